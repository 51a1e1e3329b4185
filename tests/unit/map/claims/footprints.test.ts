import { expect, it } from 'vitest';
import { pictureOf } from '../../../../src/lib/map/claims/footprints.ts';
import { mercatorX, mercatorY } from '../../../../src/lib/model/web-mercator.ts';

it.each([
	['half-way over the 180th meridian', [179, -18, 181, -17]],
	['mostly beyond it', [179, -20, 190, -10]],
	['round the world', [-180, -90, 180, -70]],
	['round the world from elsewhere', [10, 60, 370, 90]],
	['a step from -180', [-180, 0, -179.9, 0.1]]
] as const)('the middle of a picture %s lies on the world, as MapLibre asks', (_, bounds) => {
	const { corners, left } = pictureOf(bounds)!;
	const [[west, north], , [east, south]] = corners;
	const middle = { x: (mercatorX(west) + mercatorX(east)) / 2, y: (mercatorY(north) + mercatorY(south)) / 2 };
	for (const part of [middle.x, middle.y]) {
		expect(part).toBeGreaterThanOrEqual(0);
		expect(part).toBeLessThan(1);
	}
	const turns = mercatorX(west) - left;
	expect(turns).toBeCloseTo(Math.round(turns), 6);
});

it('what has no extent has no picture', () => {
	expect(pictureOf([10, 20, 10, 20])).toBeNull();
});
