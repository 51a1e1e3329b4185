// Quarters, seasons, and the early, middle, late parts of a year, a month or a decade: "the first quarter of last year", "late 2024",
// "the end of this year", "spring".
import { toCalendarDate } from '../../model/day.ts';
import { parseEdtf } from '../../model/parse-edtf.ts';
import { dayEdtf, monthEdtf, quarterEdtf, yearEdtf } from './calendar-steps.ts';
import {
	figureAt,
	wordAt,
	wordsAt,
	type DateContext,
	type DateReader,
	type FoundDate
} from './date-context.ts';
import { readMonth, relativeShift, YEAR } from './read-calendar-date.ts';
import { readYear } from './read-figures.ts';
import { readNearUnit } from './read-relative.ts';
import { ORDINALS, SEASONS } from './time-words.ts';

/** "the third quarter of this year", "third-quarter", "Q3 2009" */
export const readQuarter: DateReader = (context, at) => {
	const article = wordsAt(context, at, 'the') ? 1 : 0;
	const named = /^(?:q([1-4])|(first|second|third|fourth|final|last)-quarter)$/.exec(
		wordAt(context, at + article)
	);
	const ordinal = ORDINALS.get(wordAt(context, at + article));
	const isTwo = ordinal !== undefined && ordinal <= 4 && wordsAt(context, at + article + 1, 'quarter');
	if (!named && !isTwo) return null;
	const quarter = named ? Number(named[1] ?? ORDINALS.get(named[2]!)) : ordinal!;
	const after = at + article + (named ? 1 : 2);
	const year = yearFor(context, after);
	// "the last quarter" is the one before this, not the fourth.
	if (!year && wordsAt(context, at + article, 'last')) return null;
	if (year) return found(quarterEdtf(year.year, quarter), year.until, 'written');
	return found(quarterEdtf(...nearQuarter(context, quarter, at)), after, 'nearest');
};

function nearQuarter(context: DateContext, quarter: number, at: number): [number, number] {
	const { year, month } = toCalendarDate(context.anchor);
	const current = Math.ceil(month / 3);
	if (context.isAhead(at)) return [quarter < current ? year + 1 : year, quarter];
	return [quarter > current ? year - 1 : year, quarter];
}

/** "spring", "Autumn 2008", "last summer" */
export const readSeason: DateReader = (context, at) => {
	const shifted = wordsAt(context, at, 'last|this|next');
	const name = shifted ? at + 1 : at;
	const season = SEASONS.get(wordAt(context, name));
	if (season === undefined) return null;
	const year = yearFor(context, name + 1);
	const isPlain = wordsAt(context, at - 1, 'in|during|since|until|by|the|their|but') || shifted;
	// "fall" and "spring" are verbs as well.
	if (!year && (!isPlain || wordsAt(context, name, 'fall'))) return null;
	const near = toCalendarDate(context.anchor).year + (shifted ? relativeShift(wordAt(context, at)) : 0);
	return found(
		`${yearEdtf(year?.year ?? near)}-${season}`,
		year?.until ?? name + 1,
		year ? 'written' : 'nearest'
	);
};

/** "2009", "of 2009", "of last year" */
function yearFor(context: DateContext, at: number): { year: number; until: number } | null {
	const of = wordsAt(context, at, 'of|in') ? 1 : 0;
	const written = figureAt(context, at + of, YEAR);
	if (written !== null) return { year: written, until: at + of + 1 };
	if (!wordsAt(context, at + of, 'last|this|next|the year')) return null;
	const { year } = toCalendarDate(context.anchor);
	return { year: year + relativeShift(wordAt(context, at + of)), until: at + of + 2 };
}

function found(edtf: string, until: number, reason: FoundDate['reason']): FoundDate {
	return { kind: 'date', edtf, until, reason, score: reason === 'written' ? 1 : 0.8 };
}

type PartOfUnit = 'early' | 'middle' | 'late';

const PART_WORDS: Readonly<Record<string, PartOfUnit>> = {
	early: 'early',
	beginning: 'early',
	start: 'early',
	mid: 'middle',
	middle: 'middle',
	late: 'late',
	end: 'late',
	close: 'late'
};

