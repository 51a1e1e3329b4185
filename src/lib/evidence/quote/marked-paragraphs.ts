// A report's text cut where claims' quotes begin and end, so that a page can underline each, overlaps included.
import type { QuotePlaces } from '../../compile/quote-places.ts';
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
export function toMarkedParagraphs(
	report: Report,
	claims: readonly Claim[],
	quoteAt: QuotePlaces
): MarkedParagraph[] {
	const inOrder = inReadingOrder(claims, quoteAt);
	return splitParagraphs(report.text).map(({ start, end, text }, at) => {
		const here = inOrder.filter((claim) => quoteAt(claim).start < end && quoteAt(claim).end > start);
		const edges = here.map(quoteAt).flatMap((quote) => [quote.start, quote.end]);
		const cuts = [...new Set([start, ...edges.filter((edge) => edge > start && edge < end)])].sort(
			(a, b) => a - b
		);
		const pieces = cuts.map((from, cut) => {
			const to = cuts[cut + 1] ?? end;
			return {
				text: text.slice(from - start, to - start),
				start: from,
				claims: here.filter((claim) => quoteAt(claim).start < to && quoteAt(claim).end > from),
				beginning: here.filter((claim) => quoteAt(claim).start === from)
			};
		});
		return {
			number: at + 1,
			pieces,
			claims: here.filter((claim) => quoteAt(claim).start >= start)
		};
	});
}

/** As the text has their quotes; of two that begin together, the longer first. */
export function inReadingOrder(claims: readonly Claim[], quoteAt: QuotePlaces): Claim[] {
	return [...claims].sort((a, b) => quoteAt(a).start - quoteAt(b).start || quoteAt(b).end - quoteAt(a).end);
}
