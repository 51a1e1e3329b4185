// Which places lie in an area. A point lies in it or not; a line, when all of its positions do; an area, when
// at least nine tenths of it do, because two drawings of one border never agree to the last metre.
import {
	area,
	bbox,
	booleanPointInPolygon,
	coordAll,
	feature,
	featureCollection,
	intersect
} from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { Place, PlaceId } from '../model/corpus.ts';
import { inOnePiece } from '../model/one-piece.ts';

const SHARE_WITHIN = 0.9;

export type ContainedResult =
	| { readonly ok: true; readonly places: readonly PlaceId[] }
	/** An outline that crosses itself can defeat the geometry engine. */
	| { readonly ok: false; readonly other: Place; readonly reason: string };

/** Whether one place is known to lie in another or not; undefined where only the geometries tell. */
export type KnownContained = (other: Place) => boolean | undefined;

/** Ids of the other places of `places` that lie in `container`, in their order; none where it is no area. */
export function containedPlaces(
	container: Place,
	places: readonly Place[],
	known: KnownContained = () => undefined
): ContainedResult {
	const outer = toArea(container);
	if (!outer) return { ok: true, places: [] };
	const contained: PlaceId[] = [];
	for (const other of places) {
		if (other === container) continue;
		try {
			if (known(other) ?? liesIn(other, outer)) contained.push(other.id);
		} catch (error) {
			return { ok: false, other, reason: error instanceof Error ? error.message : String(error) };
		}
	}
	return { ok: true, places: contained };
}

type AreaFeature = Feature<Polygon | MultiPolygon>;

function toArea({ geometry }: Place): AreaFeature | null {
	return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
		? feature(inOnePiece(geometry))
		: null;
}

/** On whichever turn of the world the container is laid out. */
function liesIn(place: Place, outer: AreaFeature): boolean {
	const [west, , east] = bbox(outer) as [number, number, number, number];
	const geometry = inOnePiece(place.geometry, (west + east) / 2);
	const inner = toArea({ ...place, geometry });
	if (!inner) return coordAll(geometry).every((position) => booleanPointInPolygon(position, outer));
	if (!boxesMeet(bbox(inner), bbox(outer))) return false;
	const common = intersect(featureCollection([inner, outer]));
	return common !== null && area(common) >= SHARE_WITHIN * area(inner);
}

function boxesMeet(left: number[], right: number[]): boolean {
	const [west, south, east, north] = left as [number, number, number, number];
	const [otherWest, otherSouth, otherEast, otherNorth] = right as [number, number, number, number];
	return west <= otherEast && otherWest <= east && south <= otherNorth && otherSouth <= north;
}
