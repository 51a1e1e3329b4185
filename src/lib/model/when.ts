// What an EDTF string (ISO 8601-2) says, as plain data: the form in which every other room handles dates.
// Knows no EDTF syntax (see parse-edtf.ts) and no language (see format-when.ts).

/** Whole days since 1 January 1970, UTC, proleptic Gregorian; negative before. */
export type Day = number;

export type DatePrecision = 'day' | 'month' | 'season' | 'year' | 'decade' | 'century' | 'millennium';

/** One dated end: the span of days that the written date may mean, and how sure the writer was. */
export interface DateEdge {
	readonly kind: 'dated';
	readonly precision: DatePrecision;
	/** First and last day that the written date covers: `2026-01` is 1 to 31 January. */
	readonly first: Day;
	readonly last: Day;
	/** EDTF's number of the season or other division of the year, 21 to 41; only where the precision is `season`. */
	readonly season?: number;
	/** `~` or `%`: about that date. */
	readonly approximate: boolean;
	/** `?` or `%`: the date itself is in doubt. */
	readonly uncertain: boolean;
}

/** An end without a date: `..` is open (it goes on), an empty side is unknown (nobody said). */
export interface UndatedEdge {
	readonly kind: 'open' | 'unknown';
}

export interface When {
	/** The string as written in the corpus. */
	readonly edtf: string;
	/** `date`: one date. `interval`: from start to end. `one-of` and `all-of`: an EDTF set, its hull in start and end. */
	readonly form: 'date' | 'interval' | 'one-of' | 'all-of';
	/** For a `date`, start and end are the same edge. */
	readonly start: DateEdge | UndatedEdge;
	readonly end: DateEdge | UndatedEdge;
	/** First and last day on which it may lie; null where that side has no limit. */
	readonly earliest: Day | null;
	readonly latest: Day | null;
}
