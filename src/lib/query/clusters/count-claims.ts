// Counts claims by place and class, or by cluster and class.
import type { SplitPlaces } from './split-places.ts';

/**
 * Counts each of `rows`, up where it is selected and down where it is not. `groupOf` by place code: counters of group i begin at i times the
 * split's width.
 */
export function countClaims(
	counts: Uint32Array,
	{ table, value, classes, width, further: { offsets, places, counters } }: SplitPlaces,
	groupOf: Uint32Array,
	rows: Uint32Array,
	isSelected: Uint8Array
): void {
	const firstPlaces = table.columns.place.codes;
	const firstValues = value.codes;
	const { of } = classes;
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i]!;
		const step = 2 * isSelected[row]! - 1;
		counts[groupOf[firstPlaces[row]!]! * width + of[firstValues[row]!]!]! += step;
		const end = offsets[row + 1]!;
		for (let at = offsets[row]!; at < end; at++) {
			counts[groupOf[places[at]!]! * width + counters[at]!]! += step;
		}
	}
}

/**
 * Counts each of `rows` once in each group that it has a place in: in `claims` by group, and in `counts` as above. Of places that share a
 * group the first one's entries count.
 */
export function countOnce(
	{ claims, counts }: { readonly claims: Uint32Array; readonly counts: Uint32Array },
	{ table, value, classes, width, further: { offsets, places, counters } }: SplitPlaces,
	groupOf: Uint32Array,
	rows: Uint32Array
): void {
	const firstPlaces = table.columns.place.codes;
	const firstValues = value.codes;
	const { of } = classes;
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i]!;
		const firstPlace = firstPlaces[row]!;
		const first = groupOf[firstPlace]!;
		claims[first]!++;
		counts[first * width + of[firstValues[row]!]!]!++;
		const start = offsets[row]!;
		const end = offsets[row + 1]!;
		let place = firstPlace;
		let group = first;
		let isNew = true;
		for (let at = start; at < end; at++) {
			if (places[at] !== place) {
				place = places[at]!;
				group = groupOf[place]!;
				isNew = group !== first;
				for (let before = start; isNew && before < at; before++) isNew = groupOf[places[before]!] !== group;
				claims[group]! += Number(isNew);
			}
			if (isNew) counts[group * width + counters[at]!]!++;
		}
	}
}
