// Makes polygons that run across the antimeridian or round a pole fit for a flat map. Natural Earth's TopoJSON has both:
// drawn raw they put false land across the Atlantic. Longitudes may leave −180 to 180; the tile cutter wraps them.
import type { MultiPolygon, Polygon, Position } from 'geojson';

/** Each ring without a jump of more than half the world, and with the way round by the pole where it encloses one. */
export function unwrapPolygons(geometry: Polygon | MultiPolygon): MultiPolygon {
	const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
	return { type: 'MultiPolygon', coordinates: polygons.map(unwrapPolygon) };
}

function unwrapPolygon([exterior, ...holes]: Position[][]): Position[][] {
	const outer = moveNear(0, unwrapRing(exterior!));
	return [outer, ...holes.map((hole) => moveNear(middle(outer), unwrapRing(hole)))];
}

/** `ring` with each longitude within half a turn of the one before. One that encloses the south pole is closed along −90°. */
export function unwrapRing(ring: readonly Position[]): Position[] {
	let previous = ring[0]![0]!;
	const unwrapped = ring.map(([longitude, latitude]): Position => {
		previous = longitude! + 360 * Math.round((previous - longitude!) / 360);
		return [previous, latitude!];
	});
	const [first, last] = [unwrapped[0]!, unwrapped.at(-1)!];
	if (Math.abs(last[0]! - first[0]!) < 180) return unwrapped;
	return [...unwrapped, [last[0]!, -90], [first[0]!, -90], first];
}

/** The ring by whole turns as close to a longitude as it gets. */
function moveNear(longitude: number, ring: Position[]): Position[] {
	const turn = 360 * Math.round((longitude - middle(ring)) / 360);
	return turn === 0 ? ring : ring.map(([x, y]) => [x! + turn, y!]);
}

/** Half-way between the ring's west and east end. */
function middle(ring: readonly Position[]): number {
	let west = Infinity;
	let east = -Infinity;
	for (const [longitude] of ring) {
		west = Math.min(west, longitude!);
		east = Math.max(east, longitude!);
	}
	return (west + east) / 2;
}
