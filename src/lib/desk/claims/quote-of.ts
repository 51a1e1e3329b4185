// The quote of a claim or draft as written, with what may be left out.
import type { Quote } from '../../model/corpus.ts';

export function quoteOf(value: unknown): Quote {
	const { quote } = Object(value) as { readonly quote?: Partial<Quote> };
	return { exact: quote?.exact ?? '', prefix: quote?.prefix ?? '', suffix: quote?.suffix ?? '' };
}
