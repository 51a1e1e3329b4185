import { expect, it } from 'vitest';
import { tilePath, tilesFor, tileJson } from '../../../../src/lib/briefing/export/single-file/tiles.ts';

const countAt = (tiles: readonly { z: number }[], zoom: number) => tiles.filter(({ z }) => z === zoom).length;

it('takes the whole world along as far as an overview shows it, with no place at all', () => {
	const tiles = tilesFor([]);
	expect([0, 1, 2, 3, 4].map((zoom) => countAt(tiles, zoom))).toEqual([1, 4, 16, 64, 0]);
});

it('takes along what lies round a place', () => {
	const paths = tilesFor([[41.2, 37.05]]).map(tilePath);
	// Tiles of 22.5 and 11.25 degrees of longitude.
	expect(paths).toContain('data/basemap/4/9/6.pbf');
	expect(paths).toContain('data/basemap/5/19/12.pbf');
	expect(paths).not.toContain('data/basemap/5/10/12.pbf');
});

it('goes on beyond the antimeridian, and takes no tile twice', () => {
	const paths = tilesFor([
		[179, -17],
		[-179, -17]
	]).map(tilePath);
	expect(paths.some((path) => path.startsWith('data/basemap/5/0/'))).toBe(true);
	expect(paths.some((path) => path.startsWith('data/basemap/5/31/'))).toBe(true);
	expect(new Set(paths).size).toBe(paths.length);
});

it('stays in the world at the poles', () => {
	for (const { z, x, y } of tilesFor([
		[0, 90],
		[0, -90]
	])) {
		expect(x).toBeLessThan(2 ** z);
		expect(y).toBeLessThan(2 ** z);
		expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
	}
});

it('tells the map to go on with a coarser tile where one was left at home', () => {
	expect(JSON.parse(tileJson('carried://files/data/'))).toMatchObject({
		tiles: ['carried://files/data/basemap/{z}/{x}/{y}.pbf'],
		sparse: true
	});
});
