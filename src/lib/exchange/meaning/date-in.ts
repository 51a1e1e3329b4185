// Dates of tables as EDTF: ISO days and instants, days written in a known order, months, years, stamps without signs, seconds since 1970.
// What order a column has is told from all of it, in mapping; here it is given.
import { parseEdtf } from '../../model/parse-edtf.ts';

export type DateOrder = 'year-first' | 'day-first' | 'month-first';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** EDTF; null where it is no date. An instant becomes its day, as written. */
export function dateIn(text: string, order: DateOrder = 'year-first'): string | null {
	const plain = text.trim();
	if (plain === '' || plain.length > 80) return null;
	const found = isoIn(plain) ?? stampIn(plain) ?? wordsIn(plain) ?? inOrder(plain, order) ?? plain;
	return parseEdtf(found).ok ? found : null;
}

function isoIn(text: string): string | null {
	const match = /^(\d{4}-\d{2}-\d{2})(?:[T ]\d{1,2}:\d{2}.{0,20})?$/.exec(text);
	return match?.[1] ?? null;
}

/** `20190201`, `20190201151500`. */
function stampIn(text: string): string | null {
	const match = /^((?:1[89]|20|21)\d{2})(\d{2})(\d{2})(?:\d{6})?$/.exec(text);
	return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}

/** `27 April 2021`, `April 27, 2021`, `Apr 2021`. */
function wordsIn(text: string): string | null {
	const words = text.toLowerCase().replace(/[,.]/g, ' ').split(/\s+/).filter(Boolean);
	const month = words.findIndex((word) => /^[a-z]{3,9}$/.test(word) && MONTHS.includes(word.slice(0, 3)));
	if (month === -1 || words.length > 3) return null;
	const numbers = words.filter((_, at) => at !== month);
	const year = numbers.find((word) => /^\d{4}$/.test(word));
	const day = numbers.find((word) => /^\d{1,2}(?:st|nd|rd|th)?$/.test(word));
	if (year === undefined || numbers.length !== (day === undefined ? 1 : 2)) return null;
	const parts = [year, two(String(MONTHS.indexOf(words[month]!.slice(0, 3)) + 1))];
	return [...parts, ...(day === undefined ? [] : [two(day.replace(/\D/g, ''))])].join('-');
}

function inOrder(text: string, order: DateOrder): string | null {
	const match = /^(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})(?:[T ,]+\d{1,2}:.{0,20})?$/.exec(text);
	if (!match) return null;
	const [first, second, third] = match.slice(1) as [string, string, string];
	if (first.length === 4) return `${first}-${two(second)}-${two(third)}`;
	if (order === 'year-first' || first.length > 2 || third.length === 3) return null;
	const [day, month] = order === 'day-first' ? [first, second] : [second, first];
	return `${fourDigits(third)}-${two(month)}-${two(day)}`;
}

function two(text: string): string {
	return text.padStart(2, '0');
}

/** As spreadsheets take it: up to 29 is this century. */
function fourDigits(year: string): string {
	if (year.length === 4) return year;
	return `${Number(year) < 30 ? 20 : 19}${two(year)}`;
}

/** Seconds since 1970, as ACLED has them. */
export function daySince1970(text: string): string | null {
	if (!/^\d{9,11}$/.test(text.trim())) return null;
	return new Date(Number(text) * 1000).toISOString().slice(0, 10);
}

/** One day somewhere from `start` to `end`: what a data set means that knows the span but not the day. */
export function someDayOf(start: string, end: string): string {
	if (start === end) return start;
	const month = start.slice(0, 7);
	if (start === `${month}-01` && end.slice(0, 7) === month && isLastOfMonth(end)) return month;
	const year = start.slice(0, 4);
	return start === `${year}-01-01` && end === `${year}-12-31` ? year : `[${start}..${end}]`;
}

function isLastOfMonth(day: string): boolean {
	const next = new Date(`${day}T00:00:00Z`);
	next.setUTCDate(next.getUTCDate() + 1);
	return next.getUTCDate() === 1;
}
