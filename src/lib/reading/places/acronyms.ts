// Initials that a text explains in brackets, "New South Wales (NSW)", found wherever it uses them afterwards.
import type { NameMatch } from './match-names.ts';
import type { Word, Words } from './words.ts';

/** The matches with those of the explained initials among them, in the order of the text. */
export function withAcronyms(matches: readonly NameMatch[], { list, text }: Words): NameMatch[] {
	const explained = new Map<string, NameMatch>();
	for (const match of matches) {
		const word = list[match.last + 1];
		if (word && isExplained(match, word, list, text)) explained.set(word.text, match);
	}
	if (explained.size === 0) return [...matches];
	const taken = new Set(
		matches.flatMap(({ first, last }) => Array.from({ length: last - first + 1 }, (_, i) => first + i))
	);
	const more = list.flatMap((word, at) => {
		const match = taken.has(at) ? undefined : explained.get(word.text);
		return match ? [{ first: at, last: at, name: match.name, skip: 0 }] : [];
	});
	return [...matches, ...more].sort((a, b) => a.first - b.first);
}

function isExplained({ first, last }: NameMatch, word: Word, list: readonly Word[], text: string): boolean {
	if (!word.isUpper || word.text.length > 6 || text[word.start - 1] !== '(' || text[word.end] !== ')')
		return false;
	const capitals = list.slice(first, last + 1).filter(({ isCapital }) => isCapital);
	return capitals.length > 1 && capitals.map((each) => each.text[0]).join('') === word.text;
}
