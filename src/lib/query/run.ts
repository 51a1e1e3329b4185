// Answers a query: which claims it selects, and how many claims each value of each filter would select.
import {
	choiceOf,
	FILTER_KEYS,
	type Area,
	type DateAxis,
	type FilterKey,
	type Query,
	type TimeWindow
} from './query.ts';
import { isInArea } from './area.ts';
import { EVER_AFTER, EVER_SINCE, type Column, type Table } from './table.ts';
import { markChoice } from './verdicts.ts';

export interface Answer {
	/** Claims in the table, selected or not. */
	readonly total: number;
	/** The selected rows, in the table's order. */
	readonly claims: Uint32Array;
	/**
	 * By filter and code of its column: the claims that have this value and pass every other filter, so that one
	 * sees what choosing another value would give. Claims, not rows: one with two events counts once at each.
	 */
	readonly counts: Readonly<Record<FilterKey, Uint32Array>>;
	/** Disputed claims that pass every other filter. */
	readonly disputed: number;
	/** Selected claims that name no place, so that the map cannot show them. */
	readonly unplaced: number;
	/** Claims without a date on the window's axis that pass every other filter; 0 where there is no window. */
	readonly undated: number;
}

/** Rows whose claim matches the words; null where every claim does. */
export type Find = (words: string) => Iterable<number> | null;

const BITS = Object.fromEntries(FILTER_KEYS.map((key, i) => [key, 1 << i])) as Record<FilterKey, number>;
const DISPUTED = 1 << 16;
const WINDOW = 1 << 17;
const AREA = 1 << 18;
const WORDS = 1 << 19;

export function run(table: Table, query: Query, find: Find = () => null): Answer {
	const fails = findFails(table, query, find);
	const counts = {} as Record<FilterKey, Uint32Array>;
	for (const key of FILTER_KEYS) counts[key] = countValues(table.columns[key], fails, BITS[key]);
	const claims = rowsWhere(table.size, (row) => fails[row] === 0);
	const { window } = query;
	const undated = window && table.dates[window.axis];
	return {
		total: table.size,
		claims,
		counts,
		disputed: rowsWhere(table.size, (row) => table.disputed[row] === 1 && (fails[row]! & ~DISPUTED) === 0)
			.length,
		unplaced: claims.filter((row) => isUnplaced(table, row)).length,
		undated: undated
			? rowsWhere(
					table.size,
					(row) => undated.earliest[row]! > undated.latest[row]! && (fails[row]! & ~WINDOW) === 0
				).length
			: 0
	};
}

function findFails(table: Table, query: Query, find: Find): Uint32Array {
	const fails = new Uint32Array(table.size);
	for (const key of FILTER_KEYS) markChoice(fails, BITS[key], table.columns[key], choiceOf(query, key));
	if (query.disputed) markWhere(fails, DISPUTED, (row) => table.disputed[row] === 0);
	if (query.window) markWindow(fails, table, query.window);
	if (query.area) markArea(fails, table, query.area);
	const found = query.words.trim() ? find(query.words) : null;
	if (found) {
		const rows = new Set(found);
		markWhere(fails, WORDS, (row) => !rows.has(row));
	}
	return fails;
}

function markWindow(fails: Uint32Array, table: Table, { axis, from, to }: TimeWindow): void {
	const { earliest, latest } = table.dates[axis as DateAxis];
	markWhere(
		fails,
		WINDOW,
		(row) =>
			earliest[row]! > latest[row]! ||
			earliest[row]! > (to ?? EVER_AFTER) ||
			latest[row]! < (from ?? EVER_SINCE)
	);
}

function markArea(fails: Uint32Array, table: Table, area: Area): void {
	const { codes, offsets } = table.mentions;
	const inside = Array.from(table.longitudes, (longitude, code) =>
		isInArea(area, longitude, table.latitudes[code]!)
	);
	markWhere(fails, AREA, (row) => {
		const from = offsets ? offsets[row]! : row;
		const to = offsets ? offsets[row + 1]! : row + 1;
		return !codes.subarray(from, to).some((code) => inside[code]!);
	});
}

function countValues(column: Column, fails: Uint32Array, own: number): Uint32Array {
	const counts = new Uint32Array(column.values.length);
	const { codes, offsets } = column;
	for (let row = 0; row < fails.length; row++) {
		if ((fails[row]! & ~own) !== 0) continue;
		const from = offsets ? offsets[row]! : row;
		const to = offsets ? offsets[row + 1]! : row + 1;
		for (let at = from; at < to; at++) counts[codes[at]!]!++;
	}
	return counts;
}

function isUnplaced({ mentions }: Table, row: number): boolean {
	return mentions.offsets !== null && mentions.offsets[row] === mentions.offsets[row + 1];
}

function markWhere(fails: Uint32Array, bit: number, isFailing: (row: number) => boolean): void {
	for (let row = 0; row < fails.length; row++) if (isFailing(row)) fails[row]! |= bit;
}

function rowsWhere(size: number, isWanted: (row: number) => boolean): Uint32Array {
	const rows: number[] = [];
	for (let row = 0; row < size; row++) if (isWanted(row)) rows.push(row);
	return Uint32Array.from(rows);
}
