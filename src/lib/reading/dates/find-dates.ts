// All words of time in a text, and what they come to against the report's day. Readers stand in one table; where two find something at the
// same word, the longer one holds. Knows no claims: what a date is the date of is for drafts to say.
import type { Span } from '../annotation.ts';
import type { Day } from '../../model/when.ts';
import { tokensOf } from '../text/tokens.ts';
import { wordAt, wordsAt, type DateContext, type DateReader, type FoundDate } from './date-context.ts';
import type { DateMention, DateRelation } from './date-mention.ts';
import { isAhead } from './tense.ts';
import { readMonth, readMonthDay } from './read-calendar-date.ts';
import { readNumericDate, readYear } from './read-figures.ts';
import { readClock, readDuration, readSameTime, readSet, readVague } from './read-lengths.ts';
import { readPart, readQuarter, readSeason } from './read-periods.ts';
import { readRange } from './read-range.ts';
import { readAgo, readNearDay, readNearUnit, readSpanFromNow, readWeekday } from './read-relative.ts';

const READERS: readonly DateReader[] = [
	readRange,
	readNumericDate,
	readMonthDay,
	readMonth,
	readQuarter,
	readPart,
	readSeason,
	readYear,
	readClock,
	readNearDay,
	readWeekday,
	readAgo,
	readSpanFromNow,
	readNearUnit,
	readSameTime,
	readDuration,
	readSet,
	readVague
];

/** `sentences` in the order of the text. Of a text whose day is not known, no date is found that counts from it: `anchor` is needed. */
export function findDates(text: string, sentences: readonly Span[], anchor: Day): DateMention[] {
	const mentions: DateMention[] = [];
	let focus = anchor;
	for (const sentence of sentences) {
		const tokens = tokensOf(text, sentence);
		for (let at = 0; at < tokens.length;) {
			const context: DateContext = { tokens, anchor, focus, isAhead: (index) => isAhead(tokens, index) };
			const found = readAt(context, at);
			if (!found) {
				at++;
				continue;
			}
			mentions.push(toMention(text, context, found, at));
			focus = found.day ?? focus;
			at = found.until;
		}
	}
	return mentions;
}

/** The longest that any reader finds there. */
export function readAt(context: DateContext, at: number): FoundDate | null {
	let best: FoundDate | null = null;
	for (const reader of READERS) {
		const found = reader(context, at);
		if (found && (!best || found.until > best.until)) best = found;
	}
	return best;
}

function toMention(text: string, context: DateContext, found: FoundDate, at: number): DateMention {
	const { until, from = at, day: _, ...rest } = found;
	const start = context.tokens[from]!.start;
	const end = context.tokens[until - 1]!.end;
	const relation = relationBefore(context, from);
	return { start, end, text: text.slice(start, end), ...rest, ...(relation ? { relation } : {}) };
}

const RELATIONS: Readonly<Record<string, DateRelation>> = {
	since: 'since',
	until: 'until',
	till: 'until',
	through: 'until',
	by: 'before',
	before: 'before',
	after: 'after',
	about: 'about',
	around: 'about',
	circa: 'about'
};

function relationBefore(context: DateContext, at: number): DateRelation | null {
	if (wordsAt(context, at - 2, 'prior to')) return 'before';
	const word = wordAt(context, wordsAt(context, at - 1, 'the') ? at - 2 : at - 1);
	return Object.hasOwn(RELATIONS, word) ? RELATIONS[word]! : null;
}
