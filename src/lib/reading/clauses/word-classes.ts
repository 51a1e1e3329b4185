// What each word of an English sentence is taken for: by the closed classes, by the forms of verbs, and by the words beside it. No tagger: it
// errs on rare words, and all that rests on it is offered to a person.
import { MONTHS } from '../dates/time-words.ts';
import type { Token } from '../text/tokens.ts';
import {
	ADVERBS,
	BE,
	COORDINATORS,
	DETERMINERS,
	DO,
	HAVE,
	MODALS,
	NEGATIONS,
	NOT_ADVERB,
	NOT_PAST,
	NOUNS_IN_ING,
	NOUN_OR_VERB,
	PREPOSITIONS,
	PRONOUNS,
	SUBJECT_PRONOUNS,
	SUBORDINATORS
} from './small-words.ts';
import { verbFormsOf } from './verb-forms.ts';

/**
 * `finite`: a verb or auxiliary that carries the tense; `verb`: the rest of its group ("has been *seen*", "to *go*"); `participle`: one that
 * describes ("lawsuit *filed* in May"); `ing`: "*noting* that".
 */
export type WordClass =
	| 'noun'
	| 'finite'
	| 'verb'
	| 'participle'
	| 'ing'
	| 'to'
	| 'determiner'
	| 'preposition'
	| 'subordinator'
	| 'pronoun'
	| 'coordinator'
	| 'adverb'
	| 'number'
	| 'mark';

export function classesOf(tokens: readonly Token[]): WordClass[] {
	const classes: WordClass[] = [];
	for (const [index, token] of tokens.entries()) classes.push(classOf(token, { tokens, classes, index }));
	for (const index of classes.keys()) mendParticiple(tokens, classes, index);
	return classes;
}

interface Beside {
	readonly tokens: readonly Token[];
	/** Of the words before it. */
	readonly classes: readonly WordClass[];
	readonly index: number;
}

