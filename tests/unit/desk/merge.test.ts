import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../src/lib/desk/journal/journal.ts';
import { changedWords } from '../../../src/lib/desk/merge/changed-words.ts';
import { mergeRecords, type Conflict } from '../../../src/lib/desk/merge/merge-records.ts';
import { mergeValue } from '../../../src/lib/desk/merge/merge-value.ts';
import { heldFields, settledEdit } from '../../../src/lib/desk/merge/settle-held.ts';
import { isSameValue } from '../../../src/lib/model/edits/same-value.ts';
import { RECORD_KINDS, type WrittenCorpus } from '../../../src/lib/model/edits/written.ts';

const EMPTY = Object.fromEntries(RECORD_KINDS.map((kind) => [kind, []])) as unknown as WrittenCorpus;

/** A claim with a few short fields of each form. */
const claim = fc.record(
	{
		text: fc.constantFrom('a', 'b', 'c'),
		kind: fc.constantFrom('fact', 'intent'),
		about: fc.uniqueArray(fc.constantFrom('p', 'q', 'r')),
		attribution: fc.array(fc.constantFrom('x', 'y'), { maxLength: 2 }),
		quote: fc.record({ exact: fc.constantFrom('1', '2'), prefix: fc.constantFrom('3', '4') }),
		texts: fc.dictionary(fc.constantFrom('ar', 'ru'), fc.constantFrom('a', 'b'), { noNullPrototype: true }),
		answers: fc.uniqueArray(
			fc.record({ question: fc.constantFrom('k', 'l'), position: fc.constantFrom('yes', 'no') }),
			{ selector: JSON.stringify, minLength: 1, maxLength: 3 }
		)
	},
	{ requiredKeys: ['text', 'kind', 'about', 'attribution', 'quote'] }
);
const list = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), value: claim }), {
	selector: ({ id }) => id
});
const written = list.map((entries): WrittenCorpus => ({ ...EMPTY, claim: entries }));

/** Some of the fields and records of one state changed to those of another, so that sides have much in common. */
const sides = fc
	.tuple(
		written,
		written,
		written,
		fc.array(fc.nat(2), { minLength: 40, maxLength: 40 }),
		fc.boolean(),
		fc.boolean()
	)
	.map(([base, one, two, choices, inOrder, inOrderToo]) => ({
		base,
		ours: mixed(base, one, choices, inOrder),
		theirs: mixed(base, two, choices.toReversed(), inOrderToo)
	}));

function mixed(
	base: WrittenCorpus,
	other: WrittenCorpus,
	choices: readonly number[],
	inOrder: boolean
): WrittenCorpus {
	const known = new Map(other.claim.map(({ id, value }) => [id, value as Record<string, unknown>]));
	let at = 0;
	const choose = () => choices[at++ % choices.length]!;
	const kept = base.claim
		.filter(() => choose() !== 2 || choose() === 0)
		.map(({ id, value }) => {
			const fields = Object.entries(value as object).map(([key, field]) => {
				const change = known.get(id)?.[key];
				return [key, change === undefined || choose() !== 1 ? (field as unknown) : change];
			});
			return { id, value: Object.fromEntries(fields) as unknown };
		});
	const added = other.claim.filter(({ id }) => !base.claim.some((entry) => entry.id === id));
	const all = [...kept, ...added.slice(0, choose())];
	return { ...EMPTY, claim: inOrder ? all : all.toReversed() };
}

const swapped = ({ ours, theirs, ...conflict }: Conflict) => ({ ...conflict, ours: theirs, theirs: ours });
const sorted = (conflicts: readonly Conflict[]) =>
	conflicts.map((conflict) => JSON.stringify(conflict, null, 1)).sort();
const contested = (conflicts: readonly Conflict[]) =>
	new Set(conflicts.map(({ id, field }) => JSON.stringify([id, field])));

