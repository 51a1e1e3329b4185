// What of a sentence becomes a draft: clauses that assert something of their own, with those that only add to them. Knows no places, dates or
// persons, but whether there are any.
import type { Span } from '../annotation.ts';
import type { Clause } from '../clauses/divide-clauses.ts';
import type { ParsedSentence } from '../clauses/parsed-sentence.ts';
import type { Saying } from '../speakers/read-speakers.ts';
import { sayingVerbOf } from '../speakers/saying-verbs.ts';
import { holds, overlap } from '../text/span.ts';

export interface Assertion extends Span {
	readonly sentence: ParsedSentence;
	/** The clause that asserts it. */
	readonly core: Clause;
	/** With the clauses that only add to it; in the order of the text. */
	readonly clauses: readonly Clause[];
}

export interface AssertionFacts {
	readonly sayings: readonly Saying[];
	readonly dates: readonly Span[];
	readonly places: readonly Span[];
}

/** `clauses`: all of the sentence. */
export function assertionsOf(
	sentence: ParsedSentence,
	clauses: readonly Clause[],
	facts: AssertionFacts
): Assertion[] {
	const groups: { core: Clause; clauses: Clause[] }[] = [];
	let waiting: Clause[] = [];
	for (const clause of clauses) {
		if (isFrame(sentence, clause, facts, clauses.length === 1)) continue;
		const last = groups.at(-1);
		if (asserts(sentence, clause, last?.core ?? null, facts)) {
			groups.push({ core: clause, clauses: [...waiting, clause] });
			waiting = [];
		} else if (last) last.clauses.push(clause);
		else waiting.push(clause);
	}
	return groups.map(({ core, clauses: all }) => ({
		sentence,
		core,
		clauses: all,
		start: Math.min(...all.map(({ start }) => start)),
		end: Math.max(...all.map(({ end }) => end))
	}));
}

/** "…, the source said": nothing but who says it. `isAlone`: no other clause is there to be said by them. */
function isFrame(
	{ tokens, classes }: ParsedSentence,
	clause: Clause,
	{ sayings, dates }: AssertionFacts,
	isAlone: boolean
): boolean {
	// "welcomed the announcement": a noun frames only what hangs on it.
	const inside = sayings.filter(
		({ verb, form }) => holds(clause, verb) && (form !== 'noun' || !clause.isFinite)
	);
	if (inside.length === 0) return false;
	// "The mayor expects flights in spring": what is expected stands in the clause itself.
	if (isAlone && inside.every(({ kind }) => kind !== 'say' && kind !== 'report')) return false;
	const opener = tokens.slice(clause.from, clause.to).find(({ kind }) => kind === 'word');
	if (inside.some(({ isAfter, verb }) => isAfter && verb.start === opener?.start)) return true;
	const said = [...inside.flatMap(({ verb, speaker }) => (speaker ? [verb, speaker] : [verb])), ...dates];
	const rest = tokens.slice(clause.from, clause.to).filter((token, index) => {
		const one = classes[clause.from + index]!;
		return (
			/^(?:noun|verb|finite|number|ing|participle)$/.test(one) && !said.some((span) => holds(span, token))
		);
	});
	return (
		rest.length <=
		(inside.some(({ isAfter }) => isAfter) || /told|asked/.test(tokens[clause.to - 2]?.lower ?? '') ? 2 : 1)
	);
}

const FEW_WORDS = 4;
const LONG_PARTICIPLE = 6;
/** They tell what comes of what they hang on. */
const RESULT =
	/^(?:contributing|leading|resulting|making|causing|bringing|leaving|helping|allowing|enabling|giving|creating|marking)$/;
/** They tell when or why of what they hang on. */
const ADDS = /^(?:after|before|when|until|since|if|unless|because|once|where)$/;
const UNIQUE = /^(?:only|first|last|largest|biggest|highest|lowest|longest|oldest|sole|main|second|third)$/;

