// What the peers count too, and the form in which all counts are compared: by facet, claims by code.
import type { FilterKey } from '../../../src/lib/query/query/query.ts';
import type { Answer } from '../../../src/lib/query/engine/engine.ts';

/** Three of one value a claim and two of several; ours counts its other eleven filters as well. */
export const PEER_FACETS = [
	'event',
	'source',
	'speaker',
	'kind',
	'place'
] as const satisfies readonly FilterKey[];
export type PeerFacet = (typeof PEER_FACETS)[number];

export type Counts = Readonly<Record<PeerFacet, Uint32Array>>;

/** Places as claims name them: rolling up regions is ours alone. */
export function comparable(answer: Answer): Counts {
	return { ...answer.counts, place: answer.mentions };
}

/** Throws where `theirs` differs; codes that they never saw count as 0. */
export function expectSame(peer: string, change: number, ours: Counts, theirs: Counts): void {
	for (const facet of PEER_FACETS) {
		ours[facet].forEach((count, code) => {
			const other = theirs[facet][code] ?? 0;
			if (count !== other) {
				throw new Error(`change ${change}, ${facet} ${code}: ours counts ${count}, ${peer} ${other}`);
			}
		});
	}
}
