// Days in running text. Years before the year 1 stand as ISO 8601 writes them.
import { LOCALE, message } from '../messages/message.ts';
import { daysInMonth, formatIsoDay, toCalendarDate } from '../model/day.ts';
import type { Day } from '../model/when.ts';

const monthName = new Intl.DateTimeFormat(LOCALE, { month: 'long', timeZone: 'UTC' });

/**
 * `24 January 2026`, without its year if that is `thisYear`. With `until`, the day that ends the span, without the
 * year and month that it shares with it: `24` of `24 to 28 January`.
 */
export function formatDay(day: Day, until: Day | null = null, thisYear: number | null = null): string {
	const date = toCalendarDate(day);
	if (date.year < 1) return formatIsoDay(day);
	const end = until === null ? null : toCalendarDate(until);
	const isSameYear = end ? end.year === date.year : date.year === thisYear;
	const isSameMonth = end !== null && isSameYear && end.month === date.month;
	return message('query.day', {
		shape: isSameMonth ? 'day' : isSameYear ? 'month' : 'year',
		day: date.day,
		month: monthName.format(Date.UTC(2000, date.month - 1)),
		year: String(date.year)
	});
}

/** The edge of a long span: only as precise as it needs to be where it is the edge of a year or month. */
export function formatEdge(day: Day, side: 'first' | 'last'): string {
	const date = toCalendarDate(day);
	const lastOfMonth = daysInMonth(date.year, date.month);
	const isOfMonth = date.day === (side === 'first' ? 1 : lastOfMonth);
	if (date.year < 1 || !isOfMonth) return formatDay(day);
	if (date.month === (side === 'first' ? 1 : 12)) return String(date.year);
	const month = monthName.format(Date.UTC(2000, date.month - 1));
	return message('query.day', { shape: 'monthly', day: 0, month, year: String(date.year) });
}
