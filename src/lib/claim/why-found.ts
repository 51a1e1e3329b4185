// Why a search found a claim whose own sentence does not say it: its quote, names of its places, of its source and of those it is attributed
// to, or the same sentence in another language.
import { recordOf, type EvidenceIndex } from '../evidence/evidence-index.ts';
import type { Claim, Names } from '../model/corpus.ts';
import { hasHit } from '../query/search/mark-hits.ts';

export interface FoundName {
	/** As it was searched: `القامشلي`. */
	readonly name: string;
	/** The name that the corpus uses, where it is another: `Qamishli`. */
	readonly of?: string;
}

interface Named {
	readonly name: string;
	readonly names?: Names;
}

/** Whether the quote says what was searched and the claim's own sentence does not. */
export function isFoundInQuote(
	{ text, quote }: Pick<Claim, 'text' | 'quote'>,
	marked: readonly string[]
): boolean {
	return marked.length > 0 && !hasHit(text, marked) && hasHit(quote.exact, marked);
}

/**
 * Names that hold what was searched and that none of the `shown` texts holds, each once; one in another script or
 * spelling with the name that the corpus uses. Where no name does, the claim's sentence in another language that does. `marked` as the
 * search gave it.
 */
export function foundNames(
	claim: Claim,
	evidence: EvidenceIndex,
	marked: readonly string[],
	shown: readonly string[]
): FoundName[] {
	const unseen = marked.filter((form) => !shown.some((text) => hasHit(text, [form])));
	if (unseen.length === 0) return [];
	const records: Named[] = [
		...[...claim.about, ...(claim.at ? [claim.at] : [])].map((id) => recordOf(evidence.places, id)),
		...claim.attribution.map((id) => recordOf(evidence.actors, id)),
		recordOf(evidence.sources, recordOf(evidence.reports, claim.report).source)
	];
	const found = records.flatMap((record) => nameWith(record, unseen));
	if (found.length === 0) {
		const said = Object.values(claim.texts ?? {}).find((text) => hasHit(text, unseen));
		return said === undefined ? [] : [{ name: said }];
	}
	return [...new Map(found.map((name) => [`${name.name}\n${name.of ?? ''}`, name])).values()];
}

function nameWith({ name, names = {} }: Named, unseen: readonly string[]): FoundName[] {
	if (hasHit(name, unseen)) return [{ name }];
	const other = Object.values(names)
		.flat()
		.find((variant) => hasHit(variant, unseen));
	return other === undefined ? [] : [{ name: other, of: name }];
}
