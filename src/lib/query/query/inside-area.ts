// Whether points lie in an area. Edges are straight in degrees.
import { booleanPointInPolygon, point, polygon } from '@turf/turf';
import { isInBox } from '../clusters/box.ts';
import type { Area } from './query.ts';

/** A test for points, in degrees; what lies on the edge is inside. */
export function insideOf(area: Area): (longitude: number, latitude: number) => boolean {
	if (area.kind === 'rectangle') {
		const { west, south, east, north } = area;
		return (longitude, latitude) => isInBox([west, south, east, north], longitude, latitude);
	}
	const corners = area.corners.map(([longitude, latitude]) => [longitude, latitude]);
	const shape = polygon([[...corners, corners[0]!]]);
	return (longitude, latitude) => booleanPointInPolygon(point([longitude, latitude]), shape);
}
