// Divides a sentence into clauses: one assertion each, as far as commas, small words and verbs tell. A clause is the unit of a draft. Says how each
// hangs on what stands before; not what it asserts.
import type { Span } from '../annotation.ts';
import { sayingVerbOf } from '../speakers/saying-verbs.ts';
import type { TokenRange } from './noun-phrase.ts';
import type { ParsedSentence } from './parsed-sentence.ts';
import { SUBORDINATORS } from './small-words.ts';

/**
 * - `main`, `coordinate` ("and said the process …"), `subordinate` ("although it was …"), `relative` (", which …"): with a verb of their own
 * - `participle`: "noting that …", "since ousting …"; `with`: "with the truce extended"; `after`: "following their first talks"
 * - `purpose`: "to discuss …", of a meeting; `part`: ", including a possible presence"
 * - `nominal`: "and the repositioning of its forces"; `apposition`: "— the only bases outside …"
 */
export type ClauseLink =
	| 'main'
	| 'coordinate'
	| 'subordinate'
	| 'relative'
	| 'participle'
	| 'with'
	| 'after'
	| 'nominal'
	| 'purpose'
	| 'part'
	| 'apposition';

export interface Clause extends Span, TokenRange {
	readonly link: ClauseLink;
	/** Whether a verb in it carries a tense. */
	readonly isFinite: boolean;
}

interface Cut {
	readonly at: number;
	readonly link: ClauseLink;
}

export function divideClauses(sentence: ParsedSentence): Clause[] {
	const cuts: Cut[] = [{ at: 0, link: linkOfStart(sentence) }];
	for (let at = 1; at < sentence.tokens.length; at++) {
		const link = linkAt(sentence, at, cuts.at(-1)!);
		if (link) cuts.push({ at, link });
	}
	return cuts.map(({ at, link }, index) =>
		toClause(sentence, at, cuts[index + 1]?.at ?? sentence.tokens.length, link)
	);
}

function toClause({ tokens, classes }: ParsedSentence, from: number, to: number, link: ClauseLink): Clause {
	let [first, last] = [from, to];
	const isSeam = (index: number): boolean => /^[,;:—–-]+$/.test(tokens[index]!.text);
	while (first < last - 1 && isSeam(first)) first++;
	while (last > first + 1 && isSeam(last - 1)) last--;
	const [start, end] = [tokens[first]!.start, tokens[last - 1]!.end];
	return { from: first, to: last, start, end, link, isFinite: classes.slice(first, last).includes('finite') };
}

function linkOfStart({ tokens, classes }: ParsedSentence): ClauseLink {
	const opener = tokens[0]!.lower;
	if (classes[0] === 'ing' || (opener === 'despite' && classes[1] === 'ing')) return 'participle';
	// "Since its launch the store has sold": one verb is not two clauses.
	const isPreposition =
		/^(?:since|after|before|until)$/.test(opener) && classes.filter((one) => one === 'finite').length === 1;
	return SUBORDINATORS.has(opener) && opener !== 'once' && !isPreposition ? 'subordinate' : 'main';
}

function linkAt(sentence: ParsedSentence, at: number, open: Cut): ClauseLink | null {
	const { tokens, classes } = sentence;
	const token = tokens[at]!;
	const before = tokens[at - 1]!;
	if (at - open.at < 2) return null;
	if (/^(?:;|—|–|--)$/.test(token.text)) return finiteAhead(sentence, at + 1) === -1 ? 'apposition' : 'main';
	if (endsInside(sentence, at)) return 'main';
	if (token.text === ',') return afterComma(sentence, at, open);
	if (before.text === ',') return null;
	if (classes[at] === 'subordinator') return subordinate(sentence, at);
	if (classes[at] === 'to' && at - open.at >= 6 && DISCUSSING.test(tokens[at + 1]?.lower ?? ''))
		return 'purpose';
	return classes[at] === 'coordinator' ? coordinate(sentence, at, open) : null;
}

/** Who meets to do so, meets; what is discussed is another thing. */
const DISCUSSING = /^(?:discuss|debate|negotiate|review|coordinate)$/;

/** Up to the next mark that parts clauses. */
function reach({ tokens }: ParsedSentence, from: number): number {
	const end = tokens.findIndex(({ text }, index) => index >= from && /^(?:[,;:—–]|--)$/.test(text));
	return end === -1 ? tokens.length : end;
}

/** The first verb with a tense there; none beyond a word that begins another clause. */
function finiteAhead(sentence: ParsedSentence, from: number): number {
	const to = reach(sentence, from);
	for (let at = from; at < to; at++) {
		if (sentence.classes[at] === 'finite') return at;
		if (at > from && (sentence.classes[at] === 'subordinator' || sentence.tokens[at]!.lower === 'that'))
			return -1;
	}
	return -1;
}

/** A full stop inside a quotation. */
function endsInside({ tokens, quotations }: ParsedSentence, at: number): boolean {
	const [stop, next] = [tokens[at - 1]!, tokens[at]!];
	if (!/^[.!?…]$/.test(stop.text) || next.start === stop.end || (tokens[at - 2]?.text.length ?? 0) < 3)
		return false;
	return (
		(next.capital || next.lower === 'i') &&
		quotations.some(({ start, end }) => start < stop.start && next.start < end)
	);
}

