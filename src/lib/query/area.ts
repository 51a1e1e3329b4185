// Whether a point lies in an area drawn on the map. Edges are straight in degrees, as the map draws them.
import { booleanPointInPolygon, point, polygon } from '@turf/turf';
import type { Area } from './query.ts';

export function isInArea(area: Area, longitude: number, latitude: number): boolean {
	if (area.kind === 'rectangle') {
		const { west, south, east, north } = area;
		const between =
			west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
		return between && latitude >= south && latitude <= north;
	}
	const ring = area.corners.map(([lng, lat]) => [lng, lat]);
	return booleanPointInPolygon(point([longitude, latitude]), polygon([[...ring, ring[0]!]]));
}
