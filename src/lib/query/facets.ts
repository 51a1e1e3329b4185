// The values of a filter with their counts, for a list of choices.
import type { Answer } from './run.ts';
import { choiceOf, type FilterKey, type Query } from './query.ts';
import type { Table } from './table.ts';

export interface FacetValue {
	readonly value: string;
	/** Claims that choosing this value would select, as far as the other filters go. */
	readonly count: number;
}

/** In the order of the corpus: every value that some claim passing the other filters has, and every chosen one. */
export function facetValues(table: Table, answer: Answer, query: Query, key: FilterKey): FacetValue[] {
	const { include, exclude } = choiceOf(query, key);
	const chosen = new Set([...include, ...exclude]);
	const counts = answer.counts[key];
	return table.columns[key].values
		.map((value, code) => ({ value, count: counts[code]! }))
		.filter(({ value, count }) => count > 0 || chosen.has(value));
}
