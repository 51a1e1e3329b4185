// What a filter says about each value of a column, and which rows fail it.
import type { Codes, Column, Regions } from './table.ts';

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
	const byVerdict = [needsOne ? bit : 0, 0, bit];
	const marks = Uint32Array.from(verdicts, (verdict) => byVerdict[verdict]!);
	markRows(fails, keep, codes, marks);
	for (let i = 0; i < more.rows.length; i++) {
		const row = more.rows[i]!;
		if (verdicts[more.codes[i]!] === INCLUDED && verdicts[codes[row]!] !== EXCLUDED) fails[row]! &= keep;
	}
	// Last, so that nothing included takes it back.
	for (let i = 0; i < more.rows.length; i++) {
		if (verdicts[more.codes[i]!] === EXCLUDED) fails[more.rows[i]!]! |= bit;
	}
}

/** Unrolled as in tally.ts. */
function markRows(fails: Uint32Array, keep: number, codes: Codes, marks: Uint32Array): void {
	const end = fails.length;
	let row = 0;
	for (; row + 3 < end; row += 4) {
		const a = marks[codes[row]!]!;
		const b = marks[codes[row + 1]!]!;
		const c = marks[codes[row + 2]!]!;
		const d = marks[codes[row + 3]!]!;
		fails[row] = (fails[row]! & keep) | a;
		fails[row + 1] = (fails[row + 1]! & keep) | b;
		fails[row + 2] = (fails[row + 2]! & keep) | c;
		fails[row + 3] = (fails[row + 3]! & keep) | d;
	}
	for (; row < end; row++) fails[row] = (fails[row]! & keep) | marks[codes[row]!]!;
}

/** The verdict about each place, with those about the regions it lies in. */
export function withRegions(verdicts: Uint8Array, { offsets, codes }: Regions): Uint8Array {
	return verdicts.map((verdict, place) => {
		const end = offsets[place + 1] ?? 0;
		for (let at = offsets[place]!; at < end; at++) verdict = Math.max(verdict, verdicts[codes[at]!]!);
		return verdict;
	});
}
