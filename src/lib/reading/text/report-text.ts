// What a file becomes before it is read: one plain text, its paragraphs by offsets, and what the file itself said of title, outlet and dates.
// The contract between whatever opens files and whatever reads texts; it knows neither.
import type { Span } from '../annotation.ts';

/**
 * - `title`, `standfirst` (the summary between title and text), `heading`
 * - `byline`: who wrote it and when, as a line of its own
 * - `dateline`: the place it was filed from, before the first sentence: "ERBIL (Kurdistan24) –"
 * - `body`
 * - `caption` of a picture; `credit`: whose picture it is
 * - `pull-quote`: a sentence of the body, set apart as well; `repeated`: the same paragraph once more
 * - `furniture`: what belongs to the page and not to the report, such as "Related News" and all below it
 */
export const PARAGRAPH_ROLES = [
	'title',
	'standfirst',
	'heading',
	'byline',
	'dateline',
	'body',
	'caption',
	'credit',
	'pull-quote',
	'repeated',
	'furniture'
] as const;
export type ParagraphRole = (typeof PARAGRAPH_ROLES)[number];

/** Where on a page of a PDF a paragraph stands, in points from the lower left corner. */
export interface PageBox {
	/** From 1. */
	readonly page: number;
	readonly left: number;
	readonly bottom: number;
	readonly right: number;
	readonly top: number;
}

/** One paragraph, or the part of one that has a role of its own. Paragraphs stand in the order of the text and do not overlap. */
export interface Paragraph extends Span {
	readonly role: ParagraphRole;
	readonly box?: PageBox;
}

/** A paragraph as a file has it: its role is known where the file's own marks tell it (`<h2>`, `<figcaption>`, a style "Caption"). */
export interface FoundParagraph extends Span {
	readonly role?: ParagraphRole;
	readonly box?: PageBox;
}

/** What a file tells of its report beside the text. */
export interface ReportDetails {
	readonly title?: string;
	readonly outlet?: string;
	/** EDTF. */
	readonly published?: string;
	/** EDTF. */
	readonly retrieved?: string;
	/** The name of the place that it was filed from, as written. */
	readonly dateline?: string;
	readonly url?: string;
	/** BCP 47. */
	readonly language?: string;
}

export interface ReportText extends ReportDetails {
	/** With line feeds alone; a paragraph ends with a line or with a blank line. */
	readonly text: string;
	readonly paragraphs: readonly Paragraph[];
}
