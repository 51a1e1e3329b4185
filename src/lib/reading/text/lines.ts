// Cuts a plain text into paragraphs. A line is one, as saved pages have it, unless the text was wrapped by hand: then blank lines part them.
// Knows nothing of what a paragraph says.
import type { Span } from '../annotation.ts';
import { trimmed } from './span.ts';

/** Lines of a text that was wrapped by hand are this long, and all but the last of a paragraph nearly as long as the longest. */
const WRAPPED_AT_LEAST = 50;
const WRAPPED_AT_MOST = 100;
/** Of the lines that another follows, so many have to be full. */
const FULL_SHARE = 0.8;

export function paragraphsOf(text: string): Span[] {
	return blocksOf(text).flatMap((lines) =>
		isWrapped(text, lines) ? [{ start: lines[0]!.start, end: lines.at(-1)!.end }] : lines
	);
}

/** The lines that are not blank, without white space at their ends; in groups, as blank lines part them. */
function blocksOf(text: string): Span[][] {
	const blocks: Span[][] = [[]];
	for (let start = 0; start <= text.length;) {
		const feed = text.indexOf('\n', start);
		const end = feed === -1 ? text.length : feed;
		const line = trimmed(text, { start, end });
		if (line.start < line.end) blocks.at(-1)!.push(line);
		else if (blocks.at(-1)!.length > 0) blocks.push([]);
		start = end + 1;
	}
	return blocks.filter((lines) => lines.length > 0);
}

function isWrapped(text: string, lines: readonly Span[]): boolean {
	const before = lines.slice(0, -1);
	if (before.length === 0) return false;
	const longest = Math.max(...lines.map(({ start, end }) => end - start));
	if (longest < WRAPPED_AT_LEAST || longest > WRAPPED_AT_MOST) return false;
	const full = before.filter(({ start, end }) => end - start > longest * 0.75);
	const goesOn = lines.slice(1).some(({ start }) => /[\p{Ll}\d(]/u.test(text.charAt(start)));
	return goesOn && full.length >= before.length * FULL_SHARE;
}
