// The origin of each claim and whether it is disputed, for a million claims as for ten. Both depend only on who reports it, through
// whom, and what it answers; so one claim stands for all that agree in these, and only those are asked about.
import { isDisputedClaim } from '../../evidence/dispute/disputed.ts';
import { indexEvidence, type EvidenceIndex } from '../../evidence/evidence-index.ts';
import { originOf, type OriginKey } from '../../evidence/origin/origin.ts';
import type { Claim, Corpus, ReportId, SourceId } from '../../model/corpus.ts';

export interface Testimony {
	readonly origin: OriginKey;
	readonly isDisputed: boolean;
}

export class Testimonies {
	readonly #sourceOf: ReadonlyMap<ReportId, SourceId>;
	readonly #index: EvidenceIndex;
	readonly #claims: ReadonlyMap<string, Claim>;
	readonly #known = new Map<string, Testimony>();

	constructor(corpus: Omit<Corpus, 'claims'>, claims: Iterable<Claim>) {
		this.#sourceOf = new Map(corpus.reports.map(({ id, source }) => [id, source]));
		const distinct = new Map<string, Claim>();
		for (const claim of claims) {
			const key = this.#keyOf(claim);
			if (!distinct.has(key)) distinct.set(key, claim);
		}
		this.#claims = distinct;
		this.#index = indexEvidence({ ...corpus, claims: [...distinct.values()] });
	}

	/** Of one of the claims it was made with. */
	of(claim: Claim): Testimony {
		const key = this.#keyOf(claim);
		let testimony = this.#known.get(key);
		if (!testimony) {
			const same = this.#claims.get(key)!;
			testimony = {
				origin: originOf(same, this.#index).key,
				isDisputed: isDisputedClaim(same, this.#index)
			};
			this.#known.set(key, testimony);
		}
		return testimony;
	}

	#keyOf({ report, attribution, answers }: Claim): string {
		const answered = answers.map(({ question, position }) => `${question}/${position}`).sort();
		return `${this.#sourceOf.get(report)}|${attribution.join()}|${answered.join()}`;
	}
}
