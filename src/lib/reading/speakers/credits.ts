// Whose picture a caption describes: "(Photo: AFP)" at its end, or a line of its own below it. The picture shows what the caption says, so
// its agency is where that comes from.
import type { Span } from '../annotation.ts';
import { AGENCIES } from '../text/page-words.ts';
import type { Paragraph } from '../text/report-text.ts';

const AT_END =
	/[([]\s*(?:(?:file )?photo(?:graph)?s?|image|picture|credit|courtesy)\s*(?:by|of|:|-|–)?\s*([^)\]]+?)\s*[)\]]\s*$/iu;
const ALONE =
	/^[([]?\s*(?:(?:file )?photo(?:graph)?s?|image|picture|credit|courtesy)\s*(?:by|of|:|-|–)\s*([^)\]\n]+?)\s*[)\]]?\s*$/iu;

/** The name of the agency or photographer, as it stands in the text; null where none is given. */
export function creditOf(text: string, paragraphs: readonly Paragraph[], index: number): Span | null {
	const caption = paragraphs[index]!;
	const inside = matchIn(text, caption, AT_END);
	if (inside) return inside;
	const next = paragraphs[index + 1];
	if (next?.role !== 'credit') return null;
	const written = text.slice(next.start, next.end);
	return matchIn(text, next, ALONE) ?? (AGENCIES.has(written.toLowerCase()) ? next : null);
}

function matchIn(text: string, { start, end }: Span, pattern: RegExp): Span | null {
	const match = pattern.exec(text.slice(start, end));
	if (!match?.[1]) return null;
	const from = start + match.index + match[0].lastIndexOf(match[1]);
	return { start: from, end: from + match[1].length };
}
