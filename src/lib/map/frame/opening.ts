// Where a map opens: with all places in sight, unless leaving the farthest out parts more of the others than it leaves out. Pure.
import { mercatorX, mercatorY, MOST_NORTH, nearLongitude } from '../../model/web-mercator.ts';
import { boundsOf, type Bounds, type Camera } from '../marks/marks.ts';
import { projectionOf, type FrameSize, type Place } from './camera.ts';
import { cameraFor, isOn, paneOf } from './pane.ts';

/** What one of the places takes of the map: a region is not seen where only its middle is. */
export interface Ground {
	readonly point: Place;
	/** East lies beyond 180 where it crosses the antimeridian. */
	readonly bounds: Bounds;
}

/** Marks nearer to each other than this stand as one, px. */
const TOGETHER_PX = 26;
/** Px round what a map opens with; less where that is a good part of the world, which has surroundings enough. */
const PADDING = { usual: 84, wide: 30 } as const;
const WIDE_DEGREES = 70;
const NEAREST = 9;
const WORLD: Camera = { center: [20, 30], zoom: 1.5 };
/** What it costs to leave a place to the margin, in marks that part. */
const LEFT_OUT = 0.5;
/** Of more places so many stand for all: which are together does not hang on each. */
const MOST_WEIGHED = 1500;
/** So many are looked at. */
const MOST_GROUNDS = 40;

/** `places` as [longitude, latitude]; `grounds` of those that have an extent: it is in sight too, unless marks would fall together for it. */
export function openingCamera(
	places: readonly Place[],
	size: FrameSize,
	grounds: readonly Ground[] = []
): Camera {
	// What no map can show is told of in the margin, wherever it opens.
	const shown = places.filter(([, latitude]) => Math.abs(latitude) <= MOST_NORTH);
	const all = boundsOf(shown);
	if (!all) return WORLD;
	let best = cameraOf(all, size, places);
	let seen: readonly Place[] = shown;
	let gain = markCount(shown, best, size);
	const inwards = fromFarthest(shown, (all[0] + all[2]) / 2);
	for (let out = 1; out < shown.length - 1; out = Math.max(out + 1, Math.round(out * 1.2))) {
		const kept = inwards.slice(out);
		const camera = cameraOf(boundsOf(kept)!, size, places);
		const parted = markCount(kept, camera, size) - LEFT_OUT * out;
		if (parted > gain) [best, gain, seen] = [camera, parted, kept];
	}
	return withGrounds(best, seen, grounds, size, places);
}

/** `camera` so much farther out that the grounds of what is `seen` are in sight, the smallest first. */
function withGrounds(
	camera: Camera,
	seen: readonly Place[],
	grounds: readonly Ground[],
	size: FrameSize,
	places: readonly Place[]
): Camera {
	if (grounds.length === 0) return camera;
	const seenKeys = new Set(seen.map(String));
	const own = grounds
		.filter(({ point }) => seenKeys.has(String(point)))
		.map(({ bounds }) => edgeOf(bounds))
		.toSorted((a, b) => a.span - b.span)
		.slice(0, MOST_GROUNDS);
	let held = camera;
	let kept = [...seen];
	const count = markCount(seen, camera, size);
	for (const { edge } of own) {
		if (isInSight(edge, held, size, places)) continue;
		const wider = cameraOf(boundsOf([...kept, ...edge])!, size, places);
		if (markCount(seen, wider, size) < count) continue;
		kept = [...kept, ...edge];
		held = wider;
	}
	return held;
}

function isInSight(
	edge: readonly Place[],
	camera: Camera,
	size: FrameSize,
	places: readonly Place[]
): boolean {
	const [pane, project] = [paneOf(camera, size, places), projectionOf(camera, size)];
	return edge.every((place) => isOn(pane, place, project));
}

/** Points along a box, no gap between them wider than what lies beyond. */
function edgeOf([west, south, east, north]: Bounds): {
	readonly edge: readonly Place[];
	readonly span: number;
} {
	const [lowest, highest] = [Math.max(south, -MOST_NORTH), Math.min(north, MOST_NORTH)];
	const steps = Math.ceil((east - west) / 30) + 1;
	const edge = Array.from({ length: steps + 1 }, (_, at) =>
		nearLongitude(west + ((east - west) * at) / steps, 0)
	);
	return {
		edge: edge.flatMap((longitude): Place[] => [
			[longitude, lowest],
			[longitude, highest]
		]),
		span: Math.max(east - west, north - south)
	};
}

function cameraOf(bounds: Bounds, size: FrameSize, places: readonly Place[]): Camera {
	const padding = bounds[2] - bounds[0] > WIDE_DEGREES ? PADDING.wide : PADDING.usual;
	return cameraFor(bounds, size, places, { padding, nearest: NEAREST });
}

/** The place farthest from the middle of most first. */
function fromFarthest(places: readonly Place[], middle: number): Place[] {
	const x = ([longitude]: Place) => mercatorX(nearLongitude(longitude, middle));
	const y = ([, latitude]: Place) => mercatorY(latitude);
	const centre = { x: median(places.map(x)), y: median(places.map(y)) };
	const far = (place: Place) => Math.hypot(x(place) - centre.x, y(place) - centre.y);
	return places.toSorted((a, b) => far(b) - far(a));
}

function median(values: readonly number[]): number {
	return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

/** How many marks the places would be, about. */
function markCount(places: readonly Place[], camera: Camera, size: FrameSize): number {
	const project = projectionOf(camera, size);
	const step = Math.max(1, Math.ceil(places.length / MOST_WEIGHED));
	const standing = new Map<string, { x: number; y: number }[]>();
	const cellOf = (value: number) => Math.floor(value / TOGETHER_PX);
	let count = 0;
	for (let i = 0; i < places.length; i += step) {
		const at = project(places[i]!);
		const [column, row] = [cellOf(at.x), cellOf(at.y)];
		const near = [-1, 0, 1].flatMap((dx) =>
			[-1, 0, 1].flatMap((dy) => standing.get(`${column + dx},${row + dy}`) ?? [])
		);
		if (near.some(({ x, y }) => Math.hypot(x - at.x, y - at.y) < TOGETHER_PX)) continue;
		count += 1;
		const key = `${column},${row}`;
		standing.set(key, [...(standing.get(key) ?? []), at]);
	}
	return count * step;
}
