// Puts the words of a corpus that has only tokens together as people write them, and says where each came to stand.
import type { Span } from '../../../src/lib/reading/annotation.ts';

export interface CorpusToken {
	readonly number: number;
	readonly sentence: number;
	readonly text: string;
}

const NO_SPACE_BEFORE = /^(?:[.,;:!?)\]%]|''|”|'s|n't|'(?:re|ve|ll|d|m))$/;
const NO_SPACE_AFTER = /^(?:[([$#]|``)$/;

/** Tokens whose number is in `left` do not come into the text. */
export function joinTokens(
	tokens: readonly CorpusToken[],
	left: ReadonlySet<number>
): { text: string; tokens: Map<number, Span> } {
	const spans = new Map<number, Span>();
	let text = '';
	let last: CorpusToken | null = null;
	for (const token of tokens) {
		if (left.has(token.number)) {
			spans.set(token.number, { start: text.length, end: text.length });
			continue;
		}
		if (last) text += gap(last, token);
		const start = text.length;
		text += written(token.text);
		spans.set(token.number, { start, end: text.length });
		last = token;
	}
	return { text, tokens: spans };
}

function gap(last: CorpusToken, token: CorpusToken): string {
	if (last.sentence === 0 && token.sentence > 0) return '\n\n';
	if (last.sentence !== token.sentence) return ' ';
	return NO_SPACE_BEFORE.test(token.text) || NO_SPACE_AFTER.test(last.text) ? '' : ' ';
}

function written(text: string): string {
	return text === '``' ? '“' : text === "''" ? '”' : text;
}
