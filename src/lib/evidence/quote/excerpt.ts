// A quote in its surroundings: whole sentences before and after it, within its paragraphs.
import type { Report } from '../../model/corpus.ts';
import { splitParagraphs, type QuotePlace } from '../../model/locate-quote.ts';

export interface Excerpt {
	readonly before: string;
	readonly exact: string;
	readonly after: string;
	/** The paragraph goes on beyond the excerpt: show an ellipsis. */
	readonly cutBefore: boolean;
	readonly cutAfter: boolean;
}

/** A sentence longer than this is cut at a word, or one without a full stop would bring the whole text. */
const LONGEST_SIDE = 240;

/** The sentences that the quote touches, and `around` more on either side. */
export function excerptOf(report: Report, quote: Pick<QuotePlace, 'start' | 'end'>, around = 0): Excerpt {
	const paragraphs = splitParagraphs(report.text);
	const first = paragraphs.findLast(({ start }) => start <= quote.start)!;
	const last = paragraphs.find(({ end }) => end >= quote.end)!;
	const before = report.text.slice(first.start, quote.start);
	const after = report.text.slice(quote.end, last.end);
	const from = sentenceStart(report.text.slice(first.start, first.end), quote.start - first.start, around);
	const to = sentenceEnd(report.text.slice(last.start, last.end), quote.end - last.start, around);
	const shownBefore = cutToWord(before.slice(from), 'before').trimStart();
	const shownAfter = cutToWord(after.slice(0, to - (quote.end - last.start)), 'after').trimEnd();
	return {
		before: shownBefore,
		exact: report.text.slice(quote.start, quote.end),
		after: shownAfter,
		cutBefore: shownBefore.length < before.trimStart().length,
		cutAfter: shownAfter.length < after.trimEnd().length
	};
}

/** Rules for ends of sentences are those of Unicode; they need no language. */
const segmenter = new Intl.Segmenter(undefined, { granularity: 'sentence' });

function sentenceStart(paragraph: string, offset: number, around: number): number {
	const starts = [...segmenter.segment(paragraph)].map(({ index }) => index);
	const at = starts.findLastIndex((start) => start <= offset);
	return starts[Math.max(0, at - around)] ?? 0;
}

function sentenceEnd(paragraph: string, offset: number, around: number): number {
	const ends = [...segmenter.segment(paragraph)].map(({ index, segment }) => index + segment.length);
	const at = ends.findIndex((end) => end >= offset);
	return ends[Math.min(ends.length - 1, at + around)] ?? paragraph.length;
}

function cutToWord(text: string, side: 'before' | 'after'): string {
	if (text.length <= LONGEST_SIDE) return text;
	if (side === 'before') return text.slice(-LONGEST_SIDE).replace(/^\S*\s/u, '');
	return text.slice(0, LONGEST_SIDE).replace(/\s\S*$/u, '');
}
