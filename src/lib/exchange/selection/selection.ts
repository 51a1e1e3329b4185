// What an exported file holds: the selected claims, and what must travel with them wherever the file goes.
import { claimColumns, type Cell } from '../../compile/claim-columns.ts';
import { isDisputedClaim } from '../../evidence/dispute/disputed.ts';
import { recordOf, type EvidenceIndex } from '../../evidence/evidence-index.ts';
import { language, message } from '../../messages/message.ts';
import type { CompiledCorpus } from '../../model/compiled.ts';
import { originName } from '../../evidence/origin/chain.ts';
import type { Origin } from '../../evidence/origin/origin.ts';
import type { Claim, Corpus, SourceId } from '../../model/corpus.ts';

export interface Selection {
	readonly placements: CompiledCorpus['placements'];
	readonly evidence: EvidenceIndex;
	/** In the order in which the file has them. */
	readonly claims: readonly Claim[];
	readonly originOf: (claim: Claim) => Origin;
	/** See `creditOf`. */
	readonly credit: string;
	/** The query in words, every value by its name. */
	readonly sentence: string;
	/** The query as it stands in an address, such as `?event=talks`; empty for all. */
	readonly address: string;
}

/** The claim's own columns, and what is worked out of it beside the others. */
export function selectedColumns(
	claim: Claim,
	{ evidence, originOf, placements }: Pick<Selection, 'evidence' | 'originOf' | 'placements'>
): Readonly<Record<string, Cell>> {
	return {
		...claimColumns(claim, evidence, placements),
		origin: originName(originOf(claim), evidence),
		disputed: isDisputedClaim(claim, evidence) ? 'yes' : 'no'
	};
}

/** Whose work the claims and their points are. */
export function creditOf({ claims, evidence }: Pick<Selection, 'claims' | 'evidence'>): string {
	const { reports, places } = evidence;
	const used = new Set(claims.map(({ report }) => recordOf(reports, report).source));
	const isFromGeoNames = claims.some(({ about }) =>
		about.some((place) => recordOf(places, place).geonames !== undefined)
	);
	return sayCredit(evidence, used, isFromGeoNames);
}

/** `used`: the sources of the selected claims; `isFromGeoNames`: whether a point of theirs is. */
export function sayCredit(
	{ corpus }: EvidenceIndex,
	used: ReadonlySet<SourceId>,
	isFromGeoNames: boolean
): string {
	const names = language().list(corpus.sources.filter(({ id }) => used.has(id)).map(({ name }) => name));
	const credits = [message('query.export.credit', { corpus: corpus.title, names, count: used.size })];
	if (isFromGeoNames) credits.push(message('query.export.geonames'));
	return credits.join(' ');
}

/** `moscow-talks as of 2026-01-28, 7 of 79 claims.csv`, with signs that every file system takes. */
export function fileName(corpus: Corpus, selected: number, total: number, ending: string): string {
	const count = selected === total ? `all-${total}` : `${selected}-of-${total}`;
	const parts = [corpus.id, corpus.asOf.edtf, `${count}-claims`, corpus.handling];
	return `${parts.map((part) => part.replace(/[^\p{L}\p{N}.-]+/gu, '-')).join('_')}.${ending}`;
}
