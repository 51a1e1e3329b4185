// Dates that count from the report's day: today, Friday morning, last week, two years ago, the past nine days.
import { toCalendarDate } from '../../model/day.ts';
import type { Day } from '../../model/when.ts';
import {
	addMonths,
	dayEdtf,
	monthEdtf,
	quarterEdtf,
	weekdayOf,
	weekEdtf,
	weekendEdtf,
	yearEdtf
} from './calendar-steps.ts';
import { wordAt, wordsAt, type DateContext, type DateReader, type FoundDate } from './date-context.ts';
import type { Duration, PartOfDay, TimeUnit } from './date-mention.ts';
import { readNumber } from './number-words.ts';
import { foundDay, relativeShift } from './read-calendar-date.ts';
import { DOUBTFUL_WEEKDAYS, UNITS, WEEKDAYS } from './time-words.ts';

const PARTS: Readonly<Record<string, PartOfDay>> = {
	morning: 'morning',
	afternoon: 'afternoon',
	evening: 'evening',
	night: 'night',
	noon: 'afternoon',
	midday: 'afternoon',
	dawn: 'morning',
	midnight: 'night',
	overnight: 'night'
};

const DEICTIC: Readonly<Record<string, number>> = { today: 0, tonight: 0, yesterday: -1, tomorrow: 1 };

/** "today", "earlier today", "yesterday evening", "this morning", "overnight" */
export const readNearDay: DateReader = (context, at) => {
	const from = wordsAt(context, at, 'earlier|later|late|early') ? at + 1 : at;
	const word = wordAt(context, from);
	if (Object.hasOwn(DEICTIC, word)) {
		const found = foundDay(context.anchor + DEICTIC[word]!, from + 1, 'counted', 0.95);
		return withPart(context, word === 'tonight' ? { ...found, part: 'night' } : found);
	}
	const part = PARTS[wordAt(context, at + 1)];
	if (part === undefined || !wordsAt(context, at, 'this|last')) return null;
	const days = wordsAt(context, at, 'last') ? -1 : 0;
	return { ...foundDay(context.anchor + days, at + 2, 'counted', 0.9), kind: 'time', part };
};

/** "Wednesday", "Wednesday evening", "last Friday", "next Monday" */
export const readWeekday: DateReader = (context, at) => {
	const shifted = wordsAt(context, at, 'last|next|this|past|coming');
	const name = shifted ? at + 1 : at;
	const token = context.tokens[name];
	const weekday = token?.capital ? WEEKDAYS.get(token.lower) : undefined;
	if (weekday === undefined || (!shifted && DOUBTFUL_WEEKDAYS.has(token!.lower))) return null;
	const ahead = shifted ? wordsAt(context, at, 'next|coming') : context.isAhead(at);
	const days = (weekday - weekdayOf(context.anchor) + 7) % 7;
	// "last Monday" on a Monday is a week ago, "until Monday" a week on; plain "Monday" is that day.
	const strict =
		days === 0 && wordsAt(context, shifted ? at : at - 1, 'last|next|past|coming|until|till') ? 7 : 0;
	const day = ahead ? context.anchor + days + strict : context.anchor - ((7 - days) % 7) - strict;
	return withPart(context, foundDay(day, name + 1, ahead ? 'ahead' : 'back', 0.9));
};

/** Takes in a part of the day that follows. */
function withPart(context: DateContext, found: FoundDate): FoundDate {
	const part = PARTS[wordAt(context, found.until)];
	if (part === undefined) return found;
	return { ...found, kind: 'time', part, until: found.until + 1 };
}

/** "last week", "the coming year", "this quarter", "the previous month", "earlier this month", "the weekend" */
export const readNearUnit: DateReader = (context, at) => {
	const early =
		wordsAt(context, at, 'earlier|later|early|late') && wordsAt(context, at + 1, 'this|last|next|in') ? 1 : 0;
	const inThe = early === 1 && wordsAt(context, at + 1, 'in the') ? 1 : 0;
	const article = wordsAt(context, at + early + inThe, 'the') ? 1 : 0;
	const word = at + early + inThe + article;
	const isShift = wordsAt(context, word, 'last|next|this|previous|coming|following|current|past');
	if (!isShift) return article === 1 && early === 0 ? readThisUnit(context, at) : null;
	const unit = unitAt(context, word + 1);
	if (unit === null) return null;
	const isFocus = wordsAt(context, word, 'previous|following');
	return counted(context.anchor, unit, relativeShift(wordAt(context, word)), word + 2, isFocus ? 0.8 : 0.9);
};

/** "the weekend", "the day", "the same day", "that day", "the year" */
function readThisUnit(context: DateContext, at: number): FoundDate | null {
	const same = wordsAt(context, at + 1, 'same|entire|whole') ? 1 : 0;
	const unit = unitAt(context, at + 1 + same);
	if (unit === 'weekend')
		return counted(context.anchor, unit, weekdayOf(context.anchor) < 6 ? -1 : 0, at + 2 + same, 0.7);
	if (unit === 'day' && !wordsAt(context, at + 2 + same, 'of|after|before|when|that')) {
		return { ...foundDay(context.focus, at + 2 + same, 'as-before', 0.6) };
	}
	return null;
}

