// A date with unspecified digits (`156X-12-25`, `2026-1X`): the first and the last day that have the digits
// which are given.
import { daysInMonth, toDay } from './day.ts';
import type { DatePrecision, Day } from './when.ts';

export interface MaskedDays {
	readonly precision: DatePrecision;
	readonly first: Day;
	readonly last: Day;
}

/**
 * `text` is `-?YYYY`, `-?YYYY-MM` or `-?YYYY-MM-DD` with any digit replaced by X. Null where no day has
 * those digits.
 */
export function maskedDays(text: string): MaskedDays | null {
	const match = /^(-?)([\dX]{4})(?:-([\dX]{2}))?(?:-([\dX]{2}))?$/.exec(text);
	if (!match) return null;
	const [, sign, year, month = 'XX', day = 'XX'] = match as unknown as [
		string,
		string,
		string,
		string?,
		string?
	];
	const years = numbersLike(year, 0, 9999).map((number) => (sign ? -number : number));
	if (sign) years.reverse();
	const first = firstDay(years, month, day);
	if (first === null) return null;
	return {
		precision: maskPrecision(`${year}${match[3] ?? ''}${match[4] ?? ''}`),
		first,
		last: lastDay(years, month, day)!
	};
}

/** The smallest unit of the calendar that holds all the days, going by the leftmost X. */
function maskPrecision(digits: string): DatePrecision {
	const position = digits.indexOf('X');
	if (position >= 6) return 'month';
	if (position >= 4) return 'year';
	return position === 3 ? 'decade' : position === 2 ? 'century' : 'millennium';
}

function numbersLike(mask: string, least: number, most: number): number[] {
	const pattern = new RegExp(`^${mask.replaceAll('X', '\\d')}$`);
	const numbers: number[] = [];
	for (let number = least; number <= most; number++) {
		if (pattern.test(String(number).padStart(mask.length, '0'))) numbers.push(number);
	}
	return numbers;
}

function firstDay(years: readonly number[], monthMask: string, dayMask: string): Day | null {
	const months = numbersLike(monthMask, 1, 12);
	for (const year of years) {
		for (const month of months) {
			const day = numbersLike(dayMask, 1, daysInMonth(year, month))[0];
			if (day !== undefined) return toDay({ year, month, day });
		}
	}
	return null;
}

function lastDay(years: readonly number[], monthMask: string, dayMask: string): Day | null {
	const months = numbersLike(monthMask, 1, 12);
	for (const year of years.toReversed()) {
		for (const month of months.toReversed()) {
			const day = numbersLike(dayMask, 1, daysInMonth(year, month)).at(-1);
			if (day !== undefined) return toDay({ year, month, day });
		}
	}
	return null;
}
