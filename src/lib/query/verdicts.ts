// What a choice says about each value of a column, and which rows fail it.
import type { Choice } from './query.ts';
import type { Column } from './table.ts';

const NEUTRAL = 0;
const INCLUDED = 1;
const EXCLUDED = 2;

/** By code of the column. A value that the column does not know matches no claim. */
function toVerdicts(column: Column, choice: Choice): Uint8Array {
	const verdicts = new Uint8Array(column.values.length).fill(NEUTRAL);
	const included = new Set(choice.include);
	const excluded = new Set(choice.exclude);
	column.values.forEach((value, code) => {
		if (included.has(value)) verdicts[code] = INCLUDED;
		if (excluded.has(value)) verdicts[code] = EXCLUDED;
	});
	return verdicts;
}

/** Sets `bit` in `fails` for each row that holds an excluded value, or none of those included if there are any. */
export function markChoice(fails: Uint32Array, bit: number, column: Column, choice: Choice): void {
	const verdicts = toVerdicts(column, choice);
	const fallback = choice.include.length > 0 ? EXCLUDED : INCLUDED;
	const { codes, offsets } = column;
	if (!offsets) {
		for (let row = 0; row < codes.length; row++) {
			if ((verdicts[codes[row]!]! || fallback) === EXCLUDED) fails[row]! |= bit;
		}
		return;
	}
	for (let row = 0; row + 1 < offsets.length; row++) {
		let verdict = NEUTRAL;
		for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
			const given = verdicts[codes[at]!]!;
			if (given > verdict) verdict = given;
		}
		if ((verdict || fallback) === EXCLUDED) fails[row]! |= bit;
	}
}
