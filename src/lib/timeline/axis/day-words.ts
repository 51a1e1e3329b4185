// Days, months and years as the axis and its controls call them. How a date is written stands in model/date-text.
import { language, message } from '../../messages/message.ts';
import { formatDate, formatDates, type DateStyle } from '../../model/date-text.ts';
import { toCalendarDate } from '../../model/day.ts';
import type { Day } from '../../model/when.ts';
import { ceilTo, floorTo, indexOf, type Unit } from './calendar.ts';

const style = (length: DateStyle['length']): DateStyle => ({ locale: language().code, length });

/** `2026`, `44 BC`. */
export function yearWords(day: Day): string {
	return formatDate(day, 'year', style('short'));
}

/** `Jan`. */
export function monthWord(day: Day): string {
	return formatDate(day, 'month', style('short'), '', ['year']);
}

/** `28`. */
export function dayOfMonth(day: Day): string {
	return String(toCalendarDate(day).day);
}

/** `28 Jan 2026`. */
export function shortDay(day: Day): string {
	return formatDate(day, 'day', style('short'));
}

/** `28 January 2026`. */
export function longDay(day: Day): string {
	return formatDate(day, 'day', style('long'));
}

/** The whole unit that holds `day`: `28 Jan 2026`, `Jan 2026`, `2026`, `1940s`, `1900 to 1999`. */
export function unitWords(unit: Unit, day: Day): string {
	switch (unit) {
		case 'day':
		case 'month':
		case 'year':
			return formatDate(day, unit, style('short'));
		case 'decade':
			return toCalendarDate(day).year > 99
				? message('timeline.decade', { year: yearWords(floorTo(unit, day)) })
				: yearRange(unit, day);
		case 'century':
		case 'millennium':
			return yearRange(unit, day);
	}
}

/** An end of a window: whole years and months are named as such, so that a window from 1 January 1944 begins "1944". */
export function edgeWords(day: Day, side: 'from' | 'to', unit: Unit): string {
	const edge = (of: Unit) => (side === 'from' ? floorTo(of, day) : ceilTo(of, day));
	if (unit !== 'day' && edge('year') === day) return yearWords(day);
	if (unit !== 'day' && edge('month') === day) return unitWords('month', day);
	return shortDay(day);
}

/** The months of the days from `first` to `last`: `January 2026`, `January to March 2026`, `Dec 2025 to Jan 2026`. */
export function spanWords(first: Day, last: Day): string {
	if (indexOf('month', first) === indexOf('month', last)) return formatDate(first, 'month', style('long'));
	const inOneYear = indexOf('year', first) === indexOf('year', last);
	const [from, to] = formatDates([first, last], 'month', style(inOneYear ? 'long' : 'short'));
	return message('timeline.range', { from, to });
}

function yearRange(unit: Unit, day: Day): string {
	return message('timeline.range', {
		from: yearWords(floorTo(unit, day)),
		to: yearWords(ceilTo(unit, day))
	});
}
