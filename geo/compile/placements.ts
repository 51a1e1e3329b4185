// What is computed from the geometries of a corpus's places, so that no page needs a geometry engine to start.
import type { Fault, Placement } from '../../src/lib/model/compiled.ts';
import type { Place, PlaceId } from '../../src/lib/model/corpus.ts';
import { inOnePiece } from '../../src/lib/model/one-piece.ts';
import { nearLongitude } from '../../src/lib/model/web-mercator.ts';
import { containedPlaces } from './contained-places.ts';
import { longitudeBounds } from './longitude-bounds.ts';
import { representativePoint } from './representative-point.ts';

export type PlacementsResult =
	| { readonly ok: true; readonly placements: Record<PlaceId, Placement> }
	| { readonly ok: false; readonly faults: readonly Fault[] };

export function toPlacements(places: readonly Place[]): PlacementsResult {
	const faults: Fault[] = [];
	const placements: [PlaceId, Placement][] = [];
	for (const place of places) {
		const contained = containedPlaces(place, places);
		if (contained.ok) placements.push([place.id, toPlacement(place, contained.places)]);
		else faults.push(uncomparable(place, contained.other, contained.reason));
	}
	return faults.length > 0 ? { ok: false, faults } : { ok: true, placements: Object.fromEntries(placements) };
}

function toPlacement(place: Place, contains: readonly PlaceId[]): Placement {
	const geometry = inOnePiece(place.geometry);
	const [longitude, latitude] = representativePoint(geometry) as [number, number];
	return { point: [nearLongitude(longitude, 0), latitude], bounds: longitudeBounds(geometry), contains };
}

function uncomparable(place: Place, other: Place, reason: string): Fault {
	return {
		file: 'places.geojson',
		record: place.id,
		field: 'geometry',
		found: `an area that cannot be compared with that of ${other.id}: ${reason}`,
		expected: 'outlines that do not cross or touch themselves, in both'
	};
}
