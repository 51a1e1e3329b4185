// Dates with a month by name: "June 18, 2008", "18 June", "early June", "October of next year", "January". Knows no weekdays.
import { daysInMonth, toCalendarDate, toDay } from '../../model/day.ts';
import type { Day } from '../../model/when.ts';
import { dayEdtf, monthEdtf } from './calendar-steps.ts';
import {
	figureAt,
	wordAt,
	wordsAt,
	type DateContext,
	type DateReader,
	type FoundDate
} from './date-context.ts';
import { DOUBTFUL_MONTHS, MONTHS } from './time-words.ts';

const DAY = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;
export const YEAR = /^(?:1[4-9]|20)\d\d$/;

export const readMonthDay: DateReader = (context, at) => {
	const dayFirst = readDayOfMonth(context, at);
	if (dayFirst) return dayFirst;
	const month = monthAt(context, at);
	if (month === null) return null;
	const next = skipStop(context, at + 1);
	const day = figureAt(context, next, DAY);
	// "June 18:00" is none, "June 2008" neither.
	return day === null ? null : withYear(context, month, day, next + 1);
};

function readDayOfMonth(context: DateContext, at: number): FoundDate | null {
	const from = wordsAt(context, at, 'the') ? at + 1 : at;
	const day = figureAt(context, from, DAY);
	if (day === null) return null;
	const name = wordsAt(context, from + 1, 'of') ? from + 2 : from + 1;
	const month = monthAt(context, name);
	return month === null ? null : withYear(context, month, day, skipStop(context, name + 1));
}

function withYear(context: DateContext, month: number, day: number, after: number): FoundDate | null {
	const comma = wordAt(context, after) === ',' ? after + 1 : after;
	const year = figureAt(context, comma, YEAR);
	if (year !== null) {
		if (day > daysInMonth(year, month)) return null;
		return foundDay(toDay({ year, month, day }), comma + 1, 'written', 1);
	}
	const nearest = nearestDay(context.anchor, month, day);
	return nearest === null ? null : foundDay(nearest, after, 'nearest', 0.9);
}

export function foundDay(
	day: Day,
	until: number,
	reason: FoundDate['reason'],
	score: number
): FoundDate & { day: Day } {
	return { kind: 'date', edtf: dayEdtf(day), day, until, reason, score };
}

/** Of the same day in this, the last and the next year the one nearest to the anchor; null where no such year has that day. */
export function nearestDay(anchor: Day, month: number, day: number): Day | null {
	const { year } = toCalendarDate(anchor);
	const days = [year - 1, year, year + 1]
		.filter((candidate) => day <= daysInMonth(candidate, month))
		.map((candidate) => toDay({ year: candidate, month, day }));
	return days.reduce<Day | null>(
		(best, one) => (best === null || Math.abs(one - anchor) < Math.abs(best - anchor) ? one : best),
		null
	);
}

/** A month with or without a year: "November 2006", "October of next year", "last September", "June". */
export const readMonth: DateReader = (context, at) => {
	const shift = wordsAt(context, at, 'last') ? -1 : wordsAt(context, at, 'next') ? 1 : 0;
	const name = wordsAt(context, at, 'last|next|this') ? at + 1 : at;
	const month = monthAt(context, name);
	if (month === null) return null;
	const after = skipStop(context, name + 1);
	const year = yearAfter(context, after);
	if (year) return found(monthEdtf(year.year, month), year.until, 'written', 1);
	if (name === at && isDoubtful(context, name)) return null;
	return foundMonth(context, month, after, name === at ? null : shift, at);
};

function foundMonth(
	context: DateContext,
	month: number,
	until: number,
	shift: number | null,
	at: number
): FoundDate {
	const today = toCalendarDate(context.anchor);
	if (shift === 0) return found(monthEdtf(today.year, month), until, 'nearest', 0.9);
	const ahead = shift === null ? context.isAhead(at) : shift > 0;
	const isPassed = month < today.month || (month === today.month && (shift ?? 0) <= 0);
	const year = ahead
		? today.year + (month < today.month || (shift === 1 && month === today.month) ? 1 : 0)
		: today.year - (isPassed ? 0 : 1);
	return found(monthEdtf(year, month), until, ahead ? 'ahead' : 'back', 0.85);
}

function found(edtf: string, until: number, reason: FoundDate['reason'], score: number): FoundDate {
	return { kind: 'date', edtf, until, reason, score };
}

/** "2006", ", 2006", "of 2006", "of next year" */
function yearAfter(context: DateContext, at: number): { year: number; until: number } | null {
	const skip = wordsAt(context, at, ',|of') ? 1 : 0;
	const written = figureAt(context, at + skip, YEAR);
	if (written !== null) return { year: written, until: at + skip + 1 };
	const { year } = toCalendarDate(context.anchor);
	if (wordsAt(context, at, 'of last|this|next year')) {
		return { year: year + relativeShift(wordAt(context, at + 1)), until: at + 3 };
	}
	return wordsAt(context, at, 'last|this|next year')
		? { year: year + relativeShift(wordAt(context, at)), until: at + 2 }
		: null;
}

export function relativeShift(word: string): number {
	if (word === 'next' || word === 'coming' || word === 'following') return 1;
	return word === 'this' || word === 'current' || word === 'the' ? 0 : -1;
}

function monthAt({ tokens }: DateContext, at: number): number | null {
	const token = tokens[at];
	return token?.capital ? (MONTHS.get(token.lower) ?? null) : null;
}

/** "Sept." */
function skipStop(context: DateContext, at: number): number {
	return wordAt(context, at) === '.' && wordAt(context, at - 1).length <= 4 ? at + 1 : at;
}

/** "May" and "March" are months only after a word that dates. */
function isDoubtful(context: DateContext, at: number): boolean {
	if (!DOUBTFUL_MONTHS.has(wordAt(context, at))) return false;
	return !wordsAt(
		context,
		at - 1,
		'in|since|until|by|of|from|to|between|and|during|early|late|mid|last|next|this|through'
	);
}
