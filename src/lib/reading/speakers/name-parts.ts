// What of a phrase is a name, what a title, and what only describes. Knows nobody.
import type { Token } from '../text/tokens.ts';
import { PARTICLES, TITLES } from './role-words.ts';

/** The name in a phrase, titles before it left out; null for one that has none ("the source", "the Russian President"). */
export function nameIn(phrase: readonly Token[]): string | null {
	const tokens = headOf(phrase);
	const last = tokens.findLastIndex((token) => token.capital);
	if (last === -1 || tokens.slice(last + 1).some(({ kind }) => kind === 'word')) return null;
	if (TITLES.has(tokens[last]!.lower)) return null;
	let first = last;
	while (first > 0 && isOfName(tokens, first - 1) && !TITLES.has(tokens[first - 1]!.lower)) first--;
	return TITLES.has(tokens[first]!.lower)
		? null
		: tokens
				.slice(first, last + 1)
				.map(({ text }) => text)
				.join(' ');
}

/** "the interim government in Damascus" is a government: what a preposition adds to a common noun is left out. */
export function headOf(phrase: readonly Token[]): readonly Token[] {
	const at = phrase.findIndex(({ lower }) => /^(?:in|of|for|at|from|with|on)$/.test(lower));
	const head = phrase.slice(0, Math.max(at, 0));
	const isCommon = head.some(
		(token) => token.kind === 'word' && !token.capital && !PARTICLES.has(token.lower)
	);
	return at > 0 && isCommon ? head : phrase;
}

function isOfName(tokens: readonly Token[], index: number): boolean {
	const token = tokens[index]!;
	return (
		(token.capital && token.lower !== 'the') || /^(?:al|el|de|von|van|bin|ibn|\.|&|of|and)$/.test(token.lower)
	);
}

/** "Russian President Vladimir Putin": title and name of each run of capitals with a title inside. */
export function titledNames(tokens: readonly Token[]): { title: string; name: string }[] {
	const found: { title: string; name: string }[] = [];
	for (let at = 0; at < tokens.length; at++) {
		if (!TITLES.has(tokens[at]!.lower) || TITLES.has(tokens[at + 1]?.lower ?? '')) continue;
		let end = at + 1;
		while (
			end < tokens.length &&
			tokens[end]!.lower !== 'and' &&
			tokens[end]!.lower !== 'of' &&
			isOfName(tokens, end)
		)
			end++;
		while (end > at + 1 && !tokens[end - 1]!.capital) end--;
		if (end === at + 1) continue;
		let from = at;
		while (from > 0 && (TITLES.has(tokens[from - 1]!.lower) || isNation(tokens, from - 1))) from--;
		const text = (start: number, stop: number): string =>
			tokens
				.slice(start, stop)
				.map((token) => token.text)
				.join(' ');
		found.push({ title: text(from, at + 1), name: text(at + 1, end) });
	}
	return found;
}

/** "Russian", "Syria’s": a word with a capital before a title. */
function isNation(tokens: readonly Token[], index: number): boolean {
	return (
		tokens[index]!.capital &&
		tokens[index]!.kind === 'word' &&
		tokens[index]!.lower !== 'the' &&
		!/^(?:as|in|on|at|but|and)$/.test(tokens[index]!.lower)
	);
}

export function withoutArticle(written: string): string {
	const plain = written.replace(/^(?:the|a|an|one|some|another)\s+/i, '').replace(/['’]s?$/, '');
	return plain.charAt(0).toUpperCase() + plain.slice(1);
}
