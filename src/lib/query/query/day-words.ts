// Days in running text. The year 0 is 1 BC.
import { LOCALE, message } from '../../messages/message.ts';
import { daysInMonth, toCalendarDate, type CalendarDate } from '../../model/day.ts';
import type { Day } from '../../model/when.ts';

const monthName = new Intl.DateTimeFormat(LOCALE, { month: 'long', timeZone: 'UTC' });

/**
 * `24 January 2026`, without its year if that is `thisYear`. With `until`, the day that ends the span, without the
 * year and month that it shares with it: `24` of `24 to 28 January`.
 */
export function formatDay(day: Day, until: Day | null = null, thisYear: number | null = null): string {
	const date = toCalendarDate(day);
	const end = until === null ? null : toCalendarDate(until);
	const isSameYear = end ? end.year === date.year : date.year === thisYear;
	const isSameMonth = end !== null && isSameYear && end.month === date.month;
	return message('query.day', {
		shape: isSameMonth ? 'day' : isSameYear ? 'month' : 'year',
		day: date.day,
		month: monthName.format(Date.UTC(2000, date.month - 1)),
		year: formatYear(date.year)
	});
}

/** `1944` and `28 January 2026` for what lies between: each as precise as it needs to be. One where it says all, as `January 2026`. */
export function formatExtent(first: Day, last: Day): readonly [string] | readonly [string, string] {
	if (first === last) return [formatDay(first)];
	const [start, end] = [toCalendarDate(first), toCalendarDate(last)];
	if (start.year !== end.year) return [formatEdge(first, 'first'), formatEdge(last, 'last')];
	if (start.day === 1 && end.day === daysInMonth(end.year, end.month)) {
		if (start.month === 1 && end.month === 12) return [formatYear(start.year)];
		if (start.month === end.month) return [formatMonth(start)];
	}
	return [formatDay(first, last), formatDay(last)];
}

/** Only as precise as it needs to be where it is the edge of a year or month. */
function formatEdge(day: Day, side: 'first' | 'last'): string {
	const date = toCalendarDate(day);
	const isOfMonth = date.day === (side === 'first' ? 1 : daysInMonth(date.year, date.month));
	if (!isOfMonth) return formatDay(day);
	return date.month === (side === 'first' ? 1 : 12) ? formatYear(date.year) : formatMonth(date);
}

function formatMonth({ year, month: number }: CalendarDate): string {
	const month = monthName.format(Date.UTC(2000, number - 1));
	return message('query.day', { shape: 'monthly', day: 0, month, year: formatYear(year) });
}

function formatYear(year: number): string {
	return year > 0 ? String(year) : message('query.year.bc', { year: String(1 - year) });
}
