// How a filter tests claims, as data: the engine reads it over columns, and a store of another kind may write it in its own tongue.
import type { Day } from '../../model/when.ts';
import type { Area, DateAxis, FilterKey } from '../query/query.ts';

export type ClaimTest =
	| HasValues
	/** Has a date on the axis that may lie between the two days, both inside; null has no limit. */
	| { readonly kind: 'overlaps'; readonly axis: DateAxis; readonly from: Day | null; readonly to: Day | null }
	/** Has a place whose point lies inside, or on the edge. */
	| { readonly kind: 'lies in'; readonly area: Area }
	/** Every one of the words is found; blank ones match all. */
	| { readonly kind: 'matches'; readonly words: string }
	| { readonly kind: 'flag'; readonly column: 'disputed' };

/** Has none of the excluded values, and one of the included ones unless there are none. */
export interface HasValues {
	readonly kind: 'has values';
	readonly column: FilterKey;
	readonly any: readonly string[];
	readonly none: readonly string[];
	/** Whether what lies within a value counts as that value: a place within a region. */
	readonly within: boolean;
}
