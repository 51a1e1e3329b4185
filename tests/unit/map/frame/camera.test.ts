import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside } from '../../../../src/lib/map/frame/boxes.ts';
import { cameraInto, placeAt, planeOf, projectionOf } from '../../../../src/lib/map/frame/camera.ts';
import { isOnMap, toFrame } from '../../../../src/lib/map/frame/frame.ts';
import { nearLongitude } from '../../../../src/lib/model/web-mercator.ts';
import { openingCamera } from '../../../../src/lib/map/frame/opening.ts';
import { cameraFor } from '../../../../src/lib/map/frame/pane.ts';

const sizes = fc.record({
	width: fc.integer({ min: 300, max: 1600 }),
	height: fc.integer({ min: 220, max: 900 })
});
const boxes = fc
	.tuple(
		fc.integer({ min: -180, max: 179 }),
		fc.integer({ min: -84, max: 60 }),
		fc.integer({ min: 1, max: 360 }),
		fc.integer({ min: 1, max: 24 })
	)
	.map(([west, south, width, height]) => [west, south, west + width, south + height] as const);
const places = fc.array(
	fc.tuple(fc.double({ min: -180, max: 180, noNaN: true }), fc.double({ min: -90, max: 90, noNaN: true })),
	{ maxLength: 30 }
);

it('finds the nearest camera that has all of a box in part of the frame, with the padding asked for', () => {
	const small = boxes.filter(([west, , east]) => east - west <= 60);
	fc.assert(
		fc.property(small, sizes, fc.integer({ min: 0, max: 60 }), (box, size, padding) => {
			const part = { left: 0, top: 40, right: size.width - 20, bottom: size.height };
			const plane = planeOf(cameraInto(box, size, part, padding, 24), size);
			const [west, south, east, north] = box;
			const shift = plane([west, north]).x > size.width ? -360 : plane([east, north]).x < 0 ? 360 : 0;
			const upper = plane([west + shift, north]);
			const lower = plane([east + shift, south]);
			const room = [upper.x - part.left, upper.y - part.top, part.right - lower.x, part.bottom - lower.y];
			expect(Math.min(...room)).toBeCloseTo(padding, 3);
			expect(room[0]).toBeCloseTo(room[2]!, 3);
			expect(room[1]).toBeCloseTo(room[3]!, 3);
		})
	);
});

it('a view made into a slide is that view at any size: all of it is on the map, whatever stands in the margin', () => {
	fc.assert(
		fc.property(boxes, sizes, places, (box, size, all) => {
			const [west, south, east, north] = box;
			const frame = toFrame(cameraFor(box, size, all), size, all);
			const plane = planeOf(frame, frame);
			const middle = (west + east) / 2;
			const shift = 360 * Math.round((frame.center[0] - middle) / 360);
			const upper = plane([west + shift, north]);
			const lower = plane([east + shift, south]);
			const view = {
				left: upper.x + 0.01,
				top: upper.y + 0.01,
				right: lower.x - 0.01,
				bottom: lower.y - 0.01
			};
			expect(isInside(view, frame.pane)).toBe(true);
		}),
		{ numRuns: 400 }
	);
});

it('a place under a point of the frame is projected back to it', () => {
	fc.assert(
		fc.property(boxes, sizes, (box, size) => {
			const camera = cameraFor(box, size, []);
			const at = { x: size.width / 3, y: size.height / 2 };
			const back = projectionOf(camera, size)(placeAt(camera, size, at));
			expect(back.y).toBeCloseTo(at.y, 3);
		})
	);
});

it('comes no nearer than it may', () => {
	const camera = cameraFor([10, 50, 10, 50], { width: 800, height: 600 }, [], { nearest: 7 });
	expect(camera.zoom).toBe(7);
	expect(camera.center[0]).toBeCloseTo(10, 6);
});

describe('a map opens', () => {
	const size = { width: 816, height: 470 };
	const opened = (all: readonly (readonly [number, number])[]) =>
		toFrame(openingCamera(all, size), size, all);
	const syria = [
		[36.3, 33.5],
		[41.2, 37.05],
		[35.9, 35.4],
		[35.88, 34.9],
		[39.6, 35.8],
		[37.2, 36.2],
		[38.9, 36.6],
		[35.8, 33.1]
	] as const;

	it('with all places in sight while none falls together with another', () => {
		const all = [
			[151.2, -33.9],
			[-21.9, 64.1],
			[103.8, 1.3],
			[-77, -12],
			[36.8, -1.3],
			[139.7, 35.7]
		] as const;
		const frame = opened(all);
		expect(all.every((place) => isOnMap(frame, place))).toBe(true);
	});

	it('without the capital a continent off that would make a speck of the country in question', () => {
		const frame = opened([...syria, [37.6, 55.8], [99, 62]]);
		expect(syria.every((place) => isOnMap(frame, place))).toBe(true);
		expect(isOnMap(frame, [99, 62])).toBe(false);
		expect(frame.zoom).toBeGreaterThan(4);
	});

	it('on the Pacific for what lies on both sides of the 180th meridian', () => {
		const all = [
			[178.44, -18.14],
			[-171.77, -13.83],
			[-157.86, 21.31]
		] as const;
		const frame = opened(all);
		expect(all.every((place) => isOnMap(frame, place))).toBe(true);
		expect(frame.bounds[2] - frame.bounds[0]).toBeLessThan(120);
	});

	it('whatever a place at a pole would want', () => {
		expect(opened([...syria, [0, -90]]).zoom).toBeGreaterThan(5);
		expect(opened([[0, 90]]).zoom).toBeLessThan(3);
	});

	it('somewhere for a corpus without places', () => {
		expect(openingCamera([], size).zoom).toBeGreaterThan(0);
	});

	it('with all of a region, also across the 180th meridian, and never so near that only its middle is seen', () => {
		fc.assert(
			fc.property(
				boxes.filter(([west, , east]) => east - west <= 170),
				sizes,
				([west, south, east, north], any) => {
					const point = [nearLongitude((west + east) / 2, 0), (south + north) / 2] as const;
					const frame = toFrame(
						openingCamera([point], any, [{ point, bounds: [west, south, east, north] }]),
						any,
						[point]
					);
					const corners = [west, east].flatMap((x) => [south, north].map((y) => [x, y] as const));
					expect(corners.every((corner) => isOnMap(frame, corner))).toBe(true);
				}
			)
		);
	});

	it('not farther out for a region where marks would fall together for it', () => {
		const near = openingCamera(syria, size);
		const wide = { point: syria[0], bounds: [-60, -40, 120, 70] } as const;
		expect(openingCamera(syria, size, [wide])).toEqual(near);
		// What is in sight already moves nothing.
		expect(openingCamera(syria, size, [{ point: syria[0], bounds: [36, 33.3, 36.6, 33.7] }])).toEqual(near);
	});

	it('with the largest part of any corpus in sight, in bounded time', () => {
		fc.assert(
			fc.property(places, sizes, (all, any) => {
				const camera = openingCamera(all, any);
				expect(Number.isFinite(camera.zoom + camera.center[0] + camera.center[1])).toBe(true);
			})
		);
	});
});
