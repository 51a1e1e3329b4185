// Reads MEANTIME (NewsReader, English part, CC BY 4.0): articles of Wikinews as text, with their dates and acts of speech as people marked them.
// The corpus stays outside the repository. The creation time is left out of text and gold alike: dropping it from the gold alone would cost
// every reader a wrong find an article.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOMParser, type Element } from '@xmldom/xmldom';
import type { Span } from '../../../src/lib/reading/annotation.ts';
import { joinTokens } from './join-tokens.ts';

export interface GoldDate extends Span {
	/** DATE, TIME, DURATION or SET. */
	readonly type: string;
	/** TIMEX3 value. */
	readonly value: string;
}

export interface GoldSpeech extends Span {
	/** Every mention that is marked as who says it. */
	readonly speakers: readonly Span[];
}

export interface Article {
	/** The number before its name. */
	readonly id: string;
	/** Sentences are parted by a space, the headline and the text by a blank line. */
	readonly text: string;
	/** Offsets by token number, from 1; of tokens that are left out an empty span. */
	readonly tokens: ReadonlyMap<number, Span>;
	/** ISO day on which it was written; null where the corpus does not say. */
	readonly day: string | null;
	readonly dates: readonly GoldDate[];
	readonly speech: readonly GoldSpeech[];
}

/** Only the first sentences were marked, up to this number from 0; what follows would count as wrong finds of every reader. */
export const LAST_MARKED = 5;

/** `lastSentence`: what follows it does not come into the texts. */
export function readMeantime(folder: string, lastSentence = Infinity): Article[] {
	const parts = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
	return parts.flatMap(({ name }) =>
		readdirSync(join(folder, name))
			.filter((file) => file.endsWith('.xml'))
			.sort()
			.map((file) =>
				readArticle(file.split('_')[0]!, readFileSync(join(folder, name, file), 'utf8'), lastSentence)
			)
	);
}

function readArticle(id: string, xml: string, lastSentence: number): Article {
	const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement!;
	const all = (name: string): Element[] => [...root.getElementsByTagName(name)];
	const anchors = new Map(
		[...all('TIMEX3'), ...all('EVENT_MENTION'), ...all('ENTITY_MENTION')].map((mention) => [
			number(mention, 'm_id'),
			[...mention.getElementsByTagName('token_anchor')].map((anchor) => number(anchor, 't_id'))
		])
	);
	const created = all('TIMEX3').find((date) => date.getAttribute('functionInDocument') === 'CREATION_TIME');
	const left = new Set(created ? anchors.get(number(created, 'm_id')) : []);
	const { text, tokens } = joinTokens(
		all('token')
			.map((token) => ({
				number: number(token, 't_id'),
				sentence: number(token, 'sentence'),
				text: token.textContent ?? ''
			}))
			.filter(({ sentence }) => sentence <= lastSentence),
		left
	);
	const spanOf = (mention: number): Span =>
		cover((anchors.get(mention) ?? []).map((token) => tokens.get(token)!));
	return {
		id,
		text,
		tokens,
		day: dayOf(created?.getAttribute('value') ?? ''),
		dates: all('TIMEX3')
			.filter((date) => date !== created && anchors.get(number(date, 'm_id'))!.length > 0)
			.map((date) => ({
				...spanOf(number(date, 'm_id')),
				type: date.getAttribute('type') ?? '',
				value: date.getAttribute('value') ?? ''
			})),
		speech: speechIn(all, spanOf)
	};
}

/** Mentions of events of the class SPEECH_COGNITIVE, with their Arg0. */
function speechIn(all: (name: string) => Element[], spanOf: (mention: number) => Span): GoldSpeech[] {
	const events = new Set(
		all('EVENT')
			.filter((event) => event.getAttribute('class') === 'SPEECH_COGNITIVE')
			.map((event) => number(event, 'm_id'))
	);
	const ends = (relation: Element, name: string): number[] =>
		[...relation.getElementsByTagName(name)].map((end) => number(end, 'm_id'));
	const mentions = new Set(
		all('REFERS_TO')
			.filter((relation) => events.has(ends(relation, 'target')[0]!))
			.flatMap((relation) => ends(relation, 'source'))
	);
	const said = all('HAS_PARTICIPANT').filter((relation) => relation.getAttribute('sem_role') === 'Arg0');
	return [...mentions]
		.map((mention) => ({
			...spanOf(mention),
			speakers: said
				.filter((relation) => ends(relation, 'source')[0] === mention)
				.map((relation) => spanOf(ends(relation, 'target')[0]!))
				.filter(({ start, end }) => start < end)
		}))
		.filter(({ start, end }) => start < end);
}

function cover(spans: readonly Span[]): Span {
	const shown = spans.filter(({ start, end }) => start < end);
	if (shown.length === 0) return { start: 0, end: 0 };
	return {
		start: Math.min(...shown.map(({ start }) => start)),
		end: Math.max(...shown.map(({ end }) => end))
	};
}

/** One file has its day the other way round. */
function dayOf(value: string): string | null {
	const turned = /^(\d\d)-(\d\d)-(\d{4})$/.exec(value);
	if (turned) return `${turned[3]}-${turned[2]}-${turned[1]}`;
	return /^\d{4}-\d\d-\d\d$/.test(value) ? value : null;
}

function number(element: Element, attribute: string): number {
	return Number(element.getAttribute(attribute));
}
