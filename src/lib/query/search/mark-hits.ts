// A text cut where a search found something in it, so that a page can set the hits off.
import { unitsOf } from './units.ts';

export interface TextPiece {
	readonly text: string;
	readonly isHit: boolean;
}

/** The pieces together are `text`; none is empty. `marked` as the search gave it: folded beginnings of words. */
export function markHits(text: string, marked: readonly string[]): TextPiece[] {
	const hits = unitsOf(text)
		.filter(({ form }) => marked.some((beginning) => form.startsWith(beginning)))
		.sort((a, b) => a.start - b.start);
	const pieces: TextPiece[] = [];
	let done = 0;
	for (const { start, end } of hits) {
		if (end <= done) continue;
		if (start > done) pieces.push({ text: text.slice(done, start), isHit: false });
		pieces.push({ text: text.slice(Math.max(start, done), end), isHit: true });
		done = end;
	}
	if (done < text.length) pieces.push({ text: text.slice(done), isHit: false });
	return pieces;
}

/** Whether a search found anything in `text`. */
export function hasHit(text: string, marked: readonly string[]): boolean {
	return markHits(text, marked).some(({ isHit }) => isHit);
}
