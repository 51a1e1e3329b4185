// Which part of a frame shows the map: all of it, but for strips of paper on the sides where something lies beyond. The strips carry what
// does (margin.ts). The world is shown once, and no farther than the plane goes. Knows no map object.
import { MOST_NORTH, mercatorY } from '../../model/web-mercator.ts';
import type { Bounds, Camera } from '../marks/marks.ts';
import type { Box } from './boxes.ts';
import {
	cameraInto,
	heldCamera,
	projectionOf,
	worldAt,
	type FrameSize,
	type Place,
	type Project,
	type ScreenPoint
} from './camera.ts';

export type Side = 'top' | 'right' | 'bottom' | 'left';

/** How wide strips are, in px: at head and foot two lines high and as high as a finger needs, at the sides as wide as most names. */
export const STRIP = { across: 44, aside: 96 } as const;
/** Frames narrower than this have strips at head and foot alone. */
const NARROW_PX = 640;

/** In px of the frame, where paper begins on each side. */
export function paneOf(camera: Camera, size: FrameSize, places: readonly Place[]): Box {
	const project = projectionOf(camera, size);
	const sides = new Set<Side>();
	for (;;) {
		const pane = paneWith(sides, camera, size);
		const before = sides.size;
		for (const place of places) if (!isOn(pane, place, project)) sides.add(sideOf(project(place), size));
		// Paper takes away from the map and gives nothing back, so that this ends.
		if (sides.size === before) return pane;
	}
}

/** Whether a place is on the map that `pane` shows, and not beyond it. */
export function isOn(pane: Box, place: Place, project: Project): boolean {
	const { x, y } = project(place);
	const isOnPlane = Math.abs(place[1]) <= MOST_NORTH;
	return isOnPlane && x >= pane.left && x <= pane.right && y >= pane.top && y <= pane.bottom;
}

/** Where the line from the middle of the frame to what lies beyond leaves it. */
export function sideOf({ x, y }: ScreenPoint, size: FrameSize): Side {
	const [dx, dy] = [x - size.width / 2, y - size.height / 2];
	const isAside = size.width >= NARROW_PX && Math.abs(dx) * size.height > Math.abs(dy) * size.width;
	if (isAside) return dx > 0 ? 'right' : 'left';
	return dy > 0 ? 'bottom' : 'top';
}

/** The camera that has all of `bounds` on the map, whatever paper stands round it for those of `places` that lie beyond. */
export function cameraFor(
	bounds: Bounds,
	size: FrameSize,
	places: readonly Place[],
	{
		padding = 0,
		nearest = size.nearest
	}: { readonly padding?: number; readonly nearest?: number | undefined } = {}
): Camera {
	let part = stripped(size, new Set(), { left: 0, top: 0, right: size.width, bottom: size.height });
	for (;;) {
		const least = Math.min(padding, (part.right - part.left) / 5, (part.bottom - part.top) / 5);
		const camera = heldCamera(cameraInto(bounds, size, part, least, nearest), size, STRIP.across);
		const next = stripped(size, evenly(sidesOf(camera, size, places), camera, size), part);
		if (isSame(next, part)) return camera;
		part = next;
	}
}

function sidesOf(camera: Camera, size: FrameSize, places: readonly Place[]): ReadonlySet<Side> {
	const pane = paneOf(camera, size, places);
	const project = projectionOf(camera, size);
	return new Set(
		places.filter((place) => !isOn(pane, place, project)).map((place) => sideOf(project(place), size))
	);
}

/** The one world that is shown has its middle in the frame's: where there is hardly room for more than one, both sides have a strip or none. */
function evenly(sides: ReadonlySet<Side>, { zoom }: Camera, { width }: FrameSize): ReadonlySet<Side> {
	const isOneSided = sides.has('left') !== sides.has('right');
	const hasRoom = worldAt(zoom) > width + 2 * STRIP.aside;
	return hasRoom || !isOneSided ? sides : new Set<Side>([...sides, 'left', 'right']);
}

function isSame(one: Box, other: Box): boolean {
	return (
		one.left === other.left &&
		one.top === other.top &&
		one.right === other.right &&
		one.bottom === other.bottom
	);
}

/** `part` without what lies under something else and without the strips on these sides. */
function stripped({ width, height, head = 0 }: FrameSize, sides: ReadonlySet<Side>, part: Box): Box {
	return {
		left: sides.has('left') ? Math.max(part.left, STRIP.aside) : part.left,
		top: Math.max(part.top, head + (sides.has('top') ? STRIP.across : 0)),
		right: sides.has('right') ? Math.min(part.right, width - STRIP.aside) : part.right,
		bottom: sides.has('bottom') ? Math.min(part.bottom, height - STRIP.across) : part.bottom
	};
}

function paneWith(sides: ReadonlySet<Side>, { center, zoom }: Camera, size: FrameSize): Box {
	const { width, height } = size;
	const world = worldAt(zoom);
	const middle = mercatorY(center[1]);
	const onWorld = {
		left: Math.max(0, (width - world) / 2),
		top: Math.max(0, height / 2 - middle * world),
		right: Math.min(width, (width + world) / 2),
		bottom: Math.min(height, height / 2 + (1 - middle) * world)
	};
	return stripped(size, sides, onWorld);
}
