// Which places share a marker at a zoom: those whose markers would touch, on both sides of the 180th meridian. The heaviest place stands,
// the others join the nearest that stands near enough; a marker that grows by them takes in what it then touches. Knows weights and points,
// no claims.
import { WORLD_PX } from '../../model/web-mercator.ts';
import type { Plane } from './plane.ts';

/** A marker of n claims has the radius `scale` √n, kept between `least` and `most`; markers stay `gap` apart. Pixels. */
export interface MarkerSize {
	readonly scale: number;
	readonly least: number;
	readonly most: number;
	readonly gap: number;
}

export interface Grouping {
	/** The place codes that have weight, the heaviest first, then by code. */
	readonly order: Uint32Array;
	/** The place codes that stand, the heaviest first. */
	readonly standing: Uint32Array;
	/** By place code the position in `standing` that it belongs to; NO_GROUP for a place without weight. */
	readonly groupOf: Int32Array;
	/** How often groups were made of groups, and once more: so many steps lead at most from a place to the one that stands for it. */
	readonly steps: number;
}

export const NO_GROUP = -1;

/** `weights` by place code; `grid` is that of the same zoom and size. */
export function groupPlaces(grid: Grid, weights: Uint32Array, size: MarkerSize): Grouping {
	let { order, standing, groupOf } = groupOnce(grid, weights, weights, size);
	let steps = 1;
	for (let before = order.length; standing.length < before;) {
		before = standing.length;
		const [own, together] = [new Uint32Array(weights.length), new Uint32Array(weights.length)];
		for (const place of standing) own[place] = weights[place]!;
		for (const place of order) together[standing[groupOf[place]!]!]! += weights[place]!;
		const next = groupOnce(grid, own, together, size);
		if (next.standing.length === before) break;
		for (const place of order) groupOf[place] = next.groupOf[standing[groupOf[place]!]!]!;
		standing = next.standing;
		steps++;
	}
	return { order, standing, groupOf, steps };
}

/** `sizes`: what the markers stand for, where that is more than the places' own weights. */
function groupOnce(
	{ pixels, cell, mask, places, positions, x, y, firsts }: Grid,
	weights: Uint32Array,
	sizes: Uint32Array,
	size: MarkerSize
): Omit<Grouping, 'steps'> {
	const order = heaviestFirst(weights);
	// All that is gone through in the grid's order, so that neighbours lie side by side.
	const radii = radiiOf(places, sizes, size);
	const groups = new Int32Array(places.length).fill(NO_GROUP);
	/** The square of the distance to the nearest that it may join; SETTLED where that no longer matters. */
	const nearest = new Float64Array(places.length);
	for (let at = 0; at < nearest.length; at++) nearest[at] = weights[places[at]!]! > 0 ? Infinity : SETTLED;
	const standing = new Uint32Array(order.length);
	let count = 0;
	for (let i = 0; i < order.length; i++) {
		const place = order[i]!;
		const position = positions[place]!;
		nearest[position] = SETTLED;
		if (groups[position] !== NO_GROUP) continue;
		standing[count] = place;
		groups[position] = count;
		const south = y[position]!;
		const own = radii[position]! + size.gap;
		// Where weights are sizes, those that are still to come have smaller markers: none is met further off.
		const reach = own + (sizes === weights ? radii[position]! : size.most);
		const top = Math.floor((south - reach) / cell);
		const bottom = Math.floor((south + reach) / cell);
		// Also from where it stands in the next copies of the world.
		for (let east = x[position]! - pixels; east <= x[position]! + pixels; east += pixels) {
			if (east + reach < 0 || east - reach > pixels) continue;
			const left = Math.floor((east - reach) / cell);
			const columns = Math.floor((east + reach) / cell) - left + 1;
			for (let row = top; row <= bottom; row++) {
				let bucket = bucketOf(left, row, mask);
				for (let rest = columns; rest > 0; bucket = 0) {
					const next = Math.min(bucket + rest, mask + 1);
					rest -= next - bucket;
					const end = firsts[next]!;
					for (let at = firsts[bucket]!; at < end; at++) {
						const across = x[at]! - east;
						const down = y[at]! - south;
						const distance = across * across + down * down;
						if (distance >= nearest[at]!) continue;
						const both = own + radii[at]!;
						if (distance >= both * both) continue;
						nearest[at] = distance;
						groups[at] = count;
					}
				}
			}
		}
		count++;
	}
	const groupOf = new Int32Array(weights.length).fill(NO_GROUP);
	for (let at = 0; at < places.length; at++) groupOf[places[at]!] = groups[at]!;
	return { order, standing: standing.slice(0, count), groupOf };
}

