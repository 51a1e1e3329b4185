// What a filter says about each value of a column, and which rows fail it.
import type { Column } from './table.ts';

/** About one value. The greatest verdict of a row's values decides. */
export const NEUTRAL = 0;
export const INCLUDED = 1;
export const EXCLUDED = 2;

/**
 * Puts `bit` into `fails` for each row that holds an excluded value, or, if `needsOne`, none that is included; takes
 * it out for each other. `verdicts` by code of the column.
 */
export function markVerdicts(
	fails: Uint32Array,
	bit: number,
	{ codes, offsets }: Column,
	verdicts: Uint8Array,
	needsOne: boolean
): void {
	const keep = ~bit;
	const byVerdict = Uint32Array.of(needsOne ? bit : 0, 0, bit);
	if (!offsets) {
		for (let row = 0; row < fails.length; row++) {
			fails[row] = (fails[row]! & keep) | byVerdict[verdicts[codes[row]!]!]!;
		}
		return;
	}
	let at = 0;
	for (let row = 0; row < fails.length; row++) {
		const end = offsets[row + 1]!;
		let verdict = NEUTRAL;
		for (; at < end; at++) {
			const given = verdicts[codes[at]!]!;
			if (given > verdict) verdict = given;
		}
		fails[row] = (fails[row]! & keep) | byVerdict[verdict]!;
	}
}
