// Finds a quote again in a text that may have been edited since: where it stood, elsewhere, nearly, or not at all.
// For texts that must hold their quote letter for letter, see locate-quote.ts in the model.
import {
	editDistance,
	searchApproximately,
	similarity,
	type ApproximateMatch
} from '../../model/approximate-search.ts';
import { foldText } from './fold-text.ts';
import { toWholeWords } from './whole-words.ts';

export interface RememberedQuote {
	readonly exact: string;
	readonly prefix: string;
	readonly suffix: string;
	/** UTF-16 offset at which it stood, where known. */
	readonly start?: number;
}

export type Anchor =
	/** Letter for letter where it stood; where no offset is known, between its prefix and suffix. */
	| { readonly state: 'exact'; readonly start: number; readonly end: number }
	/** Letter for letter, but elsewhere or in other surroundings. */
	| { readonly state: 'moved'; readonly start: number; readonly end: number }
	/** Nearly; `likeness` is 1 where only white space, quotation marks or dashes changed. */
	| { readonly state: 'edited'; readonly start: number; readonly end: number; readonly likeness: number }
	| { readonly state: 'lost' };

interface Candidate {
	readonly start: number;
	readonly end: number;
	/** 0 to 1: the quote itself, and its surroundings. */
	readonly likeness: number;
	readonly context: number;
}

/** Characters of prefix and suffix that are compared. */
const CONTEXT = 32;
/** What a quote must share with its match: less where the surroundings vouch for it. */
const LIKENESS_ALONE = 0.85;
const LIKENESS_IN_CONTEXT = 0.5;
/** Surroundings so alike that an edited quote elsewhere need not be looked for. */
const VOUCHED = 0.7;

export function anchorQuote(text: string, quote: RememberedQuote): Anchor {
	if (quote.exact.trim() === '') return { state: 'lost' };
	const places = occurrences(text, quote.exact);
	const same = places.find((start) => isWhereItStood(text, start, quote));
	if (same !== undefined) return { state: 'exact', start: same, end: same + quote.exact.length };
	const moved = places.map((start) => toCandidate(text, start, start + quote.exact.length, 1, quote));
	const vouched = moved.some(({ context }) => context >= VOUCHED);
	const found = best(vouched ? moved : [...moved, ...findEdited(text, quote)], quote);
	if (!found) return { state: 'lost' };
	const { start, end, likeness } = found;
	if (moved.includes(found)) return { state: 'moved', start, end };
	return { state: 'edited', start, end, likeness };
}

function isWhereItStood(
	text: string,
	start: number,
	{ exact, prefix, suffix, start: stood }: RememberedQuote
): boolean {
	if (stood !== undefined) return start === stood;
	return text.slice(0, start).endsWith(prefix) && text.startsWith(suffix, start + exact.length);
}

/** The candidate that leads; none where two lead alike, for a guess would be no anchor. */
function best(candidates: readonly Candidate[], quote: RememberedQuote): Candidate | undefined {
	const weigh = ({ likeness, context }: Candidate) => likeness + context;
	const distinct = new Map(candidates.map((candidate) => [`${candidate.start} ${candidate.end}`, candidate]));
	const ranked = [...distinct.values()].sort((a, b) => weigh(b) - weigh(a));
	const [first, second] = ranked;
	if (!first || !second || weigh(first) > weigh(second)) return first;
	const tied = ranked.filter((candidate) => weigh(candidate) === weigh(first));
	if (quote.start === undefined || first.context === 0) return undefined;
	const distance = ({ start }: Candidate) => Math.abs(start - quote.start!);
	return tied.reduce((nearest, candidate) => (distance(candidate) < distance(nearest) ? candidate : nearest));
}

function findEdited(text: string, quote: RememberedQuote): Candidate[] {
	const folded = foldText(text);
	const pattern = foldText(quote.exact).text.trim();
	if (pattern === '') return [];
	const mostErrors = Math.floor(pattern.length * (1 - LIKENESS_IN_CONTEXT));
	return [
		...searchApproximately(folded.text, pattern, mostErrors),
		...betweenContexts(folded.text, pattern, quote)
	]
		.map(({ start, end, errors }) => {
			const whole = toWholeWords(text, folded.offsets[start]!, endOffset(folded.offsets, end));
			return toCandidate(text, whole.start, whole.end, 1 - errors / pattern.length, quote);
		})
		.filter(({ start, end }) => text.slice(start, end) !== quote.exact)
		.filter(({ likeness, context }) => {
			return likeness >= LIKENESS_ALONE - (LIKENESS_ALONE - LIKENESS_IN_CONTEXT) * context;
		});
}

/** What stands between prefix and suffix letter for letter: a word changed at the quote's edge shows only there. */
function betweenContexts(text: string, pattern: string, quote: RememberedQuote): ApproximateMatch[] {
	const prefix = foldText(quote.prefix).text.slice(-CONTEXT);
	const suffix = foldText(quote.suffix).text.slice(0, CONTEXT);
	if (prefix === '' || suffix === '') return [];
	return occurrences(text, prefix).flatMap((at) => {
		const start = at + prefix.length;
		const end = text.indexOf(suffix, start + 1);
		if (end === -1 || end - start > 2 * pattern.length) return [];
		return [{ start, end, errors: editDistance(text.slice(start, end), pattern) }];
	});
}

/** Where the original ends of which the folded text ends at `end`: after its last character, not before the next. */
function endOffset(offsets: readonly number[], end: number): number {
	const last = offsets[end - 1]!;
	const following = offsets.slice(end).find((offset) => offset > last);
	return following ?? last;
}

function toCandidate(
	text: string,
	start: number,
	end: number,
	likeness: number,
	quote: RememberedQuote
): Candidate {
	const before = likenessBefore(quote.prefix, text.slice(Math.max(0, start - 2 * CONTEXT), start));
	const after = likenessAfter(quote.suffix, text.slice(end, end + 2 * CONTEXT));
	return { start, end, likeness, context: (before + after) / 2 };
}

function likenessBefore(prefix: string, before: string): number {
	const remembered = foldText(prefix).text.slice(-CONTEXT);
	if (remembered === '') return 0;
	return similarity(remembered, foldText(before).text.slice(-remembered.length));
}

function likenessAfter(suffix: string, after: string): number {
	const remembered = foldText(suffix).text.slice(0, CONTEXT);
	if (remembered === '') return 0;
	return similarity(remembered, foldText(after).text.slice(0, remembered.length));
}

function occurrences(text: string, part: string): number[] {
	const starts: number[] = [];
	for (let start = text.indexOf(part); start !== -1; start = text.indexOf(part, start + 1))
		starts.push(start);
	return starts;
}
