// The four dates of a claim and the days between them: from what happened to what was said, published and retrieved.
// Dates are spans, so a lag is one too. Knows no time of day, so a lag of 0 means the same day.
import type { Claim, Report } from '../model/corpus.ts';
import type { When } from '../model/when.ts';
import { message } from '../messages/message.ts';

export const DATE_KINDS = ['happened', 'said', 'published', 'retrieved'] as const;
export type DateKind = (typeof DATE_KINDS)[number];

/** Whole days from one date to a later one; negative where it comes before. Null: that side has no limit. */
export interface Lag {
	readonly least: number | null;
	readonly most: number | null;
}

export interface Step extends Lag {
	readonly from: DateKind;
	readonly to: DateKind;
}

function datesOf(claim: Claim, report: Report): Record<DateKind, When | undefined> {
	return { happened: claim.when, said: claim.said, published: report.published, retrieved: report.retrieved };
}

export function lagBetween(from: When, to: When): Lag {
	return { least: difference(to.earliest, from.latest), most: difference(to.latest, from.earliest) };
}

/** From each date that is given to the next that is given. */
export function lagsOf(claim: Claim, report: Report): Step[] {
	const dates = datesOf(claim, report);
	const given = DATE_KINDS.filter((kind) => dates[kind] !== undefined);
	return given.slice(1).map((to, at) => {
		const from = given[at]!;
		return { from, to, ...lagBetween(dates[from]!, dates[to]!) };
	});
}

/** `same day`, `2 to 5 days`, `at least 3 days`, `3 days ahead`; years and months where days would say nothing. */
export function formatLag({ least, most }: Lag): string {
	if (least !== null && most !== null)
		return least > 0 || most < 0 ? formatOneSided(least, most) : formatAround(least, most);
	if (least !== null && least > 0) return message('evidence.lag.atLeast', { length: lengthOf(least) });
	if (most !== null && most < 0) return message('evidence.lag.ahead.atLeast', { length: lengthOf(-most) });
	return message('evidence.lag.unknown');
}

function difference(to: number | null, from: number | null): number | null {
	return to === null || from === null ? null : to - from;
}

/** All of the span lies after, or all before. */
function formatOneSided(least: number, most: number): string {
	const key = least > 0 ? 'evidence.lag.after' : 'evidence.lag.ahead';
	const [short, long] = [
		Math.min(Math.abs(least), Math.abs(most)),
		Math.max(Math.abs(least), Math.abs(most))
	];
	return message(key, { length: lengthOf(short) === lengthOf(long) ? lengthOf(long) : rangeOf(short, long) });
}

/** The span holds the day itself. */
function formatAround(least: number, most: number): string {
	if (least === 0 && most === 0) return message('evidence.lag.none');
	if (least === 0) return message('evidence.lag.upTo', { length: lengthOf(most) });
	if (most === 0) return message('evidence.lag.ahead.upTo', { length: lengthOf(-least) });
	return message('evidence.lag.either', { before: lengthOf(-least), after: lengthOf(most) });
}

const DAYS_IN_MONTH = 30.44;
const DAYS_IN_YEAR = 365.25;

function unitOf(days: number): { unit: 'day' | 'month' | 'year'; count: number } {
	if (days < 60) return { unit: 'day', count: days };
	if (days < 2 * DAYS_IN_YEAR) return { unit: 'month', count: Math.round(days / DAYS_IN_MONTH) };
	return { unit: 'year', count: Math.round(days / DAYS_IN_YEAR) };
}

function lengthOf(days: number): string {
	return message('evidence.lag.length', { ...unitOf(days) });
}

/** The unit stands once where both have it. */
function rangeOf(short: number, long: number): string {
	const [shortest, longest] = [unitOf(short), unitOf(long)];
	if (shortest.unit === longest.unit) {
		return message('evidence.lag.range', {
			unit: longest.unit,
			shortest: shortest.count,
			longest: longest.count
		});
	}
	return message('evidence.lag.range', { unit: 'mixed', shortest: lengthOf(short), longest: lengthOf(long) });
}
