// Claims as columns: all that the engine reads. Plain data, so it crosses to a worker and can be made from a file.
// Rows are claims in corpus order; a claim with two events is one row. Knows no texts.
import type { Day, When } from '../../model/when.ts';
import type { DateAxis, FilterKey } from '../query/query.ts';

/** Codes below 2 ** 16 are two bytes each, whatever they are: loops over one kind of array are twice as fast. */
export type Codes = Uint16Array | Uint32Array;

/** Room for `length` codes below `count`. */
export function codesFor(count: number, length: number): Codes {
	return count < 2 ** 16 ? new Uint16Array(length) : new Uint32Array(length);
}

/** A dictionary-coded column. Each row has one code here, and may have further ones, none of them twice. */
export interface Column {
	/** The text of each code. */
	readonly values: readonly string[];
	/** By row. */
	readonly codes: Codes;
	readonly more: Pairs;
}

/** Row `rows[i]` also has `codes[i]`. Rows ascend. */
export interface Pairs {
	readonly rows: Uint32Array;
	readonly codes: Codes;
}

/** Pairs by row: those of row i stand from `starts[i]` to `starts[i + 1]`. */
export interface PairsByRow {
	readonly starts: Uint32Array;
	readonly codes: Codes;
}

export function byRow({ rows, codes }: Pairs, size: number): PairsByRow {
	const starts = new Uint32Array(size + 1);
	for (let at = 0; at < rows.length; at++) starts[rows[at]! + 1]!++;
	for (let row = 0; row < size; row++) starts[row + 1]! += starts[row]!;
	// Pairs stand by row already.
	return { starts, codes };
}

export const NO_PAIRS: Pairs = { rows: new Uint32Array(0), codes: new Uint16Array(0) };

/** The places that place `i` lies in are the codes from `offsets[i]` to `offsets[i + 1]`, itself left out. */
export interface Regions {
	readonly offsets: Uint32Array;
	readonly codes: Uint32Array;
}

/** The days on which each claim may lie. Claims share few dates, so a row holds the code of one. */
export interface Span {
	/** By row. */
	readonly codes: Codes;
	/** By code, first and last day. The last code is that of what has no date and lies nowhere: its first day is after its last. */
	readonly earliest: Int32Array;
	readonly latest: Int32Array;
	/** By code what is written of it; none of the last. Two dates that are written otherwise have codes of their own. */
	readonly whens: readonly When[];
}

/** Days that stand for a side without a limit. */
export const EVER_SINCE: Day = -0x8000_0000;
export const EVER_AFTER: Day = 0x7fff_ffff;
/** The span of what has no date, and the last of every column. */
export const UNDATED = { earliest: EVER_AFTER, latest: EVER_SINCE } as const;

export interface Table {
	/** Number of claims. */
	readonly size: number;
	/**
	 * A claim that has none of a filter's values has the code of NONE. `place` and `at` hold the places that the claim itself names, not
	 * those they lie in; both have the same codes, NONE last.
	 */
	readonly columns: Readonly<Record<FilterKey, Column>>;
	/** By place code; NONE lies nowhere. */
	readonly regions: Regions;
	/** A region that several places of a claim lie in, or that a claim names along with a place in it, once for each time too many. */
	readonly repeats: Pairs;
	/** Marker points by place code, degrees. */
	readonly longitudes: Float64Array;
	readonly latitudes: Float64Array;
	readonly dates: Readonly<Record<DateAxis, Span>>;
	/** By row the code of the origin among reviewed claims alone: a circle of citations that only a draft closes is none there. */
	readonly reviewedOrigins: Codes;
	/** 1 where the claim answers a question that others answer differently. */
	readonly disputed: Uint8Array;
}

/** What pages must know of a table that stays with a worker. */
export interface Vocabulary {
	readonly columns: Readonly<Record<FilterKey, Pick<Column, 'values'>>>;
}

/** The codes that row `row` holds. */
export function codesOf({ codes, more }: Column, row: number): number[] {
	const held = [codes[row]!];
	for (let at = firstPair(more, row); more.rows[at] === row; at++) held.push(more.codes[at]!);
	return held;
}

/** Index of the first pair whose row is `row` or later. */
function firstPair({ rows }: Pairs, row: number): number {
	let low = 0;
	let high = rows.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (rows[middle]! < row) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** By row 1 where it is one of `rows`. */
export function toMask(rows: Uint32Array, size: number): Uint8Array {
	const mask = new Uint8Array(size);
	for (let i = 0; i < rows.length; i++) mask[rows[i]!] = 1;
	return mask;
}
