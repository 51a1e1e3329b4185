// Dates in figures: 2026-01-28, 26/01/2026, 7/8/07, 28.01.2026; years, decades and their early, middle and late parts.
import { daysInMonth, toCalendarDate, toDay } from '../../model/day.ts';
import { yearEdtf } from './calendar-steps.ts';
import { wordAt, wordsAt, type DateContext, type DateReader, type FoundDate } from './date-context.ts';
import { foundDay, YEAR } from './read-calendar-date.ts';
import { DECADES } from './time-words.ts';

/** Figures are matched against the words that the tokens are cut from, joined again: 2026-01-28 is three numbers and two marks. */
export const readNumericDate: DateReader = (context, at) => {
	const joined = joinedFrom(context, at);
	const iso = /^(\d{4})-(\d\d)-(\d\d)(?:T[\d:.]+Z?)?$/.exec(joined.text);
	if (iso) return dated(Number(iso[1]), Number(iso[2]), Number(iso[3]), joined.until);
	const parts = /^(\d{1,2})([./])(\d{1,2})\2(\d{4}|\d\d)$/.exec(joined.text);
	if (!parts) return null;
	return inOrder(context, parts[2]!, [Number(parts[1]), Number(parts[3])], fullYear(parts[4]!), joined.until);
};

/** With full stops the day comes first; with strokes whichever can be, and else the order nearest to the report's day. */
function inOrder(
	context: DateContext,
	mark: string,
	[first, second]: readonly [number, number],
	year: number,
	until: number
): FoundDate | null {
	const dayFirst = dated(year, second, first, until);
	if (mark === '.' || !dayFirst) return dayFirst ?? dated(year, first, second, until);
	const monthFirst = dated(year, first, second, until);
	if (!monthFirst || first === second) return dayFirst;
	const far = ({ day }: FoundDate): number => Math.abs(day! - context.anchor);
	return { ...(far(monthFirst) < far(dayFirst) ? monthFirst : dayFirst), reason: 'nearest', score: 0.7 };
}

function dated(year: number, month: number, day: number, until: number): FoundDate | null {
	if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
	return foundDay(toDay({ year, month, day }), until, 'written', 1);
}

function fullYear(digits: string): number {
	return digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
}

/** The tokens from there that no space parts. */
function joinedFrom({ tokens }: DateContext, at: number): { text: string; until: number } {
	let until = at;
	let text = '';
	for (let token = tokens[at]; token && until < at + 6; token = tokens[until]) {
		if (until > at && token.start !== tokens[until - 1]!.end) break;
		if (
			!/^[\d./:TZ-]+$/.test(token.text) ||
			(/^[.,]$/.test(token.text) && tokens[until + 1]?.start !== token.end)
		)
			break;
		text += token.text;
		until++;
	}
	return { text: text.replace(/[./]$/, ''), until };
}

/** "2016", "'82", "the 1980s", "the late 1980's", "70s" */
export const readYear: DateReader = (context, at) => {
	const token = context.tokens[at];
	if (!token) return null;
	const decade = readDecade(context, at);
	if (decade) return decade;
	const short = /^'(\d\d)$/.exec(token.lower);
	if (short && wordsAt(context, at - 1, 'since|in|of|from|until|by'))
		return year(fullYear(short[1]!), at + 1, 0.8);
	if (!YEAR.test(token.text) || !isYear(context, at)) return null;
	return year(Number(token.text), at + 1, 1);
};

function year(value: number, until: number, score: number): FoundDate {
	return { kind: 'date', edtf: yearEdtf(value), until, reason: 'written', score };
}

function readDecade(context: DateContext, at: number): FoundDate | null {
	const word = wordAt(context, at);
	const named = DECADES.get(word);
	const figures = /^(?:(1[5-9]|20))?(\d)0s?$/.exec(word);
	const isPlural = word.endsWith('s') || wordsAt(context, at + 1, "'s");
	if (named === undefined && !(figures && isPlural)) return null;
	if (named !== undefined && !wordsAt(context, at - 1, 'the|late|early|mid')) return null;
	const tens = named ?? Number(figures![2]);
	const century = figures?.[1] ?? centuryOf(tens, toCalendarDate(context.anchor).year);
	return {
		kind: 'date',
		edtf: `${century}${tens}X`,
		until: word.endsWith('s') ? at + 1 : at + 2,
		reason: 'written',
		score: 0.9
	};
}

/** The last such decade that has begun. */
function centuryOf(tens: number, year: number): string {
	const century = Math.floor(year / 100);
	return String(century * 100 + tens * 10 <= year ? century : century - 1);
}

const BEFORE_COUNTS =
	'than|over|about|nearly|almost|some|least|most|approximately|roughly|only|another|$|€|£|#|no|number|us$';
const COUNTED =
	/^(?:percent|%|points?|people|troops|soldiers|dollars|euros|kilomet(?:er|re)s|km|miles|met(?:er|re)s|feet|tons|tonnes|jobs|workers|employees|dead|killed|times|units|megawatts|barrels|aircraft|planes|cars)$/;

function isYear(context: DateContext, at: number): boolean {
	if (wordsAt(context, at - 1, BEFORE_COUNTS)) return false;
	const next = context.tokens[at + 1];
	if (next && COUNTED.test(next.lower)) return false;
	const before = context.tokens[at - 1];
	// A number that is glued to something is part of a name.
	return !(before && before.end === context.tokens[at]!.start && !/^[([“"'–—-]$/.test(before.text));
}