function afterComma(sentence: ParsedSentence, at: number, open: Cut): ClauseLink | null {
	const { tokens, classes } = sentence;
	const next = at + 1;
	const word = tokens[next]?.lower ?? '';
	if (/^(?:which|who|whose|whom|where)$/.test(word) || isOfWhich(sentence, next)) return 'relative';
	if (classes[next] === 'subordinator') return subordinate(sentence, next);
	if (classes[next] === 'coordinator') return coordinate(sentence, next, open);
	if (word === 'following') return 'after';
	// What is new is an assertion of its own; "including the harbour" only counts up.
	if (word === 'including' && /^an?$/.test(tokens[next + 1]?.lower ?? '')) return 'part';
	if (word === 'with' && describesInWith(sentence, next)) return 'with';
	const verb = classes[next] === 'adverb' ? next + 1 : next;
	if (classes[verb] === 'ing' && tokens[verb]!.lower !== 'including') return 'participle';
	if (tokens[verb]?.lower === 'given') return 'subordinate';
	// After what stood between two commas, or led up to it, the sentence itself goes on.
	const isWhole = open.link === 'main' && classes.slice(open.at, at).includes('finite');
	return (isWhole ? framesAfter(sentence, next) : goesOn(sentence, next)) ? 'main' : null;
}

/** ", the most recent of which has been" */
function isOfWhich({ tokens }: ParsedSentence, next: number): boolean {
	return tokens
		.slice(next, next + 6)
		.some(({ lower }, index) => lower === 'of' && tokens[next + index + 1]?.lower === 'which');
}

/** "with the truce extended", "with Damascus keen to" */
function describesInWith({ tokens, classes }: ParsedSentence, next: number): boolean {
	for (let at = next + 2; at < Math.min(next + 9, tokens.length); at++) {
		if (/^(?:ing|participle|finite|to)$/.test(classes[at]!)) return true;
		if (classes[at] === 'mark' || classes[at] === 'preposition') return false;
	}
	return false;
}

/** A subject and a verb, or a verb alone, come next. */
function goesOn(sentence: ParsedSentence, next: number): boolean {
	const verb = finiteAhead(sentence, next);
	return verb !== -1 && isSubject(sentence, next, verb);
}

/** "…, the source said": words that say who said so. */
function framesAfter(sentence: ParsedSentence, next: number): boolean {
	const verb = finiteAhead(sentence, next);
	return (
		verb > next && isSubject(sentence, next, verb) && sayingVerbOf(sentence.tokens[verb]!.lower) !== null
	);
}

function isSubject({ classes }: ParsedSentence, from: number, to: number): boolean {
	return classes
		.slice(from, to)
		.every((one) => /^(?:noun|determiner|number|pronoun|adverb|preposition|participle|mark)$/.test(one));
}

function subordinate(sentence: ParsedSentence, at: number): ClauseLink | null {
	const { tokens, classes } = sentence;
	const word = tokens[at]!.lower;
	const next = classes[at + 1] === 'adverb' ? at + 2 : at + 1;
	if (classes[next] === 'ing')
		return /^(?:since|after|before|while|when|though|although)$/.test(word) ? 'participle' : null;
	if (/^(?:whether|so|whereby|once)$/.test(word)) return null;
	const verb = finiteAhead(sentence, at + 1);
	if (verb === -1) return null;
	// "as an important step that would": the verb is of what follows "that".
	return word === 'as' && tokens.slice(at + 1, verb).some(({ lower }) => /^(?:that|which)$/.test(lower))
		? null
		: 'subordinate';
}

/** At "and": it opens a clause where a verb with a tense comes next, alone or with a subject of its own. */
function coordinate(sentence: ParsedSentence, at: number, open: Cut): ClauseLink | null {
	const { tokens, classes } = sentence;
	const behind = classes.slice(open.at, at);
	const that = tokens[at + 1]?.lower === 'that' ? 1 : 0;
	let next = at + 1 + that;
	while (classes[next] === 'adverb') next++;
	if (classes[next] === 'finite')
		return behind.includes('finite') || open.link !== 'main' ? 'coordinate' : null;
	if (classes[next] === 'ing')
		return behind.includes('ing') && tokens[next + 1]?.lower === 'that' ? 'participle' : null;
	if (isNominal(sentence, at, open.at)) return 'nominal';
	const verb = finiteAhead(sentence, next);
	if (verb === -1 || !behind.includes('finite') || !isSubject(sentence, next, verb)) return null;
	// "ties between the island and the mainland were": the two ends of one thing.
	if (/^(?:between|both|either)$/.test(joinedBy(sentence, open.at, at))) return null;
	const sinceVerb = at - 1 - classes.slice(0, at).lastIndexOf('finite');
	return tokens[at - 1]?.text === ',' || that === 1 || sinceVerb >= 3 ? 'coordinate' : null;
}

/** The last "between", "both" or "either" that still waits for its "and". */
function joinedBy({ tokens, classes }: ParsedSentence, open: number, at: number): string {
	for (
		let index = at - 1;
		index > open && classes[index] !== 'finite' && classes[index] !== 'coordinator';
		index--
	) {
		if (/^(?:between|both|either)$/.test(tokens[index]!.lower)) return tokens[index]!.lower;
	}
	return '';
}

/** Endings of nouns that tell of something happening. */
const HAPPENING = /(?:ing|ment|tion|sion|al|ance|ence|sure|age)$/;

/** "withdrawal from the north and the repositioning of its forces": two happenings under one verb. */
function isNominal({ tokens, classes }: ParsedSentence, at: number, open: number): boolean {
	const article = /^(?:the|its|his|her|their|a|an)$/.test(tokens[at + 1]?.lower ?? '');
	if (!article || !HAPPENING.test(tokens[at + 2]?.lower ?? '') || tokens[at + 3]?.lower !== 'of')
		return false;
	const verb = classes.indexOf('finite', open);
	if (verb === -1 || verb > at) return false;
	return tokens
		.slice(verb + 1, at)
		.some(({ lower }, index) => HAPPENING.test(lower) && classes[verb + 1 + index] === 'noun');
}
