// A stretch of a report's text by its offsets. All that reading finds is one: what it says of a text can be shown in the text.

/** UTF-16 offsets, end exclusive: `text.slice(start, end)` is the passage. */
export interface Passage {
	readonly start: number;
	readonly end: number;
}

export function textOf(text: string, { start, end }: Passage): string {
	return text.slice(start, end);
}

export function overlap(one: Passage, other: Passage): boolean {
	return one.start < other.end && other.start < one.end;
}

export function holds(outer: Passage, inner: Passage): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** The passage without white space at its ends. */
export function trimmed(text: string, { start, end }: Passage): Passage {
	while (start < end && isSpace(text, start)) start++;
	while (end > start && isSpace(text, end - 1)) end--;
	return { start, end };
}

function isSpace(text: string, index: number): boolean {
	return /\s/.test(text.charAt(index));
}
