// Days, months and years as a locale writes them, in UTC and the Gregorian calendar, with a mark of doubt
// where one is asked for. Knows nothing of EDTF or of the words around a date.
import { toCalendarDate, toDay } from './day.ts';
import type { Day } from './when.ts';

export type DateUnit = 'day' | 'month' | 'year';

export interface DateStyle {
	/** BCP 47. */
	readonly locale: string;
	readonly length: 'long' | 'short';
	/** Left out of a day or month that lies in it. */
	readonly impliedYear?: number | undefined;
}

/** Put after the part that gives the unit: `26~ Jan`. */
export type DoubtMark = '' | '~' | '?' | '~?';

const MS_PER_DAY = 86_400_000;

/**
 * The day, month or year in which `day` lies. `besides` are the units above it that are left out because
 * they follow.
 */
export function formatDate(
	day: Day,
	unit: DateUnit,
	style: DateStyle,
	mark: DoubtMark = '',
	besides: readonly DateUnit[] = []
): string {
	const { year } = toCalendarDate(day);
	const without = new Set<DateUnit>(besides);
	if (unit !== 'year' && year === style.impliedYear) without.add('year');
	const format = formatOf(unit, style, without, year < 100);
	if (mark === '') return format.format(day * MS_PER_DAY);
	return format
		.formatToParts(day * MS_PER_DAY)
		.map((part) => (part.type === unit ? part.value + mark : part.value))
		.join('');
}

/** Two days, months or years, as the texts of start and end; the start leaves out what the end says too. */
export function formatDates(
	[start, end]: readonly [Day, Day],
	unit: DateUnit,
	style: DateStyle,
	[startMark, endMark]: readonly [DoubtMark, DoubtMark] = ['', '']
): [string, string] {
	const besides = putsYearLast(style.locale) ? commonUnits(start, end, unit) : [];
	return [formatDate(start, unit, style, startMark, besides), formatDate(end, unit, style, endMark)];
}

/** The unit that `first` to `last` is exactly one of, or null. */
export function unitOf(first: Day, last: Day): DateUnit | null {
	if (first === last) return 'day';
	const unit = commonUnit(first, last);
	const { year, month } = toCalendarDate(first);
	const after = toCalendarDate(last + 1);
	if (unit === 'year') return after.year === year + 1 && after.month === 1 ? 'year' : null;
	return unit === 'month' && last === toDay({ year, month, day: 1 }) + monthLength(first) - 1
		? 'month'
		: null;
}

/** The largest unit at whose beginning `first` lies and at whose end `last`. */
export function commonUnit(first: Day, last: Day): DateUnit {
	const begin = toCalendarDate(first);
	const after = toCalendarDate(last + 1);
	if (begin.day !== 1 || after.day !== 1) return 'day';
	return begin.month === 1 && after.month === 1 ? 'year' : 'month';
}

function monthLength(day: Day): number {
	const { year, month } = toCalendarDate(day);
	const next = month === 12 ? { year: year + 1, month: 1, day: 1 } : { year, month: month + 1, day: 1 };
	return toDay(next) - toDay({ year, month, day: 1 });
}

function commonUnits(start: Day, end: Day, unit: DateUnit): DateUnit[] {
	const from = toCalendarDate(start);
	const to = toCalendarDate(end);
	if (unit === 'year' || from.year !== to.year) return [];
	return unit === 'day' && from.month === to.month ? ['month', 'year'] : ['year'];
}

/** Where days come first, "26 to 28 January" can be read; "January 26 to 28" would need other words than "26". */
function putsYearLast(locale: string): boolean {
	let isLast = yearLast.get(locale);
	if (isLast === undefined) yearLast.set(locale, (isLast = findsYearLast(locale)));
	return isLast;
}

const yearLast = new Map<string, boolean>();

function findsYearLast(locale: string): boolean {
	const style = { locale, length: 'long' } as const;
	const order = formatOf('day', style, new Set(), false)
		.formatToParts(0)
		.map(({ type }) => type);
	return order.indexOf('day') < order.indexOf('month') && order.indexOf('month') < order.indexOf('year');
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(
	unit: DateUnit,
	{ locale, length }: DateStyle,
	without: ReadonlySet<DateUnit>,
	withEra: boolean
): Intl.DateTimeFormat {
	const wants = (part: DateUnit): boolean => !without.has(part) && UNITS_FROM[unit].includes(part);
	const key = [locale, length, unit, ...without, withEra].join(' ');
	let format = formats.get(key);
	if (!format) {
		format = new Intl.DateTimeFormat(locale, {
			timeZone: 'UTC',
			calendar: 'gregory',
			...(wants('day') ? { day: 'numeric' } : {}),
			...(wants('month') ? { month: length } : {}),
			...(wants('year') ? { year: 'numeric' } : {}),
			...(wants('year') && withEra ? { era: 'short' } : {})
		});
		formats.set(key, format);
	}
	return format;
}

const UNITS_FROM: Readonly<Record<DateUnit, readonly DateUnit[]>> = {
	day: ['day', 'month', 'year'],
	month: ['month', 'year'],
	year: ['year']
};
