// Acts of saying in MEANTIME: how many of those with a marked speaker are found, and of these how many with that speaker. An act is found where a word of
// ours is its word and has a speaker; the speaker is right where the two spans overlap, at the mention, before anybody asks who "he" is.
import { parseSentence } from '../../../src/lib/reading/clauses/parsed-sentence.ts';
import { findSpeech } from '../../../src/lib/reading/speakers/find-speech.ts';
import { paragraphsOf } from '../../../src/lib/reading/text/lines.ts';
import { sentencesOf } from '../../../src/lib/reading/text/sentences.ts';
import { overlap } from '../../../src/lib/reading/text/span.ts';
import type { Article } from './meantime.ts';

export interface SpeakerFigures {
	readonly marked: number;
	/** Share of the marked acts with a speaker. */
	readonly found: number;
	/** Share of those found. */
	readonly right: number;
	/** Share of our acts that are marked as acts of saying or thinking, with a speaker or without. */
	readonly precision: number;
}

export function measureSpeakers(articles: readonly Article[]): SpeakerFigures {
	let [marked, found, right, ours, known] = [0, 0, 0, 0, 0];
	for (const { text, speech } of articles) {
		const sentences = paragraphsOf(text).flatMap((paragraph) => sentencesOf(text, paragraph));
		const acts = sentences.flatMap((sentence) => findSpeech(parseSentence(text, sentence)));
		ours += acts.length;
		known += acts.filter(({ verb }) => speech.some((one) => overlap(one, verb))).length;
		for (const one of speech.filter(({ speakers }) => speakers.length > 0)) {
			marked++;
			const act = acts.find(({ verb, speaker }) => speaker && overlap(verb, one));
			if (!act) continue;
			found++;
			if (one.speakers.some((speaker) => overlap(speaker, act.speaker!))) right++;
		}
	}
	return { marked, found: found / marked, right: right / found, precision: known / ours };
}
