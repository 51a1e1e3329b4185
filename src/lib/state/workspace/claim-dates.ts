// One of the four dates of a claim: two are its own, two its report's.
import type { EvidenceIndex } from '../../evidence/evidence-index.ts';
import type { Claim } from '../../model/corpus.ts';
import type { When } from '../../model/when.ts';
import type { DateAxis } from '../../query/query/query.ts';

/** Null where the claim has no such date. */
export function dateOf(claim: Claim, axis: DateAxis, { reports }: EvidenceIndex): When | null {
	switch (axis) {
		case 'when':
			return claim.when ?? null;
		case 'said':
			return claim.said ?? null;
		case 'published':
			return reports.get(claim.report)!.published;
		case 'retrieved':
			return reports.get(claim.report)!.retrieved ?? null;
	}
}