type NearUnit = TimeUnit | 'weekend';

function unitAt(context: DateContext, at: number): NearUnit | null {
	const word = wordAt(context, at);
	return word === 'weekend' ? word : word.endsWith('s') ? null : (UNITS.get(word) ?? null);
}

function counted(anchor: Day, unit: NearUnit, shift: number, until: number, score: number): FoundDate | null {
	const edtf = unitEdtf(anchor, unit, shift);
	return edtf === null ? null : { kind: 'date', edtf, until, reason: 'counted', score };
}

/** The calendar's unit that lies so many on from the one with this day. */
function unitEdtf(day: Day, unit: NearUnit, shift: number): string | null {
	const { year, month } = toCalendarDate(day);
	switch (unit) {
		case 'day':
			return dayEdtf(day + shift);
		case 'week':
			return weekEdtf(day, shift);
		case 'weekend':
			return weekendEdtf(day, shift);
		case 'month':
			return monthEdtf(year, month + shift);
		case 'quarter':
			return quarterEdtf(year, Math.ceil(month / 3) + shift);
		case 'year':
			return yearEdtf(year + shift);
		default:
			return null;
	}
}

/** "two years ago", "a week earlier", "three days later", "in two weeks" is a duration */
export const readAgo: DateReader = (context, at) => {
	const number = readNumber(context.tokens, at);
	const unit = number ? (UNITS.get(wordAt(context, number.end)) ?? null) : null;
	if (!number || unit === null || !wordsAt(context, number.end + 1, 'ago|earlier|later|before')) return null;
	const word = wordAt(context, number.end + 1);
	// "two days before the phone came out" counts from something else.
	if (word !== 'ago' && !/^[.,;)]?$/.test(wordAt(context, number.end + 2))) return null;
	const from = word === 'ago' ? context.anchor : context.focus;
	const back = word === 'later' ? 1 : -1;
	const edtf = number.count === null ? null : agoEdtf(from, unit, back * number.count);
	return {
		kind: 'date',
		...(edtf === null ? { kind: 'vague', side: 'past' } : { edtf }),
		until: number.end + 2,
		reason: word === 'ago' ? 'counted' : 'as-before',
		score: 0.85
	};
};

/** As exact as the unit: weeks ago is a day, years ago is a year. */
function agoEdtf(from: Day, unit: TimeUnit, count: number): string | null {
	if (unit === 'minute' || unit === 'hour') return dayEdtf(from);
	if (unit === 'day' || unit === 'week') return dayEdtf(from + Math.round(count * (unit === 'week' ? 7 : 1)));
	if (unit === 'decade') return `${yearEdtf(toCalendarDate(from).year + count * 10)}~`;
	return Number.isInteger(count) ? unitEdtf(from, unit, count) : null;
}

/** "the past nine days", "the next six months", "the last decade", "over the past year" */
export const readSpanFromNow: DateReader = (context, at) => {
	const article = wordsAt(context, at, 'the') ? 1 : 0;
	const word = at + article;
	if (!wordsAt(context, word, 'past|last|next|coming|previous|recent')) return null;
	const number = readNumber(context.tokens, word + 1);
	const unitAfter = wordsAt(context, number?.end ?? -1, 'straight|consecutive|trading|full')
		? number!.end + 1
		: (number?.end ?? word + 1);
	const skip = wordsAt(context, unitAfter, 'trading') ? 1 : 0;
	const unit = UNITS.get(wordAt(context, unitAfter + skip)) ?? null;
	if (unit === null || (number === null && !(wordsAt(context, word, 'past') || unit === 'decade')))
		return null;
	const duration: Duration = { count: number === null ? 1 : number.count, unit };
	const ahead = wordsAt(context, word, 'next|coming');
	const edtf = spanEdtf(context.anchor, duration, ahead);
	return {
		kind: 'duration',
		...(edtf === null ? {} : { edtf }),
		duration,
		until: unitAfter + skip + 1,
		reason: 'counted',
		score: 0.85
	};
};

/** From so long before the day to the day, or from the day to so long after; its far end is about then. */
function spanEdtf(day: Day, { count, unit }: Duration, ahead: boolean): string | null {
	const far = count === null ? null : stepDay(day, unit, ahead ? count : -count);
	if (far === null) return null;
	return ahead ? `${dayEdtf(day)}/${dayEdtf(far)}~` : `${dayEdtf(far)}~/${dayEdtf(day)}`;
}

const MONTHS_IN: Readonly<Partial<Record<TimeUnit, number>>> = {
	month: 1,
	quarter: 3,
	year: 12,
	decade: 120
};

function stepDay(day: Day, unit: TimeUnit, count: number): Day | null {
	if (unit === 'day' || unit === 'week') return day + Math.round(count * (unit === 'week' ? 7 : 1));
	const months = MONTHS_IN[unit];
	return months === undefined ? null : addMonths(day, Math.round(count * months));
}
