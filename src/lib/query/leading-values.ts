// The event that most of the selected claims about each place have, or the value of another column: the colour of a region's footprint.
import { markerCounts } from './marker-counts.ts';
import type { FilterKey } from './query.ts';
import type { Answer } from './run.ts';
import type { Table } from './table.ts';

/** By place code the value's code, the first of several; 0 for a place that no selected claim names. */
export function leadingValues(table: Table, answer: Answer, by: FilterKey = 'event'): Uint32Array {
	const { places, values, claims } = markerCounts(table, answer, by);
	const leading = new Uint32Array(table.columns.place.values.length);
	const most = new Uint32Array(leading.length);
	for (let pair = 0; pair < claims.length; pair++) {
		const place = places[pair]!;
		// Pairs of a place stand in the order of values.
		if (claims[pair]! <= most[place]!) continue;
		most[place] = claims[pair]!;
		leading[place] = values[pair]!;
	}
	return leading;
}
