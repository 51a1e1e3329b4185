// Which places share a marker at a zoom: those whose markers would touch. The heaviest place stands, the others
// join the nearest that stands near enough. Knows weights and points, no claims.

/** A marker of n claims has the radius `scale` √n, kept between `least` and `most`; markers stay `gap` apart. Pixels. */
export interface MarkerSize {
	readonly scale: number;
	readonly least: number;
	readonly most: number;
	readonly gap: number;
}

/** Points on the Web Mercator plane, from 0 to 1 each way, x east and y south. By place code. */
export interface Plane {
	readonly x: Float64Array;
	readonly y: Float64Array;
}

export interface Grouping {
	/** The place codes that stand, the heaviest first. */
	readonly standing: Uint32Array;
	/** By place code the position in `standing` that it belongs to; NO_GROUP for a place without weight. */
	readonly groupOf: Int32Array;
}

export const NO_GROUP = -1;
/** Width of the world in pixels at zoom 0, as MapLibre counts zoom. */
const WORLD = 512;
/** Poleward of this, Web Mercator ends. */
const MOST_NORTH = 85.051129;

export function toPlane(longitudes: Float64Array, latitudes: Float64Array): Plane {
	return {
		x: longitudes.map((longitude) => (longitude + 180) / 360),
		y: latitudes.map((latitude) => {
			const bounded = Math.min(Math.max(latitude, -MOST_NORTH), MOST_NORTH);
			const sine = Math.sin((bounded * Math.PI) / 180);
			return 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
		})
	};
}

/** `weights` by place code. */
export function groupPlaces(plane: Plane, weights: Uint32Array, zoom: number, size: MarkerSize): Grouping {
	const pixels = WORLD * 2 ** zoom;
	const order = heaviestFirst(weights);
	const standing = new Uint32Array(order.length);
	const groupOf = new Int32Array(weights.length).fill(NO_GROUP);
	const radiusOf = (place: number) =>
		Math.min(Math.max(size.scale * Math.sqrt(weights[place]!), size.least), size.most);
	// No two markers reach further than one cell, so whatever a place may join stands in its cell or the eight around.
	const cell = 2 * size.most + size.gap;
	// Cells share buckets where there are more of them; that only makes more places to measure.
	const buckets = 2 ** Math.ceil(Math.log2(4 * order.length + 1));
	const heads = new Int32Array(buckets).fill(NO_GROUP);
	const nexts = new Int32Array(order.length);
	const bucketOf = (column: number, row: number) =>
		(Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)) & (buckets - 1);
	let count = 0;
	for (const place of order) {
		const x = plane.x[place]! * pixels;
		const y = plane.y[place]! * pixels;
		const column = Math.floor(x / cell);
		const row = Math.floor(y / cell);
		const reach = radiusOf(place) + size.gap;
		let nearest = NO_GROUP;
		let least = Infinity;
		for (let neighbour = 0; neighbour < 9; neighbour++) {
			const bucket = bucketOf(column - 1 + (neighbour % 3), row - 1 + Math.floor(neighbour / 3));
			for (let group = heads[bucket]!; group !== NO_GROUP; group = nexts[group]!) {
				const other = standing[group]!;
				const distance = Math.hypot(plane.x[other]! * pixels - x, plane.y[other]! * pixels - y);
				if (distance >= least || distance >= reach + radiusOf(other)) continue;
				nearest = group;
				least = distance;
			}
		}
		if (nearest === NO_GROUP) {
			nearest = count++;
			standing[nearest] = place;
			const home = bucketOf(column, row);
			nexts[nearest] = heads[home]!;
			heads[home] = nearest;
		}
		groupOf[place] = nearest;
	}
	return { standing: standing.slice(0, count), groupOf };
}

/** The codes that have weight, the heaviest first, then by code. */
function heaviestFirst(weights: Uint32Array): Uint32Array {
	const CODES = 2 ** 32;
	let most = 0;
	let count = 0;
	for (const weight of weights) {
		if (weight === 0) continue;
		count++;
		if (weight > most) most = weight;
	}
	// One number a place, which sorts natively: lightness above, code below. Exact to 2 ** 21 claims a place.
	const keys = new Float64Array(count);
	let at = 0;
	weights.forEach((weight, code) => {
		if (weight > 0) keys[at++] = (most - weight) * CODES + code;
	});
	return Uint32Array.from(keys.sort(), (key) => key % CODES);
}
