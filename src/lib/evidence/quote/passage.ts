// A stretch of a report's text that is pointed at without being a claim's quote: the passage of a link.
import type { MarkedPiece } from './marked-paragraphs.ts';

/** UTF-16 offsets in the report's text, end exclusive. */
export interface Passage {
	readonly start: number;
	readonly end: number;
}

export interface PassagePiece extends MarkedPiece {
	readonly inPassage: boolean;
}

/** The piece cut where the passage begins and ends in it. */
export function cutAtPassage(piece: MarkedPiece, passage: Passage | null): PassagePiece[] {
	const end = piece.start + piece.text.length;
	if (!passage) return [{ ...piece, inPassage: false }];
	const cuts = [
		...new Set([piece.start, ...[passage.start, passage.end].filter((cut) => cut > piece.start && cut < end)])
	];
	return cuts.map((from, i) => {
		const to = cuts[i + 1] ?? end;
		return {
			...piece,
			start: from,
			text: piece.text.slice(from - piece.start, to - piece.start),
			beginning: i === 0 ? piece.beginning : [],
			inPassage: from >= passage.start && to <= passage.end
		};
	});
}
