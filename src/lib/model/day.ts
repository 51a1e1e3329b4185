// Whole days and the calendar dates they are: proleptic Gregorian, UTC, with a year 0 (which is 1 BC). Own
// arithmetic rather than Date, whose years below 100 are others. Knows no EDTF and no
// language.
import type { Day } from './when.ts';

export interface CalendarDate {
	/** Astronomical: 0 is 1 BC, −43 is 44 BC. */
	readonly year: number;
	/** 1 to 12. */
	readonly month: number;
	/** 1 to 31. */
	readonly day: number;
}

const DAYS_IN_ERA = 146_097; // 400 years
const EPOCH_SHIFT = 719_468; // from 1 March of year 0 to 1 January 1970

/** Days since 1 January 1970. The date must exist: see `daysInMonth`. */
export function toDay({ year, month, day }: CalendarDate): Day {
	// Years begin in March here, so that the leap day comes last and needs no case of its own.
	const marchYear = month <= 2 ? year - 1 : year;
	const era = Math.floor(marchYear / 400);
	const yearOfEra = marchYear - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
	return era * DAYS_IN_ERA + dayOfEra - EPOCH_SHIFT;
}

/** The calendar date of a day: the inverse of `toDay`. */
export function toCalendarDate(day: Day): CalendarDate {
	const shifted = day + EPOCH_SHIFT;
	const era = Math.floor(shifted / DAYS_IN_ERA);
	const dayOfEra = shifted - era * DAYS_IN_ERA;
	const yearOfEra = Math.floor(
		(dayOfEra -
			Math.floor(dayOfEra / 1460) +
			Math.floor(dayOfEra / 36_524) -
			Math.floor(dayOfEra / 146_096)) /
			365
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
	return {
		year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
		month,
		day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1
	};
}

export function isLeapYear(year: number): boolean {
	return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
	if (month === 2) return isLeapYear(year) ? 29 : 28;
	return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Midnight UTC at which the day begins, for Intl. Throws beyond what Date holds, some 270,000 years either
 * way.
 */
export function toDate(day: Day): Date {
	const date = new Date(day * 86_400_000);
	if (Number.isNaN(date.getTime())) throw new RangeError(`day ${day}: expected one within ±100,000,000`);
	return date;
}

/** `2026-01-26`; years beyond four digits or before year 0 carry a sign, as ISO 8601 writes them. */
export function formatIsoDay(day: Day): string {
	const date = toCalendarDate(day);
	return `${formatIsoYear(date.year)}-${twoDigits(date.month)}-${twoDigits(date.day)}`;
}

/** `2026`, `-0043`, `+12026`. */
function formatIsoYear(year: number): string {
	const digits = String(Math.abs(year)).padStart(4, '0');
	if (year < 0) return `-${digits}`;
	return year > 9999 ? `+${digits}` : digits;
}

/** The day that an ISO date (`2026-01-26`, `-0043-03-15`) names, or null where it names none. */
export function parseIsoDay(text: string): Day | null {
	const match = /^([+-]?\d{4,})-(\d\d)-(\d\d)$/.exec(text);
	if (!match) return null;
	const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
	if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
	return toDay({ year, month, day });
}

function twoDigits(number: number): string {
	return String(number).padStart(2, '0');
}
