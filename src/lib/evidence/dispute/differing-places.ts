// The places on which reports differ: those of which two claims give different positions on one question.
import type { Claim, PlaceId } from '../../model/corpus.ts';
import { isDisputed } from './disputed.ts';
import type { EvidenceIndex } from '../evidence-index.ts';

/** Of the whole corpus, whatever is selected: that others differ is worth knowing while they are filtered out. */
export function differingPlaces(index: EvidenceIndex): ReadonlySet<PlaceId> {
	return index.once(findDiffering);
}

function findDiffering(index: EvidenceIndex): Set<PlaceId> {
	const differing = new Set<PlaceId>();
	for (const question of index.corpus.questions) {
		const answers = byPlace(index.claimsByQuestion.get(question.id) ?? []);
		for (const [place, claims] of answers) if (isDisputed(question, claims)) differing.add(place);
	}
	return differing;
}

function byPlace(claims: readonly Claim[]): Map<PlaceId, Claim[]> {
	const groups = new Map<PlaceId, Claim[]>();
	for (const claim of claims) {
		for (const place of claim.about) {
			const group = groups.get(place);
			if (group) group.push(claim);
			else groups.set(place, [claim]);
		}
	}
	return groups;
}
