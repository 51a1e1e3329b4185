// The table of filters: one row each. Engine, address, sentence, panel and slides read it, so a new filter is a new row.
import { FILTER_KEYS, partOf, type FilterName, type Query } from '../query/query.ts';
import { areaFilter } from './area-filter.ts';
import { choiceFilter } from './choice-filter.ts';
import { disputedFilter } from './disputed-filter.ts';
import type { Filter } from './filter.ts';
import { windowFilter } from './window-filter.ts';
import { wordsFilter } from './words-filter.ts';

/** In the order in which a sentence and an address name them. */
export const FILTERS: readonly Filter[] = [
	...FILTER_KEYS.map(choiceFilter),
	disputedFilter,
	windowFilter,
	areaFilter,
	wordsFilter
];

/** The bit of each filter in a row's mask of failures. At most 32 filters have one. */
export const BITS = Object.fromEntries(FILTERS.map(({ name }, at) => [name, 1 << at])) as Readonly<
	Record<FilterName, number>
>;

/** The filters that ask something, in their order. */
export function filtersOn(query: Query): readonly Filter[] {
	return FILTERS.filter(({ name }) => partOf(query, name) !== '');
}
