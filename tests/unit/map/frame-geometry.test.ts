import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isInside, overlaps, type Box } from '../../../src/lib/map/frame/boxes.ts';
import {
	degreeTicks,
	formatDegrees,
	frameTicks,
	tickBoxes,
	tickStep
} from '../../../src/lib/map/frame/degree-ticks.ts';
import { distanceKm, edgePosition, placeEdges } from '../../../src/lib/map/frame/edge-marks.ts';
import { boundsOf } from '../../../src/lib/map/marks/marks.ts';
import { nextMark } from '../../../src/lib/map/marks/roving.ts';
import { metresPerPixel, scaleBar } from '../../../src/lib/map/frame/scale-bar.ts';

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

	const frame = { width: 600, height: 300 };
	const atTop = (x: number, labelWidth = 60) => ({
		edge: { x, y: 30, side: 'top' as const, angle: 0 },
		reach: 16,
		labelOff: 14,
		labels: [{ width: labelWidth, height: 16 }]
	});
	const boxesOf = (rooms: readonly ReturnType<typeof atTop>[], covers: readonly Box[] = []) =>
		placeEdges(rooms, frame, 20, covers).flatMap((placed) => placed?.boxes ?? []);

	test('stands where it would alone while nothing is in its way', () => {
		expect(placeEdges([atTop(100)], frame, 20, [])[0]).toMatchObject({
			edge: { x: 100, y: 30 },
			after: true
		});
	});

	test('keeps mark and label clear of its neighbours, of what lies over the map, and within the frame', () => {
		const covers = [{ left: 0, top: 0, right: 180, bottom: 50 }];
		fc.assert(
			fc.property(
				fc.array(
					fc.record({ x: fc.integer({ min: 20, max: 580 }), width: fc.integer({ min: 10, max: 200 }) }),
					{
						maxLength: 8
					}
				),
				(wanted) => {
					const rooms = wanted.map(({ x, width }) => atTop(x, width));
					const placed = placeEdges(rooms, frame, 20, covers).flatMap((one) => (one ? [one.boxes] : []));
					placed.forEach((boxes, i) => {
						const others = [...covers, ...placed.filter((_, at) => at !== i).flat()];
						for (const box of boxes) {
							expect(isInside(box, frame)).toBe(true);
							expect(others.some((other) => overlaps(box, other))).toBe(false);
						}
					});
				}
			)
		);
	});

	test('is named shortly where its label does not fit in full', () => {
		const long = {
			...atTop(100),
			labels: [
				{ width: 700, height: 30 },
				{ width: 60, height: 16 }
			]
		};
		expect(placeEdges([long], frame, 20, [])[0]).toMatchObject({ edge: { x: 100 }, form: 1 });
	});

	test('goes further inside where its edge is covered, and is left out where there is no room', () => {
		const covered = [{ left: 0, top: 0, right: 600, bottom: 40 }];
		expect(placeEdges([atTop(100)], frame, 20, covered)[0]!.edge.y).toBeGreaterThan(40);
		expect(boxesOf([atTop(100)], [{ left: 0, top: 0, right: 600, bottom: 300 }])).toEqual([]);
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
	const frame = {
		width: 800,
		height: 500,
		zoom: 6,
		center: [38, 35] as const,
		bounds: [34, 32.5, 42, 37.5] as const,
		project: ([lng, lat]: readonly [number, number]) => ({ x: (lng - 34) * 100, y: (37.5 - lat) * 100 })
	};

	test('take room inside the frame, one each, at their ticks', () => {
		const { horizontal, vertical } = frameTicks(frame, []);
		const written = [...horizontal, ...vertical].filter(({ text }) => text !== null);
		const boxes = tickBoxes({ horizontal, vertical }, frame);
		expect(boxes).toHaveLength(written.length);
		expect(boxes.length).toBeGreaterThan(4);
		expect(boxes.every((box) => isInside(box, frame))).toBe(true);
		const first = vertical.find(({ text }) => text !== null)!;
		expect(boxes.some(({ top, bottom }) => top < first.offset && first.offset < bottom)).toBe(true);
	});

	test('take none where something covers them', () => {
		const cover = { left: 0, top: 0, right: 800, bottom: 500 };
		expect(tickBoxes(frameTicks(frame, [cover]), frame)).toEqual([]);
	});
});
