// Which countries a report names, and whether it is about one as such.
import type { ParsedSentence } from '../clauses/parsed-sentence.ts';
import { keyOf, type DraftPlace, type PlaceMention } from './place-mention.ts';

/** By how often the report names them or what is theirs. */
export function countriesOf(places: readonly PlaceMention[]): DraftPlace[] {
	const counts = new Map<string, { place: DraftPlace; count: number }>();
	for (const { place, role } of places) {
		if (place.extent !== 'country' || role === 'dateline') continue;
		const key = keyOf(place);
		counts.set(key, { place, count: (counts.get(key)?.count ?? 0) + 1 });
	}
	return [...counts.values()].sort((one, other) => other.count - one.count).map(({ place }) => place);
}

/** A report is about a country as such where so many of its sentences name it or what is its. */
const MAIN_SHARE = 0.4;

export function mainCountry(
	sentences: readonly ParsedSentence[],
	places: readonly PlaceMention[],
	first: DraftPlace | undefined
): DraftPlace | null {
	if (!first) return null;
	const naming = sentences.filter((sentence) =>
		places.some(
			({ place, start }) => keyOf(place) === keyOf(first) && sentence.start <= start && start < sentence.end
		)
	);
	return naming.length >= sentences.length * MAIN_SHARE ? first : null;
}
