// What a camera sees in a frame of a given size, and the camera that sees a given box: Web Mercator, MapLibre's tiles of 512 px.
// Knows no map object.
import type { Bounds, Camera } from '../marks/marks.ts';

export interface FrameSize {
	readonly width: number;
	readonly height: number;
}

const TILE = 512;
const NEAREST = 14;

/** Zooms in quarters, so that marks part and join while a map moves but not at every frame. */
export function quarterOf(zoom: number): number {
	return Math.floor(zoom * 4) / 4;
}

/** Where a camera puts a point, [longitude, latitude] in degrees, in px from the frame's upper left. */
export function projectionOf({ center, zoom }: Camera, { width, height }: FrameSize) {
	const world = TILE * 2 ** zoom;
	const top = mercatorY(center[1]) - height / 2 / world;
	return ([longitude, latitude]: readonly [number, number]) => ({
		x: width / 2 + ((((longitude - center[0] + 540) % 360) - 180) / 360) * world,
		y: (mercatorY(latitude) - top) * world
	});
}

/** The nearest camera that has all of `bounds` in the frame, with at least `padding` px round it. */
export function cameraOfBounds(
	bounds: Bounds,
	{ width, height }: FrameSize,
	padding = 0,
	nearest = NEAREST
): Camera {
	const [west, south, east, north] = bounds;
	const [top, bottom] = [mercatorY(north), mercatorY(south)];
	const room = (length: number) => Math.max(1, length - 2 * padding);
	const world = Math.min(
		room(width) / Math.max(1e-9, (east - west) / 360),
		room(height) / Math.max(1e-9, bottom - top)
	);
	const middle = (west + east) / 2;
	return {
		center: [middle > 180 ? middle - 360 : middle, latitudeAt((top + bottom) / 2)],
		zoom: Math.min(nearest, Math.max(0, Math.log2(world / TILE)))
	};
}

/** What `camera` has in the frame. */
export function boundsOfCamera({ center, zoom }: Camera, { width, height }: FrameSize): Bounds {
	const world = TILE * 2 ** zoom;
	const [reach, middle] = [(width / 2 / world) * 360, mercatorY(center[1])];
	const y = (by: number) => latitudeAt(Math.min(1, Math.max(0, middle + by / world)));
	return [center[0] - reach, y(height / 2), center[0] + reach, y(-height / 2)];
}

/** 0 at the northern edge of the world, 1 at the southern. */
function mercatorY(latitude: number): number {
	const sine = Math.sin((Math.min(85.0511, Math.max(-85.0511, latitude)) * Math.PI) / 180);
	return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
}

function latitudeAt(y: number): number {
	return (Math.atan(Math.sinh(Math.PI * (1 - 2 * y))) * 180) / Math.PI;
}
