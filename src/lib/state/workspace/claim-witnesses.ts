// How much stands behind claims that are at hand as records; query/engine/witnesses.ts says the same of rows.
import { disputesOf } from '../../evidence/dispute/disputed.ts';
import type { EvidenceIndex } from '../../evidence/evidence-index.ts';
import { countOrigins } from '../../evidence/origin/origin.ts';
import type { Claim } from '../../model/corpus.ts';
import type { Witnesses } from '../../query/engine/witnesses.ts';

export function claimWitnesses(claims: readonly Claim[], evidence: EvidenceIndex): Witnesses {
	return {
		claims: claims.length,
		reports: new Set(claims.map(({ report }) => report)).size,
		origins: countOrigins(claims, evidence),
		disputes: disputesOf(claims, evidence).length
	};
}
