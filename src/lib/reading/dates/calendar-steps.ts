// Days, weeks, months, quarters, seasons and years as EDTF, counted from a day. Knows no language.
import { daysInMonth, formatIsoDay, toCalendarDate, toDay } from '../../model/day.ts';
import type { Day } from '../../model/when.ts';

/** 1 is Monday. 1 January 1970 was a Thursday. */
export function weekdayOf(day: Day): number {
	return ((((day + 3) % 7) + 7) % 7) + 1;
}

export const dayEdtf = formatIsoDay;

export function yearEdtf(year: number): string {
	return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

/** `month` may lie outside 1 to 12 and then runs into other years. */
export function monthEdtf(year: number, month: number): string {
	const months = year * 12 + month - 1;
	return `${yearEdtf(Math.floor(months / 12))}-${String((((months % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

/** `quarter` may lie outside 1 to 4 and then runs into other years. */
export function quarterEdtf(year: number, quarter: number): string {
	const quarters = year * 4 + quarter - 1;
	return `${yearEdtf(Math.floor(quarters / 4))}-${33 + (((quarters % 4) + 4) % 4)}`;
}

/** The week from Monday to Sunday in which the day lies, so many weeks on. */
export function weekEdtf(day: Day, weeks: number): string {
	const monday = day - weekdayOf(day) + 1 + weeks * 7;
	return `${dayEdtf(monday)}/${dayEdtf(monday + 6)}`;
}

/** Saturday and Sunday of that week. */
export function weekendEdtf(day: Day, weeks: number): string {
	const saturday = day - weekdayOf(day) + 6 + weeks * 7;
	return `${dayEdtf(saturday)}/${dayEdtf(saturday + 1)}`;
}

/** The same day so many months on, or the last of a shorter month. */
export function addMonths(day: Day, months: number): Day {
	const date = toCalendarDate(day);
	const total = date.year * 12 + date.month - 1 + months;
	const year = Math.floor(total / 12);
	const month = (((total % 12) + 12) % 12) + 1;
	return toDay({ year, month, day: Math.min(date.day, daysInMonth(year, month)) });
}