/** "late 2024", "mid-2011", "early June", "the end of this year", "the beginning of the year" */
export const readPart: DateReader = (context, at) => {
	const glued = /^(mid|early|late)-(.+)$/.exec(wordAt(context, at));
	if (glued) return readGlued(context, at, PART_WORDS[glued[1]!]!);
	const article = wordsAt(context, at, 'the') ? 1 : 0;
	const part = Object.hasOwn(PART_WORDS, wordAt(context, at + article))
		? PART_WORDS[wordAt(context, at + article)]
		: undefined;
	if (part === undefined) return null;
	const noun = wordsAt(context, at + article, 'beginning|start|end|middle|close');
	if (noun && !wordsAt(context, at + article + 1, 'of')) return null;
	const inner = at + article + (noun ? 2 : wordsAt(context, at + article + 1, 'in|-') ? 2 : 1);
	const unit = wholeUnit(context, inner);
	return unit?.edtf === undefined ? null : withPart(unit, unit.edtf, part, noun);
};

function wholeUnit(context: DateContext, at: number): FoundDate | null {
	const unit = readMonth(context, at) ?? readYear(context, at) ?? readNearUnit(context, at);
	if (unit) return unit.kind === 'date' && unit.day === undefined ? unit : null;
	if (!wordsAt(context, at, 'the|this year|month')) {
		const skipped = wordsAt(context, at, 'the') ? at + 1 : null;
		return skipped === null ? null : (readYear(context, skipped) ?? readMonth(context, skipped));
	}
	const { year, month } = toCalendarDate(context.anchor);
	const edtf = wordsAt(context, at + 1, 'year') ? yearEdtf(year) : monthEdtf(year, month);
	return { kind: 'date', edtf, until: at + 2, reason: 'counted', score: 0.7 };
}

/** "mid-2011": one word of the text, its year after the hyphen. */
function readGlued(context: DateContext, at: number, part: PartOfUnit): FoundDate | null {
	const token = context.tokens[at]!;
	const rest = token.text.slice(token.text.search(/[-‐‑]/) + 1);
	const inner = {
		...token,
		text: rest,
		lower: rest.toLowerCase(),
		capital: /^\p{Lu}/u.test(rest),
		kind: /^\d/.test(rest) ? ('number' as const) : token.kind
	};
	const tokens = [...context.tokens.slice(0, at), inner, ...context.tokens.slice(at + 1)];
	const unit = wholeUnit({ ...context, tokens }, at);
	return unit?.edtf === undefined ? null : withPart(unit, unit.edtf, part, false);
}

function withPart(unit: FoundDate, of: string, part: PartOfUnit, isNoun: boolean): FoundDate {
	const edtf = partEdtf(of, part, isNoun);
	return { ...unit, ...(edtf === null ? {} : { edtf, of }), score: Math.min(unit.score, 0.85) };
}

/**
 * Early is the first quarter of a year and the first ten days of a month, late the last; at the end or the start of a year is its last or
 * first month. Of others only the whole is known.
 */
function partEdtf(of: string, part: PartOfUnit, isEdge: boolean): string | null {
	const parsed = parseEdtf(of);
	if (!parsed.ok || parsed.when.start.kind !== 'dated' || parsed.when.form !== 'date') return null;
	const { precision, first, last } = parsed.when.start;
	const { year } = toCalendarDate(first);
	if (precision === 'year') return partOfYear(year, part, isEdge);
	if (precision === 'month') {
		const [from, to] =
			part === 'early' ? [first, first + 9] : part === 'late' ? [last - 9, last] : [first + 10, last - 10];
		return `${dayEdtf(from)}~/${dayEdtf(to)}~`;
	}
	if (precision !== 'decade') return null;
	const [from, to] = part === 'early' ? [0, 3] : part === 'late' ? [6, 9] : [4, 6];
	return `${yearEdtf(year + from)}~/${yearEdtf(year + to)}~`;
}

function partOfYear(year: number, part: PartOfUnit, isEdge: boolean): string {
	if (isEdge && part !== 'middle') return `${monthEdtf(year, part === 'early' ? 1 : 12)}~`;
	const [from, to] = part === 'early' ? [1, 3] : part === 'late' ? [10, 12] : [5, 8];
	// Whoever says late of a year means no month before it and none after.
	const doubt = (month: number): string => (month === 1 || month === 12 ? '' : '~');
	return `${monthEdtf(year, from)}${doubt(from)}/${monthEdtf(year, to)}${doubt(to)}`;
}
