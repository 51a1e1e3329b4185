// Words, numbers and marks of a text. A token keeps what belongs together for a reader of news: U.S., al-Sharaa, 4.1556, 26/01/2026; a
// possessive ending stands apart from its name. Knows no grammar.
import type { Span } from '../annotation.ts';

export interface Token extends Span {
	readonly text: string;
	/** In lower case, with straight apostrophes and hyphens. */
	readonly lower: string;
	readonly kind: 'word' | 'number' | 'mark';
	/** Whether it is written as a name is: al-Sharaa has its capital after the article. */
	readonly capital: boolean;
}

const TOKEN = new RegExp(
	[
		// initials and abbreviations with inner full stops
		String.raw`(?<!\p{L})(?:\p{L}\.){2,}`,
		// a year that a page has run into the next word: "January 28, 2026Clash Report"
		String.raw`(?<![\p{L}\d])(?:19|20)\d\d(?=\p{Lu}\p{Ll})`,
		// numbers, with separators inside, ordinals, times and dates in figures
		String.raw`['’]?\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s|pm|am)?(?![\p{L}])`,
		// possessive endings
		String.raw`(?<=\p{L})['’]s(?!\p{L})`,
		// words, hyphens and apostrophes inside them included
		String.raw`[\p{L}\p{M}\d]+(?:(?:['’](?!s(?!\p{L}))|[-‐‑])[\p{L}\p{M}\d]+)*`,
		String.raw`--+|\.\.\.|[^\s]`
	].join('|'),
	'gu'
);

export function tokensOf(text: string, { start, end }: Span = { start: 0, end: text.length }): Token[] {
	const tokens: Token[] = [];
	for (const match of text.slice(start, end).matchAll(TOKEN)) {
		const from = start + match.index;
		tokens.push(toToken(match[0], from));
	}
	return tokens;
}

function toToken(text: string, start: number): Token {
	const first = /[\p{L}\d]/u.exec(text)?.[0];
	return {
		start,
		end: start + text.length,
		text,
		lower: text.toLowerCase().replaceAll('’', "'").replaceAll(/[‐‑]/g, '-'),
		kind: first === undefined ? 'mark' : /\d/.test(first) ? 'number' : 'word',
		capital: /^\P{L}*\p{Lu}|^\p{Ll}{2,3}[-‐‑]\p{Lu}/u.test(text)
	};
}
