// A list of sources cut into pages, by a rough measure of letters: each reader has other fonts.
import type { Citation } from '../slide-citations.ts';

export interface PageRoom {
	/** In a line. */
	readonly letters: number;
	/** On a page. */
	readonly lines: number;
}

/** No page is empty, and a source longer than a page has one of its own. */
export function sourcePages<Source extends Pick<Citation, 'full'>>(
	sources: readonly Source[],
	{ letters, lines }: PageRoom
): Source[][] {
	const pages: Source[][] = [];
	let left = 0;
	for (const source of sources) {
		const taken = Math.max(1, Math.ceil(source.full.length / letters));
		if (pages.length === 0 || taken > left) {
			pages.push([]);
			left = lines;
		}
		pages.at(-1)!.push(source);
		left -= taken;
	}
	return pages;
}
