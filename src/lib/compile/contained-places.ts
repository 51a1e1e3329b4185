// Which places lie in an area. A point lies in it or not; a line, when all of its positions do; an area, when
// at least nine tenths of it do, because two drawings of one border never agree to the last metre.
import { booleanPointInPolygon, coordAll, feature } from '@turf/turf';
import type { Place, PlaceId } from '../model/corpus.ts';
import { inOnePiece } from '../model/one-piece.ts';
import { mostlyWithin, toContainer, type AreaFeature, type Container } from './mostly-within.ts';

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
	const outline = toArea(container);
	if (!outline) return { ok: true, places: [] };
	const outer = toContainer(outline);
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

function toArea({ geometry }: Place): AreaFeature | null {
	return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
		? feature(inOnePiece(geometry))
		: null;
}

/** On whichever turn of the world the container is laid out. */
function liesIn(place: Place, outer: Container): boolean {
	const [west, , east] = outer.box;
	const geometry = inOnePiece(place.geometry, (west + east) / 2);
	const inner = toArea({ ...place, geometry });
	return inner
		? mostlyWithin(inner, outer, SHARE_WITHIN)
		: coordAll(geometry).every((position) => booleanPointInPolygon(position, outer.outline));
}
