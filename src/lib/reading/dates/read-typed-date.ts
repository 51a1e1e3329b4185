// What people type where a date is wanted, as EDTF: "28 Jan 2026", "late 2024", "since 2016", "26-28 January", "about May", "yesterday", or the same in Arabic or Russian. EDTF
// itself is taken as it is. Has no words of its own: what was not understood is handed back for the asker to speak of.
import { parseEdtf } from '../../model/parse-edtf.ts';
import type { Day } from '../../model/when.ts';
import { tokensOf } from '../text/tokens.ts';
import type { DateContext } from './date-context.ts';
import type { DateReason } from './date-mention.ts';
import { readAt } from './find-dates.ts';
import { nearestDay } from './read-calendar-date.ts';
import { dayEdtf } from './calendar-steps.ts';
import { toEnglishDate } from './typed-words.ts';

export type TypedDate =
	| {
			readonly ok: true;
			readonly edtf: string;
			readonly reason: DateReason;
			/** Other days that the same figures may mean: 7/8/2026. */
			readonly others: readonly string[];
	  }
	/** `found`: the part that was not understood. */
	| { readonly ok: false; readonly found: string };

const DOUBTS: readonly (readonly [RegExp, string])[] = [
	[/^(?:about|around|circa|ca?\.?|approximately|roughly|~)\s*(?=\S)/i, '~'],
	[/^(?:perhaps|probably|possibly|maybe)\s+(?=\S)/i, '?'],
	[/\s*\(\?\)$|\s+\?$|(?<=\p{L})\?$/iu, '?']
];

const LIMITS: readonly (readonly [RegExp, (edtf: string) => string])[] = [
	[/^(?:since|from)\s+|\s+(?:on|onwards?)$/i, (edtf) => `${startOf(edtf)}/..`],
	[/^(?:after)\s+/i, (edtf) => `${endOf(edtf)}/`],
	[/^(?:until|till|up to|by|before)\s+/i, (edtf) => `/${endOf(edtf)}`]
];

/** `today`: the day that "yesterday" and dates without a year count from. */
export function readTypedDate(typed: string, today: Day): TypedDate {
	const text = toEnglishDate(typed.trim()).replaceAll(/\s+/g, ' ');
	if (parseEdtf(text).ok && text !== '') return { ok: true, edtf: text, reason: 'written', others: [] };
	const whole = readDoubted(text, today);
	if (whole.ok) return whole;
	for (const [pattern, limit] of LIMITS) {
		if (!pattern.test(text)) continue;
		const inner = readDoubted(text.replace(pattern, ''), today);
		if (inner.ok) return { ...inner, edtf: limit(inner.edtf), others: inner.others.map(limit) };
	}
	return whole;
}

function readDoubted(text: string, today: Day): TypedDate {
	for (const [pattern, mark] of DOUBTS) {
		if (!pattern.test(text)) continue;
		const inner = readPlain(text.replace(pattern, ''), today);
		return inner.ok
			? { ...inner, edtf: marked(inner.edtf, mark), others: inner.others.map((one) => marked(one, mark)) }
			: inner;
	}
	return readPlain(text, today);
}

function readPlain(text: string, today: Day): TypedDate {
	if (parseEdtf(text).ok && text !== '') return { ok: true, edtf: text, reason: 'written', others: [] };
	const plain = titled(text.replace(/^(?:on|in|the)\s+(?=\S)/i, ''));
	// "May" is a month after a word that dates.
	const tokens = tokensOf(`in ${plain}`);
	const context: DateContext = { tokens, anchor: today, focus: today, isAhead: () => false };
	const found = readAt(context, 1);
	if (found?.edtf === undefined) return { ok: false, found: text };
	if (found.until < tokens.length)
		return { ok: false, found: text.slice(-(plain.length + 3 - tokens[found.until]!.start)) };
	return { ok: true, edtf: found.edtf, reason: found.reason, others: othersOf(plain, found.edtf, today) };
}

/** Names of months and days are capitals in a text, and seldom where people type. */
function titled(text: string): string {
	return text.replaceAll(/\p{L}{3,}/gu, (word) =>
		/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)/i.test(word)
			? word.charAt(0).toUpperCase() + word.slice(1)
			: word.toLowerCase()
	);
}

/** 7/8/2026 and 8 July as well as 7 August. */
function othersOf(text: string, edtf: string, today: Day): string[] {
	const figures = /^(\d{1,2})\/(\d{1,2})\/(\d{2}|\d{4})$/.exec(text);
	if (!figures) return [];
	const [first, second] = [Number(figures[1]), Number(figures[2])];
	const orders = [[first, second] as const, [second, first] as const].filter(
		([month]) => month >= 1 && month <= 12
	);
	const days = orders.map(([month, day]) => nearestDay(today, month, day));
	return days
		.filter((day) => day !== null)
		.map((day) => edtf.slice(0, 4) + dayEdtf(day).slice(4))
		.filter((other) => other !== edtf && parseEdtf(other).ok);
}

/** EDTF puts the mark of doubt behind each side; one already in doubt stays as it is. */
function marked(edtf: string, mark: string): string {
	return edtf
		.split('/')
		.map((side) => (side === '' || side === '..' || /[~?%]$/.test(side) ? side : `${side}${mark}`))
		.join('/');
}

function startOf(edtf: string): string {
	return edtf.split('/')[0]!;
}

function endOf(edtf: string): string {
	return edtf.split('/').at(-1)!;
}
