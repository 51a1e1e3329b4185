// What waits in the journal since another changed the same: the fields in which both meet, and the edit that comes of what a person took for each.
// What differs apart is merged here as well, so that nothing of either side goes with the other's field. Plain data; knows no storage.
import type { Change, Edit } from '../../model/edits/edit.ts';
import type { RecordKind, WrittenCorpus } from '../../model/edits/written.ts';
import type { Entry } from '../journal/journal.ts';
import { mergeValue, type FieldConflict, type Settled } from './merge-value.ts';

export interface HeldField extends FieldConflict {
	/** Unlike that of any other field of the entry. */
	readonly key: string;
	readonly kind: RecordKind;
	readonly id: string;
}

/** By `key` of the field. `ours` is what waits, `theirs` what there is. */
export type Taken = ReadonlyMap<string, 'ours' | 'theirs'>;

/** `records` are as they are now. */
export function heldFields(records: WrittenCorpus, entry: Entry): readonly HeldField[] {
	return statesOf(records, entry).flatMap(({ kind, id, base, ours, theirs }) =>
		mergeValue(base, ours, theirs).conflicts.map((conflict) => ({
			...conflict,
			...{ key: keyOf(kind, id, conflict.field), kind, id }
		}))
	);
}

export function settledEdit(records: WrittenCorpus, entry: Entry, taken: Taken): Edit {
	return statesOf(records, entry).map(({ kind, id, base, ours, theirs }): Change => {
		const settled: Settled = (field) => taken.get(keyOf(kind, id, field)) ?? null;
		return { kind, id, value: mergeValue(base, ours, theirs, settled).value ?? null };
	});
}

/** Of each record that waits, what both sides went on from, and what each made of it; undefined for none. */
function statesOf(records: WrittenCorpus, { edit, back }: Entry) {
	const before = new Map(back.map(({ kind, id, value }) => [`${kind} ${id}`, value]));
	return edit.map(({ kind, id, value }) => ({
		...{ kind, id },
		base: before.get(`${kind} ${id}`) ?? undefined,
		ours: value ?? undefined,
		theirs: records[kind].find((record) => record.id === id)?.value
	}));
}

function keyOf(kind: RecordKind, id: string, field: readonly string[]): string {
	return JSON.stringify([kind, id, ...field]);
}
