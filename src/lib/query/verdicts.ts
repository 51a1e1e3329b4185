// What a filter says about each value of a column, and which rows fail it.
import type { Column, Regions } from './table.ts';

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
	{ codes, more }: Pick<Column, 'codes' | 'more'>,
	verdicts: Uint8Array,
	needsOne: boolean
): void {
	const keep = ~bit;
	const byVerdict = Uint32Array.of(needsOne ? bit : 0, 0, bit);
	for (let row = 0; row < fails.length; row++) {
		fails[row] = (fails[row]! & keep) | byVerdict[verdicts[codes[row]!]!]!;
	}
	for (let i = 0; i < more.rows.length; i++) {
		const row = more.rows[i]!;
		if (verdicts[more.codes[i]!] === INCLUDED && verdicts[codes[row]!] !== EXCLUDED) fails[row]! &= keep;
	}
	// Last, so that nothing included takes it back.
	for (let i = 0; i < more.rows.length; i++) {
		if (verdicts[more.codes[i]!] === EXCLUDED) fails[more.rows[i]!]! |= bit;
	}
}

/** The verdict about each place, with those about the regions it lies in. */
export function withRegions(verdicts: Uint8Array, { offsets, codes }: Regions): Uint8Array {
	return verdicts.map((verdict, place) => {
		const end = offsets[place + 1] ?? 0;
		for (let at = offsets[place]!; at < end; at++) verdict = Math.max(verdict, verdicts[codes[at]!]!);
		return verdict;
	});
}
