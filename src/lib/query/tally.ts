// Counting claims by value. The inner loops of the engine: each runs over a million claims within a few milliseconds.
import type { Column } from './table.ts';

/** Adds `step` to the count of each value of each of `rows`. `counts` by code. */
export function tally(
	counts: Uint32Array,
	{ codes, offsets }: Column,
	rows: Uint32Array,
	step: 1 | -1
): void {
	if (!offsets) {
		for (let i = 0; i < rows.length; i++) counts[codes[rows[i]!]!]! += step;
		return;
	}
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i]!;
		const end = offsets[row + 1]!;
		for (let at = offsets[row]!; at < end; at++) counts[codes[at]!]! += step;
	}
}

/** The claims of each value in the whole column. */
export function tallyAll({ values, codes }: Column): Uint32Array {
	const counts = new Uint32Array(values.length);
	for (let at = 0; at < codes.length; at++) counts[codes[at]!]!++;
	return counts;
}

/** Adds to `counts` the rows whose failures are exactly `bits`. */
export function tallyFailing(
	counts: Uint32Array,
	{ codes, offsets }: Column,
	fails: Uint32Array,
	bits: number
): void {
	if (!offsets) {
		for (let row = 0; row < fails.length; row++) if (fails[row] === bits) counts[codes[row]!]!++;
		return;
	}
	for (let row = 0; row < fails.length; row++) {
		if (fails[row] !== bits) continue;
		const end = offsets[row + 1]!;
		for (let at = offsets[row]!; at < end; at++) counts[codes[at]!]!++;
	}
}
