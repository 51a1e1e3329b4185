// What a place does in its clause: whether the clause is about it, or whether it merely acts, speaks or says where the report was written. Knows no
// places beyond the one it is asked about.
import type { WordClass } from '../clauses/word-classes.ts';
import type { Saying } from '../speakers/read-speakers.ts';
import { holds } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import type { Assertion } from './assertion.ts';
import { ACTS_FOR_IT } from './part-words.ts';
import type { PlaceMention } from './place-mention.ts';

/** What a place does in its clause. */
export type Part = 'about' | 'acts' | 'speaks' | 'dateline';

export function partOf(mention: PlaceMention, assertion: Assertion, sayings: readonly Saying[]): Part {
	if (mention.role === 'dateline') return 'dateline';
	if (
		sayings.some(
			({ speaker, kind }) => speaker && kind !== 'plan' && kind !== 'expect' && holds(speaker, mention)
		)
	)
		return 'speaks';
	const { tokens, classes } = assertion.sentence;
	const index = tokens.findLastIndex((token) => token.start < mention.end);
	const first = tokens.findIndex((token) => token.end > mention.start);
	const next = tokens[index + 1];
	const isPossessive = next !== undefined && /^'s?$/.test(next.lower);
	if (isOutside(tokens, first)) return 'acts';
	if (mention.role === 'demonym' || isPossessive) {
		return actsFor(tokens, classes, isPossessive ? index + 2 : index + 1) ? 'acts' : 'about';
	}
	if (mention.role === 'government' || standsForGovernment(mention, tokens[first - 1]?.lower ?? ''))
		return 'acts';
	return isAgent(assertion, first, index) ? 'acts' : 'about';
}

/** The noun that a demonym or possessive goes with, adjectives between them left out, is one that acts. */
function actsFor(tokens: readonly Token[], classes: readonly WordClass[], from: number): boolean {
	for (let at = from; at < Math.min(from + 4, tokens.length); at++) {
		if (tokens[at]!.capital && at === from && !ACTS_FOR_IT.test(tokens[at]!.lower)) return true;
		if (ACTS_FOR_IT.test(tokens[at]!.lower)) return true;
		if (classes[at] !== 'noun' && classes[at] !== 'adverb' && classes[at] !== 'participle') return false;
	}
	return false;
}

/** A bare name in front of a verb: nothing that locates stands before it, and a verb follows, with others named beside it at most. */
function isAgent({ sentence: { tokens, classes } }: Assertion, first: number, last: number): boolean {
	const before = classes[first - 1];
	const article = tokens[first - 1]?.lower === 'the' ? classes[first - 2] : before;
	if (
		article === 'preposition' ||
		article === 'to' ||
		(before === 'finite' && tokens[first - 1]!.lower !== 'said') ||
		before === 'verb'
	)
		return false;
	for (let at = last + 1; at < Math.min(last + 5, tokens.length); at++) {
		if (classes[at] === 'finite') return true;
		if (!/^(?:noun|adverb|coordinator)$/.test(classes[at]!)) return false;
	}
	return false;
}

/** "outside the former Soviet Union" */
function isOutside(tokens: readonly Token[], first: number): boolean {
	return tokens.slice(Math.max(0, first - 3), first).some(({ lower }) => lower === 'outside');
}

/** Verbs whose object can answer. */
const PRESSES =
	/^(?:press|urge|tell|ask|accuse|blame|warn|pressure|persuade|convince|thank|criticise|criticize|condemn|support|assure|inform|allow|force|help)(?:e?s|e?d|ing)?$/;

/** "to press Moscow on": a capital that nothing locates is its government. */
function standsForGovernment({ place }: PlaceMention, before: string): boolean {
	return place.gazetteer?.kind === 'capital' && PRESSES.test(before);
}
