// Cuts polygons that run across the antimeridian in two, as RFC 7946 3.1.9 asks.
// Does not know rings round a pole: no region here has one.
import { bboxPolygon, featureCollection, intersect, polygon } from '@turf/turf';
import type { MultiPolygon, Polygon, Position } from 'geojson';
import { toPolygons } from './polygons.ts';

/** Polygons with every longitude in −180 to 180 and no edge longer than half the world. */
export function splitAtAntimeridian(geometry: Polygon | MultiPolygon): MultiPolygon {
	return { type: 'MultiPolygon', coordinates: toPolygons(geometry).flatMap(splitPolygon) };
}

function splitPolygon(rings: Position[][]): Position[][][] {
	const unwrapped = rings.map(unwrapRing);
	const longitudes = unwrapped.flat().map(([longitude]) => longitude!);
	if (Math.min(...longitudes) >= -180 && Math.max(...longitudes) <= 180) return [unwrapped];
	return [-360, 0, 360].flatMap((turn) => {
		const part = intersect(
			featureCollection([polygon(unwrapped), bboxPolygon([-180 + turn, -90, 180 + turn, 90])])
		);
		if (!part) return [];
		return toPolygons(part.geometry).map((piece) =>
			piece.map((ring) => ring.map(([longitude, latitude]) => [longitude! - turn, latitude!]))
		);
	});
}

/** The ring with each longitude moved by whole turns until it lies within half a turn of the one before. */
function unwrapRing(ring: Position[]): Position[] {
	let previous = ring[0]![0]!;
	return ring.map(([longitude, latitude]) => {
		previous = longitude! + 360 * Math.round((previous - longitude!) / 360);
		return [previous, latitude!];
	});
}
