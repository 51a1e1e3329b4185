// Days in running text. The year 0 is 1 BC.
import { LOCALE, message } from '../messages/message.ts';
import { daysInMonth, toCalendarDate } from '../model/day.ts';
import type { Day } from '../model/when.ts';

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

/** The edge of a long span: only as precise as it needs to be where it is the edge of a year or month. */
export function formatEdge(day: Day, side: 'first' | 'last'): string {
	const date = toCalendarDate(day);
	const lastOfMonth = daysInMonth(date.year, date.month);
	const isOfMonth = date.day === (side === 'first' ? 1 : lastOfMonth);
	if (!isOfMonth) return formatDay(day);
	if (date.month === (side === 'first' ? 1 : 12)) return formatYear(date.year);
	const month = monthName.format(Date.UTC(2000, date.month - 1));
	return message('query.day', { shape: 'monthly', day: 0, month, year: formatYear(date.year) });
}

function formatYear(year: number): string {
	return year > 0 ? String(year) : message('query.year.bc', { year: String(1 - year) });
}
