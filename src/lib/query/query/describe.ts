// Any query in one plain sentence, with what it shows and what stays hidden; and in chips. Reads the table of filters.
import { numberWord } from '../../evidence/number-words.ts';
import { message } from '../../messages/message.ts';
import { formatExtent } from './day-words.ts';
import { extentOf } from '../engine/extent.ts';
import type { Phrase } from '../filters/filter.ts';
import { filtersOn } from '../filters/filters.ts';
import type { Answer } from '../engine/engine.ts';
import type { Query } from './query.ts';
import type { Table } from '../engine/table.ts';
import type { Wording } from './wording.ts';

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
export function describe(query: Query, answer: Answer, table: Table, wording: Wording): Segment[] {
	const phrases = phrasesOf(query, wording).map(({ text }) => text.replace(SIGNS, ''));
	const main = phrases.length === 0 ? sayAll(answer, table) : saySome(answer, phrases);
	const rest = sayRest(query, answer);
	return toSegments(
		rest === '' ? message('query.sentence', { main }) : message('query.sentence.rest', { main, rest })
	);
}

/** The same as one string, for files and titles. */
export function describeAsText(query: Query, answer: Answer, table: Table, wording: Wording): string {
	return describe(query, answer, table, wording)
		.map(({ text }) => text)
		.join('');
}

/** What a query asks, each with the query that does not. */
export function phrasesOf(query: Query, wording: Wording): readonly Phrase[] {
	return filtersOn(query).flatMap((filter) => filter.say(query, wording));
}

function sayAll({ total, counts, claims }: Answer, table: Table): string {
	const reports = counts.report.filter((count) => count > 0).length;
	const { first, last } = extentOf(table.dates.when, claims);
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

function saySome({ claims, total }: Answer, phrases: readonly string[]): string {
	return message('query.sentence.some', {
		selected: claims.length,
		total,
		strong: STRONG,
		end: END,
		phrases: phrases.join(message('query.sentence.comma'))
	});
}

/** What the map cannot show, and what the window hides only for want of a date. */
function sayRest({ window }: Query, { claims, unplaced, undated }: Answer): string {
	const parts: string[] = [];
	if (unplaced > 0) {
		parts.push(
			message('query.rest.unplaced', {
				count: unplaced,
				number: numberWord(unplaced),
				share: claims.length === 1 ? 'only' : claims.length === unplaced ? 'all' : 'some'
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
