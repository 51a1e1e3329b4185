// What is done with stretches of a text: reading one, comparing two.
import type { Span } from '../annotation.ts';

export function textOf(text: string, { start, end }: Span): string {
	return text.slice(start, end);
}

export function overlap(one: Span, other: Span): boolean {
	return one.start < other.end && other.start < one.end;
}

export function holds(outer: Span, inner: Span): boolean {
	return outer.start <= inner.start && inner.end <= outer.end;
}

/** The passage without white space at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
	while (start < end && isSpace(text, start)) start++;
	while (end > start && isSpace(text, end - 1)) end--;
	return { start, end };
}

function isSpace(text: string, index: number): boolean {
	return /\s/.test(text.charAt(index));
}
