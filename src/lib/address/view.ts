// What a page shows beside its query: the words that an address has for it. Plain data; knows no corpus.
import type { Stretch } from '../query/engine/histogram.ts';
import type { DateAxis } from '../query/query/query.ts';

export const VIEWS = ['map', 'list', 'table'] as const;
export type ViewName = (typeof VIEWS)[number];

export const GROUPINGS = ['date', 'place', 'source', 'speaker'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** Of the table. */
export const COLUMNS = [
	'claim',
	'speaker',
	'source',
	'place',
	'happened',
	'said',
	'published',
	'grade',
	'event'
] as const;
export type Column = (typeof COLUMNS)[number];

/** What colours and shapes tell apart; each is the filter of that. */
export const COLOURINGS = ['event', 'at', 'place'] as const;
export type Colouring = (typeof COLOURINGS)[number];

export interface ClaimSort {
	readonly column: Column;
	readonly descending: boolean;
}

export interface Standpoint {
	/** [longitude, latitude], degrees. */
	readonly center: readonly [number, number];
	readonly zoom: number;
}

export interface View {
	readonly view: ViewName;
	/** The open places: none, one, or those of a marker that cannot part. May name places that the corpus lacks. */
	readonly places: readonly string[];
	readonly claim: string | null;
	/** What the list is grouped by. */
	readonly group: Grouping;
	/** How the table is ordered; null as the lists are. */
	readonly sort: ClaimSort | null;
	/** Whether arcs run from where things were said to what they are about. */
	readonly arcs: boolean;
	readonly colour: Colouring;
	/** Which of a claim's four dates the timeline shows while no window says so. */
	readonly dates: DateAxis;
	/** The days that the timeline shows, which need not be the window; null for all. They may be far from any date of the corpus. */
	readonly span: Stretch | null;
	/** Null until someone moved the map. */
	readonly camera: Standpoint | null;
}
