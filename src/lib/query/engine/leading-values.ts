// The event that most of the selected claims about a region have, or the value of another column: the colour of its footprint.
import type { Place } from '../../model/corpus.ts';
import type { FilterKey } from '../query/query.ts';
import type { Answer } from './engine.ts';
import { splitPlaces } from '../clusters/split-places.ts';
import type { Table } from './table.ts';
import { tallyClusters } from '../clusters/tally-clusters.ts';

/** The place codes that may have a footprint. */
export function regionCodes(places: readonly Place[]): number[] {
	return places.flatMap(({ precision }, code) => (precision === 'region' ? [code] : []));
}

/**
 * By place code the value's code, the first of several; 0 for a place that is none of `regions` or that no selected claim names. Of the selected claims those
 * that name one of `regions` are enough.
 */
export function leadingValues(
	table: Table,
	answer: Pick<Answer, 'claims' | 'mentions'>,
	regions: readonly number[],
	by: FilterKey = 'event'
): Uint32Array {
	const clusterOf = new Uint32Array(answer.mentions.length).fill(regions.length);
	regions.forEach((place, at) => (clusterOf[place] = at));
	const mentions = Uint32Array.of(...regions.map((place) => answer.mentions[place]!), 0);
	const split = splitPlaces(table, table.columns[by]);
	const { counts } = tallyClusters(split, answer.claims, { of: clusterOf, mentions, reach: 0 });
	const { width } = split;
	const leading = new Uint32Array(answer.mentions.length);
	regions.forEach((place, at) => {
		leading[place] = greatest(counts.subarray(at * width, (at + 1) * width - 1));
	});
	return leading;
}

/** The position of the greatest, the first of several. */
function greatest(counts: Uint32Array): number {
	return counts.reduce((best, count, at) => (count > counts[best]! ? at : best), 0);
}
