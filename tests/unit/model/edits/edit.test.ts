import fc from 'fast-check';
import { expect, it } from 'vitest';
import { compareWritten } from '../../../../src/lib/model/edits/compare-written.ts';
import { applyEdit, type Change, type Edit } from '../../../../src/lib/model/edits/edit.ts';
import {
	RECORD_KINDS,
	type RecordKind,
	type WrittenCorpus
} from '../../../../src/lib/model/edits/written.ts';

const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const kinds = fc.constantFrom<RecordKind>('claim', 'place');
const entries = fc.uniqueArray(fc.record({ id: ids, value: fc.nat(3) }), { selector: ({ id }) => id });
const EMPTY = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])) as unknown as WrittenCorpus;
const written = fc
	.tuple(entries, entries)
	.map(([claim, place]): WrittenCorpus => ({ ...EMPTY, claim, place }));
const change: fc.Arbitrary<Change> = fc.record(
	{ kind: kinds, id: ids, value: fc.option(fc.nat(3)), before: fc.option(ids) },
	{ requiredKeys: ['kind', 'id', 'value'] }
);
const edits: fc.Arbitrary<Edit> = fc.array(change, { maxLength: 6 });

it('is taken back by the edit that it gives, order and all', () => {
	fc.assert(
		fc.property(written, edits, (records, edit) => {
			const there = applyEdit(records, edit);
			const back = applyEdit(there.records, there.back);
			expect(back.records).toEqual(records);
			expect(applyEdit(back.records, back.back).records).toEqual(there.records);
		}),
		{ numRuns: 1000 }
	);
});

it('puts a record where it is said, else where it was or at the end', () => {
	const records: WrittenCorpus = { ...EMPTY, event: ['a', 'b', 'c'].map((id) => ({ id, value: id })) };
	const orderAfter = (...changes: Omit<Change, 'kind'>[]) => {
		const edit = changes.map((each) => ({ kind: 'event' as const, ...each }));
		return applyEdit(records, edit)
			.records.event.map(({ id }) => id)
			.join('');
	};
	expect(orderAfter({ id: 'b', value: 1 })).toBe('abc');
	expect(orderAfter({ id: 'd', value: 1 })).toBe('abcd');
	expect(orderAfter({ id: 'd', value: 1, before: 'a' })).toBe('dabc');
	expect(orderAfter({ id: 'a', value: 1, before: null })).toBe('bca');
	expect(orderAfter({ id: 'c', value: 1, before: 'b' })).toBe('acb');
	expect(orderAfter({ id: 'c', value: 1, before: 'gone' })).toBe('abc');
	expect(orderAfter({ id: 'b', value: null })).toBe('ac');
});

it('compared, makes one state of another with no more changes than records that differ or move', () => {
	fc.assert(
		fc.property(written, written, (before, after) => {
			const edit = compareWritten(before, after);
			expect(applyEdit(before, edit).records).toEqual(after);
			const touched = new Set(edit.map(({ kind, id }) => `${kind} ${id}`));
			expect(touched.size).toBe(edit.length);
			expect(compareWritten(after, after)).toEqual([]);
		}),
		{ numRuns: 1000 }
	);
	const list = (order: string): WrittenCorpus => ({
		...EMPTY,
		event: [...order].map((id) => ({ id, value: id }))
	});
	expect(compareWritten(list('abcdef'), list('bcdefa')).map(({ id }) => id)).toEqual(['a']);
});
