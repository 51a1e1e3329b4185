// Days in running text. The year 0 is 1 BC.
import { language } from '../../messages/message.ts';
import { formatDate, formatDates, type DateStyle } from '../../model/date-text.ts';
import { daysInMonth, toCalendarDate } from '../../model/day.ts';
import type { Day } from '../../model/when.ts';

const style = (impliedYear?: number): DateStyle => ({ locale: language().code, length: 'long', impliedYear });

/**
 * `24 January 2026`, without its year if that is `thisYear`. With `until`, the day that ends the span, without the
 * year and month that it shares with it: `24` of `24 to 28 January`.
 */
export function formatDay(day: Day, until: Day | null = null, thisYear: number | null = null): string {
	if (until !== null) return formatDates([day, until], 'day', style())[0];
	return formatDate(day, 'day', style(thisYear ?? undefined));
}

/** `1944` and `28 January 2026` for what lies between: each as precise as it needs to be. One where it says all, as `January 2026`. */
export function formatExtent(first: Day, last: Day): readonly [string] | readonly [string, string] {
	if (first === last) return [formatDay(first)];
	const [start, end] = [toCalendarDate(first), toCalendarDate(last)];
	if (start.year !== end.year) return [formatEdge(first, 'first'), formatEdge(last, 'last')];
	if (start.day === 1 && end.day === daysInMonth(end.year, end.month)) {
		if (start.month === 1 && end.month === 12) return [formatDate(first, 'year', style())];
		if (start.month === end.month) return [formatDate(first, 'month', style())];
	}
	return [formatDay(first, last), formatDay(last)];
}

/** Only as precise as it needs to be where it is the edge of a year or month. */
function formatEdge(day: Day, side: 'first' | 'last'): string {
	const { year, month, day: date } = toCalendarDate(day);
	const isOfMonth = date === (side === 'first' ? 1 : daysInMonth(year, month));
	if (!isOfMonth) return formatDay(day);
	return formatDate(day, month === (side === 'first' ? 1 : 12) ? 'year' : 'month', style());
}
