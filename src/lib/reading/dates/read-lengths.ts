// Durations, times of the clock, words of repetition, and words that name no day: "almost two and a half years", "a 12-year low", "18:00 UTC",
// "annual", "recently".
import { wordAt, wordsAt, type DateContext, type DateReader } from './date-context.ts';
import { dayEdtf } from './calendar-steps.ts';
import type { Duration, TimeUnit } from './date-mention.ts';
import { numberOf, readNumber } from './number-words.ts';
import { foundDay } from './read-calendar-date.ts';
import { readNearDay, readWeekday } from './read-relative.ts';
import { ORDINALS, SIDES, UNITS } from './time-words.ts';

export const readDuration: DateReader = (context, at) => {
	const limit = wordsAt(context, at, 'almost|nearly|over|about|around|roughly|another') ? 1 : 0;
	const number = readNumber(context.tokens, at + limit);
	if (!number) return readGluedDuration(context, at) ?? readUncounted(context, at);
	const straight = wordsAt(context, number.end, 'straight|consecutive|more|full|trading|whole') ? 1 : 0;
	const hyphen = wordsAt(context, number.end, '-') ? 1 : 0;
	const unit = UNITS.get(wordAt(context, number.end + straight + hyphen));
	if (unit === undefined) return null;
	// "a day" and "an hour" are spans of time, "this day" is none.
	return lasting({ count: number.count, unit }, number.end + straight + hyphen + 1);
};

/** "12-year", "four-week", "three-and-a-half-year", "single-day" */
const readGluedDuration: DateReader = (context, at) => {
	const parts = /^(.+)-(minute|hour|day|week|month|quarter|year|decade)s?(?:-long|-old)?$/.exec(
		wordAt(context, at)
	);
	if (!parts || wordAt(context, at).endsWith('-old')) return null;
	const count = parts[1] === 'single' ? 1 : (numberOf(parts[1]!) ?? Number(parts[1]));
	return Number.isFinite(count) && count > 0 ? lasting({ count, unit: parts[2] as TimeUnit }, at + 1) : null;
};

/** "decades", "in years", "decades-long" */
const readUncounted: DateReader = (context, at) => {
	const word = wordAt(context, at);
	const long = /^(minute|hour|day|week|month|year|decade)s-long$/.exec(word)?.[1];
	if (long !== undefined) return lasting({ count: null, unit: long as TimeUnit }, at + 1);
	const unit = UNITS.get(word);
	const isPlural = unit !== undefined && word.endsWith('s') && unit !== 'quarter';
	return isPlural && wordsAt(context, at - 1, 'in|for|within|just|of|after|been|``|"|“')
		? lasting({ count: null, unit }, at + 1)
		: null;
};

function lasting(duration: Duration, until: number): ReturnType<DateReader> {
	return { kind: 'duration', duration, until, reason: 'written', score: 0.9 };
}

/** "18:00 UTC", "6:40 p.m.", "0800 GMT", "12:00 UTC Monday", "5 pm" */
export const readClock: DateReader = (context, at) => {
	const time = /^(\d{1,2}):?(\d\d)?(am|pm)?$/.exec(wordAt(context, at));
	if (!time || Number(time[1]) > 24 || Number(time[2] ?? 0) > 59) return null;
	const half = halfOf(context, at + 1, time[3]);
	const zone = zoneAt(context, half.until);
	const isTime =
		wordAt(context, at).includes(':') || half.word !== null || (zone !== null && time[2] !== undefined);
	if (!isTime || (!zone && !half.word && !wordsAt(context, at - 1, 'at|by|until|from|of|around|about|,')))
		return null;
	const hour = half.word === 'pm' && Number(time[1]) < 12 ? Number(time[1]) + 12 : Number(time[1]);
	const clock = `${String(hour).padStart(2, '0')}:${time[2] ?? '00'}${zone?.isUniversal ? 'Z' : ''}`;
	const until = zone?.until ?? half.until;
	const day = readNearDay(context, until) ?? readWeekday(context, until);
	if (day?.day !== undefined) return { ...day, kind: 'time', clock };
	return { ...foundDay(context.focus, until, 'as-before', 0.7), kind: 'time', clock };
};

