// The places on which reports differ: those of which two claims give different positions on one question.
import type { PlaceId } from '../model/corpus.ts';
import type { EvidenceIndex } from './evidence-index.ts';

const found = new WeakMap<EvidenceIndex, ReadonlySet<PlaceId>>();

/** Of the whole corpus, whatever is selected: that others differ is worth knowing while they are filtered out. */
export function differingPlaces(index: EvidenceIndex): ReadonlySet<PlaceId> {
	let places = found.get(index);
	if (!places) found.set(index, (places = build(index)));
	return places;
}

function build(index: EvidenceIndex): Set<PlaceId> {
	const differing = new Set<PlaceId>();
	const firstAnswers = new Map<string, string>();
	for (const { about, answers } of index.corpus.claims) {
		for (const place of about) {
			for (const { question, position } of answers) {
				const key = JSON.stringify([place, question]);
				const first = firstAnswers.get(key);
				if (first === undefined) firstAnswers.set(key, position);
				else if (first !== position) differing.add(place);
			}
		}
	}
	return differing;
}
