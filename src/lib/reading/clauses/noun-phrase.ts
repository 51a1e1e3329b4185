// The noun phrase that ends or begins beside a word: the subject before a verb, the one who follows "said" or "by". By classes of words; an
// apposition between commas belongs to it, a date before it does not.
import type { Token } from '../text/tokens.ts';
import { MONTHS, WEEKDAYS } from '../dates/time-words.ts';
import type { WordClass } from './word-classes.ts';

/** Indices of its first token and after its last. */
export interface TokenRange {
	readonly from: number;
	readonly to: number;
}

interface Words {
	readonly tokens: readonly Token[];
	readonly classes: readonly WordClass[];
}

/** The phrase that ends before `end`, auxiliaries and adverbs between them left out; null where there is none. */
export function phraseBefore(words: Words, end: number): TokenRange | null {
	let to = end;
	while (to > 0 && isGroupWord(words, to - 1)) to--;
	const apposition = closedBefore(words, to);
	const inner = apposition ?? to;
	let from = inner;
	while (from > 0 && goesOnLeft(words, from - 1)) from--;
	from = trimmedStart(words, from, inner);
	const until = trimmedEnd(words, from, inner);
	if (apposition !== null && namesOffice(words, from, inner) && isName(words, inner + 1, to - 1))
		return { from: inner + 1, to: to - 1 };
	return from < until ? { from, to: until } : null;
}

/** "the vice president of Dacia": it begins with common nouns. */
function namesOffice({ tokens, classes }: Words, from: number, to: number): boolean {
	const at = classes[from] === 'determiner' ? from + 1 : from;
	return at < to && classes[at] === 'noun' && !tokens[at]!.capital;
}

/** "Constantin Stroe": words with capitals and nothing else, two of them at least. */
function isName({ tokens, classes }: Words, from: number, to: number): boolean {
	const inside = tokens.slice(from, to);
	return (
		inside.filter(({ kind }) => kind === 'word').length > 1 &&
		inside.every(({ capital, text }, index) => (capital && classes[from + index] === 'noun') || text === '.')
	);
}

/** The phrase that begins at `start`; null where there is none. */
export function phraseAfter(words: Words, start: number): TokenRange | null {
	let to = start;
	while (to < words.tokens.length && goesOnRight(words, to, start)) to++;
	while (
		to > start &&
		/^(?:preposition|coordinator|determiner|adverb|mark)$/.test(words.classes[to - 1]!) &&
		words.tokens[to - 1]!.lower !== "'s"
	)
		to--;
	return to > start ? { from: start, to } : null;
}

function isGroupWord({ tokens, classes }: Words, index: number): boolean {
	const one = classes[index];
	return (
		one === 'adverb' ||
		one === 'finite' ||
		one === 'verb' ||
		(/^["“”'‘]$/.test(tokens[index]!.text) && classes[index - 1] === 'finite')
	);
}

/**
 * Where a comma or bracket ends before `to`, what it closes, an apposition or a relative clause, is skipped: index after the word before it. Null
 * where nothing is closed there.
 */
function closedBefore({ tokens, classes }: Words, to: number): number | null {
	const close = tokens[to - 1]?.text;
	if (close !== ',' && close !== ')' && close !== '—' && close !== '--') return null;
	const opener = close === ')' ? '(' : close;
	for (let at = to - 2; at > 0; at--) {
		if (tokens[at]!.text !== opener) continue;
		const inside = classes.slice(at + 1, to - 1);
		const isRelative = /^(?:which|who|whose|where)$/.test(tokens[at + 1]!.lower);
		const isNoun = classes[at - 1] === 'noun' || classes[at - 1] === 'number';
		if (isNoun && (isRelative || !inside.includes('finite'))) return at;
		return null;
	}
	return null;
}

function goesOnLeft({ tokens, classes }: Words, index: number): boolean {
	const token = tokens[index]!;
	switch (classes[index]!) {
		case 'noun':
		case 'determiner':
		case 'number':
		case 'participle':
			return true;
		case 'pronoun':
			if (token.lower === 'that') return false;
			return classes[index + 1] === undefined || !/^(?:noun|determiner|pronoun)$/.test(classes[index + 1]!);
		case 'preposition':
			return classes[index + 1] !== 'finite';
		case 'coordinator':
			return (
				token.lower === 'and' && classes[index - 1] === 'noun' && !classes.slice(0, index).includes('finite')
			);
		case 'mark':
			if (token.text === '.') return isInitial(tokens, index);
			return (
				/^[-‐–&/+'’]$/.test(token.text) &&
				index > 0 &&
				classes[index - 1] !== 'mark' &&
				isGlued(tokens, index)
			);
		default:
			return false;
	}
}

function goesOnRight({ tokens, classes }: Words, index: number, start: number): boolean {
	const token = tokens[index]!;
	switch (classes[index]!) {
		case 'noun':
		case 'determiner':
			return true;
		case 'number':
			return index > start;
		case 'pronoun':
			return index === start;
		case 'preposition':
			return (
				index > start &&
				/^(?:of|from|for|at|in)$/.test(token.lower) &&
				tokens[index - 1]!.capital === (token.lower === 'in' ? false : tokens[index - 1]!.capital)
			);
		case 'coordinator':
			return token.lower === 'and' && classes[index - 1] === 'noun' && tokens[index + 1]?.capital === true;
		case 'mark':
			return (
				(/^[-‐–&/'’]$/.test(token.text) && isGlued(tokens, index)) ||
				(token.text === '.' && tokens[index - 1]!.text.length === 1 && index > start)
			);
		default:
			return false;
	}
}

/** "Russia-Syria", but not "he came - and went". */
function isGlued(tokens: readonly Token[], index: number): boolean {
	return tokens[index - 1]?.end === tokens[index]!.start || tokens[index]!.text === '&';
}

/** "Michael R. Golden", "Ford Motor Co. said" */
function isInitial(tokens: readonly Token[], index: number): boolean {
	const before = tokens[index - 1];
	return (
		before !== undefined && before.capital && before.text.length <= 3 && before.end === tokens[index]!.start
	);
}

/** "Boeing on Monday": the same after it. */
function trimmedEnd({ tokens, classes }: Words, from: number, to: number): number {
	let at = to;
	const isDate = (index: number): boolean =>
		WEEKDAYS.has(tokens[index]!.lower) || MONTHS.has(tokens[index]!.lower) || classes[index] === 'number';
	while (at > from + 1 && isDate(at - 1)) at--;
	return at < to && classes[at - 1] === 'preposition' ? at - 1 : to;
}

/** "On Monday Boeing": what only says when or where, before the phrase itself, is taken off. */
function trimmedStart({ tokens, classes }: Words, from: number, to: number): number {
	let at = from;
	if (classes[at] === 'coordinator') at++;
	if (classes[at] !== 'preposition') return at;
	for (let next = at + 1; next < to; next++) {
		const isDate =
			WEEKDAYS.has(tokens[next]!.lower) || MONTHS.has(tokens[next]!.lower) || classes[next] === 'number';
		const begins =
			classes[next] === 'determiner' || (tokens[next]!.capital && !isDate) || classes[next] === 'pronoun';
		const afterNoun =
			next > at + 1 && classes[next - 1] !== 'preposition' && classes[next - 1] !== 'determiner';
		if (begins && afterNoun && !(tokens[next - 1]!.capital && !WEEKDAYS.has(tokens[next - 1]!.lower)))
			return next;
	}
	return to;
}
