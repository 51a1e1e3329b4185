// Which rows of a table fail a test, by its kind. Knows no filter.
import { insideOf } from '../query/inside-area.ts';
import type { ClaimTest, HasValues } from '../filters/claim-test.ts';
import { EVER_AFTER, EVER_SINCE, NO_PAIRS, type Table } from './table.ts';
import { EXCLUDED, INCLUDED, markVerdicts, NEUTRAL, withRegions } from './verdicts.ts';

/** For each row 1 where its claim matches the words, 0 where not; null where every claim does. */
export type Find = (words: string) => Uint8Array | null;

/** Puts `bit` into `fails` for each row that fails, and takes it out for each other. */
export function markFailing(
	fails: Uint32Array,
	bit: number,
	test: ClaimTest,
	table: Table,
	find: Find
): void {
	switch (test.kind) {
		case 'has values':
			return markVerdicts(
				fails,
				bit,
				table.columns[test.column],
				verdictsOn(test, table),
				test.any.length > 0
			);
		case 'overlaps': {
			const { codes } = table.dates[test.axis];
			return markVerdicts(fails, bit, { codes, more: NO_PAIRS }, overlapping(test, table), true);
		}
		case 'lies in':
			return markVerdicts(fails, bit, table.columns.place, lyingIn(test, table), true);
		case 'matches': {
			const found = find(test.words);
			return markWhere(fails, bit, (row) => found !== null && found[row] === 0);
		}
		case 'flag': {
			const flags = table[test.column];
			return markWhere(fails, bit, (row) => flags[row] === 0);
		}
	}
}

/** By code. A value that the column does not hold matches no claim. */
export function verdictsOn(
	{ column, any, none, within }: HasValues,
	{ columns, regions }: Table
): Uint8Array {
	const { values } = columns[column];
	const verdicts = new Uint8Array(values.length);
	const [included, excluded] = [new Set(any), new Set(none)];
	values.forEach((value, code) => {
		if (included.has(value)) verdicts[code] = INCLUDED;
		if (excluded.has(value)) verdicts[code] = EXCLUDED;
	});
	return within ? withRegions(verdicts, regions) : verdicts;
}

/** By code of the date. */
function overlapping(
	{ axis, from, to }: Extract<ClaimTest, { kind: 'overlaps' }>,
	{ dates }: Table
): Uint8Array {
	const { earliest, latest } = dates[axis];
	// No limit stops one short of either end of time, so that an undated claim lies outside of every window.
	const first = Math.max(from ?? EVER_SINCE, EVER_SINCE + 1);
	const last = Math.min(to ?? EVER_AFTER, EVER_AFTER - 1);
	const verdicts = new Uint8Array(earliest.length).fill(NEUTRAL);
	for (let code = 0; code < earliest.length; code++) {
		if (earliest[code]! <= last && latest[code]! >= first) verdicts[code] = INCLUDED;
	}
	return verdicts;
}

/** By code of the place. */
export function lyingIn({ area }: Extract<ClaimTest, { kind: 'lies in' }>, table: Table): Uint8Array {
	const isInside = insideOf(area);
	const verdicts = new Uint8Array(table.columns.place.values.length).fill(NEUTRAL);
	table.longitudes.forEach((longitude, code) => {
		if (isInside(longitude, table.latitudes[code]!)) verdicts[code] = INCLUDED;
	});
	return verdicts;
}

function markWhere(fails: Uint32Array, bit: number, isFailing: (row: number) => boolean): void {
	for (let row = 0; row < fails.length; row++) {
		if (isFailing(row)) fails[row]! |= bit;
		else fails[row]! &= ~bit;
	}
}
