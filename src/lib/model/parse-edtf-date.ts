// One EDTF date, without interval or set: what the `edtf` package understood, as the days that it covers. The
// only file that loads the package. It decides what a date may look like; the days are counted here, because
// its own calendar begins spring in January and takes times without a zone for those of the machine.
import { parse, type ParsedDate, type ParsedSpan, type ParsedYear } from 'edtf';
import { daysInMonth, toDay } from './day.ts';
import { maskedDays } from './masked-days.ts';
import { seasonMonths } from './season.ts';
import type { DateEdge, DatePrecision, Day, UndatedEdge } from './when.ts';

export type EdtfDateResult =
	| { readonly ok: true; readonly edge: DateEdge | UndatedEdge }
	| { readonly ok: false; readonly expected: string };

/** What calendars and time scales of browsers hold, with room for the axis around it. */
const MAX_YEAR = 100_000;

const FIRST_DAY = toDay({ year: -MAX_YEAR, month: 1, day: 1 });
const LAST_DAY = toDay({ year: MAX_YEAR, month: 12, day: 31 });

export const EDTF_EXPECTED =
	'an EDTF date such as 2026-01-26, 2026-01~, 2025-10, 1944, 2024-11/2024-12 or 2016/..';

/** A large corpus names the same few days a hundred thousand times, and the package's parser is slow. */
const remembered = new Map<string, EdtfDateResult>();
const REMEMBERED = 10_000;

export function parseEdtfDate(text: string): EdtfDateResult {
	const known = remembered.get(text);
	if (known) return known;
	if (remembered.size >= REMEMBERED) remembered.clear();
	const result = parseDate(text);
	remembered.set(text, result);
	return result;
}

function parseDate(text: string): EdtfDateResult {
	const parsed = parseOne(text);
	if (!parsed) return { ok: false, expected: daysOfMonthIn(text) ?? EDTF_EXPECTED };
	if (parsed.type === 'Date' && parsed.unspecified) return parseMasked(text);
	const span = toSpan(parsed);
	if (!span) return { ok: false, expected: daysOfMonthIn(text) ?? 'a day that the calendar has' };
	if (span.first < FIRST_DAY || span.last > LAST_DAY)
		return { ok: false, expected: `a year from ${-MAX_YEAR} to ${MAX_YEAR}` };
	const sure = parsed.type === 'Year';
	return {
		ok: true,
		edge: {
			kind: 'dated',
			...span,
			approximate: !sure && Boolean(parsed.approximate),
			uncertain: !sure && Boolean(parsed.uncertain)
		}
	};
}

/** Of a day that its month has not, how many that has; null for whatever else is wrong. */
function daysOfMonthIn(text: string): string | null {
	const [, year, month] = /^(-?\d{4})-(0[1-9]|1[0-2])-\d\d[?~%]?$/.exec(text) ?? [];
	if (year === undefined || month === undefined) return null;
	return `a day that the calendar has; ${year}-${month} has ${daysInMonth(Number(year), Number(month))} days`;
}

function parseOne(text: string): ParsedDate | ParsedYear | ParsedSpan | null {
	try {
		return parse(text, { level: 3, types: ['Date', 'Year', 'Season', 'Decade', 'Century'] });
	} catch {
		return null;
	}
}

/** Nothing but X is no date at all: nobody said. */
function parseMasked(text: string): EdtfDateResult {
	if (/^[X-]+$/.test(text)) return { ok: true, edge: { kind: 'unknown' } };
	const span = maskedDays(text);
	if (!span) return { ok: false, expected: 'digits that some day of the calendar has' };
	return { ok: true, edge: { kind: 'dated', ...span, approximate: false, uncertain: false } };
}

type Span = Pick<DateEdge, 'precision' | 'first' | 'last' | 'season'>;

function toSpan(parsed: ParsedDate | ParsedYear | ParsedSpan): Span | null {
	switch (parsed.type) {
		case 'Date':
			return dateSpan(parsed);
		case 'Year':
			return significantSpan(parsed.values[0], parsed.significant);
		case 'Season':
			return seasonSpan(parsed.values[0]!, parsed.values[1]!);
		case 'Decade':
			return digitsSpan(parsed.values[0]!, 10, 'decade');
		case 'Century':
			return digitsSpan(parsed.values[0]!, 100, 'century');
	}
}

/** A time of day is passed over: the day written is the day meant, whatever its zone. */
function dateSpan({ values }: ParsedDate): Span | null {
	const [year, monthIndex, day] = values as [number, number?, number?];
	if (monthIndex === undefined) return yearsSpan(year, year, 'year');
	const month = monthIndex + 1;
	const length = daysInMonth(year, month);
	if (day === undefined) {
		const first = toDay({ year, month, day: 1 });
		return { precision: 'month', first, last: first + length - 1 };
	}
	if (day > length) return null;
	const date = toDay({ year, month, day });
	return { precision: 'day', first: date, last: date };
}

/** `1950S2` is some year from 1900 to 1999. */
function significantSpan(year: number, significant: number | undefined): Span {
	const digits = String(Math.abs(year)).length;
	const size = significant === undefined || significant >= digits ? 1 : 10 ** (digits - significant);
	return digitsSpan(
		Math.trunc(year / size),
		size,
		YEAR_PRECISIONS[Math.log10(size)] ?? 'millennium',
		year < 0
	);
}

const YEAR_PRECISIONS: readonly DatePrecision[] = ['year', 'decade', 'century', 'millennium'];

/** The years whose leading digits are `number`: −201 with size 10 is −2019 to −2010, as −201X would be. */
function digitsSpan(number: number, size: number, precision: DatePrecision, negative = number < 0): Span {
	const near = number * size;
	const far = negative ? near - size + 1 : near + size - 1;
	return yearsSpan(Math.min(near, far), Math.max(near, far), precision);
}

function seasonSpan(year: number, code: number): Span {
	const { firstMonth, months } = seasonMonths(code);
	const end = monthAfter(year, firstMonth + months);
	return {
		precision: 'season',
		season: code,
		first: toDay({ year, month: firstMonth, day: 1 }),
		last: toDay({ ...end, day: 1 }) - 1
	};
}

function monthAfter(year: number, month: number): { year: number; month: number } {
	return month > 12 ? { year: year + 1, month: month - 12 } : { year, month };
}

function yearsSpan(firstYear: number, lastYear: number, precision: DatePrecision): Span {
	const first: Day = toDay({ year: firstYear, month: 1, day: 1 });
	return { precision, first, last: toDay({ year: lastYear, month: 12, day: 31 }) };
}
