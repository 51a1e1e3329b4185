// Areas as they are drawn: from points of the frame to rectangles and outlines in degrees, and back to a path over the map.
// The map is never turned or tilted, so the Web Mercator projection is all there is to it. Knows no map object and no query in force.
import { kinks, polygon } from '@turf/turf';
import type { Area, Corner } from '../../query/query/query.ts';
import { planeOf, type ScreenPoint } from '../frame/camera.ts';
import type { Frame } from '../frame/frame.ts';

/** Four decimals are some ten metres: nobody draws more finely, and the address stays short. */
const DIGITS = 4;
/** Edges are straight in degrees; on the map they bend a little, so they are drawn in pieces. */
const PIECES = 16;

/** The rectangle with these two corners, opposite each other. Null where it has no width or no height. */
export function rectangleBetween([lng1, lat1]: Corner, [lng2, lat2]: Corner): Area | null {
	return toRectangle(Math.min(lng1, lng2), Math.min(lat1, lat2), Math.max(lng1, lng2), Math.max(lat1, lat2));
}

/** All that the frame shows. */
export function rectangleOfView({ bounds: [west, south, east, north] }: Pick<Frame, 'bounds'>): Area | null {
	return toRectangle(west, south, east, north);
}

function toRectangle(west: number, south: number, east: number, north: number): Area | null {
	const [bottom, top] = [rounded(Math.max(south, -90)), rounded(Math.min(north, 90))];
	if (bottom >= top || rounded(west) >= rounded(east)) return null;
	const isWholeTurn = east - west >= 360;
	return {
		kind: 'rectangle',
		west: isWholeTurn ? -180 : rounded(wrapped(west)),
		south: bottom,
		east: isWholeTurn ? 180 : rounded(wrapped(east)),
		north: top
	};
}

/** The outline through `corners`. Null for fewer than three, for none with any breadth, and for one across the 180th meridian. */
export function outlineThrough(corners: readonly Corner[]): Area | null {
	const first = corners[0];
	if (!first) return null;
	const shift = rounded(wrapped(first[0])) - rounded(first[0]);
	const inDegrees = corners.map(([lng, lat]): Corner => [rounded(lng + shift), rounded(lat)]);
	const distinct = inDegrees.filter(
		([lng, lat], i) => i === 0 || lng !== inDegrees[i - 1]![0] || lat !== inDegrees[i - 1]![1]
	);
	const isAcross = distinct.some(([lng]) => Math.abs(lng) > 180);
	if (distinct.length < 3 || isAcross || !hasBreadth(distinct)) return null;
	return { kind: 'polygon', corners: distinct };
}

/** Whether edges of an outline cut each other, so that nobody can say what lies within. */
export function crossesItself({ corners }: Extract<Area, { kind: 'polygon' }>): boolean {
	const ring = [...corners, corners[0]!].map((corner) => [...corner]);
	return kinks(polygon([ring])).features.length > 0;
}

/** Whether the corners do not all lie on one line. */
function hasBreadth(corners: readonly Corner[]): boolean {
	const [[x0, y0], ...others] = corners as [Corner, ...Corner[]];
	return others.some(([x1, y1], i) =>
		others.slice(i + 1).some(([x2, y2]) => Math.abs((x1 - x0) * (y2 - y0) - (x2 - x0) * (y1 - y0)) > 1e-9)
	);
}

/** Where the edges of `area` run over the frame, as an SVG path, in px from `from`. */
export function pathOf(
	area: Area,
	frame: Pick<Frame, 'center' | 'zoom' | 'width' | 'height'>,
	from: ScreenPoint = { x: 0, y: 0 }
): string {
	const plane = planeOf(frame, frame);
	const corners = cornersOf(area);
	const middle = corners.reduce((sum, [lng]) => sum + lng, 0) / corners.length;
	// The copy of the world that lies nearest to what is on screen.
	const shift = 360 * Math.round((frame.center[0] - middle) / 360);
	const points = corners.flatMap(([lng1, lat1], i) => {
		const [lng2, lat2] = corners[(i + 1) % corners.length]!;
		return Array.from({ length: PIECES }, (_, piece) => {
			const part = piece / PIECES;
			return plane([lng1 + (lng2 - lng1) * part + shift, lat1 + (lat2 - lat1) * part]);
		});
	});
	return `M${points.map(({ x, y }) => `${(x - from.x).toFixed(1)} ${(y - from.y).toFixed(1)}`).join('L')}Z`;
}

/** Of a rectangle across the 180th meridian the eastern corners lie beyond 180. */
function cornersOf(area: Area): readonly Corner[] {
	if (area.kind === 'polygon') return area.corners;
	const { west, south, north } = area;
	const east = area.east < west ? area.east + 360 : area.east;
	return [
		[west, south],
		[east, south],
		[east, north],
		[west, north]
	];
}

/** West, south, east, north of any area, as a reader would type them; of none, the whole map. */
export function boundsOfArea(area: Area | null): readonly [number, number, number, number] {
	if (!area) return [-180, -85, 180, 85];
	if (area.kind === 'rectangle') return [area.west, area.south, area.east, area.north];
	const longitudes = area.corners.map(([lng]) => lng);
	const latitudes = area.corners.map(([, lat]) => lat);
	return [Math.min(...longitudes), Math.min(...latitudes), Math.max(...longitudes), Math.max(...latitudes)];
}

function wrapped(longitude: number): number {
	if (longitude >= -180 && longitude <= 180) return longitude;
	return ((((longitude + 180) % 360) + 360) % 360) - 180;
}

/** Without the minus that a zero may carry and no address keeps. */
function rounded(degrees: number): number {
	return Number(degrees.toFixed(DIGITS)) + 0;
}
