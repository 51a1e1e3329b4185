// From one date to another: "between April and June", "from 2009 to 2011", "26 to 28 January", "January 3-5, 2008", "2014-2016".
import { daysInMonth, toCalendarDate, toDay } from '../../model/day.ts';
import { parseEdtf } from '../../model/parse-edtf.ts';
import { dayEdtf } from './calendar-steps.ts';
import {
	figureAt,
	wordAt,
	wordsAt,
	type DateContext,
	type DateReader,
	type FoundDate
} from './date-context.ts';
import { nearestDay, readMonth, readMonthDay, YEAR } from './read-calendar-date.ts';
import { readNumericDate, readYear } from './read-figures.ts';
import { readPart } from './read-periods.ts';
import { readNearDay, readWeekday } from './read-relative.ts';
import { MONTHS } from './time-words.ts';

const SIDES: readonly DateReader[] = [
	readNumericDate,
	readMonthDay,
	readPart,
	readMonth,
	readYear,
	readNearDay,
	readWeekday
];
const DAY = /^(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?$/;

export const readRange: DateReader = (context, at) => {
	const opened = wordsAt(context, at, 'between')
		? 'and|-|–'
		: wordsAt(context, at, 'from')
			? 'to|until|till|through|-|–'
			: null;
	if (opened === null)
		return (
			readDays(context, at) ?? readYears(context, at) ?? readLinked(context, at, 'to|-|–|—|until|through')
		);
	const range = readLinked(context, at + 1, opened);
	return range && { ...range, from: at };
};

function readLinked(context: DateContext, at: number, links: string): FoundDate | null {
	const first = readSide(context, at);
	if (!first || !wordsAt(context, first.until, links)) return null;
	const second = readSide(context, first.until + 1);
	if (second?.edtf === undefined) return null;
	const start = withYearOf(first.edtf!, second.edtf);
	return between(start, second.edtf, second.until);
}

function readSide(context: DateContext, at: number): FoundDate | null {
	for (const reader of SIDES) {
		const found = reader(context, at);
		if (found?.edtf !== undefined && !found.edtf.includes('/')) return found;
	}
	return null;
}

/** "April to June 2008": the year of the end is that of the start too, unless the start would come after. */
function withYearOf(start: string, end: string): string {
	const moved = end.slice(0, 4) + start.slice(4);
	return start.length > 4 && end.length >= start.length && moved <= end ? moved : start;
}

function between(start: string, end: string, until: number): FoundDate | null {
	const edtf = `${start}/${end}`;
	return parseEdtf(edtf).ok ? { kind: 'date', edtf, until, reason: 'written', score: 0.9 } : null;
}

/** "January 3-5, 2008", "26 to 28 January", "26–28 January 2026" */
function readDays(context: DateContext, at: number): FoundDate | null {
	const monthFirst = MONTHS.get(context.tokens[at]?.capital ? wordAt(context, at) : '');
	const from = monthFirst === undefined ? at : wordAt(context, at + 1) === '.' ? at + 2 : at + 1;
	const [first, second] = [figureAt(context, from, DAY), figureAt(context, from + 2, DAY)];
	if (first === null || second === null || !wordsAt(context, from + 1, '-|–|—|to|and')) return null;
	const month = monthFirst ?? MONTHS.get(wordAt(context, from + 3));
	if (month === undefined || second <= first) return null;
	const after = from + (monthFirst === undefined ? 4 : 3);
	const comma = wordAt(context, after) === ',' ? after + 1 : after;
	const year = figureAt(context, comma, YEAR);
	const near = nearestDay(context.anchor, month, second);
	const inYear = year ?? (near === null ? null : toCalendarDate(near).year);
	if (inYear === null || second > daysInMonth(inYear, month)) return null;
	const day = (value: number): string => dayEdtf(toDay({ year: inYear, month, day: value }));
	return between(day(first), day(second), year === null ? after : comma + 1);
}

/** "2014-2016", "2014–16" */
function readYears(context: DateContext, at: number): FoundDate | null {
	const first = figureAt(context, at, YEAR);
	const second = figureAt(context, at + 2, /^(?:(?:1[4-9]|20)\d\d|\d\d)$/);
	if (first === null || second === null || !wordsAt(context, at + 1, '-|–|/')) return null;
	// 2026-01-28 is a day.
	if (second < 100 && (wordsAt(context, at + 3, '-') || second <= first % 100)) return null;
	const last = second < 100 ? Math.floor(first / 100) * 100 + second : second;
	return last > first ? between(String(first), String(last), at + 3) : null;
}
