// The quote of a draft: the passage letter for letter, with as much before and after it as makes it the only one of the text, and at least a few
// words. See `model/locate-quote.ts`, which finds it again.
import type { Quote } from '../../model/corpus.ts';
import { locateQuote } from '../../model/locate-quote.ts';
import type { Span } from '../annotation.ts';

const CONTEXT = 24;
const STEP = 24;

export function quoteOf(text: string, { start, end }: Span): Quote {
	for (let length = CONTEXT; ; length += STEP) {
		const quote = {
			exact: text.slice(start, end),
			prefix: text.slice(wordStart(text, start - length, start), start),
			suffix: text.slice(end, wordEnd(text, end + length, end))
		};
		const isAll = start - length <= 0 && end + length >= text.length;
		if (isAll || locateQuote(text, quote).kind === 'found') return quote;
	}
}

/** Not in the middle of a word, nor before the line. */
function wordStart(text: string, from: number, to: number): number {
	if (from <= 0) return 0;
	const space = text.slice(from, to).search(/\s/);
	return space === -1 ? from : from + space + 1;
}

function wordEnd(text: string, to: number, from: number): number {
	if (to >= text.length) return text.length;
	const space = text.slice(from, to).search(/\s\S*$/);
	return space <= 0 ? to : from + space;
}
