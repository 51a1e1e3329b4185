// What of a text differs from another: one run of words, from the first that is another to the last.

export interface ChangedWords {
	readonly before: string;
	readonly changed: string;
	readonly after: string;
}

/** Words, and spaces between them, of what is the same that stand on each side of what is not. */
const AROUND = 16;

export function changedWords(text: string, other: string): ChangedWords {
	const [words, others] = [wordsOf(text), wordsOf(other)];
	const most = Math.min(words.length, others.length);
	let start = 0;
	while (start < most && words[start] === others[start]) start++;
	let end = 0;
	while (end < most - start && words[words.length - 1 - end] === others[others.length - 1 - end]) end++;
	const last = words.length - end;
	const [from, to] = [Math.max(0, start - AROUND), Math.min(words.length, last + AROUND)];
	return {
		before: (from > 0 ? '… ' : '') + words.slice(from, start).join(''),
		changed: words.slice(start, last).join(''),
		after: words.slice(last, to).join('') + (to < words.length ? ' …' : '')
	};
}

/** And the spaces between them. */
function wordsOf(text: string): string[] {
	return text.match(/\s+|\S+/gu) ?? [];
}