function classOf(token: Token, beside: Beside): WordClass {
	const word = token.lower;
	if (token.kind !== 'word' && !/^'(?:s|re|ve|ll|d|m)$/.test(word))
		return token.kind === 'number' ? 'number' : 'mark';
	const closed = closedClass(word, beside);
	if (closed) return closed;
	// A name inside a sentence is a noun, whatever it looks like.
	if (token.capital && beside.index > 0 && !startsQuotation(beside)) return 'noun';
	if (isNameBeforeVerb(token, beside)) return 'noun';
	if (word.endsWith('ly') && !NOT_ADVERB.has(word)) return 'adverb';
	return verbClass(word, beside) ?? 'noun';
}

/** "Boeing claims", "Mulally says": at the head of a sentence every word has a capital, but an adverb or a form in -ing has no verb after it. */
function isNameBeforeVerb(token: Token, { tokens, index }: Beside): boolean {
	if (!token.capital || !/(?:ing|ly)$/.test(token.lower) || verbFormsOf(token.lower)) return false;
	const next = tokens[index + 1]?.lower ?? '';
	return (
		verbFormsOf(next)?.has('s') === true ||
		BE.has(next) ||
		HAVE.has(next) ||
		MODALS.has(next) ||
		next === 'say' ||
		next === "'s"
	);
}

function startsQuotation({ tokens, index }: Beside): boolean {
	return /^["“'‘]$/.test(tokens[index - 1]?.text ?? '');
}

function closedClass(word: string, beside: Beside): WordClass | null {
	const next = beside.tokens[beside.index + 1]?.lower ?? '';
	if (word === 'to') return 'to';
	if (word === 'thanks' && next === 'to') return 'preposition';
	if (word === "'s")
		return /^(?:it|he|she|there|what|who|here)$/.test(beforeOf(beside)) ? 'finite' : 'determiner';
	if (word === 'that' || word === 'this' || word === 'these')
		return isNounAhead(beside) ? 'determiner' : 'pronoun';
	if (BE.has(word) || HAVE.has(word) || MODALS.has(word) || DO.has(word)) return auxiliaryClass(word, beside);
	if (word.endsWith("n't")) return 'finite';
	if (NEGATIONS.has(word) && word !== 'no' && word !== 'without') return 'adverb';
	if (COORDINATORS.has(word)) return 'coordinator';
	if (SUBORDINATORS.has(word)) return 'subordinator';
	if (PRONOUNS.has(word) && !(word === 'her' && /^\p{L}/u.test(next))) return 'pronoun';
	if (DETERMINERS.has(word)) return 'determiner';
	if (PREPOSITIONS.has(word)) return 'preposition';
	return ADVERBS.has(word) ? 'adverb' : null;
}

function beforeOf({ tokens, index }: Beside): string {
	return tokens[index - 1]?.lower ?? '';
}

function auxiliaryClass(word: string, beside: Beside): WordClass {
	if (word === 'being' || word === 'having') return 'ing';
	const group = lastWord(beside);
	if (word === 'been') return 'verb';
	return group === 'to' || (isGroup(beside) && /^(?:be|have|do)$/.test(word)) ? 'verb' : 'finite';
}

/** "that he", "this was": no noun follows at once. */
function isNounAhead({ tokens, index }: Beside): boolean {
	const next = tokens[index + 1];
	if (next?.kind !== 'word') return false;
	const word = next.lower;
	if (PRONOUNS.has(word) || DETERMINERS.has(word) || BE.has(word) || HAVE.has(word) || MODALS.has(word))
		return false;
	if (PREPOSITIONS.has(word) || next.capital || ADVERBS.has(word) || word.endsWith('ly')) return false;
	const forms = verbFormsOf(word);
	if (forms === undefined && looksPresent(tokens, index + 1)) return false;
	return (
		tokens[index]!.lower !== 'that' || (forms === undefined && !word.endsWith('s') && !word.endsWith('ed'))
	);
}

/** "imperils the plan": no form that is known, but an object follows what ends as a verb does. */
function looksPresent(tokens: readonly Token[], index: number): boolean {
	return /[^s]s$/.test(tokens[index]!.lower) && DETERMINERS.has(tokens[index + 1]?.lower ?? '');
}

/** "The office on June 18 called": a day is a noun as the weekday is. */
function endsDate({ tokens, index }: Beside): boolean {
	return tokens[index - 1]?.kind === 'number' && MONTHS.has(tokens[index - 2]?.lower ?? '');
}

function verbClass(word: string, beside: Beside): WordClass | null {
	const forms = verbFormsOf(word);
	const before = endsDate(beside) ? 'noun' : lastWord(beside);
	if (word.endsWith('ing') && word.length > 4) return ingClass(word, beside);
	const isPast =
		!NOT_PAST.has(word) &&
		(forms?.has('past') || forms?.has('participle') || (word.length > 4 && word.endsWith('ed')));
	if (before === 'to' && (forms?.has('base') || forms === undefined) && !isPast) return forms ? 'verb' : null;
	if (isGroup(beside) && (isPast || forms?.has('base'))) return 'verb';
	if (isNounPosition(before)) return null;
	if (isPast && before === 'verb') return 'participle';
	if (isPast) return forms && !forms.has('past') ? 'participle' : 'finite';
	if (!forms) {
		const isVerb =
			/^(?:this|that|it|he|she|which|who)$/.test(previous(beside)?.lower ?? '') &&
			looksPresent(beside.tokens, beside.index);
		return isVerb ? 'finite' : null;
	}
	return isPresent(word, forms, beside) ? 'finite' : null;
}

function ingClass(word: string, beside: Beside): WordClass | null {
	const before = lastWord(beside);
	if (before === 'determiner') return null;
	if (NOUNS_IN_ING.has(word) && !isGroup(beside)) {
		const next = beside.tokens[beside.index + 1];
		const takesObject = next !== undefined && (next.capital || DETERMINERS.has(next.lower));
		return takesObject && before !== 'noun' ? 'ing' : null;
	}
	if (before === 'preposition' && beside.classes[beside.index - 2] === 'noun' && !verbFormsOf(word))
		return null;
	return isGroup(beside) ? 'verb' : 'ing';
}

/** A present form is a verb after its subject, and one that is a noun as often only with something after it. */
function isPresent(word: string, forms: ReadonlySet<string>, beside: Beside): boolean {
	const { tokens, index } = beside;
	const before = previous(beside);
	const next = tokens[index + 1];
	if (!before || before.kind === 'mark') return false;
	const isThird = forms.has('s');
	const afterPronoun = SUBJECT_PRONOUNS.has(before.lower);
	if (afterPronoun) return true;
	if (lastWord(beside) === 'coordinator')
		return isThird && !NOUN_OR_VERB.has(word) && beside.classes.includes('finite');
	if (lastWord(beside) !== 'noun') return false;
	const plural = /[^s]s$/.test(before.lower);
	if (!isThird && !plural && !(before.capital && !NOUN_OR_VERB.has(word))) return false;
	if (!NOUN_OR_VERB.has(word)) return true;
	return next !== undefined && takesAfter(next);
}

function takesAfter(next: Token): boolean {
	if (next.capital || next.kind === 'number') return true;
	return /^(?:that|to|the|a|an|it|its|his|her|their|he|she|they|this|these|no|not|all|some|more|on|against|with|at|up|down|out|further|what|how|why|whether|airlines)$/.test(
		next.lower
	);
}

/** Whether an auxiliary or modal stands before it, with adverbs between them at most. */
function isGroup({ tokens, classes, index }: Beside): boolean {
	for (let at = index - 1; at >= 0; at--) {
		const word = tokens[at]!.lower;
		if (classes[at] === 'adverb' || /^["“‘]$/.test(word)) continue;
		if (BE.has(word) || HAVE.has(word) || MODALS.has(word) || DO.has(word) || word.endsWith("n't"))
			return word !== "'s" || classes[at] !== 'determiner';
		// A question or "neither" turns subject and auxiliary round; news seldom does.
		return false;
	}
	return false;
}

function lastWord({ classes, index }: Beside): WordClass | null {
	for (let at = index - 1; at >= 0; at--) if (classes[at] !== 'adverb') return classes[at]!;
	return null;
}

function previous({ tokens, classes, index }: Beside): Token | null {
	for (let at = index - 1; at >= 0; at--) if (classes[at] !== 'adverb') return tokens[at]!;
	return null;
}

function isNounPosition(before: WordClass | null): boolean {
	return before === 'determiner' || before === 'preposition' || before === 'number';
}

/**
 * "The lawsuit filed in May says": of two verbs that nothing parts, the first, where it may be a participle and directly follows a noun, tells
 * which noun is meant.
 */
function mendParticiple(tokens: readonly Token[], classes: WordClass[], index: number): void {
	const word = tokens[index]!.lower;
	if (classes[index] !== 'finite' || !(verbFormsOf(word)?.has('participle') ?? word.endsWith('ed'))) return;
	if (
		BE.has(word) ||
		HAVE.has(word) ||
		!(classes[index - 1] === 'noun' || tokens[index - 1]?.lower === 'that')
	)
		return;
	if (tokens[index + 1]?.lower === 'by') {
		classes[index] = 'participle';
		return;
	}
	for (let at = index + 1; at < tokens.length; at++) {
		const one = classes[at]!;
		if (
			one === 'mark' ||
			one === 'coordinator' ||
			one === 'subordinator' ||
			one === 'pronoun' ||
			one === 'ing'
		)
			return;
		if (one === 'finite' && !(isSpeech(word) || classes[at - 1] !== 'noun')) {
			classes[index] = 'participle';
			return;
		}
	}
}

/** "Putin said Russia is ready": the second verb is of what was said. */
function isSpeech(word: string): boolean {
	return /^(?:said|told|added|stated|announced|claimed|reported|noted|warned|confirmed|believed|thought|felt|hoped|insisted|argued|admitted|explained|suggested|affirmed|acknowledged|knew|saw|showed|signalled|indicated|revealed|declared|recalled|stressed|predicted|expected|denied|feared|agreed|decided|promised|vowed|wrote|heard|learnt|found|understood|made|meant)$/.test(
		word
	);
}
