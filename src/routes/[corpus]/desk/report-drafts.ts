// Drafts of a report that nobody has decided on, as marks of its text.
import { quoteOf } from '$lib/desk/claims/quote-of.ts';
import type { Claim } from '$lib/model/corpus.ts';
import type { WrittenCorpus } from '$lib/model/edits/written.ts';
import { locateQuote } from '$lib/model/locate-quote.ts';

/** Those whose passage stands in `text`. Of a claim they have what marks need. */
export function draftMarks(records: WrittenCorpus, report: string, text: string): readonly Claim[] {
	return records.draft.flatMap(({ value }) => {
		const draft = value as Partial<Claim> & { readonly decision?: string; readonly claim?: string };
		if (draft.report !== report || draft.decision !== undefined || draft.claim !== undefined) return [];
		const quote = quoteOf(draft);
		if (locateQuote(text, quote).kind !== 'found') return [];
		return [{ ...draft, quote, text: draft.text ?? '', events: draft.events ?? [] } as unknown as Claim];
	});
}
