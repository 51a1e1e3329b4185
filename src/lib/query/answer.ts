// What the engine says to a query. Plain data, made of typed arrays, so that it crosses from a worker quickly.
import type { FilterKey } from './query.ts';

export interface Answer {
	/** Claims in the table, selected or not. */
	readonly total: number;
	/** The selected rows, in the table's order. */
	readonly claims: Uint32Array;
	/**
	 * By filter and code of its column: the claims that have this value and pass every other filter, so that one
	 * sees what choosing another value would give. Claims, not rows: one with two events counts once at each.
	 * A region's places count for it as well.
	 */
	readonly counts: Readonly<Record<FilterKey, Uint32Array>>;
	/** By place code: the selected claims that name this place itself, not one that lies in it. */
	readonly mentions: Uint32Array;
	/** Disputed claims that pass every other filter. */
	readonly disputed: number;
	/** Selected claims that name no place, so that the map cannot show them. */
	readonly unplaced: number;
	/** Claims without a date on the window's axis that pass every other filter; 0 where there is no window. */
	readonly undated: number;
}
