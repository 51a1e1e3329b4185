// A claim's quote with what stands around it in its report, as others need it to find the passage again.
import type { QuotePlaces } from '../../compile/quote-places.ts';
import type { Claim, Report } from '../../model/corpus.ts';

/** Characters before and after. */
const AROUND = 32;

export function quoteAround(
	claim: Claim,
	{ text }: Report,
	quoteAt: QuotePlaces
): { exact: string; prefix: string; suffix: string } {
	const { start, end } = quoteAt(claim);
	return {
		exact: claim.quote.exact,
		prefix: text.slice(Math.max(0, start - AROUND), start).toWellFormed(),
		suffix: text.slice(end, end + AROUND).toWellFormed()
	};
}
