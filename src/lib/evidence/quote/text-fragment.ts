// Links that open a page at a quote: `#:~:text=prefix-,start,end,-suffix` (WICG scroll-to-text-fragment).
// Every part begins and ends at a word and stays in its line, as the specification asks, or a browser would not find it.
// Knows nothing of the page behind the address; where the words are not there, it opens at its top.
import type { Report } from '../../model/corpus.ts';
import type { QuotePlace } from '../../model/locate-quote.ts';
import { toWholeWords } from './whole-words.ts';

/** Words that are enough to tell a quote's surroundings. */
const CONTEXT_WORDS = 4;
/** Longer quotes are given by their ends, so that a change in their middle does no harm. */
const LONGEST_WHOLE = 160;
const END_WORDS = 6;

/**
 * The report's address at the quote; nothing where the report has no web address. The quotes of a digest or a record
 * do not stand in the page, so its link is the plain address.
 */
export function linkToQuote(report: Report, quote: Pick<QuotePlace, 'start' | 'end'>): string | undefined {
	if (report.url === undefined || !/^https?:/i.test(report.url)) return undefined;
	if (report.textKind !== 'full') return report.url;
	return withTextDirective(report.url, toTextDirective(report.text, quote.start, quote.end));
}

/** Keeps the address's own fragment and replaces a text directive that it has. */
export function withTextDirective(url: string, directive: string): string {
	const plain = url.replace(/#?:~:.*$/s, '');
	return `${plain}${plain.includes('#') ? '' : '#'}:~:text=${directive}`;
}

/** The directive for `text` from `start` to `end` (UTF-16 offsets, end exclusive). */
export function toTextDirective(text: string, start: number, end: number): string {
	const { start: from, end: to } = toWholeWords(text, start, end);
	const prefix = wordsOf(text.slice(text.lastIndexOf('\n', from - 1) + 1, from)).slice(-CONTEXT_WORDS);
	const suffix = wordsOf(lineOf(text.slice(to))).slice(0, CONTEXT_WORDS);
	return [
		...(hasWord(prefix) ? [`${encodePart(prefix)}-`] : []),
		...quoteParts(text.slice(from, to)),
		...(hasWord(suffix) ? [`-${encodePart(suffix)}`] : [])
	].join(',');
}

/** One part, or start and end where the quote is long or runs over lines. */
function quoteParts(exact: string): string[] {
	const lines = exact.split('\n').filter((line) => line.trim() !== '');
	const words = wordsOf(exact);
	if (lines.length <= 1 && (exact.length <= LONGEST_WHOLE || words.length < 2)) return [encodePart(words)];
	const half = Math.floor(words.length / 2);
	const startLine = lines.length > 1 ? wordsOf(lines[0]!) : words.slice(0, half);
	const endLine = lines.length > 1 ? wordsOf(lines.at(-1)!) : words.slice(half);
	return [encodePart(startLine.slice(0, END_WORDS)), encodePart(endLine.slice(-END_WORDS))];
}

/** encodeURIComponent leaves `-`, which a text directive reads as a sign; it throws on half a surrogate pair. */
function encodePart(words: readonly string[]): string {
	return encodeURIComponent(words.join(' ').toWellFormed()).replaceAll('-', '%2D');
}

/** A full stop alone tells nothing of the surroundings. */
function hasWord(words: readonly string[]): boolean {
	return /[\p{L}\p{N}]/u.test(words.join(''));
}

function wordsOf(text: string): string[] {
	return text.split(/\s+/u).filter((word) => word !== '');
}

function lineOf(text: string): string {
	const stop = text.indexOf('\n');
	return stop === -1 ? text : text.slice(0, stop);
}
