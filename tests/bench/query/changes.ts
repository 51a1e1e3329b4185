// The changes that a bench makes to a query, the same every time.
import { EVERYTHING, toggle, withWindow, type Query } from '../../../src/lib/query/query/query.ts';
import type { Table } from '../../../src/lib/query/engine/table.ts';
import { LAST_DAY } from '../generated/generate-corpus.ts';
import { between, oneOf, randomFrom, skewed } from '../generated/random.ts';

/** Windows of a week to two years, anywhere in the last eight years. */
export function windowJumps(count: number): Query[] {
	const random = randomFrom(1);
	return Array.from({ length: count }, () => {
		const from = LAST_DAY - Math.floor(8 * 365 * random() ** 2);
		return withWindow(EVERYTHING, { axis: 'when', from, to: from + between(random, 7, 730) });
	});
}

/** Clicks on events, sources and kinds: up to four are on, then all are cleared. */
export function facetClicks(table: Table, count: number): Query[] {
	const random = randomFrom(2);
	const keys = ['event', 'source', 'kind'] as const;
	const picks = keys.map((key) => skewed(table.columns[key].values.length, 0.7));
	const queries: Query[] = [];
	let query = EVERYTHING;
	while (queries.length < count) {
		const on = Object.values(query.choices).reduce((sum, { include }) => sum + include.length, 0);
		const key = oneOf(random, keys);
		const value = table.columns[key].values[picks[keys.indexOf(key)]!(random)]!;
		query = on >= 4 ? EVERYTHING : toggle(query, key, value);
		queries.push(query);
	}
	return queries;
}
