// What is computed from the geometries of a corpus's places, so that no page needs a geometry engine to start.
import type { Fault, Placement } from '../model/compiled.ts';
import type { Place, PlaceId } from '../model/corpus.ts';
import { inOnePiece } from '../model/one-piece.ts';
import { nearLongitude } from '../model/web-mercator.ts';
import { containedPlaces, type KnownContained } from './contained-places.ts';
import { longitudeBounds } from './longitude-bounds.ts';
import { representativePoint } from './representative-point.ts';

export type Placements = Readonly<Record<PlaceId, Placement>>;

export type PlacementsResult =
	| { readonly ok: true; readonly placements: Placements }
	| { readonly ok: false; readonly faults: readonly Fault[] };

/** What was computed of an earlier state of the same places. */
export interface EarlierPlacements {
	readonly places: readonly Place[];
	readonly placements: Placements;
}

/** Places whose geometry is the same object as in `earlier` are not computed again. */
export function toPlacements(places: readonly Place[], earlier?: EarlierPlacements): PlacementsResult {
	const kept = keptPlacements(places, earlier);
	const faults: Fault[] = [];
	const placements: [PlaceId, Placement][] = [];
	for (const place of places) {
		const contained = containedPlaces(place, places, knownWithin(place, kept));
		if (contained.ok) placements.push([place.id, toPlacement(place, contained.places, kept.get(place.id))]);
		else faults.push(uncomparable(place, contained.other, contained.reason));
	}
	return faults.length > 0 ? { ok: false, faults } : { ok: true, placements: Object.fromEntries(placements) };
}

type Kept = ReadonlyMap<PlaceId, Placement>;

function keptPlacements(places: readonly Place[], earlier: EarlierPlacements | undefined): Kept {
	if (!earlier) return new Map();
	const before = new Map(earlier.places.map(({ id, geometry }) => [id, geometry]));
	const same = places.filter(({ id, geometry }) => before.get(id) === geometry);
	return new Map(same.map(({ id }) => [id, earlier.placements[id]!]));
}

function knownWithin({ id }: Place, kept: Kept): KnownContained {
	const placement = kept.get(id);
	if (!placement) return () => undefined;
	const within = new Set(placement.contains);
	return (other) => (kept.has(other.id) ? within.has(other.id) : undefined);
}

function toPlacement(place: Place, contains: readonly PlaceId[], kept: Placement | undefined): Placement {
	if (kept) return { ...kept, contains };
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
