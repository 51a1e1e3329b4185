// Two states of a corpus that come from one, made into one again, by record and by field. It serves whoever comes too late: a second tab, a
// folder that an editor or git changed meanwhile, a merge of two branches. Nothing is settled silently where both changed one field.
import { RECORD_KINDS, type Entry, type RecordKind, type WrittenCorpus } from '../../model/edits/written.ts';
import { mergeOrder } from './merge-order.ts';
import { mergeValue, type FieldConflict } from './merge-value.ts';

export interface Conflict extends FieldConflict {
	readonly kind: RecordKind;
	/** Null where it is the order of all records of the kind. */
	readonly id: string | null;
}

export interface Merged {
	/** With our side where there is a conflict, and with a record that one side changed and the other removed. */
	readonly records: WrittenCorpus;
	readonly conflicts: readonly Conflict[];
}

export function mergeRecords(base: WrittenCorpus, ours: WrittenCorpus, theirs: WrittenCorpus): Merged {
	const conflicts: Conflict[] = [];
	const lists = RECORD_KINDS.map((kind) => {
		const merged = mergeKind(kind, base[kind], ours[kind], theirs[kind]);
		conflicts.push(...merged.conflicts);
		return [kind, merged.entries] as const;
	});
	return { records: Object.fromEntries(lists) as unknown as WrittenCorpus, conflicts };
}

type List = readonly Entry<unknown>[];

function mergeKind(
	kind: RecordKind,
	base: List,
	ours: List,
	theirs: List
): { readonly entries: List; readonly conflicts: readonly Conflict[] } {
	if (base === theirs || ours === theirs) return { entries: ours, conflicts: [] };
	if (base === ours) return { entries: theirs, conflicts: [] };
	const [was, we, they] = [byId(base), byId(ours), byId(theirs)];
	const values = new Map<string, unknown>();
	const conflicts: Conflict[] = [];
	for (const id of new Set([...we.keys(), ...they.keys()])) {
		const merged = mergeValue(was.get(id), we.get(id), they.get(id));
		conflicts.push(...merged.conflicts.map((conflict) => ({ kind, id, ...conflict })));
		if (merged.value !== undefined) values.set(id, merged.value);
	}
	const [before, our, their] = [[...was.keys()], [...we.keys()], [...they.keys()]];
	const order = mergeOrder(before, our, their, new Set(values.keys()));
	if (order.conflict) conflicts.push({ kind, id: null, field: [], base: before, ours: our, theirs: their });
	return { entries: order.ids.map((id) => ({ id, value: values.get(id) })), conflicts };
}

function byId(list: List): ReadonlyMap<string, unknown> {
	return new Map(list.map(({ id, value }) => [id, value]));
}
