// Holds drafts against claims that people made, sentence by sentence: which draft is of which claim, and what of it agrees. Within a sentence the pairs
// are those that agree in most parts; what tells two claims of one sentence apart is not marked in either corpus.
import { parseEdtf } from '../../../src/lib/model/parse-edtf.ts';
import type { Span } from '../../../src/lib/reading/annotation.ts';
import type { ReportDraft } from '../../../src/lib/reading/drafts/report-draft.ts';
import { overlap } from '../../../src/lib/reading/text/span.ts';

export interface GoldClaim extends Span {
	readonly id: string;
	/** From the report back to the origin. */
	readonly chain: readonly string[];
	readonly about: readonly string[];
	/** EDTF; null where it has none. */
	readonly when: string | null;
}

/** How a corpus names what a draft has. */
export interface Naming {
	/** Whether the speakers are those of the claim. */
	readonly isChain: (draft: ReportDraft, claim: GoldClaim) => boolean;
	readonly placesOf: (draft: ReportDraft) => readonly string[];
}

export interface Agreement {
	readonly claim: GoldClaim;
	readonly draft: ReportDraft | null;
	readonly chain: boolean;
	readonly aboutExact: boolean;
	readonly aboutOverlaps: boolean;
	readonly when: boolean;
}

export function compareClaims(
	claims: readonly GoldClaim[],
	drafts: readonly ReportDraft[],
	naming: Naming
): Agreement[] {
	const sentences = new Map<string, GoldClaim[]>();
	for (const claim of claims) {
		const key = `${claim.start}-${claim.end}`;
		sentences.set(key, [...(sentences.get(key) ?? []), claim]);
	}
	const taken = new Set<ReportDraft>();
	return [...sentences.values()].flatMap((inSentence) => {
		const free = drafts.filter((draft) => !taken.has(draft) && overlap(draft, inSentence[0]!));
		const pairs = bestPairs(inSentence, free, naming);
		for (const { draft } of pairs) if (draft) taken.add(draft);
		return pairs;
	});
}

/** Of all ways to give each claim a draft of its own the one with most that agrees. */
function bestPairs(
	claims: readonly GoldClaim[],
	drafts: readonly ReportDraft[],
	naming: Naming
): Agreement[] {
	const [claim, ...rest] = claims;
	if (!claim) return [];
	const without = [agreement(claim, null, naming), ...bestPairs(rest, drafts, naming)];
	const ways = drafts.map((draft) => [
		agreement(claim, draft, naming),
		...bestPairs(
			rest,
			drafts.filter((one) => one !== draft),
			naming
		)
	]);
	return [without, ...ways].reduce((best, way) => (worth(way) > worth(best) ? way : best));
}

function worth(pairs: readonly Agreement[]): number {
	return pairs.reduce(
		(sum, { draft, chain, aboutExact, aboutOverlaps, when }) =>
			sum +
			(draft ? 10 : 0) +
			Number(chain) +
			Number(aboutExact) * 0.5 +
			Number(aboutOverlaps) +
			Number(when),
		0
	);
}

function agreement(claim: GoldClaim, draft: ReportDraft | null, { isChain, placesOf }: Naming): Agreement {
	if (!draft) return { claim, draft, chain: false, aboutExact: false, aboutOverlaps: false, when: false };
	const places = new Set(placesOf(draft));
	const shared = claim.about.filter((place) => places.has(place)).length;
	const areNone = claim.about.length === 0 && places.size === 0;
	return {
		claim,
		draft,
		chain: isChain(draft, claim),
		aboutExact: shared === claim.about.length && shared === places.size,
		aboutOverlaps: shared > 0 || areNone,
		when: areCompatible(claim.when, draft.when.value)
	};
}

/** Both open, or spans that have a day in common. */
export function areCompatible(one: string | null, other: string | null): boolean {
	if (one === null || other === null) return one === other;
	const [first, second] = [parseEdtf(one), parseEdtf(other)];
	if (!first.ok || !second.ok) return false;
	const start = Math.max(first.when.earliest ?? -Infinity, second.when.earliest ?? -Infinity);
	return start <= Math.min(first.when.latest ?? Infinity, second.when.latest ?? Infinity);
}
