// Stretches of days that a histogram counts in: whole days, weeks from Monday, months, quarters, years and multiples of years.
import { toCalendarDate, toDay } from '../model/day.ts';
import type { Day } from '../model/when.ts';

export const BUCKET_UNITS = [
	'day',
	'week',
	'month',
	'quarter',
	'year',
	'decade',
	'century',
	'millennium'
] as const;
export type BucketUnit = (typeof BUCKET_UNITS)[number];

const MONTHS: Readonly<Record<Exclude<BucketUnit, 'day' | 'week'>, number>> = {
	month: 1,
	quarter: 3,
	year: 12,
	decade: 120,
	century: 1200,
	millennium: 12_000
};

export interface Buckets {
	readonly unit: BucketUnit;
	/** The first day of each bucket, and the day after the last bucket. */
	readonly edges: readonly Day[];
}

/** The finest buckets that cover `first` to `last` in at most `most`; millennia, however many, if nothing else does. */
export function bucketsOver(first: Day, last: Day, most: number): Buckets {
	for (const unit of BUCKET_UNITS) {
		const start = startOf(first, unit);
		const count = stepsTo(start, last, unit) + 1;
		if (count > most && unit !== 'millennium') continue;
		return { unit, edges: Array.from({ length: count + 1 }, (_, step) => advance(start, step, unit)) };
	}
	throw new Error('the last unit is always taken');
}

/** First day of the `unit` that `day` lies in. */
function startOf(day: Day, unit: BucketUnit): Day {
	if (unit === 'day') return day;
	// 1 January 1970 was a Thursday.
	if (unit === 'week') return day - ((((day + 3) % 7) + 7) % 7);
	const months = monthOf(day);
	return firstOfMonth(months - (((months % MONTHS[unit]) + MONTHS[unit]) % MONTHS[unit]));
}

/** How many units later than that of `start` the unit of `day` is. */
function stepsTo(start: Day, day: Day, unit: BucketUnit): number {
	if (unit === 'day') return day - start;
	if (unit === 'week') return Math.floor((day - start) / 7);
	return Math.floor((monthOf(day) - monthOf(start)) / MONTHS[unit]);
}

function advance(start: Day, steps: number, unit: BucketUnit): Day {
	if (unit === 'day') return start + steps;
	if (unit === 'week') return start + 7 * steps;
	return firstOfMonth(monthOf(start) + steps * MONTHS[unit]);
}

/** Months since January of the year 0. */
function monthOf(day: Day): number {
	const { year, month } = toCalendarDate(day);
	return year * 12 + month - 1;
}

function firstOfMonth(months: number): Day {
	const year = Math.floor(months / 12);
	return toDay({ year, month: months - year * 12 + 1, day: 1 });
}
