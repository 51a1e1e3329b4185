// Numbers in words and figures: "60", "twenty-five", "two and a half", "a few". Knows no units.
import type { Token } from '../text/tokens.ts';
import { SMALL_NUMBERS, UNCOUNTED } from './time-words.ts';

export interface CountedWords {
	/** Null for "several". */
	readonly count: number | null;
	/** Index after its last token. */
	readonly end: number;
}

export function readNumber(tokens: readonly Token[], at: number): CountedWords | null {
	const first = tokens[at];
	if (!first) return null;
	if (first.kind === 'number') return readFigures(tokens, at);
	if (UNCOUNTED.has(first.lower)) return { count: null, end: at + 1 };
	if (first.lower === 'a' && isWord(tokens[at + 1], 'few', 'couple')) {
		return { count: null, end: at + (isWord(tokens[at + 2], 'of') ? 3 : 2) };
	}
	const small = numberOf(first.lower);
	if (small === null) return null;
	return withHalf(tokens, { count: small, end: at + 1 });
}

function readFigures(tokens: readonly Token[], at: number): CountedWords | null {
	const figures = tokens[at]!.lower.replaceAll(/,(?=\d{3}\b)/g, '');
	return /^\d+(?:\.\d+)?$/.test(figures) ? withHalf(tokens, { count: Number(figures), end: at + 1 }) : null;
}

/** "two and a half" */
function withHalf(tokens: readonly Token[], read: { count: number; end: number }): CountedWords {
	const [and, a, half] = tokens.slice(read.end, read.end + 3);
	if (!isWord(and, 'and') || !isWord(a, 'a') || !isWord(half, 'half')) return read;
	return { count: read.count + 0.5, end: read.end + 3 };
}

/** "five", "twenty-five"; null for no number. */
export function numberOf(word: string): number | null {
	const single = SMALL_NUMBERS.get(word);
	if (single !== undefined) return single;
	const [tens, ones, ...more] = word.split('-');
	const [high, low] = [SMALL_NUMBERS.get(tens!), SMALL_NUMBERS.get(ones ?? '')];
	return more.length === 0 && high !== undefined && low !== undefined && high >= 20 && low < 10
		? high + low
		: null;
}

function isWord(token: Token | undefined, ...words: string[]): boolean {
	return token !== undefined && words.includes(token.lower);
}