describe('merging', () => {
	it('is the same whichever side is called ours, but for the names', () => {
		let conflicts = 0;
		let clean = 0;
		fc.assert(
			fc.property(sides, ({ base, ours, theirs }) => {
				const one = mergeRecords(base, ours, theirs);
				const other = mergeRecords(base, theirs, ours);
				expect(sorted(one.conflicts.map(withoutUndefined))).toEqual(
					sorted(other.conflicts.map(swapped).map(withoutUndefined))
				);
				if (one.conflicts.length > 0) conflicts++;
				else {
					clean++;
					expect(one.records).toEqual(other.records);
				}
			}),
			{ numRuns: 1000 }
		);
		expect(Math.min(conflicts, clean)).toBeGreaterThan(100);
	});

	it('with a side that changed nothing gives the other, order and all', () => {
		fc.assert(
			fc.property(written, written, (base, other) => {
				expect(mergeRecords(base, { ...base, claim: [...base.claim] }, other)).toEqual({
					records: other,
					conflicts: []
				});
				expect(mergeRecords(base, other, { ...base, claim: [...base.claim] })).toEqual({
					records: other,
					conflicts: []
				});
				expect(mergeRecords(base, other, { ...other, claim: [...other.claim] })).toEqual({
					records: other,
					conflicts: []
				});
			}),
			{ numRuns: 500 }
		);
	});

	it('misses no conflict: a text that both changed, in two ways, or that one changed and the other removed', () => {
		fc.assert(
			fc.property(sides, ({ base, ours, theirs }) => {
				const found = contested(mergeRecords(base, ours, theirs).conflicts);
				for (const { id, value } of base.claim) {
					const [was, we, they] = [
						value,
						...[ours, theirs].map((side) => side.claim.find((each) => each.id === id)?.value)
					];
					if (we === undefined || they === undefined) {
						const rest = we ?? they;
						const isLost = rest !== undefined && !isSameValue(rest, was);
						expect(found.has(JSON.stringify([id, []]))).toBe(isLost);
						continue;
					}
					for (const field of ['text', 'kind', 'attribution', 'quote']) {
						const [before, our, their] = [was, we, they].map(
							(side) => (side as Record<string, unknown>)[field]
						);
						const isContested =
							!isSameValue(before, our) && !isSameValue(before, their) && !isSameValue(our, their);
						expect(found.has(JSON.stringify([id, [field]]))).toBe(isContested);
					}
				}
			}),
			{ numRuns: 1000 }
		);
	});

	it('keeps what either side did where nothing is contested', () => {
		fc.assert(
			fc.property(sides, ({ base, ours, theirs }) => {
				const { records, conflicts } = mergeRecords(base, ours, theirs);
				if (conflicts.length > 0) return;
				const ids = new Set(base.claim.map(({ id }) => id));
				const merged = new Map(records.claim.map((entry) => [entry.id, entry.value]));
				for (const side of [ours, theirs])
					for (const { id } of side.claim) if (!ids.has(id)) expect(merged.has(id)).toBe(true);
				for (const id of ids) {
					const isGone = [ours, theirs].some((side) => !side.claim.some((entry) => entry.id === id));
					expect(merged.has(id)).toBe(!isGone);
				}
			}),
			{ numRuns: 500 }
		);
	});
});

const withoutUndefined = (conflict: Conflict) => JSON.parse(JSON.stringify(conflict)) as Conflict;

