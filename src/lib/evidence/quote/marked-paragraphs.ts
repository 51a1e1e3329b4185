// A report's text cut where claims' quotes begin and end, so that a page can underline each, overlaps included.
import type { Claim, Report } from '../../model/corpus.ts';
import { splitParagraphs } from '../../model/locate-quote.ts';

export interface MarkedParagraph {
	/** From 1. */
	readonly number: number;
	/** The paragraph's text in pieces that together are the whole of it. */
	readonly pieces: readonly MarkedPiece[];
	/** Claims whose quote begins here, in reading order: the margin's notes. */
	readonly claims: readonly Claim[];
}

export interface MarkedPiece {
	readonly text: string;
	/** UTF-16 offset in the report's text. */
	readonly start: number;
	/** Claims whose quotes cover the piece; several where they overlap. */
	readonly claims: readonly Claim[];
	/** Of those, the ones whose quote begins with this piece. */
	readonly beginning: readonly Claim[];
}

/** `claims` are claims of `report`. */
export function toMarkedParagraphs(report: Report, claims: readonly Claim[]): MarkedParagraph[] {
	const inOrder = inReadingOrder(claims);
	return splitParagraphs(report.text).map(({ start, end, text }, at) => {
		const here = inOrder.filter(({ quote }) => quote.start < end && quote.end > start);
		const edges = here.flatMap(({ quote }) => [quote.start, quote.end]);
		const cuts = [...new Set([start, ...edges.filter((edge) => edge > start && edge < end)])].sort(
			(a, b) => a - b
		);
		const pieces = cuts.map((from, cut) => {
			const to = cuts[cut + 1] ?? end;
			return {
				text: text.slice(from - start, to - start),
				start: from,
				claims: here.filter(({ quote }) => quote.start < to && quote.end > from),
				beginning: here.filter(({ quote }) => quote.start === from)
			};
		});
		return {
			number: at + 1,
			pieces,
			claims: here.filter(({ quote }) => quote.start >= start)
		};
	});
}

/** As the text has their quotes; of two that begin together, the longer first. */
export function inReadingOrder(claims: readonly Claim[]): Claim[] {
	return [...claims].sort((a, b) => a.quote.start - b.quote.start || b.quote.end - a.quote.end);
}
