import { describe, expect, test } from 'vitest';
import { EVENT_SHAPES, eventStyle } from '../../../../src/lib/map/marks/event-shapes.ts';
import {
	markerExtent,
	markerRadius,
	markerShapes,
	scalePath,
	type MarkerSpec
} from '../../../../src/lib/map/marks/marker.ts';

const plain: MarkerSpec = {
	claims: 9,
	parts: [{ style: 0, claims: 9 }],
	disputed: false,
	dashed: false,
	state: 'rest'
};

describe('a marker', () => {
	test.each([
		{ claims: 1, radius: 7 },
		{ claims: 4, radius: 10.4 },
		{ claims: 16, radius: 20.8 },
		{ claims: 1_000_000, radius: 30 }
	])('of $claims claims has the radius $radius', ({ claims, radius }) => {
		expect(markerRadius(claims)).toBeCloseTo(radius, 6);
	});

	test('has an area in proportion to its claims between its least and its greatest size', () => {
		expect(markerRadius(16) ** 2 / markerRadius(4) ** 2).toBeCloseTo(4, 6);
	});

	test('has one arc for each event, as long as its share of the claims', () => {
		const shapes = markerShapes({
			...plain,
			parts: [
				{ style: 0, claims: 6 },
				{ style: 3, claims: 3 }
			]
		});
		const arcs = shapes.filter(({ stroke }) => stroke?.startsWith('event-'));
		expect(arcs.map(({ stroke }) => stroke)).toEqual(['event-1', 'event-4']);
		// The large-arc flag is set only for what is more than half of the ring.
		expect(arcs.map(({ path }) => /A\S+ \S+ 0 (\d) 1 /.exec(path)?.[1])).toEqual(['1', '0']);
	});

	test('carries the glyph of its largest event in its core', () => {
		const glyph = markerShapes({ ...plain, parts: [{ style: 4, claims: 9 }] }).find(
			({ fill }) => fill === 'event-5'
		);
		expect(glyph?.path.startsWith('M0 ')).toBe(true);
	});

	test('is notched only where reports differ', () => {
		const notches = (disputed: boolean) =>
			markerShapes({ ...plain, disputed }).filter(({ stroke }) => stroke === 'text').length;
		expect([notches(false), notches(true)]).toEqual([0, 1]);
	});

	test('has a dashed ring where its place is not exactly known', () => {
		const dashes = markerShapes({ ...plain, dashed: true }).filter(({ dash }) => dash);
		expect(dashes).toHaveLength(1);
	});

	test.each(['rest', 'hover', 'focus', 'selected'] as const)(
		'fits its image when its state is %s',
		(state) => {
			const extent = markerExtent({ claims: 9, state });
			const reach = markerShapes({ ...plain, state, disputed: true }).flatMap(({ path, width = 0 }) =>
				(path.match(/-?[\d.]+/g) ?? []).map((text) => Math.abs(Number(text)) + width / 2)
			);
			expect(Math.max(...reach)).toBeLessThanOrEqual(extent);
		}
	);

	test.each([1, 4, 9, 16, 40])('of %i claims has room for the dot of what changed', (claims) => {
		const extent = markerExtent({ claims, state: 'rest' });
		const [ground, dot, ...more] = markerShapes({ ...plain, claims, changed: true }).filter(
			({ path }) => !markerShapes({ ...plain, claims }).some((shape) => shape.path === path)
		);
		expect([ground!.fill, dot!.fill, more]).toEqual(['land', 'text', []]);
		const [x, top, radius] = ground!.path.match(/-?[\d.]+/g)!.map(Number) as [number, number, number];
		expect(x + radius).toBeLessThanOrEqual(extent);
		expect(top + 2 * radius).toBeLessThanOrEqual(extent);
	});
});

describe('event shapes', () => {
	test('are told apart by their outline', () => {
		expect(new Set(EVENT_SHAPES.map(({ path }) => path)).size).toBe(EVENT_SHAPES.length);
	});

	test('lie within a circle of radius 1.3 round their middle', () => {
		for (const { path } of EVENT_SHAPES)
			for (const text of path.replace(/A[^A-Z]*/g, '').match(/-?\d*\.?\d+/g) ?? [])
				expect(Math.abs(Number(text))).toBeLessThanOrEqual(1);
	});

	test('are shared from the last one on', () => {
		expect([0, 6, 7, 8, 40].map(eventStyle)).toEqual([0, 6, 7, 7, 7]);
	});

	test('keep the flags of their arcs when scaled', () => {
		expect(scalePath('M-.5 0A.5 .5 0 1 1 .5 0Z', 10)).toBe('M-5 0A5 5 0 1 1 5 0Z');
	});
});
