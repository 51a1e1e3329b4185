// A name that no gazetteer has, as an annotation: near the place that stands beside it, with that place's reach.
import type { GazetteerPlace } from '../gazetteer/place.ts';
import type { PlaceAnnotation } from './place-annotation.ts';
import type { UnknownName } from './unknown-names.ts';
import type { Word } from './words.ts';

/** The least that a guess may be off. */
const LEAST_KM = 25;
const SCORE = 0.5;

/** One name is one place; where the text names none that they could be near there are no annotations. */
export function placeUnknown(
	unknown: readonly UnknownName[],
	text: string,
	list: readonly Word[],
	annotations: readonly PlaceAnnotation[]
): PlaceAnnotation[] {
	const placed = new Map<string, PlaceAnnotation['candidates']>();
	return unknown.flatMap(({ first, last, cue }): PlaceAnnotation[] => {
		const { start } = list[first]!;
		const { end } = list[last]!;
		const name = text.slice(start, end).replace(/\s+/g, ' ');
		const beside = nearest(start, end, annotations);
		if (!beside) return [];
		const near = beside.candidates[0].place;
		const candidates = placed.get(name) ?? [
			{ place: toPlace(name, near), score: SCORE, reason: { kind: 'cue', cue, name: near.names.en } }
		];
		placed.set(name, candidates);
		return [{ start, end, text: text.slice(start, end), role: 'approximate', candidates }];
	});
}

/** What follows counts as nearer than what stands before, and a country as further off. */
function nearest(
	start: number,
	end: number,
	annotations: readonly PlaceAnnotation[]
): PlaceAnnotation | undefined {
	const distance = ({ start: from, end: to, candidates: [best] }: PlaceAnnotation) =>
		(from >= end ? from - end : 20 + start - to) + (best.place.kind === 'country' ? 200 : 0);
	return annotations
		.filter(({ role }) => role !== 'demonym' && role !== 'dateline')
		.reduce<PlaceAnnotation | undefined>(
			(best, each) => (best === undefined || distance(each) < distance(best) ? each : best),
			annotations.find(({ role }) => role === 'demonym')
		);
}

function toPlace(
	name: string,
	{ longitude, latitude, country, area, radiusKm }: GazetteerPlace
): GazetteerPlace {
	return {
		index: -1,
		kind: 'city',
		names: { en: name },
		longitude,
		latitude,
		...(country !== undefined && { country }),
		...(area !== undefined && { area }),
		radiusKm: Math.max(LEAST_KM, radiusKm ?? 0),
		source: 'Dateline'
	};
}
