// A sentence with its words and what each is taken for: what clauses and speakers are found in.
import type { Span } from '../annotation.ts';
import { quotationsOf, type Quotation } from '../text/quotation-marks.ts';
import { tokensOf, type Token } from '../text/tokens.ts';
import { classesOf, type WordClass } from './word-classes.ts';

export interface ParsedSentence extends Span {
	readonly tokens: readonly Token[];
	readonly classes: readonly WordClass[];
	/** Those that begin in it; a long one may end with it though its mark stands elsewhere. */
	readonly quotations: readonly Quotation[];
}

export function parseSentence(text: string, sentence: Span): ParsedSentence {
	const tokens = tokensOf(text, sentence);
	return {
		start: sentence.start,
		end: sentence.end,
		tokens,
		classes: classesOf(tokens),
		quotations: quotationsOf(text, sentence)
	};
}

/** From the first of these tokens to the last, in the text. */
export function spanOfTokens(tokens: readonly Token[], from: number, to: number): Span {
	return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}