function halfOf(
	context: DateContext,
	at: number,
	glued: string | undefined
): { word: string | null; until: number } {
	if (glued !== undefined) return { word: glued, until: at };
	const word = wordAt(context, at);
	if (/^[ap]m$/.test(word)) return { word, until: at + 1 };
	if (/^[ap]\.m\.$/.test(word)) return { word: `${word.charAt(0)}m`, until: at + 1 };
	return { word: null, until: at };
}

function zoneAt(context: DateContext, at: number): { isUniversal: boolean; until: number } | null {
	const open = wordAt(context, at) === '(' ? 1 : 0;
	if (!/^(?:utc|gmt|est|edt|cet|cest|msk|local|bst|pst|pdt)$/.test(wordAt(context, at + open))) return null;
	let until = at + open + 1;
	const isUniversal = wordsAt(context, at + open, 'utc|gmt') && !wordsAt(context, until, '+|-');
	while (wordsAt(context, until, '+|-|time') || /^\d{1,2}$/.test(wordAt(context, until))) until++;
	return { isUniversal, until: open === 1 && wordAt(context, until) === ')' ? until + 1 : until };
}

const SETS: Readonly<Record<string, TimeUnit>> = {
	daily: 'day',
	weekly: 'week',
	monthly: 'month',
	quarterly: 'quarter',
	annual: 'year',
	annually: 'year',
	yearly: 'year'
};

export const readSet: DateReader = (context, at) => {
	const word = wordAt(context, at);
	const unit = Object.hasOwn(SETS, word) ? SETS[word] : undefined;
	if (unit !== undefined)
		return { kind: 'set', duration: { count: 1, unit }, until: at + 1, reason: 'written', score: 0.9 };
	const each = wordsAt(context, at, 'every|each') ? UNITS.get(wordAt(context, at + 1)) : undefined;
	return each === undefined
		? null
		: { kind: 'set', duration: { count: 1, unit: each }, until: at + 2, reason: 'written', score: 0.9 };
};

/** "recently", "more recently", "currently", "in recent years", "the future" */
export const readVague: DateReader = (context, at) => {
	const more = wordsAt(context, at, 'more|most|very') ? 1 : 0;
	const side = SIDES.get(wordAt(context, at + more));
	if (wordsAt(context, at, 'at the moment|present')) return vague('present', at + 3);
	// "as soon as" says how, or when something else is done.
	if (side !== undefined && !(wordsAt(context, at - 1, 'as') && wordsAt(context, at + 1, 'as')))
		return vague(side, at + more + 1);
	if (wordsAt(context, at, 'recent') && !wordsAt(context, at - 1, 'most|more')) {
		return wordsAt(context, at + 1, 'years|months|weeks|days')
			? vague('past', at + 2)
			: vague('past', at + 1);
	}
	if (wordsAt(context, at, 'the coming period|days|weeks|months|years')) return vague('future', at + 3);
	if (wordsAt(context, at, 'current')) return vague('present', at + 1);
	if (wordsAt(context, at, 'the') && wordsAt(context, at + 1, 'future') && !wordsAt(context, at + 2, 'of'))
		return vague('future', at + 2);
	if (wordsAt(context, at, 'the past') && !UNITS.has(wordAt(context, at + 2))) return vague('past', at + 2);
	return wordsAt(context, at, 'the near|long|short|medium term') ? vague('future', at + 3) : null;
};

function vague(side: 'past' | 'present' | 'future', until: number): ReturnType<DateReader> {
	return { kind: 'vague', side, until, reason: 'written', score: 0.6 };
}

/** "a second consecutive day", "the same period": the day, or the period, that was spoken of. */
export const readSameTime: DateReader = (context, at) => {
	const article = wordsAt(context, at, 'a|the|that') ? 1 : 0;
	if (article === 0) return null;
	if (wordsAt(context, at, 'that day|date|time'))
		return { ...foundDay(context.focus, at + 2, 'as-before', 0.5) };
	const ordinal = ORDINALS.has(wordAt(context, at + 1));
	if (!ordinal || !wordsAt(context, at + 2, 'consecutive|straight day')) return null;
	return {
		kind: 'date',
		edtf: dayEdtf(context.anchor),
		day: context.anchor,
		until: at + 4,
		reason: 'counted',
		score: 0.6
	};
};