describe('a field', () => {
	const record = (fields: object) => ({ id: 'a', text: 't', about: ['p'], ...fields });
	it.each([
		['fields that differ apart', {}, { text: 'u' }, { kind: 'fact' }, { text: 'u', kind: 'fact' }, []],
		['a set, item by item', {}, { about: ['p', 'q'] }, { about: ['r'] }, { about: ['q', 'r'] }, []],
		['a text both changed', {}, { text: 'u' }, { text: 'v' }, { text: 'u' }, ['text']],
		[
			'texts of two languages',
			{},
			{ texts: { ar: 'x' } },
			{ texts: { ru: 'y' } },
			{ texts: { ar: 'x', ru: 'y' } },
			[]
		],
		[
			'a chain both changed',
			{ attribution: [] },
			{ attribution: ['a'] },
			{ attribution: ['b'] },
			{ attribution: ['a'] },
			['attribution']
		],
		[
			'answers to two questions',
			{},
			{ answers: [{ question: 'k', position: 'yes' }] },
			{ answers: [{ question: 'l', position: 'no' }] },
			{
				answers: [
					{ question: 'k', position: 'yes' },
					{ question: 'l', position: 'no' }
				]
			},
			[]
		],
		[
			'two answers to one question',
			{},
			{ answers: [{ question: 'k', position: 'yes' }] },
			{ answers: [{ question: 'k', position: 'no' }] },
			{ answers: [{ question: 'k', position: 'yes' }] },
			['answers']
		],
		[
			'positions of a question',
			{ positions: [{ id: 'yes', text: 'Yes' }] },
			{ positions: [{ id: 'yes', text: 'Yes.' }] },
			{
				positions: [
					{ id: 'yes', text: 'Yes' },
					{ id: 'no', text: 'No' }
				]
			},
			{
				positions: [
					{ id: 'yes', text: 'Yes.' },
					{ id: 'no', text: 'No' }
				]
			},
			[]
		],
		[
			'the quote, whole',
			{ quote: { exact: 'a' } },
			{ quote: { exact: 'b' } },
			{ quote: { exact: 'a', prefix: 'c' } },
			{ quote: { exact: 'b' } },
			['quote']
		]
	])('that is %s', (_, base, ours, theirs, value, fields) => {
		const merged = mergeValue(record(base), record({ ...base, ...ours }), record({ ...base, ...theirs }));
		expect(merged.value).toEqual(record({ ...base, ...value }));
		expect(merged.conflicts.map(({ field }) => field.join('.'))).toEqual(fields);
	});
});

describe('what waits is settled', () => {
	const was = { text: 'old', kind: 'fact', about: ['p'] };
	const there = { text: 'theirs', kind: 'fact', about: ['p', 'q'], when: '2026' };
	const now: WrittenCorpus = { ...EMPTY, claim: [{ id: 'a', value: there }] };
	const entry: Entry = {
		...{ number: 2, by: 'me', at: 0, on: 1, held: true },
		edit: [{ kind: 'claim', id: 'a', value: { ...was, text: 'ours', kind: 'intent' } }],
		back: [{ kind: 'claim', id: 'a', value: was }]
	};

	it('only in the fields that both changed, and what one side alone changed stays', () => {
		const [field, ...others] = heldFields(now, entry);
		expect(others).toEqual([]);
		expect(field).toMatchObject({ kind: 'claim', id: 'a', field: ['text'], ours: 'ours', theirs: 'theirs' });
		const settled = (side: 'ours' | 'theirs') =>
			settledEdit(now, entry, new Map([[field!.key, side]]))[0]!.value;
		expect(settled('ours')).toEqual({ ...there, text: 'ours', kind: 'intent' });
		expect(settled('theirs')).toEqual({ ...there, kind: 'intent' });
	});

	it('also where one side removed what the other changed', () => {
		const gone = { ...entry, edit: [{ kind: 'claim' as const, id: 'a', value: null }] };
		const [field] = heldFields(now, gone);
		expect(field).toMatchObject({ field: [], ours: undefined, theirs: there });
		expect(settledEdit(now, gone, new Map([[field!.key, 'ours']]))).toEqual([
			{ kind: 'claim', id: 'a', value: null }
		]);
		expect(settledEdit(now, gone, new Map([[field!.key, 'theirs']]))[0]!.value).toEqual(there);
	});

	it('takes everywhere the side that a person took, as both states of it', () => {
		fc.assert(
			fc.property(sides, ({ base, ours, theirs }) => {
				for (const { id, value } of ours.claim) {
					const [before, other] = [base, theirs].map(
						({ claim }) => claim.find((record) => record.id === id)?.value
					);
					const [we, they] = (['ours', 'theirs'] as const).map((side) =>
						mergeValue(before, value, other, () => side)
					);
					expect(isSameValue(we!.value, mergeValue(before, other, value, () => 'theirs').value)).toBe(true);
					expect(isSameValue(they!.value, mergeValue(before, other, value, () => 'ours').value)).toBe(true);
				}
			})
		);
	});
});

it('words that differ are told from those around them', () => {
	expect(changedWords('the last guards left on Monday', 'the last guards came on Monday')).toEqual({
		before: 'the last guards ',
		changed: 'left',
		after: ' on Monday'
	});
	expect(changedWords('a', 'a b')).toEqual({ before: 'a', changed: '', after: '' });
});
