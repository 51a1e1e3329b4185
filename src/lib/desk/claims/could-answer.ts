// Claims that may answer a question: those that share its words or those of its answers, or are about what the claims that answer it are about. A word
// that most claims have tells little.
import type { WrittenCorpus } from '../../model/edits/written.ts';
import { contentWords } from '../../reading/across/content-words.ts';

export interface CouldAnswer {
	readonly id: string;
	readonly report: string;
	readonly text: string;
}

interface Claim extends CouldAnswer {
	readonly about: readonly string[];
	readonly answers?: readonly { readonly question: string }[];
}

/** So many are offered. */
const MOST = 12;
/** A place in common weighs as much as so many words. */
const OF_PLACE = 2;
const LEAST = 2;

export function couldAnswer(records: WrittenCorpus, question: string): readonly CouldAnswer[] {
	const record = records.question.find(({ id }) => id === question)?.value as
		{ readonly text: string; readonly positions: readonly { readonly text: string }[] } | undefined;
	if (!record) return [];
	const claims = records.claim.map(({ value }) => value as Claim);
	const answers = (claim: Claim) => claim.answers?.some((answer) => answer.question === question) ?? false;
	const given = claims.filter(answers);
	const places = new Set(given.flatMap(({ about }) => about));
	const asked = [record.text, ...record.positions.map(({ text }) => text), ...given.map(({ text }) => text)];
	const words = new Set(asked.flatMap(contentWords));
	const wordsOf = new Map(claims.map((claim) => [claim, new Set(contentWords(claim.text))]));
	const claimsWith = (word: string) => claims.filter((claim) => wordsOf.get(claim)!.has(word)).length;
	const rarity = new Map(
		[...words].map((word) => [word, Math.log(1 + claims.length / (1 + claimsWith(word)))])
	);
	const scored = claims
		.filter((claim) => !answers(claim))
		.map((claim) => {
			const common = [...wordsOf.get(claim)!].filter((word) => words.has(word));
			const ofPlace = claim.about.some((place) => places.has(place)) ? OF_PLACE : 0;
			const telling = common.reduce((sum, word) => sum + rarity.get(word)!, 0);
			return { claim, shared: common.length + ofPlace, score: telling + ofPlace };
		});
	return scored
		.filter(({ shared }) => shared >= LEAST)
		.sort((a, b) => b.score - a.score)
		.slice(0, MOST)
		.map(({ claim: { id, report, text } }) => ({ id, report, text }));
}
