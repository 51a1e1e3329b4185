// The outline of land in a part of the world, as a path for a small picture. Knows no map.
import { LAND_SIDE, type LandRing } from '../../model/land-outline.ts';
import { mercatorY } from '../../model/web-mercator.ts';
import { loadBasemapFile } from './basemap-file.ts';

/** A part of the square of the world: left, top, and what it measures, in units of `LAND_SIDE`. */
export interface Part {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

export async function loadLand(dataUrl: string): Promise<readonly LandRing[]> {
	return (await loadBasemapFile<readonly LandRing[]>(dataUrl, 'land.json')) ?? [];
}

export function onLandPlane([longitude, latitude]: readonly [number, number]): { x: number; y: number } {
	return { x: ((longitude + 180) / 360) * LAND_SIDE, y: mercatorY(latitude) * LAND_SIDE };
}

/** SVG path data of the rings that reach into `part`, which may run over the antimeridian to the east. */
export function landPath(rings: readonly LandRing[], part: Part): string {
	const paths: string[] = [];
	for (const ring of rings)
		for (const turn of [-LAND_SIDE, 0, LAND_SIDE])
			if (reaches(ring, turn, part)) paths.push(pathOf(ring, turn));
	return paths.join('');
}

function reaches(ring: LandRing, turn: number, { x, y, width, height }: Part): boolean {
	let [left, right, top, bottom] = [Infinity, -Infinity, Infinity, -Infinity];
	for (let at = 0; at < ring.length; at += 2) {
		left = Math.min(left, ring[at]! + turn);
		right = Math.max(right, ring[at]! + turn);
		top = Math.min(top, ring[at + 1]!);
		bottom = Math.max(bottom, ring[at + 1]!);
	}
	return left <= x + width && right >= x && top <= y + height && bottom >= y;
}

function pathOf(ring: LandRing, turn: number): string {
	let path = '';
	for (let at = 0; at < ring.length; at += 2)
		path += `${at === 0 ? 'M' : 'L'}${ring[at]! + turn} ${ring[at + 1]!}`;
	return `${path}Z`;
}
