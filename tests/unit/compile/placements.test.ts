import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { longitudeBounds } from '../../../src/lib/compile/longitude-bounds.ts';
import { toPlacements } from '../../../src/lib/compile/placements.ts';
import type { Place, PlaceId } from '../../../src/lib/model/corpus.ts';

const square = (west: number, south: number, side: number): Position[][] => [
	[
		[west, south],
		[west + side, south],
		[west + side, south + side],
		[west, south + side],
		[west, south]
	]
];
const area = (west: number, south: number, side: number): Geometry => ({
	type: 'Polygon',
	coordinates: square(west, south, side)
});

function place(id: string, geometry: Geometry): Place {
	return { id: id as PlaceId, name: id, names: { en: [id] }, kind: 'site', precision: 'exact', geometry };
}

/** What `outer` holds of `inner`, of which some may be outside. */
function contained(outer: Geometry, inner: Record<string, Geometry>): readonly string[] {
	const places = [
		place('outer', outer),
		...Object.entries(inner).map(([id, geometry]) => place(id, geometry))
	];
	const result = toPlacements(places);
	if (!result.ok) throw new Error(JSON.stringify(result.faults));
	return result.placements['outer' as PlaceId]!.contains;
}

describe('an area holds', () => {
	it('the points in it, and not itself', () => {
		const inner = {
			inside: { type: 'Point', coordinates: [5, 5] },
			beside: { type: 'Point', coordinates: [11, 5] }
		} as const satisfies Record<string, Geometry>;
		expect(contained(area(0, 0, 10), inner)).toEqual(['inside']);
	});

	it('the lines that lie in it whole', () => {
		const inner = {
			inside: {
				type: 'LineString',
				coordinates: [
					[1, 1],
					[9, 9]
				]
			},
			leaving: {
				type: 'LineString',
				coordinates: [
					[1, 1],
					[11, 9]
				]
			}
		} as const satisfies Record<string, Geometry>;
		expect(contained(area(0, 0, 10), inner as unknown as Record<string, Geometry>)).toEqual(['inside']);
	});

	it('the areas that lie in it by nine tenths', () => {
		const inner = {
			whole: area(1, 1, 2),
			most: area(-0.05, 4, 1),
			half: area(9.5, 4, 1),
			around: area(-5, -5, 30)
		};
		expect(contained(area(0, 0, 10), inner)).toEqual(['whole', 'most']);
	});

	it('nothing in its holes', () => {
		const outer: Geometry = { type: 'Polygon', coordinates: [...square(0, 0, 10), ...square(4, 4, 2)] };
		expect(contained(outer, { lake: { type: 'Point', coordinates: [5, 5] } })).toEqual([]);
	});

	it('what lies in any of its parts', () => {
		const outer: Geometry = { type: 'MultiPolygon', coordinates: [square(0, 0, 1), square(50, 50, 1)] };
		expect(contained(outer, { far: { type: 'Point', coordinates: [50.5, 50.5] } })).toEqual(['far']);
	});
});

it('a point or a line holds nothing', () => {
	const at: Geometry = { type: 'Point', coordinates: [5, 5] };
	expect(contained(at, { same: at })).toEqual([]);
});

describe('bounds', () => {
	it.each<[string, Geometry, number[]]>([
		['a point', { type: 'Point', coordinates: [36.3, 33.5] }, [36.3, 33.5, 36.3, 33.5]],
		['an area', area(10, 20, 5), [10, 20, 15, 25]],
		[
			'two parts',
			{ type: 'MultiPolygon', coordinates: [square(10, 20, 5), square(40, 0, 5)] },
			[10, 0, 45, 25]
		],
		[
			'parts on both sides of the antimeridian',
			{ type: 'MultiPolygon', coordinates: [square(-180, 60, 10), square(20, 50, 30), square(170, 60, 10)] },
			[20, 50, 190, 80]
		],
		[
			'points on both sides of it',
			{
				type: 'MultiPoint',
				coordinates: [
					[-179, 0],
					[179, 1]
				]
			},
			[179, 0, 181, 1]
		],
		[
			'parts of which one lies in the span of another',
			{ type: 'MultiPolygon', coordinates: [square(0, 0, 40), square(10, 10, 2), square(60, 0, 5)] },
			[0, 0, 65, 40]
		],
		[
			'the whole world',
			{
				type: 'Polygon',
				coordinates: [
					[
						[-180, -90],
						[180, -90],
						[180, 90],
						[-180, 90],
						[-180, -90]
					]
				]
			},
			[-180, -90, 180, 90]
		]
	])('of %s', (_, geometry, bounds) => {
		expect(longitudeBounds(geometry)).toEqual(bounds);
	});
});
