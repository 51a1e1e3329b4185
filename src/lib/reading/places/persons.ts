// Which words of a text are names of persons, by first names and titles; and whom the text calls by the last name alone later on. A lexicon,
// no tagger: it knows the names that it lists.
import type { WordSets } from '../gazetteer/gazetteer.ts';
import { BODY_NOUNS, PLACE_NOUNS, TITLES } from './vocabulary.ts';
import type { Word } from './words.ts';

export interface Persons {
	/** Words that are part of a person's full name, or stand behind a title. */
	readonly words: ReadonlySet<number>;
	/** First and last names of these, folded, by which the text may call them later. */
	readonly names: ReadonlySet<string>;
}

/** Of names like "Ahmad al-Sharaa" and "Leonardo da Vinci". */
const PARTICLES = new Set('al el bin ibn abu ben de da di van von der la le st'.split(' '));
const MOST_WORDS = 4;

export function findPersons(list: readonly Word[], words: WordSets): Persons {
	const found = new Set<number>();
	const names = new Set<string>();
	for (let i = 0; i < list.length; i++) {
		const begin = personBegins(list, i, words);
		if (begin < 0) continue;
		const end = personEnds(list, begin);
		if (end === begin && begin === i) continue;
		for (let at = begin; at <= end; at++) found.add(at);
		names.add(list[begin]!.folded);
		names.add(list[end]!.folded);
		i = end;
	}
	return { words: found, names };
}

/** Where the name begins if it begins at this word, or behind it where this is a title; else -1. */
function personBegins(list: readonly Word[], at: number, { given, family, common }: WordSets): number {
	const word = list[at]!;
	const next = list[at + 1];
	if (!next || next.gap !== 'space' || !next.isCapital || word.isPossessive) return -1;
	if (TITLES.has(word.folded) && !isPlaceBehindTitle(list, at)) return at + 1;
	// "Georgia Stevens": a last name tells that the first is one, unless it opens a sentence by chance.
	const isName =
		word.isCapital &&
		!word.isUpper &&
		(given.has(word.folded) ||
			(family.has(next.folded) && !common.has(word.folded) && !common.has(next.folded)));
	return isName && !PLACE_NOUNS.has(next.folded) && !BODY_NOUNS.has(next.folded) ? at : -1;
}

/** "Premier League", "Justice Department", "Prime Minister Damascus" are no persons. */
function isPlaceBehindTitle(list: readonly Word[], at: number): boolean {
	const next = list[at + 1]!;
	return BODY_NOUNS.has(next.folded) || PLACE_NOUNS.has(next.folded) || TITLES.has(next.folded);
}

function personEnds(list: readonly Word[], begin: number): number {
	let end = begin;
	for (let at = begin + 1; at < list.length && at < begin + MOST_WORDS; at++) {
		const word = list[at]!;
		if ((word.gap !== 'space' && word.gap !== 'hyphen') || list[at - 1]!.isPossessive) break;
		if (word.isCapital && !BODY_NOUNS.has(word.folded)) end = at;
		else if (!PARTICLES.has(word.folded)) break;
	}
	return end;
}
