// The words of English dates. Data.
import type { TimeUnit } from './date-mention.ts';

const numbered = (words: string, first: number): [string, number][] =>
	words
		.split(' ')
		.flatMap((names, index) => names.split('|').map((name): [string, number] => [name, first + index]));

/** 1 to 12. */
export const MONTHS: ReadonlyMap<string, number> = new Map(
	numbered(
		'january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sept|sep october|oct november|nov december|dec',
		1
	)
);

/** Names of months that are other words as well: only with a day or year, or after a word that dates. */
export const DOUBTFUL_MONTHS: ReadonlySet<string> = new Set(['may', 'march', 'mar', 'jan', 'sep', 'dec']);

/** 1 is Monday. */
export const WEEKDAYS: ReadonlyMap<string, number> = new Map(
	numbered(
		'monday|mon tuesday|tue|tues wednesday|wed thursday|thu|thurs friday|fri saturday|sat sunday|sun',
		1
	)
);
export const DOUBTFUL_WEEKDAYS: ReadonlySet<string> = new Set(['mon', 'tue', 'wed', 'sat', 'sun', 'fri']);

/** EDTF's numbers of the seasons. */
export const SEASONS: ReadonlyMap<string, number> = new Map([
	['spring', 21],
	['summer', 22],
	['autumn', 23],
	['fall', 23],
	['winter', 24]
]);

export const UNITS: ReadonlyMap<string, TimeUnit> = new Map([
	['minute', 'minute'],
	['minutes', 'minute'],
	['hour', 'hour'],
	['hours', 'hour'],
	['day', 'day'],
	['days', 'day'],
	['week', 'week'],
	['weeks', 'week'],
	['month', 'month'],
	['months', 'month'],
	['quarter', 'quarter'],
	['quarters', 'quarter'],
	['year', 'year'],
	['years', 'year'],
	['decade', 'decade'],
	['decades', 'decade']
]);

export const ORDINALS: ReadonlyMap<string, number> = new Map([
	...numbered(
		'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
		1
	),
	['thirtieth', 30],
	['final', 4],
	['last', 4]
]);

export const SMALL_NUMBERS: ReadonlyMap<string, number> = new Map([
	...numbered(
		'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
		1
	),
	['a', 1],
	['an', 1],
	['dozen', 12],
	...numbered('twenty thirty forty fifty sixty seventy eighty ninety', 2).map(
		([word, tens]): [string, number] => [word, tens * 10]
	),
	['hundred', 100]
]);

/** "several years": a duration without a count. */
export const UNCOUNTED: ReadonlySet<string> = new Set([
	'several',
	'many',
	'some',
	'few',
	'recent',
	'numerous'
]);

/** Decades by name. */
export const DECADES: ReadonlyMap<string, number> = new Map(
	numbered('twenties thirties forties fifties sixties seventies eighties nineties', 2)
);

export const SIDES: ReadonlyMap<string, 'past' | 'present' | 'future'> = new Map([
	['recently', 'past'],
	['lately', 'past'],
	['currently', 'present'],
	['now', 'present'],
	['nowadays', 'present'],
	['presently', 'present'],
	['soon', 'future']
]);
