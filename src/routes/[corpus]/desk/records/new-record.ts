// A record made of a name alone, for the pages of records.
import { newActor, newEvent, newQuestion, newSource } from '$lib/desk/records/new-records.ts';
import type { EditedKind } from '$lib/desk/records/record-fields.ts';
import { message } from '$lib/messages/message.ts';
import type { Change } from '$lib/model/edits/edit.ts';
import type { WrittenCorpus } from '$lib/model/edits/written.ts';
import { todayIn } from '$lib/state/desk/today.ts';

/** Null for a kind of which none is made so: places come from the gazetteer, where a claim names them. */
export function newRecord(records: WrittenCorpus, kind: EditedKind, name: string): Change | null {
	switch (kind) {
		case 'source':
			return newSource(records, name);
		case 'actor':
			return newActor(records, name, message('desk.actor.role.none'));
		case 'event':
			return newEvent(records, name, todayIn(new Date()));
		case 'question':
			return newQuestion(records, name, message('desk.position.first'));
		case 'place':
		case 'corpus':
			return null;
	}
}
