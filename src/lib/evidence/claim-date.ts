// One of the four dates of a claim: two are its own, two its report's.
import type { Claim } from '../model/corpus.ts';
import type { When } from '../model/when.ts';
import { recordOf, type EvidenceIndex } from './evidence-index.ts';

/** Null where the claim has no such date. */
export function dateOf(
	claim: Claim,
	date: 'when' | 'said' | 'published' | 'retrieved',
	{ reports }: EvidenceIndex
): When | null {
	if (date === 'when' || date === 'said') return claim[date] ?? null;
	return recordOf(reports, claim.report)[date] ?? null;
}
