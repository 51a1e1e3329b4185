import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toLandRings } from '../../../../geo/basemap/land.ts';
import { landPath, onLandPlane } from '../../../../src/lib/map/basemap/land.ts';
import { LAND_SIDE } from '../../../../src/lib/model/land-outline.ts';
import { partFor, placeIn } from '../../../../src/routes/[corpus]/briefings/slide/sketch-part.ts';

const rings = toLandRings();

/** Even-odd, as paths are filled. */
function isLand(place: readonly [number, number]): boolean {
	const { x, y } = onLandPlane(place);
	let inside = false;
	for (const ring of rings) {
		for (let at = 0, before = ring.length - 2; at < ring.length; before = at, at += 2) {
			const [x0, y0, x1, y1] = [ring[before]!, ring[before + 1]!, ring[at]!, ring[at + 1]!];
			if (y0 > y !== y1 > y && x < ((x1 - x0) * (y - y0)) / (y1 - y0) + x0) inside = !inside;
		}
	}
	return inside;
}

it.each([
	[[37.6, 55.75], true],
	[[38.9, 35], true],
	[[-100, 40], true],
	[[-30, 40], false],
	[[170, -20], false],
	[[-170, 50], false]
] as const)('has land at %j: %s', (place, expected) => {
	expect(isLand(place)).toBe(expected);
});

it('is small enough to come with any page of small pictures', () => {
	expect(JSON.stringify(rings).length).toBeLessThan(70_000);
});

it('draws only what reaches into a part, and the other side of the antimeridian beside it', () => {
	const square = [100, 100, 200, 100, 200, 200, 100, 200];
	expect(landPath([square], { x: 0, y: 0, width: 150, height: 150 })).toBe(
		'M100 100L200 100L200 200L100 200Z'
	);
	expect(landPath([square], { x: 300, y: 0, width: 50, height: 150 })).toBe('');
	expect(landPath([square], { x: LAND_SIDE + 90, y: 90, width: 50, height: 50 })).toContain(
		`M${LAND_SIDE + 100} 100`
	);
});

it('shows all of some bounds, in one shape', () => {
	const longitude = fc.double({ min: -180, max: 180, noNaN: true });
	const latitude = fc.double({ min: -80, max: 80, noNaN: true });
	fc.assert(
		fc.property(longitude, longitude, latitude, latitude, (a, b, c, d) => {
			const [west, east, south, north] = [Math.min(a, b), Math.max(a, b), Math.min(c, d), Math.max(c, d)];
			const part = partFor([west, south, east, north]);
			expect(part.height / part.width).toBeCloseTo(0.8);
			const [from, to] = [onLandPlane([west, north]), onLandPlane([east, south])];
			if (part.width < LAND_SIDE) {
				expect(from.x).toBeGreaterThanOrEqual(part.x);
				expect(to.x).toBeLessThanOrEqual(part.x + part.width);
				expect(from.y).toBeGreaterThanOrEqual(part.y);
				expect(to.y).toBeLessThanOrEqual(part.y + part.height);
			}
		})
	);
});

it('has places on both sides of the 180th meridian where a slide has them', () => {
	const bounds = [140, -50, 210, 30] as const;
	const part = partFor(bounds);
	for (const place of [
		[178.4, -18.1],
		[-171.8, -13.8],
		[151.2, -33.9]
	] as const) {
		const { x } = placeIn(bounds, place);
		expect(x > part.x && x < part.x + part.width).toBe(true);
	}
	expect(placeIn(bounds, [-171.8, 0]).x).toBeGreaterThan(placeIn(bounds, [178.4, 0]).x);
});
