// A quote as an address carries it: its words and a little of what stands round them, so that the link still finds the passage, or says
// that it is gone, after the report was edited or its claim withdrawn.
import type { Report } from '../../model/corpus.ts';
import type { QuotePlace } from '../../model/locate-quote.ts';
import type { RememberedQuote } from './anchor.ts';

const EXACT = 'quote';
const BEFORE = 'before';
const AFTER = 'after';

/** UTF-16 units of surroundings on either side; enough to tell two like passages apart. */
const SURROUNDINGS = 24;

/** Writes the quote into `params` in place of one that stands there. */
export function writeQuote(
	params: URLSearchParams,
	report: Report,
	{ start, end }: Pick<QuotePlace, 'start' | 'end'>
): void {
	const before = report.text.slice(Math.max(0, start - SURROUNDINGS), start);
	const after = report.text.slice(end, end + SURROUNDINGS);
	params.set(EXACT, report.text.slice(start, end));
	// Half a surrogate pair cannot stand in an address.
	put(params, BEFORE, before.replace(/^[\uDC00-\uDFFF]/, ''));
	put(params, AFTER, after.replace(/[\uD800-\uDBFF]$/, ''));
}

/** The quote that the address remembers; null where it carries none. */
export function readQuote(params: URLSearchParams): RememberedQuote | null {
	const exact = params.get(EXACT) ?? '';
	if (exact.trim() === '') return null;
	return { exact, prefix: params.get(BEFORE) ?? '', suffix: params.get(AFTER) ?? '' };
}

export function clearQuote(params: URLSearchParams): void {
	for (const key of [EXACT, BEFORE, AFTER]) params.delete(key);
}

function put(params: URLSearchParams, key: string, text: string): void {
	if (text === '') params.delete(key);
	else params.set(key, text);
}
