import { describe, expect, test } from 'vitest';
import { degreeTicks, formatDegrees, tickStep } from '../../../src/lib/map/degree-ticks.ts';
import { distanceKm, edgePosition, spreadAlong } from '../../../src/lib/map/edge-marks.ts';
import { boundsOf } from '../../../src/lib/map/marks.ts';
import { nextMark } from '../../../src/lib/map/roving.ts';
import { metresPerPixel, scaleBar } from '../../../src/lib/map/scale-bar.ts';

describe('a mark beyond the frame', () => {
	test('has no place at the edge while it is inside', () => {
		expect(edgePosition(50, 50, 100, 100, 10)).toBeNull();
	});

	test.each([
		{ x: 50, y: -400, side: 'top', at: [50, 10], angle: 0 },
		{ x: 900, y: 50, side: 'right', at: [90, 50], angle: 90 },
		{ x: 50, y: 900, side: 'bottom', at: [50, 90], angle: 180 },
		{ x: -900, y: 50, side: 'left', at: [10, 50], angle: -90 }
	])('stands at the $side edge when it lies there', ({ x, y, side, at, angle }) => {
		const edge = edgePosition(x, y, 100, 100, 10)!;
		expect(edge.side).toBe(side);
		expect([edge.x, edge.y]).toEqual(at);
		expect(edge.angle).toBeCloseTo(angle, 6);
	});

	const room = { label: 40, other: 40 };
	const rooms = { top: room, right: room, bottom: room, left: room };
	const frame = { width: 600, height: 300 };
	const atTop = (x: number) => ({ edge: { x, y: 10, side: 'top' as const, angle: 0 } });

	test('keeps clear of its neighbours', () => {
		const xs = spreadAlong([atTop(100), atTop(110), atTop(105)], rooms, frame, 10).map(({ edge }) => edge.x);
		expect(xs).toHaveLength(3);
		for (const [i, x] of xs.entries())
			for (const other of xs.slice(i + 1)) expect(Math.abs(x - other)).toBeGreaterThanOrEqual(40);
	});

	test('keeps clear of marks inside that stand near its side, and of no others', () => {
		const [near] = spreadAlong([atTop(100)], rooms, frame, 10, [{ x: 100, y: 40 }]);
		expect(Math.abs(near!.edge.x - 100)).toBe(40);
		const [far] = spreadAlong([atTop(100)], rooms, frame, 10, [{ x: 100, y: 250 }]);
		expect(far!.edge.x).toBe(100);
	});

	test('is left out where there is no room', () => {
		const many = Array.from({ length: 40 }, (_, i) => atTop(i * 15));
		const kept = spreadAlong(many, rooms, frame, 10).length;
		expect(kept).toBeGreaterThan(5);
		expect(kept).toBeLessThan(16);
	});

	test('is as far as the great circle says', () => {
		// Moscow to Damascus, by the haversine formula on the IUGG mean radius.
		expect(distanceKm([37.6178, 55.7558], [36.2919, 33.5138])).toBeCloseTo(2475, -1);
	});
});

describe('bounds', () => {
	test('of no points are none', () => {
		expect(boundsOf([])).toBeNull();
	});

	test('of one point are that point', () => {
		expect(boundsOf([[36, 33]])).toEqual([36, 33, 36, 33]);
	});

	test('go the short way round the antimeridian', () => {
		expect(
			boundsOf([
				[179, 10],
				[-179, -10],
				[175, 0]
			])
		).toEqual([175, -10, 181, 10]);
	});
});

describe('an arrow key', () => {
	const points = [
		{ x: 0, y: 0 },
		{ x: 100, y: 5 },
		{ x: 60, y: 90 },
		{ x: 0, y: -80 }
	];

	test.each([
		['right', 1],
		['down', 2],
		['up', 3],
		['left', -1]
	] as const)('to the %s leads to the nearest mark on that side', (direction, expected) => {
		expect(nextMark(points, points[0]!, direction)).toBe(expected);
	});
});

describe('the scale bar', () => {
	test.each([
		[1000, 110, { length: 100, unit: 'km', width: 100 }],
		[3, 110, { length: 200, unit: 'm', width: 66.67 }],
		[4500, 110, { length: 200, unit: 'km', width: 44.44 }]
	] as const)('at %d metres a pixel and at most %d px', (metres, most, expected) => {
		const bar = scaleBar(metres, most);
		expect(bar.length).toBe(expected.length);
		expect(bar.unit).toBe(expected.unit);
		expect(bar.width).toBeCloseTo(expected.width, 1);
		expect(bar.width).toBeLessThanOrEqual(most);
	});

	test('halves its metres a pixel with each zoom', () => {
		expect(metresPerPixel(35, 5) / metresPerPixel(35, 6)).toBeCloseTo(2, 9);
	});
});

describe('degree ticks', () => {
	test('stand at round degrees inside the frame, at least a gap apart', () => {
		const step = tickStep(10, 800, 80);
		expect(step).toBe(1);
		expect(degreeTicks(33.4, 36.2, step, (degrees) => degrees * 10)).toEqual([
			{ degrees: 34, offset: 340 },
			{ degrees: 35, offset: 350 },
			{ degrees: 36, offset: 360 }
		]);
	});

	test.each([
		[37, 'latitude', '37°N'],
		[-2.5, 'latitude', '2.5°S'],
		[0, 'longitude', '0°'],
		[-90, 'longitude', '90°W'],
		[190, 'longitude', '170°W'],
		[180, 'longitude', '180°']
	] as const)('%d of %s reads %s', (degrees, axis, text) => {
		expect(formatDegrees(degrees, axis)).toBe(text);
	});
});
