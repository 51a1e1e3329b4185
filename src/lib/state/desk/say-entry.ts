// What was done at the desk, in words.
import { titleOf } from '../../desk/records/title-of.ts';
import type { Entry } from '../../desk/journal/journal.ts';
import { language, message } from '../../messages/message.ts';
import type { ActResult } from './corpus-desk.svelte.ts';

/** Records that are named; others are counted. */
const NAMED = 2;
/** Characters of a name. */
const LONG = 60;

/** "Claim “Soldiers left …” changed". */
export function sayEntry(entry: Entry): string {
	if (entry.edit.length === 0)
		return message(entry.takesBack === undefined ? 'desk.entry.begun' : 'desk.entry.settled');
	// What something is about says more than the draft that it comes from.
	const telling = entry.edit.some(({ kind }) => kind !== 'draft')
		? entry.edit.filter(({ kind }) => kind !== 'draft')
		: entry.edit;
	const before = new Map(entry.back.map(({ kind, id, value }) => [`${kind} ${id}`, value]));
	const parts = telling.slice(0, NAMED).map(({ kind, id, value }) => {
		const old = before.get(`${kind} ${id}`) ?? null;
		const deed = value === null ? 'removed' : old === null ? 'made' : 'changed';
		const title = titleOf(kind, id, value ?? old);
		const name = title.length > LONG ? `${title.slice(0, LONG).trimEnd()}…` : title;
		return message(`desk.entry.${deed}`, { kind: message(`desk.kind.${kind}`), name });
	});
	const more = telling.length - parts.length;
	return language().list(more > 0 ? [...parts, message('desk.entry.more', { count: more })] : parts);
}

export function saySteps(way: 'undo' | 'redo', entry: Entry, result: ActResult): string {
	// What is done again is what an undoing took back.
	const what = sayEntry(way === 'undo' ? entry : { ...entry, edit: entry.back, back: entry.edit });
	if (result.kind === 'done') return message(`desk.said.${way}`, { what });
	return sayRefused(result, what);
}

/** Why an act was not done. */
export function sayRefused(result: ActResult, what: string): string {
	switch (result.kind) {
		case 'done':
			return '';
		case 'faulty': {
			const { record = '', found, expected } = result.faults[0]!;
			return message('desk.said.faulty', { what, record, found, expected });
		}
		case 'held':
			return message('desk.said.held', { what });
		case 'refused':
			return message('desk.said.refused', { what, because: language().list(result.because.map(sayEntry)) });
		case 'unkept':
			return message('desk.said.unkept', { what });
	}
}
