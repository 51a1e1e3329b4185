// The edit that makes one state of a corpus of another: records are the same when their ids are, and as few as can be change their place.
import type { Change, Edit } from './edit.ts';
import { isSameValue } from './same-value.ts';
import { RECORD_KINDS, type Entry, type RecordKind, type WrittenCorpus } from './written.ts';

export function compareWritten(before: WrittenCorpus, after: WrittenCorpus): Edit {
	return RECORD_KINDS.flatMap((kind) => compareLists(kind, before[kind], after[kind]));
}

function compareLists(
	kind: RecordKind,
	before: readonly Entry<unknown>[],
	after: readonly Entry<unknown>[]
): Change[] {
	if (before === after) return [];
	const positions = new Map(before.map(({ id }, index) => [id, index]));
	const wanted = new Set(after.map(({ id }) => id));
	const removed = before.filter(({ id }) => !wanted.has(id)).map(({ id }) => ({ kind, id, value: null }));
	const staying = longestRising(after.map(({ id }) => positions.get(id) ?? null));
	// From the end, so that the record before which another comes to stand has its place already.
	const put = after.flatMap((entry, index) => {
		const old = positions.get(entry.id);
		if (!staying.has(index)) return [{ kind, ...entry, before: after[index + 1]?.id ?? null }];
		return isSameValue(before[old!]!.value, entry.value) ? [] : [{ kind, ...entry }];
	});
	return [...removed, ...put.reverse()];
}

/** Indexes of a longest part of the list that rises; those of null are not among them. */
function longestRising(values: readonly (number | null)[]): Set<number> {
	/** By length, the index with the least value that ends a rising part of that length. */
	const ends: number[] = [];
	const previous: number[] = [];
	values.forEach((value, index) => {
		if (value === null) return;
		let low = 0;
		let high = ends.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (values[ends[middle]!]! < value) low = middle + 1;
			else high = middle;
		}
		previous[index] = low === 0 ? -1 : ends[low - 1]!;
		ends[low] = index;
	});
	const found = new Set<number>();
	for (let index = ends.at(-1) ?? -1; index !== -1; index = previous[index]!) found.add(index);
	return found;
}
