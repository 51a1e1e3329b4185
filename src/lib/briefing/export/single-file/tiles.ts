// Which tiles of the basemap one file takes along: the whole world as far as an overview shows it, and closer only
// where the corpus has places. Knows no tile's content.
import { mercatorX, mercatorY } from '../../../model/web-mercator.ts';

/** The world to this zoom, with its borders and great names. */
const WORLD_ZOOM = 3;
const DEEPEST_ZOOM = 5;

/** Degrees round each place that are taken along at a zoom, so that one can look about. */
const MARGINS: Readonly<Record<number, number>> = { 4: 20, 5: 8 };

export interface Tile {
	readonly z: number;
	readonly x: number;
	readonly y: number;
}

/** Each tile once. `points` are [longitude, latitude]. */
export function tilesFor(points: readonly (readonly [number, number])[]): Tile[] {
	const tiles = new Map<string, Tile>();
	const add = (tile: Tile): void => void tiles.set(tilePath(tile), tile);
	for (let z = 0; z <= WORLD_ZOOM; z++) {
		for (let x = 0; x < 2 ** z; x++) for (let y = 0; y < 2 ** z; y++) add({ z, x, y });
	}
	for (let z = WORLD_ZOOM + 1; z <= DEEPEST_ZOOM; z++) {
		for (const point of points) tilesRound(point, z, MARGINS[z]!).forEach(add);
	}
	return [...tiles.values()];
}

function tilesRound([longitude, latitude]: readonly [number, number], z: number, margin: number): Tile[] {
	const count = 2 ** z;
	const tiles: Tile[] = [];
	for (let column = columnOf(longitude - margin, z); column <= columnOf(longitude + margin, z); column++) {
		const x = ((column % count) + count) % count;
		for (let y = rowOf(latitude + margin, z); y <= rowOf(latitude - margin, z); y++) tiles.push({ z, x, y });
	}
	return tiles;
}

export function tilePath({ z, x, y }: Tile): string {
	return `data/basemap/${z}/${x}/${y}.pbf`;
}

/** May lie outside the world, which wraps. */
function columnOf(longitude: number, z: number): number {
	return Math.floor(mercatorX(longitude) * 2 ** z);
}

function rowOf(latitude: number, z: number): number {
	return Math.max(0, Math.min(2 ** z - 1, Math.floor(mercatorY(latitude) * 2 ** z)));
}

/** What the map reads to know which tiles there are. The coarser tile stands in where one was left at home. */
export function tileJson(root: string): string {
	return JSON.stringify({
		tilejson: '3.0.0',
		tiles: [`${root}basemap/{z}/{x}/{y}.pbf`],
		minzoom: 0,
		maxzoom: DEEPEST_ZOOM,
		sparse: true
	});
}
