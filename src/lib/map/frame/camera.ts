// What a camera sees in a frame of a given size, and the camera that sees a given box. Knows no map object and no paper round the map.
import {
	latitudeAt,
	longitudeAt,
	mercatorX,
	mercatorY,
	nearLongitude,
	WORLD_PX
} from '../../model/web-mercator.ts';
import type { Bounds, Camera } from '../marks/marks.ts';
import type { Box } from './boxes.ts';

export interface FrameSize {
	readonly width: number;
	readonly height: number;
	/** So much at its head lies under something else, px. */
	readonly head?: number;
	/** The nearest zoom that what is drawn can bear; that of our own basemap where absent. */
	readonly nearest?: number;
}

export interface ScreenPoint {
	readonly x: number;
	readonly y: number;
}

/** [longitude, latitude]. */
export type Place = readonly [number, number];
export type Project = (place: Place) => ScreenPoint;

/** The nearest zoom that our own basemap can bear, drawn at 1:10 million. */
export const NEAREST = 10;
/** MapLibre goes no farther out. */
const FARTHEST = -2;
/** The whole world may be made so much smaller than the frame, for what stands in the margin. */
const WORLD_SHARE = 0.6;

/** Zooms in quarters, so that marks part and join while a map moves but not at every frame. */
export function quarterOf(zoom: number): number {
	return Math.floor(zoom * 4) / 4;
}

/** Width of the world in px. */
export function worldAt(zoom: number): number {
	return WORLD_PX * 2 ** zoom;
}

/** Where a camera puts a place, in px from the frame's upper left: of the copies of the world, on that whose middle is nearest. */
export function projectionOf(camera: Camera, size: FrameSize): Project {
	const plane = planeOf(camera, size);
	return ([longitude, latitude]) => plane([nearLongitude(longitude, camera.center[0]), latitude]);
}

/** The same without looking for the nearest copy: what goes on beyond 180 degrees stays in one piece. */
export function planeOf({ center, zoom }: Camera, { width, height }: FrameSize): Project {
	const world = worldAt(zoom);
	const left = mercatorX(center[0]) - width / 2 / world;
	const top = mercatorY(center[1]) - height / 2 / world;
	return ([longitude, latitude]) => ({
		x: (mercatorX(longitude) - left) * world,
		y: (mercatorY(latitude) - top) * world
	});
}

/** The place under a point of the frame; its longitude is not brought back into ±180. */
export function placeAt(
	{ center, zoom }: Camera,
	{ width, height }: FrameSize,
	{ x, y }: ScreenPoint
): Place {
	const world = worldAt(zoom);
	return [
		longitudeAt(mercatorX(center[0]) + (x - width / 2) / world),
		latitudeAt(mercatorY(center[1]) + (y - height / 2) / world)
	];
}

/** What `camera` has in `part` of the frame, no farther than the world goes. */
export function boundsIn(camera: Camera, size: FrameSize, part: Box): Bounds {
	const [west, north] = placeAt(camera, size, { x: part.left, y: part.top });
	const [east, south] = placeAt(camera, size, { x: part.right, y: part.bottom });
	const { zoom, center } = camera;
	const half = 180;
	const isWhole = part.right - part.left >= worldAt(zoom) - 1e-6;
	return isWhole ? [center[0] - half, south, center[0] + half, north] : [west, south, east, north];
}

/** The nearest camera that has all of `bounds` in `part` of the frame, with at least `padding` px round it. */
export function cameraInto(
	[west, south, east, north]: Bounds,
	size: FrameSize,
	part: Box,
	padding = 0,
	nearest = size.nearest ?? NEAREST
): Camera {
	const [top, bottom] = [mercatorY(north), mercatorY(south)];
	const room = (length: number) => Math.max(1, length - 2 * padding);
	const world = Math.min(
		room(part.right - part.left) / Math.max(1e-9, (east - west) / 360),
		room(part.bottom - part.top) / Math.max(1e-9, bottom - top)
	);
	const zoom = Math.min(nearest, Math.max(leastZoom(size), Math.log2(world / WORLD_PX)));
	const off = {
		x: (size.width / 2 - (part.left + part.right) / 2) / worldAt(zoom),
		y: (size.height / 2 - (part.top + part.bottom) / 2) / worldAt(zoom)
	};
	const longitude = longitudeAt(mercatorX((west + east) / 2) + off.x);
	const latitude = latitudeAt((top + bottom) / 2 + off.y);
	return { center: [nearLongitude(longitude, 0), latitude], zoom };
}

/** `camera` where a hand or an address may take it: no farther out than shows the world, and not beyond the poles by more than `paper` px. */
export function heldCamera({ center, zoom }: Camera, size: FrameSize, paper: number): Camera {
	const held = Math.min(size.nearest ?? NEAREST, Math.max(leastZoom(size), zoom));
	const world = worldAt(held);
	const reach = Math.min(0.5, (size.height / 2 - paper) / world);
	const y = Math.min(1 - reach, Math.max(reach, mercatorY(center[1])));
	return { center: [center[0], latitudeAt(y)], zoom: held };
}

/** Where the world is as small as it gets in a frame. */
export function leastZoom({ width, height }: FrameSize): number {
	const side = Math.max(1, Math.min(width, height));
	return Math.max(FARTHEST, Math.log2((side * WORLD_SHARE) / WORLD_PX));
}
