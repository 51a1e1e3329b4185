// Where the quotes of a corpus's claims stand in its reports: an index beside the corpus, so that a corrected text or a new claim leaves every
// other record as it is. Looked up when first asked.
import type { Claim, Report, ReportId } from '../model/corpus.ts';
import { locateQuote, textPlaces, type QuotePlace, type TextPlaces } from '../model/locate-quote.ts';

/** A claim whose report's text is not at hand brings along where its quote stands. */
export interface PlacedClaim extends Claim {
	readonly quoteAt: QuotePlace;
}

export type QuotePlaces = (claim: Claim) => QuotePlace;

export function quotePlaces(reports: ReadonlyMap<ReportId, Report>): QuotePlaces {
	const known = new WeakMap<Claim, QuotePlace>();
	const places = new Map<ReportId, TextPlaces>();
	return (claim) => {
		const brought = (claim as Partial<PlacedClaim>).quoteAt ?? known.get(claim);
		if (brought) return brought;
		const { id, text } = reports.get(claim.report)!;
		if (!places.has(id)) places.set(id, textPlaces(text));
		const result = locateQuote(text, claim.quote, places.get(id));
		if (result.kind !== 'found')
			throw new Error(`The quote of claim "${claim.id}" is ${result.kind} in report "${id}"; expected found`);
		known.set(claim, result.place);
		return result.place;
	};
}

/** The claims as files have them that stand apart from their reports' texts. */
export function* withQuotePlaces(
	claims: Iterable<Claim>,
	reports: readonly Report[]
): Generator<PlacedClaim> {
	const placeOf = quotePlaces(new Map(reports.map((report) => [report.id, report])));
	for (const claim of claims) yield { ...claim, quoteAt: placeOf(claim) };
}