/** No two places that share a marker are farther apart on the plane: both are near enough to the one that stands. */
export function reachOf({ steps }: Grouping, zoom: number, { most, gap }: MarkerSize): number {
	return (2 * steps * (2 * most + gap)) / (WORLD_PX * 2 ** zoom);
}

const SETTLED = -1;

/**
 * Where places stand at a zoom, by square cells, those of a row side by side. Cells may share a bucket; that only makes more places to
 * measure.
 */
export interface Grid {
	/** Width of the world and of a cell. */
	readonly pixels: number;
	readonly cell: number;
	/** Of the number of a bucket. */
	readonly mask: number;
	/** Place codes, those of bucket i from `firsts[i]` to `firsts[i + 1]`, and where they stand, in pixels. */
	readonly places: Uint32Array;
	readonly x: Float64Array;
	readonly y: Float64Array;
	readonly firsts: Uint32Array;
	/** By place code where in `places` it is. */
	readonly positions: Uint32Array;
}

/** Of the grid for a zoom and a size of markers. */
export function gridMeasures(zoom: number, { most, gap }: MarkerSize): Pick<Grid, 'pixels' | 'cell'> {
	return { pixels: WORLD_PX * 2 ** zoom, cell: (most + gap) / 2 };
}

export function toGrid(plane: Plane, { pixels, cell }: Pick<Grid, 'pixels' | 'cell'>): Grid {
	const size = plane.x.length;
	const mask = 2 ** Math.ceil(Math.log2(2 * size + 1)) - 1;
	const buckets = new Uint32Array(size);
	const firsts = new Uint32Array(mask + 2);
	for (let place = 0; place < size; place++) {
		const column = Math.floor((plane.x[place]! * pixels) / cell);
		const row = Math.floor((plane.y[place]! * pixels) / cell);
		buckets[place] = bucketOf(column, row, mask);
		firsts[buckets[place]! + 1]!++;
	}
	for (let bucket = 0; bucket <= mask; bucket++) firsts[bucket + 1]! += firsts[bucket]!;
	const next = firsts.slice();
	const places = new Uint32Array(size);
	const positions = new Uint32Array(size);
	const x = new Float64Array(size);
	const y = new Float64Array(size);
	for (let place = 0; place < size; place++) {
		const at = next[buckets[place]!]!++;
		places[at] = place;
		positions[place] = at;
		x[at] = plane.x[place]! * pixels;
		y[at] = plane.y[place]! * pixels;
	}
	return { pixels, cell, mask, places, positions, x, y, firsts };
}

function bucketOf(column: number, row: number, mask: number): number {
	return (column + Math.imul(row, 0x9e3779b1)) & mask;
}

/** Pixels, by position in `places`. */
function radiiOf(
	places: Uint32Array,
	weights: Uint32Array,
	{ scale, least, most }: MarkerSize
): Float64Array {
	const radii = new Float64Array(places.length);
	for (let at = 0; at < radii.length; at++) {
		radii[at] = Math.min(Math.max(scale * Math.sqrt(weights[places[at]!]!), least), most);
	}
	return radii;
}

/** The codes that have weight, the heaviest first, then by code: sorted by counting, as weights are claims. */
function heaviestFirst(weights: Uint32Array): Uint32Array {
	let most = 0;
	let count = 0;
	for (let code = 0; code < weights.length; code++) {
		most = Math.max(most, weights[code]!);
		count += Number(weights[code]! > 0);
	}
	/** By lightness, 0 for the heaviest, the position of its next code. */
	const next = new Uint32Array(most + 2);
	for (let code = 0; code < weights.length; code++) next[most - weights[code]! + 1]!++;
	for (let lightness = 0; lightness < most; lightness++) next[lightness + 1]! += next[lightness]!;
	const order = new Uint32Array(weights.length);
	for (let code = 0; code < weights.length; code++) order[next[most - weights[code]!]!++] = code;
	return order.subarray(0, count);
}
