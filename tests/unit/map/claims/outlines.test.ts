import type { Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { outlinesOf } from '../../../../src/lib/map/claims/outlines.ts';

const spanOf = (lines: readonly Position[][]) => {
	const all = lines.flat().map(([longitude]) => longitude!);
	return [Math.min(...all), Math.max(...all)];
};

describe('a region over the 180th meridian', () => {
	const crossing = [[177, -20], [-178, -20], [-178, -15], [177, -15], [177, -20]]; // prettier-ignore
	const west = [[177, -20], [180, -20], [180, -15], [177, -15], [177, -20]]; // prettier-ignore
	const east = [[-180, -20], [-178, -20], [-178, -15], [-180, -15], [-180, -20]]; // prettier-ignore
	const unwrapped = [[177, -20], [182, -20], [182, -15], [177, -15], [177, -20]]; // prettier-ignore

	it.each([
		['in one ring', { type: 'Polygon', coordinates: [crossing] }],
		['cut as RFC 7946 asks', { type: 'MultiPolygon', coordinates: [[west], [east]] }],
		['beyond 180', { type: 'Polygon', coordinates: [unwrapped] }]
	] as const)('%s is one piece, from 177 to 182', (_, geometry) => {
		const { rings, lines } = outlinesOf(geometry as never, 179.5);
		expect(spanOf(rings)).toEqual([177, 182]);
		expect(lines).toEqual([]);
	});
});

it('what has no breadth is drawn as a line', () => {
	const back = [[10, 10], [12, 12], [14, 14], [10, 10]]; // prettier-ignore
	expect(outlinesOf({ type: 'Polygon', coordinates: [back] }, 12)).toEqual({ rings: [], lines: [back] });
	expect(outlinesOf({ type: 'LineString', coordinates: back }, 12).lines).toEqual([back]);
});
