// What a quote that stands nowhere in its report was probably taken from, and the letters by which it misses: a curly mark, a space that does
// not break, an accent written apart look alike on every screen, so they are named by their codes.
import { searchApproximately } from '../approximate-search.ts';
import { letterDifferences, type Difference } from '../letter-differences.ts';
import { printable, showText } from '../show-value.ts';

/** Of a quote's letters, at most that share may miss. */
const MOST_MISSED = 0.3;
/** Letters of quote times letters of text that are compared at most: a tenth of a second. */
const MOST_WORK = 3e7;
/** Longer quotes are not compared letter by letter. */
const LONGEST = 2000;
/** Differences that are named. */
const NAMED = 3;
/** Letters shown on either side of the first of them. */
const AROUND = 24;
/** Beyond as many code points a difference is shown without them. */
const WITH_CODES = 4;

/** Completes "expected …"; null where nothing in the text comes near. */
export function nearestPassage(text: string, quote: string): string | null {
	if (quote.length > LONGEST || quote.length * text.length > MOST_WORK) return null;
	const matches = searchApproximately(text, quote, Math.floor(quote.length * MOST_MISSED));
	const [first, ...others] = matches;
	if (first === undefined) return null;
	const best = others.reduce((least, match) => (match.errors < least.errors ? match : least), first);
	const { end, differences } = upToTheEnd(text, quote, best.start, best.end);
	if (differences.length === 0) return null;
	const named = differences.slice(0, NAMED).map(inWords).join('; ');
	const more = differences.length > NAMED ? `; and ${differences.length - NAMED} more` : '';
	return `${showAround(text, best.start, end, differences[0]!)}, which has ${named}${more}`;
}

/** A match ends before a last letter that differs: with as much of the text as the quote has there. */
function upToTheEnd(
	text: string,
	quote: string,
	start: number,
	end: number
): { readonly end: number; readonly differences: readonly Difference[] } {
	const differences = letterDifferences(quote, text.slice(start, end));
	const last = differences.at(-1);
	if (!last || last.right !== '' || start + last.at < end) return { end, differences };
	const longer = Math.min(end + last.left.length, text.length);
	return { end: longer, differences: letterDifferences(quote, text.slice(start, longer)) };
}

function showAround(text: string, start: number, end: number, { at, right }: Difference): string {
	const from = Math.max(start, start + at - AROUND);
	const to = Math.min(end, start + at + right.length + AROUND);
	return showText(`${from > start ? '…' : ''}${text.slice(from, to)}${to < end ? '…' : ''}`);
}

function inWords({ left, right }: Difference): string {
	return `${show(right)} where the quote has ${show(left)}`;
}

function show(text: string): string {
	if (text === '') return 'nothing';
	const codes = [...text].map(
		(letter) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
	);
	const letters = printable(JSON.stringify(text));
	return codes.length > WITH_CODES ? letters : `${letters} (${codes.join(' ')})`;
}
