import { describe, expect, it } from 'vitest';
import {
	acceptClaims,
	NO_FILTER,
	sendBack,
	toReview,
	type ReviewFilter
} from '../../../../src/lib/desk/claims/review-claims.ts';
import { newCorpus } from '../../../../src/lib/desk/new-corpus.ts';
import type { Claim } from '../../../../src/lib/model/corpus.ts';
import { applyEdit } from '../../../../src/lib/model/edits/edit.ts';
import { claimRecord } from '../../../../src/lib/model/schema/claims.ts';

const by = { by: 'Rey', on: '2026-01-29' };
const claim = (id: string, more: object = {}) => ({
	...{
		id,
		report: 'r',
		text: `Claim ${id}`,
		quote: { exact: 'x' },
		kind: 'fact',
		attribution: [],
		about: []
	},
	...{ events: ['e'], topics: [], status: 'draft', made: { by: 'Ann', on: '2026-01-28' }, ...more }
});
const claims = [
	claim('a'),
	claim('b', { report: 's', events: ['f'], made: { by: 'Bo', on: '2026-01-28' } }),
	claim('c', { returned: { ...by, comment: 'Where?' } }),
	claim('d', { status: 'reviewed', reviewed: by })
];
const records = applyEdit<unknown>(
	newCorpus({ id: 'c', title: 'C', today: '2026-01-28', language: 'en', worldview: 'w' }),
	claims.map((value) => ({ kind: 'claim', id: value.id, value }))
).records;

describe('the queue of review', () => {
	it.each<[string, Partial<ReviewFilter>, string[]]>([
		['all that is not reviewed', {}, ['a', 'b', 'c']],
		['of a report', { report: 's' }, ['b']],
		['of an event', { event: 'e' }, ['a', 'c']],
		['made by one', { by: 'Bo' }, ['b']],
		['sent back', { state: 'returned' }, ['c']],
		['waiting', { state: 'waiting' }, ['a', 'b']],
		['with words', { words: 'CLAIM B' }, ['b']]
	])('lists %s', (_, filter, ids) => {
		const listed = toReview(claims as unknown as Claim[], { ...NO_FILTER, ...filter });
		expect(listed.map(({ id }) => id)).toEqual(ids);
	});

	it('writes down who reviewed, and lets the comment go', () => {
		const edit = acceptClaims(records, new Set(['a', 'c']), by);
		expect(edit.map(({ id }) => id)).toEqual(['a', 'c']);
		for (const { value } of edit) {
			expect(claimRecord.safeParse(value).success).toBe(true);
			expect(value).toMatchObject({ status: 'reviewed', reviewed: by, made: { by: 'Ann' } });
			expect(value).not.toHaveProperty('returned');
		}
	});

	it('sends back with a comment, also what was reviewed', () => {
		const [change] = sendBack(records, 'd', by, 'Which one?');
		expect(claimRecord.safeParse(change!.value).success).toBe(true);
		expect(change!.value).toMatchObject({ status: 'draft', returned: { ...by, comment: 'Which one?' } });
		expect(change!.value).not.toHaveProperty('reviewed');
	});
});