function asserts(
	sentence: ParsedSentence,
	clause: Clause,
	before: Clause | null,
	facts: AssertionFacts
): boolean {
	const { tokens } = sentence;
	const words = tokens
		.slice(clause.from, clause.to)
		.filter(({ kind, lower }) => kind !== 'mark' && lower !== "'s");
	const has = (spans: readonly Span[]): boolean => spans.some((span) => overlap(clause, span));
	if (words.length < FEW_WORDS && !has(facts.dates)) return false;
	switch (clause.link) {
		case 'main':
			return clause.isFinite && !isSameBreath(sentence, clause, before);
		case 'coordinate':
			return assertsBesides(sentence, clause, before);
		case 'subordinate':
			return (
				(clause.isFinite ||
					tokens[clause.from + 1]?.lower === 'given' ||
					tokens[clause.from]!.lower === 'given') &&
				!addsOnly(sentence, clause)
			);
		case 'relative':
			return clause.isFinite && !isQuoted(sentence, clause);
		case 'participle':
			return participleAsserts(
				sentence,
				clause,
				words.length,
				has(facts.dates) || (clause.from === 0 && has(facts.places))
			);
		case 'with':
			return words.length > FEW_WORDS;
		case 'after':
		case 'nominal':
			return words.length > FEW_WORDS + 1 || has(facts.dates) || has(facts.places);
		case 'purpose':
		case 'part':
			return before !== null && words.length > FEW_WORDS;
		case 'apposition':
			return words.some(({ lower }) => UNIQUE.test(lower));
	}
}

/** Of one quotation, what goes on with "I", "we" or "it" belongs to what was said before. */
function isSameBreath(sentence: ParsedSentence, clause: Clause, before: Clause | null): boolean {
	if (!before || !isQuoted(sentence, clause) || !isQuoted(sentence, before)) return false;
	const first = sentence.tokens
		.slice(clause.from, clause.from + 3)
		.find(({ kind, lower }) => kind === 'word' && lower !== 'and' && lower !== 'but');
	const goesOn =
		clause.link === 'coordinate' && sentence.classes[sentence.tokens.indexOf(first!)] === 'finite';
	return goesOn || /^(?:i|we|you|it|this|that|they|he|she)$/.test(first?.lower ?? '');
}

function isQuoted({ quotations }: ParsedSentence, clause: Clause): boolean {
	return quotations.some(
		(quotation) =>
			quotation.start <= clause.start && clause.start < quotation.end && quotation.end - quotation.start > 60
	);
}

/** One subject that does two things in one breath makes one assertion; a new subject or a new "that" makes another. */
function assertsBesides(sentence: ParsedSentence, clause: Clause, before: Clause | null): boolean {
	if (!before) return clause.isFinite;
	if (isSameBreath(sentence, clause, before)) return false;
	const { tokens, classes } = sentence;
	let at = clause.from;
	while (
		at < clause.to &&
		(classes[at] === 'coordinator' || classes[at] === 'adverb' || tokens[at]!.kind === 'mark')
	)
		at++;
	if (classes[at] !== 'finite') return true;
	const isSaying = sayingVerbOf(tokens[at]!.lower) !== null;
	return isSaying && classes.slice(at + 1, clause.to).includes('finite');
}

function addsOnly({ tokens, classes }: ParsedSentence, clause: Clause): boolean {
	const opener =
		tokens[clause.from]!.lower === 'particularly' ? tokens[clause.from + 1]! : tokens[clause.from]!;
	if (ADDS.test(opener.lower)) return true;
	if (opener.lower !== 'as') return false;
	const verb = classes.indexOf('finite', clause.from);
	const isPronoun = classes[clause.from + 1] === 'pronoun';
	return isPronoun || (verb < clause.to && sayingVerbOf(tokens[verb]?.lower ?? '')?.kind === 'plan');
}

function participleAsserts(sentence: ParsedSentence, clause: Clause, words: number, isSet: boolean): boolean {
	const { tokens, classes } = sentence;
	if (clause.from === 0 && !isSet && tokens[0]!.lower !== 'despite') return false;
	const at = classes.indexOf('ing', clause.from);
	const says = at !== -1 && at < clause.to && sayingVerbOf(tokens[at]!.lower) !== null;
	if (at !== -1 && RESULT.test(tokens[at]!.lower)) return false;
	return (says && clause.isFinite) || isSet || words >= LONG_PARTICIPLE;
}
