// Which part of the world a small picture shows: all of some bounds with a margin, in the picture's own shape.
import { onLandPlane, type Part } from '$lib/map/basemap/land.ts';
import type { Bounds } from '$lib/map/marks/marks.ts';
import { LAND_SIDE } from '$lib/model/land-outline.ts';
import { nearLongitude } from '$lib/model/web-mercator.ts';

/** Height for one of width. */
const SHAPE = 0.8;
/** Of what is shown, on each side; and the least that is, so that a lone place has its surroundings. */
const MARGIN = 0.22;
const LEAST = LAND_SIDE / 60;

export function partFor([west, south, east, north]: Bounds): Part {
	const { x: left, y: top } = onLandPlane([west, north]);
	const { x: right, y: bottom } = onLandPlane([east, south]);
	const wide = Math.max(LEAST, right - left) * (1 + 2 * MARGIN);
	const high = Math.max(LEAST * SHAPE, bottom - top) * (1 + 2 * MARGIN);
	const width = Math.min(LAND_SIDE, Math.max(wide, high / SHAPE));
	const height = width * SHAPE;
	return { x: (left + right - width) / 2, y: (top + bottom - height) / 2, width, height };
}

/** Where a place stands in the part for these bounds, which may run over the antimeridian. */
export function placeIn([west, , east]: Bounds, [longitude, latitude]: readonly [number, number]) {
	return onLandPlane([nearLongitude(longitude, (west + east) / 2), latitude]);
}
