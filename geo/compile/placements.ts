// What is computed from the geometries of a corpus's places, so that no page needs a geometry engine to start.
import type { Placement } from '../../src/lib/model/compiled.ts';
import type { Place, PlaceId } from '../../src/lib/model/corpus.ts';
import { containedPlaces } from './contained-places.ts';
import { longitudeBounds } from './longitude-bounds.ts';
import { representativePoint } from './representative-point.ts';

export function toPlacements(places: readonly Place[]): Record<PlaceId, Placement> {
	const points = new Map(places.map((place) => [place.id, representativePoint(place.geometry)] as const));
	return Object.fromEntries(
		places.map((place) => {
			const [longitude, latitude] = points.get(place.id)! as [number, number];
			const placement: Placement = {
				point: [longitude, latitude],
				bounds: longitudeBounds(place.geometry),
				contains: containedPlaces(place, places)
			};
			return [place.id, placement];
		})
	);
}
