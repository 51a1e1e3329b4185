// Where in a report a quote stands: a W3C TextQuoteSelector against plain text, letter for letter. Knows no
// claims. For texts that changed since, see the evidence room, which looks for what is nearly the same.
import type { Quote } from './corpus.ts';
import { offsetsIn, type Offsets } from './text-offsets.ts';

export interface QuotePlace {
	/** UTF-16 offsets, end exclusive. */
	readonly start: number;
	readonly end: number;
	/** From 1. */
	readonly paragraph: number;
}

export type QuoteResult =
	| { readonly kind: 'found'; readonly place: QuotePlace }
	/** `exact` stands nowhere. */
	| { readonly kind: 'absent' }
	/** Selected more than once. */
	| { readonly kind: 'ambiguous'; readonly places: readonly QuotePlace[] }
	/** `exact` stands there, but nowhere between this prefix and this suffix. */
	| { readonly kind: 'misplaced'; readonly places: readonly MisplacedQuote[] };

export interface MisplacedQuote extends QuotePlace {
	readonly prefixMatches: boolean;
	readonly suffixMatches: boolean;
}

/** What many quotes of one text are located by. */
export interface TextPlaces {
	readonly paragraphs: readonly Paragraph[];
	readonly offsets: Offsets;
}

export function textPlaces(text: string): TextPlaces {
	return { paragraphs: splitParagraphs(text), offsets: offsetsIn(text) };
}

/** The last are those of `text`, where they are known already. */
export function locateQuote(
	text: string,
	{ exact, prefix, suffix }: Quote,
	{ paragraphs, offsets }: TextPlaces = textPlaces(text)
): QuoteResult {
	const places = offsets(exact).map((start) => {
		const end = start + exact.length;
		return {
			start,
			end,
			paragraph: paragraphAt(paragraphs, start),
			prefixMatches: text.endsWith(prefix, start),
			suffixMatches: text.startsWith(suffix, end)
		};
	});
	if (places.length === 0) return { kind: 'absent' };
	const selected = places
		.filter((place) => place.prefixMatches && place.suffixMatches)
		.map(({ start, end, paragraph }) => ({ start, end, paragraph }));
	if (selected.length > 1) return { kind: 'ambiguous', places: selected };
	if (selected.length === 0) return { kind: 'misplaced', places };
	return { kind: 'found', place: selected[0]! };
}

/** Paragraphs are blocks of lines between blank lines, counted from 1. `offset` lies inside one. */
export function paragraphAt(paragraphs: readonly Paragraph[], offset: number): number {
	let [known, beyond] = [0, paragraphs.length];
	while (known < beyond) {
		const middle = (known + beyond) >> 1;
		if (paragraphs[middle]!.start <= offset) known = middle + 1;
		else beyond = middle;
	}
	return known;
}

export interface Paragraph {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** The paragraphs of a report's text, with their offsets. */
export function splitParagraphs(text: string): Paragraph[] {
	const paragraphs: Paragraph[] = [];
	let open: number | null = null;
	for (let start = 0; start <= text.length;) {
		const feed = text.indexOf('\n', start);
		const end = feed === -1 ? text.length : feed;
		const blank = text.slice(start, end).trim() === '';
		if (blank && open !== null) paragraphs.push(paragraph(text, open, start - 1));
		open = blank ? null : (open ?? start);
		start = end + 1;
	}
	if (open !== null) paragraphs.push(paragraph(text, open, text.length));
	return paragraphs;
}

function paragraph(text: string, start: number, end: number): Paragraph {
	return { start, end, text: text.slice(start, end) };
}
