// Whether a run of words that is the name of some place means a place here: what speaks for it and against it, as numbers that add up; from 0
// on it is taken. Knows not which of the places of that name is meant.
import type { WordSets } from '../gazetteer/gazetteer.ts';
import type { Mention } from './mention.ts';
import type { Persons } from './persons.ts';
import {
	BODY_NOUNS,
	LOCAL_BODIES,
	LOCATIVE,
	MONTHS_AND_DAYS,
	PERSON_VERBS,
	PLACE_NOUNS,
	TITLES,
	WEAK_LOCATIVE
} from './vocabulary.ts';
import type { Word } from './words.ts';

/** What the whole text tells of its words. */
export interface TextFacts {
	readonly list: readonly Word[];
	readonly persons: Persons;
	readonly words: WordSets;
	/** Folded words that the text also writes small. */
	readonly small: ReadonlySet<string>;
	/** For each word the mention that it is part of. */
	readonly mentionAt: ReadonlyMap<number, Mention>;
	/** Whether one mention lies in the place that another names. */
	readonly isWithin: (inner: Mention, outer: Mention) => boolean;
}

/** From this prominence on a name is a place unless much says otherwise. */
const WELL_KNOWN = 9;

export function judge(mention: Mention, facts: TextFacts): number {
	const { list } = facts;
	const [first, last] = [list[mention.first]!, list[mention.last]!];
	if (isNeverPlace(mention, first, facts)) return -10;
	if (mention.isPeople) return judgePeople(mention, facts);
	return (
		fromProminence(mention) +
		fromWord(mention, first, facts) +
		fromPersons(mention, facts) +
		before(mention, first, facts) +
		behind(mention, last, facts) +
		besideComma(mention, facts)
	);
}

function isNeverPlace(mention: Mention, first: Word, { list }: TextFacts): boolean {
	const isSingle = mention.first === mention.last;
	const { prominence, kind } = mention.choices[0];
	const isStateCode = isSingle && first.isUpper && first.text.length <= 3 && !first.text.includes('.');
	return (
		/^\d/.test(mention.key) ||
		(isSingle && MONTHS_AND_DAYS.has(mention.key)) ||
		(isSingle && [...mention.key].length < 2) ||
		(isSingle && first.isUpper && !first.text.includes('.') && first.text.length <= 5 && prominence < 11 && !isCapsLine(list, mention.first)) ||
		(isStateCode && kind !== 'country')
	);
}

/** In a line all in capitals they say nothing. */
function isCapsLine(list: readonly Word[], at: number): boolean {
	const beside = [list[at - 1], list[at + 1]].filter((word) => word !== undefined && word.gap !== 'stop');
	return list[at]!.text.length > 3 && (beside.some((word) => word!.isUpper && word!.text.length > 2) || at === 0);
}

function judgePeople(mention: Mention, { persons }: TextFacts): number {
	return persons.words.has(mention.first) ? -2 : 3;
}

function fromProminence({ choices: [best], first, last }: Mention): number {
	const known = best.prominence >= WELL_KNOWN ? 3 : (best.prominence - 5) * 0.8;
	return known + (last > first ? 1.2 : 0);
}

/** A name of one word may be a common word, a first name or a last name. */
function fromWord(mention: Mention, first: Word, { words, small }: TextFacts): number {
	if (mention.first !== mention.last) return 0;
	const isKnown = mention.choices[0].prominence >= WELL_KNOWN;
	let score = 0;
	if (words.common.has(mention.key)) {
		score -= isKnown ? 1 : 3.5;
		if (first.gap === 'stop' || first.gap === 'line') score -= isKnown ? 0.5 : 1.5;
		if (small.has(mention.key)) score -= 2;
	}
	if (words.given.has(mention.key)) score -= isKnown ? 0.5 : 1.8;
	if (words.family.has(mention.key)) score -= isKnown ? 0.5 : 1.3;
	return score;
}

function fromPersons(mention: Mention, { persons }: TextFacts): number {
	if (persons.words.has(mention.first)) return -5;
	return mention.first === mention.last && persons.lastNames.has(mention.key) ? -4 : 0;
}

function before(mention: Mention, first: Word, { list, words, mentionAt }: TextFacts): number {
	const word = list[mention.first - 1];
	if (!word || first.gap === 'stop' || first.gap === 'line') return 0;
	if (first.gap === 'comma') return mentionAt.has(mention.first - 1) ? 0.8 : 0;
	if (first.gap === 'other') return 0;
	if (first.gap === 'hyphen') return word.isCapital ? -0.5 : 0;
	const isThe = word.folded === 'the';
	const near = isThe ? list[mention.first - 2] : word;
	if (near && LOCATIVE.has(near.folded)) return isThe ? 1 : 2.2;
	if (near && WEAK_LOCATIVE.has(near.folded)) {
		const noun = list[mention.first - (isThe ? 3 : 2)];
		if (noun && PLACE_NOUNS.has(noun.folded)) return 3;
		return mentionAt.has(mention.first - 2) ? 0.8 : 0.4;
	}
	if (TITLES.has(word.folded) && word.isCapital) return -3;
	if (!word.isCapital || word.isPossessive || mentionAt.has(mention.first - 1)) return 0;
	if (words.given.has(word.folded)) return -4;
	const isOpening = word.gap === 'stop' || word.gap === 'line';
	if (words.common.has(word.folded)) return isOpening ? 0 : -0.7;
	return PLACE_NOUNS.has(word.folded) ? 1 : -2.5;
}

function behind(mention: Mention, last: Word, { list, words, mentionAt }: TextFacts): number {
	const word = list[mention.last + 1];
	if (!word) return 0;
	if (word.gap === 'hyphen') return word.folded === 'based' || word.folded === 'area' ? 3 : 0;
	if (word.gap !== 'space') return 0;
	if (last.isPossessive) return 0.4;
	if (PLACE_NOUNS.has(word.folded)) return 1.8;
	if (word.isCapital && !mentionAt.has(mention.last + 1)) {
		if (BODY_NOUNS.has(word.folded)) return LOCAL_BODIES.has(word.folded) ? -0.4 : -3;
		const isFirstName = mention.first === mention.last && words.given.has(mention.key);
		return isFirstName ? -3 : words.common.has(word.folded) ? -0.8 : -1.8;
	}
	const isName = words.family.has(mention.key) || words.given.has(mention.key);
	return PERSON_VERBS.has(word.folded) ? (isName ? -2 : -0.5) : 0;
}

/** "Lewisburg, West Virginia" vouches for the town, and a little for the state. */
function besideComma(mention: Mention, { list, mentionAt, isWithin }: TextFacts): number {
	const next = mentionAt.get(mention.last + 1);
	if (next && list[next.first]!.gap === 'comma' && isWithin(mention, next)) return 3.5;
	const previous = mentionAt.get(mention.first - 1);
	return previous && list[mention.first]!.gap === 'comma' && isWithin(previous, mention) ? 2.5 : 0;
}
