// Any query in one plain sentence, with what it shows and what stays hidden; and in chips. Reads the table of filters.
import { numberWord } from '../../evidence/number-words.ts';
import { message } from '../../messages/message.ts';
import { formatExtent } from './day-words.ts';
import type { Extent } from '../engine/extent.ts';
import type { Phrase } from '../filters/filter.ts';
import { filtersOn } from '../filters/filters.ts';
import type { Counted } from '../engine/engine.ts';
import type { Query } from './query.ts';
import type { Wording } from './wording.ts';

/** What of an answer is told. */
export interface Told {
	/** Selected claims. */
	readonly count: number;
	readonly answer: Pick<Counted, 'total' | 'counts' | 'unplaced' | 'undated'>;
	/** Over what days they lie; told where nothing is asked. */
	readonly extent: Extent | null;
}

export interface Segment {
	readonly kind: 'plain' | 'strong' | 'muted';
	readonly text: string;
}

/** Private-use characters that stand round emphasis until the sentence is whole, so that it can be put in any order. */
const STRONG = '\uE000';
const MUTED = '\uE001';
const END = '\uE002';
const SIGNS = /[\uE000-\uE002]/g;

/** `12 of 48 claims: Leaving Qamishli, since 24 January, two sources.` */
export function describe(query: Query, told: Told, wording: Wording): Segment[] {
	const phrases = phrasesOf(query, wording).map(({ text }) => text.replace(SIGNS, ''));
	const main = phrases.length === 0 ? sayAll(told) : saySome(told, phrases);
	const rest = sayRest(query, told);
	return toSegments(
		rest === '' ? message('query.sentence', { main }) : message('query.sentence.rest', { main, rest })
	);
}

/** The same as one string, for files and titles. */
export function describeAsText(query: Query, told: Told, wording: Wording): string {
	return describe(query, told, wording)
		.map(({ text }) => text)
		.join('');
}

/** What a query asks, each with the query that does not. */
export function phrasesOf(query: Query, wording: Wording): readonly Phrase[] {
	return filtersOn(query).flatMap((filter) => filter.say(query, wording));
}

function sayAll({ answer: { total, counts }, extent }: Told): string {
	const reports = counts.report.filter((count) => count > 0).length;
	const { first = null, last = null } = extent ?? {};
	const [from = '', to = ''] = first === null || last === null ? [] : formatExtent(first, last);
	return message('query.sentence.all', {
		count: total,
		strong: STRONG,
		end: END,
		reports,
		number: numberWord(reports),
		dated: from === '' ? 'none' : to === '' ? 'one' : 'span',
		from,
		to
	});
}

function saySome({ count, answer: { total } }: Told, phrases: readonly string[]): string {
	return message('query.sentence.some', {
		selected: count,
		total,
		strong: STRONG,
		end: END,
		phrases: phrases.join(message('query.sentence.comma'))
	});
}

/** What the map cannot show, and what the window hides only for want of a date. */
function sayRest({ window }: Query, { count, answer: { unplaced, undated } }: Told): string {
	const parts: string[] = [];
	if (unplaced > 0) {
		parts.push(
			message('query.rest.unplaced', {
				count: unplaced,
				number: numberWord(unplaced),
				share: count === 1 ? 'only' : count === unplaced ? 'all' : 'some'
			})
		);
	}
	if (window && undated > 0) {
		const { axis } = window;
		parts.push(message('query.rest.undated', { count: undated, number: numberWord(undated), axis }));
	}
	if (parts.length === 0) return '';
	return `${MUTED}${parts.join(message('query.sentence.comma'))}${END}`;
}

function toSegments(sentence: string): Segment[] {
	return [...sentence.matchAll(/([\uE000\uE001])?([^\uE000-\uE002]+)\uE002?/g)].map(([, sign, text]) => ({
		kind: sign === STRONG ? 'strong' : sign === MUTED ? 'muted' : 'plain',
		text: text!
	}));
}
