import { booleanPointInPolygon, booleanPointOnLine, feature, lineString } from '@turf/turf';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { representativePoint } from '../../../src/lib/compile/representative-point.ts';

const square = (west: number, south: number, side: number): Position[] => [
	[west, south],
	[west + side, south],
	[west + side, south + side],
	[west, south + side],
	[west, south]
];

describe('the marker of', () => {
	it('a point is the point', () => {
		expect(representativePoint({ type: 'Point', coordinates: [36.3, 33.5] })).toEqual([36.3, 33.5]);
	});

	it('several points is the one nearest to their middle', () => {
		const coordinates = [
			[0, 0],
			[1, 1],
			[10, 10]
		];
		expect(representativePoint({ type: 'MultiPoint', coordinates })).toEqual([1, 1]);
	});

	it('a line lies halfway along it', () => {
		const coordinates = [
			[0, 0],
			[0, 10],
			[10, 10]
		];
		const point = representativePoint({ type: 'LineString', coordinates });
		expect(booleanPointOnLine(point, lineString(coordinates), { epsilon: 1e-6 })).toBe(true);
		expect(point[1]).toBeGreaterThan(9);
	});

	it('several lines lies on the longest', () => {
		const long = [
			[50, 0],
			[50, 9]
		];
		const coordinates = [
			[
				[0, 0],
				[0, 1]
			],
			long,
			[
				[1, 0],
				[1, 2]
			]
		];
		expect(representativePoint({ type: 'MultiLineString', coordinates })[0]).toBeCloseTo(50);
	});

	it('a square is its middle', () => {
		const [longitude, latitude] = representativePoint({ type: 'Polygon', coordinates: [square(10, 20, 2)] });
		expect([longitude, latitude]).toEqual([expect.closeTo(11), expect.closeTo(21)]);
	});

	it('a square with a hole lies beside the hole', () => {
		const coordinates = [square(0, 0, 10), square(2, 2, 6).toReversed()];
		const point = representativePoint({ type: 'Polygon', coordinates });
		expect(booleanPointInPolygon(point, feature({ type: 'Polygon', coordinates }))).toBe(true);
	});

	it('several areas lies in the largest', () => {
		const coordinates = [[square(0, 0, 1)], [square(20, 0, 5)], [square(50, 60, 4)]];
		const point = representativePoint({ type: 'MultiPolygon', coordinates });
		expect(booleanPointInPolygon(point, feature({ type: 'Polygon', coordinates: coordinates[1]! }))).toBe(
			true
		);
	});

	it('a narrow bend lies in it', () => {
		const bend: Position[] = [
			[35, 33],
			[45, 33],
			[45, 43],
			[44.999, 43],
			[44.999, 33.001],
			[35, 33.001],
			[35, 33]
		];
		const point = representativePoint({ type: 'Polygon', coordinates: [bend] });
		expect(booleanPointInPolygon(point, feature({ type: 'Polygon', coordinates: [bend] }))).toBe(true);
	});
});

it('lies inside any star, however deep its bays and wherever on earth', () => {
	const star = fc
		.tuple(
			fc.array(fc.double({ min: 0.05, max: 1, noNaN: true }), { minLength: 3, maxLength: 12 }),
			fc.double({ min: -160, max: 160, noNaN: true }),
			fc.double({ min: -70, max: 70, noNaN: true }),
			fc.double({ min: 0.001, max: 9, noNaN: true })
		)
		.map(([radii, longitude, latitude, size]) => {
			const open = radii.map((radius, index): Position => {
				const angle = (2 * Math.PI * index) / radii.length;
				return [longitude + size * radius * Math.cos(angle), latitude + size * radius * Math.sin(angle)];
			});
			return { type: 'Polygon' as const, coordinates: [[...open, open[0]!]] };
		});
	fc.assert(
		fc.property(star, (polygon) => {
			expect(booleanPointInPolygon(representativePoint(polygon), polygon)).toBe(true);
		})
	);
});

it('of a polygon that is next to a line stands on it, and is found at once', () => {
	const ring = [
		[0, 0],
		[40, 0],
		[40, 30],
		[40 - 1e-9, 1e-12],
		[0, 1e-12],
		[0, 0]
	];
	const thin = ring.map(([x, y]) => [x!, y! * 1e-11]);
	const [longitude, latitude] = representativePoint({ type: 'Polygon', coordinates: [thin] }) as [
		number,
		number
	];
	expect(longitude).toBeGreaterThanOrEqual(0);
	expect(longitude).toBeLessThanOrEqual(40);
	expect(Math.abs(latitude)).toBeLessThan(1);
});
