// One EDTF date, without interval or set: what the `edtf` package understood, as the days that it covers. The
// only file that loads the package. It decides what a date may look like; the days are counted here, because
// its own calendar begins spring in January, takes times without a zone for those of the machine, and ends
// where Date does.
import { parse, type ParsedDate, type ParsedSpan, type ParsedYear } from 'edtf';
import { daysInMonth, toDay } from './day.ts';
import { maskedDays } from './masked-days.ts';
import { seasonMonths } from './season.ts';
import type { DateEdge, DatePrecision, Day, UndatedEdge } from './when.ts';

export type EdtfDateResult =
	| { readonly ok: true; readonly edge: DateEdge | UndatedEdge }
	| { readonly ok: false; readonly expected: string };

/** Beyond it days are no longer whole numbers that a double holds exactly. */
const MAX_YEAR = 1e12;

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
	if (Math.abs(parsed.values[0]) > MAX_YEAR) return { ok: false, expected: `a year within ±${MAX_YEAR}` };
	if (parsed.type === 'Date' && parsed.unspecified) return parseMasked(text);
	const span = toSpan(parsed);
	if (!span) return { ok: false, expected: daysOfMonthIn(text) ?? 'a day that the calendar has' };
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

function dateSpan({ values, timeZone, offset }: ParsedDate): Span | null {
	const [year, monthIndex, day] = values as [number, number?, number?];
	if (monthIndex === undefined) return yearsSpan(year, year, 'year');
	const month = monthIndex + 1;
	const length = daysInMonth(year, month);
	if (day === undefined) {
		const first = toDay({ year, month, day: 1 });
		return { precision: 'month', first, last: first + length - 1 };
	}
	if (day > length) return null;
	const shift = timeZone === undefined ? 0 : dayShift(values[3]!, values[4]!, offset!);
	const date = toDay({ year, month, day }) + shift;
	return { precision: 'day', first: date, last: date };
}

/** By how many days a time of day in a zone falls on another day in UTC; 24:00 still belongs to its day. */
function dayShift(hours: number, minutes: number, offset: number): -1 | 0 | 1 {
	const utc = Math.min(hours * 60 + minutes, 1439) - offset;
	return utc < 0 ? -1 : utc > 1439 ? 1 : 0;
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
