// Who says what in a report: acts of saying, each with whom its speaker is, and quotations that stand without one. Reads sentence by sentence, so
// that pronouns and short forms point back.
import type { Actor } from '../../model/corpus.ts';
import type { Span } from '../annotation.ts';
import { phraseBefore } from '../clauses/noun-phrase.ts';
import { spanOfTokens, type ParsedSentence } from '../clauses/parsed-sentence.ts';
import { holds, overlap } from '../text/span.ts';
import { Cast, type Speaker } from './cast.ts';
import { findSpeech } from './find-speech.ts';
import type { SpeechAct } from './speech-act.ts';

export interface Saying extends SpeechAct {
	/** Null where the text names nobody whom the reader could tell. */
	readonly who: Speaker | null;
}

/** A quotation shorter than this is a word that is used as somebody used it. */
const QUOTED_WORDS = 4;

/** `paragraphs`: the sentences of each, in the order of the text. The sayings come in that order too. */
export function readSpeakers(
	text: string,
	paragraphs: readonly (readonly ParsedSentence[])[],
	actors: readonly Actor[]
): Saying[] {
	const cast = new Cast(text, actors);
	for (const sentence of paragraphs.flat()) cast.notice(sentence.tokens);
	const sayings: Saying[] = [];
	let open: Speaker | null = null;
	for (const sentences of paragraphs) {
		for (const sentence of sentences) {
			const found = readSentence(cast, sentence);
			const owner = open ?? lastSpeaker(sayings);
			const loose = looseQuotations(text, sentence, found).map((quotation) => toSaying(quotation, owner));
			sayings.push(...[...found, ...loose].sort((one, other) => one.verb.start - other.verb.start));
			open = sentence.quotations.some(({ closed }) => !closed) ? lastSpeaker(sayings) : null;
		}
	}
	return sayings;
}

function readSentence(cast: Cast, sentence: ParsedSentence): Saying[] {
	const acts = findSpeech(sentence);
	const resolved = new Map<string, Speaker | null>();
	// In the order in which they are named, so that "he" is whoever was named before.
	const mentions = [...acts.flatMap(({ speaker }) => speaker ?? []), ...subjectOf(sentence)].sort(
		(one, other) => one.start - other.start
	);
	for (const mention of mentions) {
		const key = `${mention.start}-${mention.end}`;
		if (!resolved.has(key)) resolved.set(key, cast.resolve(mention));
	}
	return acts.map((act) => ({
		...act,
		who: act.speaker && (resolved.get(`${act.speaker.start}-${act.speaker.end}`) ?? null)
	}));
}

/** The subject of the sentence's first verb: whom a later pronoun may mean. */
function subjectOf(sentence: ParsedSentence): Span[] {
	const verb = sentence.classes.indexOf('finite');
	const subject = verb === -1 ? null : phraseBefore(sentence, verb);
	if (!subject || !sentence.tokens.slice(subject.from, subject.to).some(({ capital }) => capital)) return [];
	return [spanOfTokens(sentence.tokens, subject.from, subject.to)];
}

/** Quotations that no act of saying of the sentence has as its content. */
function looseQuotations(text: string, sentence: ParsedSentence, acts: readonly SpeechAct[]): Span[] {
	return sentence.quotations.filter((quotation) => {
		const words = text.slice(quotation.start, quotation.end).match(/[\p{L}\p{M}\d'’-]+/gu)?.length ?? 0;
		const isWhole = quotation.end - quotation.start > (sentence.end - sentence.start) * 0.6;
		return (
			words >= QUOTED_WORDS &&
			isWhole &&
			!acts.some(({ content, verb }) => overlap(content, quotation) && !holds(quotation, verb))
		);
	});
}

function toSaying(quotation: Span, who: Speaker | null): Saying {
	return {
		verb: { start: quotation.start, end: quotation.start + 1 },
		base: 'quote',
		kind: 'say',
		form: 'quotation',
		speaker: null,
		content: quotation,
		quoted: true,
		isAfter: false,
		who: who && { ...who, reason: 'as-before', score: Math.min(who.score, 0.7) }
	};
}

function lastSpeaker(sayings: readonly Saying[]): Speaker | null {
	return sayings.findLast(({ who, kind }) => who && kind !== 'plan' && kind !== 'expect')?.who ?? null;
}
