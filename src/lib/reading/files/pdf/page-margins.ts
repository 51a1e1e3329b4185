// What stands at the head and foot of page after page: running titles and page numbers. They belong to the pages, not to the report.
import type { Line } from './to-lines.ts';

export interface Page {
	/** From 1. */
	readonly number: number;
	readonly height: number;
	/** By columns, in the order in which they are read. */
	readonly columns: readonly (readonly Line[])[];
}

/** Share of a page's height, at either end. */
const MARGIN = 0.1;
const NUMBER =
	/^(?:page\s+|стр\.?\s*|صفحة\s*)?[-–—|]?\s*[\divxlc\u0660-\u0669]{1,5}\s*(?:(?:\/|of|из)\s*\d{1,5})?\s*[-–—|]?$/iu;

/** The texts, without their numbers, that are such. */
export function runningTexts(pages: readonly Page[]): ReadonlySet<string> {
	const counts = new Map<string, number>();
	for (const page of pages) {
		const texts = new Set(page.columns.flat().flatMap((line) => (isAtEdge(line, page) ? [keyOf(line)] : [])));
		for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
	}
	const least = Math.max(2, pages.length / 3);
	return new Set([...counts].filter(([, count]) => count >= least).map(([text]) => text));
}

export function isMargin(line: Line, page: Page, running: ReadonlySet<string>): boolean {
	return isAtEdge(line, page) && (NUMBER.test(line.text) || running.has(keyOf(line)));
}

function isAtEdge({ base }: Line, { height }: Page): boolean {
	return base < MARGIN * height || base > (1 - MARGIN) * height;
}

function keyOf({ text }: Line): string {
	return text.replace(/\d+/g, '#').toLowerCase();
}
