// A claim's quote with what stands around it in its report, as others need it to find the passage again.
import type { Claim, Report } from '../../model/corpus.ts';

/** Characters before and after. */
const AROUND = 32;

export function quoteAround(
	{ quote }: Claim,
	{ text }: Report
): { exact: string; prefix: string; suffix: string } {
	const { exact, start, end } = quote;
	return {
		exact,
		prefix: text.slice(Math.max(0, start - AROUND), start).toWellFormed(),
		suffix: text.slice(end, end + AROUND).toWellFormed()
	};
}
