// What a reader may type for an end of the window: a plain date (28 Jan 2026, 28.1.2026, January 2026, 44 BC) or EDTF.
// Says of a wrong date what was found and what was expected in its place. EDTF is tried last, by whoever is given.
import { language, message } from '../../messages/message.ts';
import { daysInMonth, toDay } from '../../model/day.ts';
import { latinFigures } from '../../model/latin-figures.ts';
import type { Day } from '../../model/when.ts';

/** First and last day of what was typed; null where nothing limits that side. */
export type TypedDate =
	| { readonly ok: true; readonly first: Day | null; readonly last: Day | null }
	| { readonly ok: false; readonly found: string; readonly expected: string };

/** Reads EDTF; the parser is large and loaded only once dates are typed. */
export type ReadEdtf = (text: string) => TypedDate;

export function parseTypedDate(text: string, readEdtf: ReadEdtf): TypedDate {
	const typed = latinFigures(text.trim()).replace(/\s+/g, ' ');
	if (typed === '' || typed === '..') return { ok: true, first: null, last: null };
	// EDTF reads two digits as a century and three as a decade, which nobody who types a date means.
	if (/^\d{1,3}$/.test(typed))
		return { ok: false, found: typed, expected: message('timeline.expected.date') };
	return parseNumeric(typed) ?? parseNamed(typed) ?? parseYearBC(typed) ?? readEdtf(typed);
}

/** `2026-01-28`, `2026-1`, `28.1.2026`, `1944`, `-0043`. */
function parseNumeric(text: string): TypedDate | null {
	const iso = /^([+-]?\d{4,6})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$/.exec(text);
	if (iso) return isSeason(iso) ? null : toTyped(iso[1]!, iso[2], iso[3]);
	const dotted = /^(?:(\d{1,2})\. ?)?(\d{1,2})\. ?(\d{4})$/.exec(text);
	return dotted ? toTyped(dotted[3]!, dotted[2], dotted[1]) : null;
}

/** EDTF writes spring as month 21. */
function isSeason([, , month, day]: RegExpExecArray): boolean {
	return day === undefined && Number(month) >= 21 && Number(month) <= 41;
}

/** `28 Jan 2026`, `Jan 28, 2026`, `January 2026`; months by their first letters in the language of the interface. */
function parseNamed(text: string): TypedDate | null {
	const words = text.replace(/[,،]/g, ' ').split(/ +/);
	const name = words.find((word) => /^\p{L}{3,}\.?$/u.test(word));
	const numbers = words.filter((word) => /^\d+$/.test(word));
	if (!name || numbers.length + 1 !== words.length || numbers.length > 2) return null;
	const month = monthNumber(name.replace('.', ''));
	if (month === null) return { ok: false, found: name, expected: message('timeline.expected.month') };
	const [year, day] = numbers.toSorted((a, b) => b.length - a.length || Number(b) - Number(a));
	if (year === undefined || year.length < 3) {
		return { ok: false, found: text, expected: message('timeline.expected.year') };
	}
	return toTyped(year, String(month), day);
}

/** `44 BC`. */
function parseYearBC(text: string): TypedDate | null {
	const match = /^(\d{1,6}) ?(?:BC|BCE)$/i.exec(text);
	return match && Number(match[1]) > 0 ? toTyped(String(1 - Number(match[1])), undefined, undefined) : null;
}

function monthNumber(name: string): number | null {
	const spoken = language();
	const start = spoken.lower(name);
	for (let month = 1; month <= 12; month++) {
		const names = [spoken.monthName(month), nameInDate(month)];
		if (names.some((each) => spoken.lower(each).startsWith(start))) return month;
	}
	return null;
}

/** As a day has it beside it, which in some languages is another form: `января`, where the month alone is `январь`. */
function nameInDate(month: number): string {
	const words = language().date(Date.UTC(2000, month - 1), { day: 'numeric', month: 'long' });
	return /\p{L}{3,}/u.exec(words)?.[0] ?? '';
}

function toTyped(yearText: string, monthText: string | undefined, dayText: string | undefined): TypedDate {
	const year = Number(yearText);
	if (monthText === undefined) {
		return { ok: true, first: toDay({ year, month: 1, day: 1 }), last: toDay({ year, month: 12, day: 31 }) };
	}
	const month = Number(monthText);
	if (month < 1 || month > 12) return outside(monthText, 12);
	const length = daysInMonth(year, month);
	if (dayText === undefined) {
		const first = toDay({ year, month, day: 1 });
		return { ok: true, first, last: first + length - 1 };
	}
	const day = Number(dayText);
	if (day < 1 || day > length) return outside(dayText, length);
	const first = toDay({ year, month, day });
	return { ok: true, first, last: first };
}

function outside(found: string, most: number): TypedDate {
	return { ok: false, found, expected: message('timeline.expected.number', { least: 1, most }) };
}
