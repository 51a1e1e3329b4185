import fc from 'fast-check';
import { expect, it } from 'vitest';
import { boundsOfCamera, cameraOfBounds } from '../../../src/lib/map/frame-camera.ts';

const cameras = fc.record({
	center: fc.tuple(
		fc.double({ min: -179, max: 179, noNaN: true }),
		fc.double({ min: -70, max: 70, noNaN: true })
	),
	zoom: fc.double({ min: 3, max: 12, noNaN: true })
});
const sizes = fc.record({
	width: fc.integer({ min: 300, max: 1600 }),
	height: fc.integer({ min: 200, max: 900 })
});

it('finds the camera of what a camera sees', () => {
	fc.assert(
		fc.property(cameras, sizes, (camera, size) => {
			const found = cameraOfBounds(boundsOfCamera(camera, size), size);
			expect(found.zoom).toBeCloseTo(camera.zoom, 1);
			expect(found.center[1]).toBeCloseTo(camera.center[1], 1);
			expect(Math.abs(((found.center[0] - camera.center[0] + 540) % 360) - 180)).toBeLessThan(0.01);
		})
	);
});

it('has all of the bounds in a frame of another shape', () => {
	const bounds = [34.8, 33.1, 43.6, 37.9] as const;
	for (const size of [
		{ width: 900, height: 300 },
		{ width: 300, height: 900 }
	]) {
		const [west, south, east, north] = boundsOfCamera(cameraOfBounds(bounds, size), size);
		expect(west).toBeLessThanOrEqual(bounds[0] + 0.001);
		expect(south).toBeLessThanOrEqual(bounds[1] + 0.001);
		expect(east).toBeGreaterThanOrEqual(bounds[2] - 0.001);
		expect(north).toBeGreaterThanOrEqual(bounds[3] - 0.001);
	}
});
