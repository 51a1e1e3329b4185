// A date, duration or other word of time in a text, and what it comes to. Knows no grammar.
import type { Span } from '../annotation.ts';

export type TimeUnit =
	'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'season' | 'year' | 'decade';

export interface Duration {
	/** Null where the text counts nothing: "several years". */
	readonly count: number | null;
	readonly unit: TimeUnit;
}

export type PartOfDay = 'morning' | 'afternoon' | 'evening' | 'night';

/**
 * How the date was worked out:
 * - `written`: it stands there in full;
 * - `nearest`: year or month are missing, and this is the nearest one; `back` or `ahead`: the last or next one, by the verb;
 * - `counted`: so and so far from the report's date;
 * - `as-before`: it points to a date named before it.
 */
export type DateReason = 'written' | 'nearest' | 'back' | 'ahead' | 'counted' | 'as-before';

/** Words that make of a date a beginning, an end or a limit. */
export type DateRelation = 'since' | 'until' | 'before' | 'after' | 'about';

export interface DateMention extends Span {
	/** As it stands in the text. */
	readonly text: string;
	/** `duration`, `set` ("weekly") and `vague` ("recently", "now") name no day by themselves. */
	readonly kind: 'date' | 'time' | 'duration' | 'set' | 'vague';
	/** What it comes to; absent where nothing in the text or its date tells. */
	readonly edtf?: string;
	/** The day, week, month or year of which `edtf` is the early, middle or late part. */
	readonly of?: string;
	readonly part?: PartOfDay;
	/** `HH:MM`, with `Z` where the text says UTC or GMT. */
	readonly clock?: string;
	readonly duration?: Duration;
	readonly relation?: DateRelation;
	/** Of a `vague` word: before, at or after the report's date. */
	readonly side?: 'past' | 'present' | 'future';
	readonly reason: DateReason;
	/** From 0 to 1. */
	readonly score: number;
}
