// Another text for a report: quotes that move with it are found again, those that are gone are listed with what comes nearest. Knows no page.
import { anchorQuote } from '../../evidence/quote/anchor.ts';
import { toWholeWords } from '../../evidence/quote/whole-words.ts';
import { selectQuote } from '../../exchange/intake/select-quote.ts';
import { searchApproximately } from '../../model/approximate-search.ts';
import type { Change } from '../../model/edits/edit.ts';
import type { Entry, WrittenCorpus } from '../../model/edits/written.ts';
import { locateQuote, splitParagraphs } from '../../model/locate-quote.ts';
import type { Span } from '../../reading/annotation.ts';
import { sentencesOf } from '../../reading/text/sentences.ts';
import { quoteOf } from '../claims/quote-of.ts';

export interface LostQuote {
	readonly kind: 'claim' | 'draft';
	readonly id: string;
	readonly value: Readonly<Record<string, unknown>>;
	readonly exact: string;
	/** In the new text; null where nothing comes near. */
	readonly nearest: Span | null;
}

export interface CorrectedText {
	/** Of claims and drafts whose quotes stand elsewhere, or are told apart otherwise, now. */
	readonly moved: readonly Change[];
	readonly lost: readonly LostQuote[];
}

/** Of a quote's letters, at most that share may miss in what is offered. */
const MOST_MISSED = 0.5;
/** Letters of quote times letters of text that are compared at most. */
const MOST_WORK = 3e7;

export function correctText(
	records: WrittenCorpus,
	report: string,
	before: string,
	text: string
): CorrectedText {
	const moved: Change[] = [];
	const lost: LostQuote[] = [];
	for (const kind of ['claim', 'draft'] as const)
		for (const { id, value } of records[kind].filter((entry) => reportOf(entry) === report)) {
			const fields = value as Readonly<Record<string, unknown>>;
			const quote = quoteOf(fields);
			const there = locateQuote(before, quote);
			const known = there.kind === 'found' ? { ...quote, start: there.place.start } : quote;
			const anchor = anchorQuote(text, known);
			if (anchor.state === 'lost' || anchor.state === 'edited')
				lost.push({
					kind,
					id,
					value: fields,
					exact: quote.exact,
					nearest: nearest(text, quote.exact) ?? (anchor.state === 'edited' ? anchor : null)
				});
			else if (locateQuote(text, quote).kind !== 'found')
				moved.push({ kind, id, value: { ...fields, quote: selectQuote(text, anchor.start, anchor.end) } });
		}
	return { moved, lost };
}

function reportOf({ value }: Entry<unknown>): unknown {
	return (Object(value) as Readonly<Record<string, unknown>>)['report'];
}

function nearest(text: string, exact: string): Span | null {
	if (exact.length * text.length > MOST_WORK) return null;
	const matches = searchApproximately(text, exact, Math.floor(exact.length * MOST_MISSED));
	const [first, ...others] = matches;
	if (!first) return null;
	return inWholeWords(
		text,
		others.reduce((best, match) => (match.errors < best.errors ? match : best), first)
	);
}

/** The sentence of which a match is the better part, else its words. */
function inWholeWords(text: string, { start, end }: Span): Span {
	const paragraph = splitParagraphs(text).find((one) => one.start <= start && start < one.end);
	const sentences = paragraph ? sentencesOf(text, paragraph) : [];
	const sentence = sentences.find((one) => one.start <= start && start < one.end);
	const isMost = sentence && 2 * (Math.min(end, sentence.end) - start) >= sentence.end - sentence.start;
	return isMost ? sentence : toWholeWords(text, start, end);
}
