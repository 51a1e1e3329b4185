// What the words right before and behind a name say for and against its being a place, as numbers that add up. Knows nothing of the name.
import type { Mention } from './mention.ts';
import type { TextFacts } from './text-facts.ts';
import {
	BODY_NOUNS,
	CALLED_AFTER,
	DIRECTIONS,
	LOCAL_BODIES,
	LOCATIVE,
	MEDIA_NOUNS,
	PERSON_VERBS,
	PLACE_NOUNS,
	SMALL_BODY_NOUNS,
	TITLES,
	WEAK_LOCATIVE
} from './vocabulary.ts';
import type { Word } from './words.ts';

export function judgeBefore(mention: Mention, facts: TextFacts): number {
	const { list, mentionAt } = facts;
	const { gap } = list[mention.first]!;
	const word = list[mention.first - 1];
	if (!word || gap === 'stop' || gap === 'line' || gap === 'other') return 0;
	if (gap === 'comma') return mentionAt.has(mention.first - 1) ? 0.8 : 0;
	if (gap === 'hyphen') return word.isCapital ? -0.5 : 0;
	return isName(word) ? behindCapital(mention, word, facts) : behindSmall(mention, word, facts);
}

function behindSmall(mention: Mention, word: Word, { list, mentionAt, persons }: TextFacts): number {
	const isThe = word.folded === 'the';
	const at = mention.first - (isThe ? 2 : 1);
	const near = list[at];
	if (!near) return 0;
	if (LOCATIVE.has(near.folded)) return isThe ? 1 : 2.2;
	if (!WEAK_LOCATIVE.has(near.folded)) return 0;
	const noun = list[at - 1];
	if (noun && PLACE_NOUNS.has(noun.folded)) return 3;
	// "south of Cairns"
	if (noun && near.folded === 'of' && noun.folded in DIRECTIONS) return 2.2;
	// "Bank of America", "University of Iowa"
	if (noun?.isCapital && near.folded === 'of' && BODY_NOUNS.has(noun.folded) && !persons.words.has(at - 1))
		return -3.5;
	return mentionAt.has(at - 1) ? 0.8 : 0.4;
}

function behindCapital(mention: Mention, word: Word, { words, mentionAt }: TextFacts): number {
	if (LOCATIVE.has(word.folded)) return 1.8;
	if (TITLES.has(word.folded)) return -3;
	if (word.isPossessive || mentionAt.has(mention.first - 1)) return 0;
	if (words.given.has(word.folded)) return -4;
	const isOpening = word.gap === 'stop' || word.gap === 'line';
	if (words.common.has(word.folded)) return isOpening ? 0 : -0.7;
	return PLACE_NOUNS.has(word.folded) ? 1 : -2.5;
}

/** Whether its letter tells that it is one; Arabic's tell nothing. */
function isName({ isCapital, isCaseless }: Word): boolean {
	return isCapital && !isCaseless;
}

export function judgeBehind(mention: Mention, facts: TextFacts): number {
	const { list, mentionAt, words } = facts;
	const word = list[mention.last + 1];
	if (!word) return 0;
	if (word.gap === 'hyphen') return word.folded === 'based' || word.folded === 'area' ? 3 : 0;
	if (word.gap !== 'space') return 0;
	if (CALLED_AFTER.has(word.folded)) return -4;
	const isCapital = isName(word) && !mentionAt.has(mention.last + 1);
	if (isCapital) return beforeCapital(mention, word, facts);
	if (list[mention.last]!.isPossessive) return 0.4;
	if (PLACE_NOUNS.has(word.folded)) return 1.8;
	if (SMALL_BODY_NOUNS.has(word.folded)) return -2;
	const isPerson = words.family.has(mention.name) || words.given.has(mention.name);
	return PERSON_VERBS.has(word.folded) ? (isPerson ? -2 : -0.5) : 0;
}

function beforeCapital(mention: Mention, word: Word, { list, words }: TextFacts): number {
	const isPossessive = list[mention.last]!.isPossessive;
	if (MEDIA_NOUNS.has(word.folded)) return isPossessive ? 0 : -7;
	if (PLACE_NOUNS.has(word.folded)) return 1.8;
	if (LOCAL_BODIES.has(word.folded)) return -0.4;
	if (BODY_NOUNS.has(word.folded)) return isPossessive && !mention.name.startsWith('st ') ? 0 : -3.5;
	if (isPossessive) return 0;
	if (endsAsBody(list, mention.last + 1)) return -2.5;
	const isFirstName = mention.first === mention.last && words.given.has(mention.name);
	return isFirstName ? -3 : words.common.has(word.folded) ? -0.8 : -1.8;
}

const LONGEST_BODY = 4;

/** "Buffalo Science Magnet School": capitals that go on until a body. */
function endsAsBody(list: readonly Word[], from: number): boolean {
	for (let at = from; at < Math.min(list.length, from + LONGEST_BODY); at++) {
		const { folded, isCapital, gap } = list[at]!;
		if (!isCapital || gap !== 'space') return false;
		if (BODY_NOUNS.has(folded)) return !LOCAL_BODIES.has(folded);
	}
	return false;
}

/** "Lewisburg, West Virginia" vouches for the town, and a little for the state. */
export function judgeCommas(mention: Mention, { list, mentionAt, isWithin }: TextFacts): number {
	const next = mentionAt.get(mention.last + 1);
	if (next && list[next.first]!.gap === 'comma' && isWithin(mention, next)) return 3.5;
	const previous = mentionAt.get(mention.first - 1);
	return previous && list[mention.first]!.gap === 'comma' && isWithin(previous, mention) ? 2.5 : 0;
}
