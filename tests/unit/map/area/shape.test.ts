import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	crossesItself,
	outlineThrough,
	pathOf,
	rectangleBetween,
	rectangleOfView,
	boundsOfArea
} from '../../../../src/lib/map/area/shape.ts';
import { placeAt } from '../../../../src/lib/map/frame/camera.ts';
import { insideOf } from '../../../../src/lib/query/query/inside-area.ts';
import { parseQuery, writeQuery } from '../../../../src/lib/query/query/url.ts';
import { EVERYTHING, withArea, type Area, type Corner } from '../../../../src/lib/query/query/query.ts';

/** A frame as MapLibre would give it, projected by another writing of the projection than the one that is tested. */
function frameAt(center: Corner, zoom: number, width = 800, height = 500) {
	const size = 512 * 2 ** zoom;
	const at = ([lng, lat]: readonly [number, number]) => ({
		x: ((lng + 180) / 360) * size,
		y: ((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * size
	});
	const middle = at(center);
	return {
		width,
		height,
		zoom,
		center,
		project(point: readonly [number, number]) {
			const { x, y } = at(point);
			return { x: x - middle.x + width / 2, y: y - middle.y + height / 2 };
		}
	};
}

const center = fc.tuple(fc.integer({ min: -179, max: 179 }), fc.integer({ min: -75, max: 75 }));
const zoom = fc.integer({ min: 4, max: 56 }).map((quarters) => quarters / 4);

it('finds the degrees under a point of the frame, as the map projects them', () => {
	fc.assert(
		fc.property(center, zoom, fc.nat(800), fc.nat(500), ([lng, lat], at, x, y) => {
			const frame = frameAt([lng, lat], at);
			const found = placeAt(frame, frame, { x, y });
			fc.pre(Math.abs(found[1]) < 85);
			const back = frame.project(found);
			expect(back.x).toBeCloseTo(x, 3);
			expect(back.y).toBeCloseTo(y, 3);
		})
	);
});

describe('a rectangle', () => {
	it.each<[string, Corner, Corner, Area]>([
		['from south-west to north-east', [34, 32], [42, 37], rectangle(34, 32, 42, 37)],
		['from north-east to south-west', [42, 37], [34, 32], rectangle(34, 32, 42, 37)],
		['with more decimals than matter', [34.123456, 32], [42, 37.000049], rectangle(34.1235, 32, 42, 37)],
		['over the 180th meridian from the west', [170, -10], [190, 10], rectangle(170, -10, -170, 10)],
		['over the 180th meridian from the east', [-190, -10], [-170, 10], rectangle(170, -10, -170, 10)],
		['in another copy of the world', [394, 32], [402, 37], rectangle(34, 32, 42, 37)],
		['of more than a whole turn', [-200, -10], [200, 10], rectangle(-180, -10, 180, 10)]
	])('%s', (_, from, to, area) => {
		expect(rectangleBetween(from, to)).toEqual(area);
	});

	it.each<[string, Corner, Corner]>([
		['no width', [34, 32], [34, 37]],
		['no height', [34, 32], [42, 32]]
	])('with %s is none', (_, from, to) => {
		expect(rectangleBetween(from, to)).toBeNull();
	});

	it('of the view holds what the view shows', () => {
		expect(rectangleOfView({ bounds: [170, -10, 190, 95] })).toEqual(rectangle(170, -10, -170, 90));
	});

	it('can be read back from an address, whatever was drawn', () => {
		const corner = fc.tuple(
			fc.double({ min: -400, max: 400, noNaN: true }),
			fc.double({ min: -89, max: 89, noNaN: true })
		);
		fc.assert(
			fc.property(corner, corner, (from, to) => {
				const area = rectangleBetween(from, to);
				fc.pre(area !== null);
				expect(readBack(area)).toEqual({ area, problems: [] });
			})
		);
	});
});

describe('an outline', () => {
	it('goes through its corners in their order', () => {
		expect(
			outlineThrough([
				[34, 32],
				[42, 32],
				[38, 37]
			])
		).toEqual({
			kind: 'polygon',
			corners: [
				[34, 32],
				[42, 32],
				[38, 37]
			]
		});
	});

	it('takes a corner that was clicked twice once', () => {
		const outline = outlineThrough([
			[34, 32],
			[42, 32],
			[42.00001, 32],
			[38, 37]
		]);
		expect(outline).toMatchObject({ corners: { length: 3 } });
	});

	it('drawn in another copy of the world is the same', () => {
		expect(
			outlineThrough([
				[394, 32],
				[402, 32],
				[398, 37]
			])
		).toEqual(
			outlineThrough([
				[34, 32],
				[42, 32],
				[38, 37]
			])
		);
	});

	it.each<[string, Corner[]]>([
		['no corners', []],
		[
			'two corners',
			[
				[34, 32],
				[42, 32]
			]
		],
		[
			'corners on one line',
			[
				[34, 32],
				[36, 32],
				[42, 32]
			]
		],
		[
			'corners on both sides of the 180th meridian',
			[
				[170, 0],
				[190, 0],
				[180, 10]
			]
		]
	])('of %s is none', (_, corners) => {
		expect(outlineThrough(corners)).toBeNull();
	});

	it.each<[boolean, Corner[]]>([
		[
			false,
			[
				[34, 32],
				[42, 32],
				[42, 37],
				[34, 37]
			]
		],
		[
			true,
			[
				[34, 32],
				[42, 32],
				[34, 37],
				[42, 37]
			]
		],
		[
			false,
			[
				[34, 32],
				[42, 32],
				[38, 34],
				[38, 37]
			]
		]
	])('crosses itself: %s', (isCrossing, corners) => {
		const outline = outlineThrough(corners);
		expect(outline?.kind === 'polygon' && crossesItself(outline)).toBe(isCrossing);
	});

	it('can be read back from an address and holds what lies in it', () => {
		const outline = outlineThrough([
			[34, 32],
			[42, 32],
			[38, 37]
		])!;
		expect(readBack(outline)).toEqual({ area: outline, problems: [] });
		expect(insideOf(outline)(38, 34)).toBe(true);
		expect(insideOf(outline)(34, 37)).toBe(false);
	});
});

describe('its path over the map', () => {
	const frame = frameAt([38, 35], 5);

	it('begins where the first corner stands and closes', () => {
		const { x, y } = frame.project([34, 32]);
		expect(pathOf(rectangle(34, 32, 42, 37), frame)).toMatch(
			new RegExp(`^M${x.toFixed(1)} ${y.toFixed(1)}L.*Z$`)
		);
	});

	it('runs the short way over the 180th meridian, in the copy of the world that is shown', () => {
		for (const middle of [179, -179]) {
			const path = pathOf(rectangle(170, -10, -170, 10), frameAt([middle, 0], 3));
			const xs = Array.from(path.matchAll(/([-\d.]+) [-\d.]+/g), (match) => Number(match[1]));
			const twenty = (20 / 360) * 512 * 2 ** 3;
			expect(Math.max(...xs) - Math.min(...xs)).toBeCloseTo(twenty, 0);
			expect(Math.min(...xs)).toBeLessThan(400);
			expect(Math.max(...xs)).toBeGreaterThan(400);
		}
	});
});

it('offers the bounds of an outline for typing', () => {
	expect(
		boundsOfArea({
			kind: 'polygon',
			corners: [
				[34, 32],
				[42, 33],
				[38, 37]
			]
		})
	).toEqual([34, 32, 42, 37]);
});

function rectangle(west: number, south: number, east: number, north: number): Area {
	return { kind: 'rectangle', west, south, east, north };
}

function readBack(area: Area) {
	const params = new URLSearchParams();
	writeQuery(params, withArea(EVERYTHING, area));
	const { query, problems } = parseQuery(params, { columns: {} as never });
	return { area: query.area, problems };
}
