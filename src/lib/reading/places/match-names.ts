// Runs of words that the gazetteer has as names: the longest at each word. Knows not whether a place is meant, nor which.
import { EMPTY_HASH, hashByte, type Names } from '../gazetteer/names.ts';
import { uninflected } from './uninflected.ts';
import type { Word, Words } from './words.ts';

export interface NameMatch {
	/** Words, the last one included. */
	readonly first: number;
	readonly last: number;
	/** The first of the gazetteer's names that it is. */
	readonly name: number;
	/** Arabic's "and", "in", "by" written together with the name are no part of it. */
	readonly skip: number;
}

/** Small words that stand inside names. */
const CONNECTING = new Set(
	'of the de la le les du des del di da do dos das der den van von al el ez az as ash ar an ad at upon on sur sous in and und y e i am under bei las los zu na nad pri iz es et us ud'.split(
		' '
	)
);
const MOST_WORDS = 8;

export function matchNames(words: Words, names: Names): NameMatch[] {
	const matches: NameMatch[] = [];
	for (let first = 0; first < words.list.length; first++) {
		if (!words.list[first]!.isCapital) continue;
		// "The Philippines" are listed so, and are the Philippines without it.
		if (words.list[first]!.folded === 'the' && longest(words, first + 1, names)) continue;
		const match = longest(words, first, names) ?? matchInflected(words.list[first]!, first, names);
		if (!match) continue;
		matches.push(match);
		first = match.last;
	}
	return matches;
}

function longest({ list, bytes }: Words, first: number, names: Names): NameMatch | undefined {
	let found: NameMatch | undefined;
	let hash = EMPTY_HASH;
	const from = list[first]!.byteStart;
	let at = from;
	let hasPossessive = false;
	for (let last = first; last < list.length && last < first + MOST_WORDS; last++) {
		const word = list[last]!;
		if (last > first && !joins(word)) break;
		for (; at < word.byteEnd; at++) hash = hashByte(hash, bytes[at]!);
		const name = hasPossessive || !word.isCapital ? -1 : names.findBytes(bytes, from, at, hash);
		if (name >= 0) found = { first, last, name, skip: 0 };
		hasPossessive ||= word.isPossessive;
		if (!hasPossessive) continue;
		const spelt = findPossessive(list.slice(first, last + 1), names);
		if (spelt >= 0) found = { first, last, name: spelt, skip: 0 };
	}
	return found;
}

/** "Queen Anne's County" is listed with its s, and so may be "Land's End" and "St John's". */
function findPossessive(words: readonly Word[], names: Names): number {
	if (words.length === 1) return -1;
	return names.find(
		words.map(({ folded, isPossessive }) => (isPossessive ? `${folded}s` : folded)).join(' ')
	);
}

function joins(word: Word): boolean {
	return word.gap === 'hyphen' || (word.gap === 'space' && (word.isCapital || CONNECTING.has(word.folded)));
}

/** A word by itself in another form than the one that is listed: people in the plural, cases of Russian, Arabic's written-on words. */
function matchInflected(word: Word, index: number, names: Names): NameMatch | undefined {
	for (const { form, skip } of uninflected(word)) {
		const name = names.find(form);
		if (name >= 0) return { first: index, last: index, name, skip };
	}
	return undefined;
}
