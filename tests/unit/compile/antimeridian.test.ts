import { describe, expect, it } from 'vitest';
import { toPlacements } from '../../../src/lib/compile/placements.ts';
import type { Place } from '../../../src/lib/model/corpus.ts';

const place = (id: string, geometry: object) =>
	({ id, name: id, precision: 'region', geometry }) as unknown as Place;
const box = (west: number, east: number) =>
	[[[west, -20], [east, -20], [east, -15], [west, -15], [west, -20]]]; // prettier-ignore

describe('what lies on the 180th meridian', () => {
	it.each([
		['a ring that steps over it', { type: 'Polygon', coordinates: box(177, -178) }],
		['two rings cut at it', { type: 'MultiPolygon', coordinates: [box(177, 180), box(-180, -178)] }],
		['a line over it', { type: 'LineString', coordinates: [[177, -20], [-178, -15]] }] // prettier-ignore
	])('%s stands there and reaches from 177 to 182', (_, geometry) => {
		const result = toPlacements([place('fiji', geometry)]);
		if (!result.ok) throw new Error('expected placements');
		const { point, bounds } = result.placements['fiji' as Place['id']]!;
		expect(bounds).toEqual([177, -20, 182, -15]);
		expect(Math.abs(point[0])).toBeGreaterThan(177);
		expect(Math.abs(point[0])).toBeLessThanOrEqual(180);
		expect(point[1]).toBeGreaterThan(-20);
		expect(point[1]).toBeLessThan(-15);
	});

	it('holds what lies in it, on either side', () => {
		const waters = place('waters', { type: 'Polygon', coordinates: box(177, -178) });
		const points = [179, -179, 170].map((longitude) =>
			place(`at ${longitude}`, { type: 'Point', coordinates: [longitude, -17] })
		);
		const result = toPlacements([waters, ...points]);
		if (!result.ok) throw new Error('expected placements');
		expect(result.placements[waters.id]!.contains).toEqual(['at 179', 'at -179']);
	});
});
