// Counts claims by place and class, or by cluster and class. Knows no selection but by who comes and who goes.
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
