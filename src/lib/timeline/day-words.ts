// Days, months and years in words, as the axis and its controls write them. Knows no EDTF and no pixels.
import { LOCALE, message } from '../messages/message.ts';
import { toCalendarDate } from '../model/day.ts';
import type { Day } from '../model/when.ts';
import { ceilTo, floorTo, startOf, indexOf, type Unit } from './calendar.ts';

/** Days of either sign that Date can hold. */
const DATE_RANGE = 1e8;

const formats = new Map<string, Intl.DateTimeFormat>();

function format(day: Day, options: Intl.DateTimeFormatOptions): string {
	if (Math.abs(day) > DATE_RANGE) return yearWords(day);
	const era = options.year && toCalendarDate(day).year <= 0 ? ({ era: 'short' } as const) : {};
	const full = { timeZone: 'UTC', ...options, ...era };
	const key = JSON.stringify(full);
	let known = formats.get(key);
	if (!known) formats.set(key, (known = new Intl.DateTimeFormat(LOCALE, full)));
	return known.format(day * 86_400_000);
}

/** `2026`, `44 BC`. */
export function yearWords(day: Day): string {
	const { year } = toCalendarDate(day);
	return year > 0 ? String(year) : message('timeline.yearBC', { year: String(1 - year) });
}

/** `Jan`. */
export function monthWord(day: Day): string {
	return format(day, { month: 'short' });
}

/** `28`. */
export function dayOfMonth(day: Day): string {
	return String(toCalendarDate(day).day);
}

/** `28 Jan 2026`. */
export function shortDay(day: Day): string {
	return format(day, { day: 'numeric', month: 'short', year: 'numeric' });
}

/** `28 January 2026`. */
export function longDay(day: Day): string {
	return format(day, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** The whole unit that holds `day`: `28 Jan 2026`, `Jan 2026`, `2026`, `2020s`, `1900–1999`. */
export function unitWords(unit: Unit, day: Day): string {
	switch (unit) {
		case 'day':
			return shortDay(day);
		case 'month':
			return format(day, { month: 'short', year: 'numeric' });
		case 'year':
			return yearWords(day);
		case 'decade':
			if (toCalendarDate(day).year > 0)
				return message('timeline.decade', { year: yearWords(floorTo(unit, day)) });
			return yearRange(floorTo(unit, day), ceilTo(unit, day));
		case 'century':
		case 'millennium':
			return yearRange(floorTo(unit, day), ceilTo(unit, day));
	}
}

/** An end of a window: whole years and months are named as such, so that a window from 1 January 1944 begins "1944". */
export function edgeWords(day: Day, side: 'from' | 'to', unit: Unit): string {
	const edge = (of: Unit) => (side === 'from' ? floorTo(of, day) : ceilTo(of, day));
	if (unit !== 'day' && edge('year') === day) return yearWords(day);
	if (unit !== 'day' && edge('month') === day) return unitWords('month', day);
	return shortDay(day);
}

/** `January 2026`, `January–March 2026`, `2024–2025`: what the days from `first` to `last` are called. */
export function spanWords(first: Day, last: Day): string {
	if (indexOf('month', first) === indexOf('month', last))
		return format(first, { month: 'long', year: 'numeric' });
	const year = indexOf('year', first);
	if (year !== indexOf('year', last)) {
		return message('timeline.range', { from: unitWords('month', first), to: unitWords('month', last) });
	}
	return message('timeline.monthRange', {
		from: format(first, { month: 'long' }),
		to: format(last, { month: 'long' }),
		year: yearWords(startOf('year', year))
	});
}

function yearRange(first: Day, last: Day): string {
	return message('timeline.range', { from: yearWords(first), to: yearWords(last) });
}
