import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	EVERYTHING,
	include,
	sameQuery,
	withWords,
	type Query
} from '../../../../src/lib/query/query/query.ts';
import {
	ask,
	beginHistory,
	step,
	visit,
	type QueryHistory
} from '../../../../src/lib/state/workspace/query-history.ts';

const talks = include(EVERYTHING, 'event', 'talks');
const truce = include(EVERYTHING, 'event', 'truce');
const both = include(talks, 'event', 'truce');

const walk = (...queries: readonly Query[]): QueryHistory => queries.reduce(ask, beginHistory(EVERYTHING));
const queryAt = (history: QueryHistory | null) => history?.queries[history.position];
const earlierQuery = (history: QueryHistory) => queryAt(step(history, -1));
const laterQuery = (history: QueryHistory) => queryAt(step(history, 1));

it('knows no earlier query at the beginning and no later one at the end', () => {
	expect(earlierQuery(beginHistory(talks))).toBeUndefined();
	expect(laterQuery(walk(talks, both))).toBeUndefined();
});

it('names the query before and, once gone back, the one after', () => {
	const history = walk(talks, both);
	expect(earlierQuery(history)).toBe(talks);
	const back = visit(history, talks);
	expect(earlierQuery(back)).toBe(EVERYTHING);
	expect(laterQuery(back)).toBe(both);
});

it('takes no step for the same query asked in another order', () => {
	const history = walk(both);
	expect(visit(history, include(truce, 'event', 'talks'))).toBe(history);
});

it('forgets what was taken back once something else is asked', () => {
	const history = ask(visit(walk(talks, both), talks), truce);
	expect(laterQuery(history)).toBeUndefined();
	expect(earlierQuery(history)).toBe(talks);
});

it('takes a filter away by a step of its own, which can be taken back', () => {
	const cleared = walk(talks, EVERYTHING);
	expect(earlierQuery(cleared)).toBe(talks);
	expect(laterQuery(cleared)).toBeUndefined();
});

it('keeps a bounded number of steps, the latest', () => {
	const many = Array.from({ length: 500 }, (_, i) => withWords(EVERYTHING, `word ${i}`));
	const history = walk(...many);
	expect(history.queries.length).toBeLessThanOrEqual(100);
	expect(earlierQuery(history)).toBe(many[498]);
});

it('always stands at the query that was visited last, with no two neighbours alike', () => {
	const query = fc.constantFrom(EVERYTHING, talks, truce, both);
	fc.assert(
		fc.property(fc.array(fc.tuple(query, fc.boolean()), { minLength: 1 }), (steps) => {
			const { queries: kept, position } = steps.reduce(
				(history, [asked, isAsked]) => (isAsked ? ask : visit)(history, asked),
				beginHistory(EVERYTHING)
			);
			expect(sameQuery(kept[position]!, steps.at(-1)![0])).toBe(true);
			for (let i = 1; i < kept.length; i++) expect(sameQuery(kept[i - 1]!, kept[i]!)).toBe(false);
		})
	);
});
