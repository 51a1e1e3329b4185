import { describe, expect, test } from 'vitest';
import { isInside } from '../../../src/lib/map/frame/boxes.ts';
import {
	degreeTicks,
	formatDegrees,
	frameTicks,
	tickBoxes,
	tickStep
} from '../../../src/lib/map/frame/degree-ticks.ts';
import { distanceKm } from '../../../src/lib/map/frame/distance.ts';
import { toFrame } from '../../../src/lib/map/frame/frame.ts';
import { boundsOf } from '../../../src/lib/map/marks/marks.ts';
import { nextMark } from '../../../src/lib/map/marks/roving.ts';
import { metresPerPixel, scaleBar } from '../../../src/lib/map/frame/scale-bar.ts';

test('two places are as far apart as the great circle says', () => {
	// Moscow to Damascus, by the haversine formula on the IUGG mean radius.
	expect(distanceKm([37.6178, 55.7558], [36.2919, 33.5138])).toBeCloseTo(2475, -1);
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
		[35.95, 'longitude', '35.95°E'],
		[0, 'longitude', '0°'],
		[-90, 'longitude', '90°W'],
		[190, 'longitude', '170°W'],
		[180, 'longitude', '180°']
	] as const)('%d of %s reads %s', (degrees, axis, text) => {
		expect(formatDegrees(degrees, axis)).toBe(text);
	});
});

describe('the figures of degree ticks', () => {
	const frame = toFrame({ center: [38, 35], zoom: 6 }, { width: 800, height: 500 }, []);

	test('take room inside the frame, one each, at their ticks', () => {
		const { horizontal, vertical } = frameTicks(frame, []);
		const written = [...horizontal, ...vertical].filter(({ text }) => text !== null);
		const boxes = tickBoxes({ horizontal, vertical }, frame);
		expect(boxes).toHaveLength(written.length);
		expect(boxes.length).toBeGreaterThan(4);
		expect(boxes.every((box) => isInside(box, frame.pane))).toBe(true);
		const first = vertical.find(({ text }) => text !== null)!;
		expect(boxes.some(({ top, bottom }) => top < first.offset && first.offset < bottom)).toBe(true);
	});

	test('take none where something covers them', () => {
		const cover = { left: 0, top: 0, right: 800, bottom: 500 };
		expect(tickBoxes(frameTicks(frame, [cover]), frame)).toEqual([]);
	});
});
