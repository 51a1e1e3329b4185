// Claims as columns: all that the engine reads. Plain data, so it crosses to a worker and can be made from a file.
// Rows are claims in corpus order; a claim with two events is one row. Knows no texts.
import type { Day } from '../model/when.ts';
import type { DateAxis, FilterKey } from './query.ts';

export type Codes = Uint8Array | Uint16Array | Uint32Array;

/**
 * A dictionary-coded column. Row `i` holds the codes from `offsets[i]` to `offsets[i + 1]`, none of them twice;
 * without offsets each row holds one.
 */
export interface Column {
	/** The text of each code. */
	readonly values: readonly string[];
	readonly codes: Codes;
	readonly offsets: Uint32Array | null;
}

/** First and last day on which each claim may lie. An undated claim lies nowhere: its first day is after its last. */
export interface Span {
	readonly earliest: Int32Array;
	readonly latest: Int32Array;
}

/** Days that stand for a side without a limit. */
export const EVER_SINCE: Day = -0x8000_0000;
export const EVER_AFTER: Day = 0x7fff_ffff;
/** The span of an undated claim. */
export const UNDATED = { earliest: EVER_AFTER, latest: EVER_SINCE } as const;

export interface Table {
	/** Number of claims. */
	readonly size: number;
	/** In each row at least one code; a claim that has none holds the code of NONE. Places come with those they lie in. */
	readonly columns: Readonly<Record<FilterKey, Column>>;
	/** The places that each claim itself is about; a row may be empty. */
	readonly mentions: Column;
	/** The place that each claim itself was said at; a row may be empty. The same codes as `mentions`. */
	readonly utterances: Column;
	/** Marker points by place code, degrees. */
	readonly longitudes: Float64Array;
	readonly latitudes: Float64Array;
	readonly dates: Readonly<Record<DateAxis, Span>>;
	/** 1 where the claim answers a question that others answer differently. */
	readonly disputed: Uint8Array;
}

export function isUndated({ earliest, latest }: Span, row: number): boolean {
	return earliest[row]! > latest[row]!;
}
