import { distance } from '@turf/turf';
import fc from 'fast-check';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import { arcBetween, arcsOf, countSaidThere, type ArcProperties } from '../../../src/lib/evidence/arcs.ts';
import { indexEvidence } from '../../../src/lib/evidence/evidence-index.ts';
import { makeCorpus, type ClaimPlan } from './make-corpus.ts';

const longitude = fc.double({ min: -180, max: 180, noNaN: true });
const latitude = fc.double({ min: -85, max: 85, noNaN: true });
const point = fc.tuple(longitude, latitude);

function linesOf(from: readonly [number, number], to: readonly [number, number]): Position[][] {
	const arc = arcBetween(from, to);
	return arc.type === 'LineString' ? [arc.coordinates] : arc.coordinates;
}

/** In kilometres. */
function lengthOf(points: Position[]): number {
	return points.slice(1).reduce((sum, next, at) => sum + distance(points[at]!, next), 0);
}

describe('an arc', () => {
	test('begins and ends at its places and is as long as the distance between them', () => {
		fc.assert(
			fc.property(point, point, (from, to) => {
				// Turf knows no distance between some points that are all but opposite.
				fc.pre(!Number.isNaN(distance(from, to)));
				const lines = linesOf(from, to);
				expect(lines[0]![0]).toEqual(from);
				const end = lines.at(-1)!.at(-1)!;
				expect(distance(end, to)).toBeLessThan(0.001);
				const length = lines.reduce((sum, line) => sum + lengthOf(line), 0);
				expect(length).toBeGreaterThanOrEqual(distance(from, to) - 0.5);
				expect(length).toBeLessThanOrEqual(distance(from, to) * 1.01 + 0.5);
			})
		);
	});

	test('stays within ±180 and never jumps from one side of the map to the other', () => {
		fc.assert(
			fc.property(point, point, (from, to) => {
				for (const line of linesOf(from, to)) {
					expect(line.length).toBeGreaterThanOrEqual(2);
					line.forEach(([lng], at) => {
						expect(Math.abs(lng!)).toBeLessThanOrEqual(180);
						const previous = line[at - 1];
						if (previous) expect(Math.abs(lng! - previous[0]!)).toBeLessThanOrEqual(180);
					});
				}
			})
		);
	});

	test('is not cut where it only grazes the antimeridian by what is rounded', () => {
		const [line, ...more] = linesOf([-1.4e-14, 0], [-179.99999955889595, 21.083477372593684]);
		expect(more).toEqual([]);
		expect(line!.every(([lng]) => Math.abs(lng!) <= 180)).toBe(true);
	});

	test.each([
		['eastward', [170, 10], [-170, 20], 180],
		['westward', [-170, 10], [170, 20], -180]
	] as const)('crosses the antimeridian %s in two parts that meet there', (_, from, to, side) => {
		const [first, second] = linesOf(from, to);
		expect(first!.at(-1)![0]).toBe(side);
		expect(second![0]![0]).toBe(-side);
		expect(second![0]![1]).toBe(first!.at(-1)![1]);
	});

	test.each([
		[
			[0, 0],
			[180, 0]
		],
		[
			[10, 10],
			[-170, -10]
		],
		[
			[-170, -10],
			[10, 10]
		],
		[
			[0, 0],
			[-180, 0]
		]
	] as const)('joins opposite points %j and %j', (from, to) => {
		const lines = linesOf(from, to);
		expect(lines.flat().every(([lng, lat]) => Number.isFinite(lng) && Number.isFinite(lat))).toBe(true);
		expect(lines.reduce((sum, line) => sum + lengthOf(line), 0)).toBeCloseTo(
			distance(from as never, to as never),
			-2
		);
	});
});

const PLACES = { capital: [10, 10], port: [12, 11], hill: [11, 15], abroad: [40, 50] } as const;

function arcs(claims: readonly ClaimPlan[], dateline?: string): ArcProperties[] {
	const corpus = makeCorpus({ reports: { r1: 'alpha' }, claims, places: PLACES });
	if (dateline) Object.assign(corpus.reports[0]!, { dateline });
	const index = indexEvidence(corpus);
	return arcsOf(corpus.claims, index, (place) => PLACES[place as unknown as 'port']).features.map(
		(arc) => arc.properties
	);
}

describe('the arcs of claims', () => {
	test('are bundled by pair of places, most claims first', () => {
		const found = arcs([
			{ report: 'r1', at: 'capital', about: ['hill'] },
			{ report: 'r1', at: 'capital', about: ['port', 'hill'] },
			{ report: 'r1', at: 'port', about: ['hill'] },
			{ report: 'r1', about: ['hill'] }
		]);
		expect(found.map(({ from, to, count, claims }) => [from, to, count, claims.join(' ')])).toEqual([
			['capital', 'hill', 2, 'c1 c2'],
			['capital', 'port', 1, 'c2'],
			['port', 'hill', 1, 'c3']
		]);
	});

	test('do not lead from a place to itself, which is counted instead', () => {
		const claims: ClaimPlan[] = [
			{ report: 'r1', at: 'port', about: ['port'] },
			{ report: 'r1', at: 'port', about: ['hill', 'hill'] }
		];
		expect(arcs(claims)).toMatchObject([{ from: 'port', to: 'hill', count: 1 }]);
		expect(countSaidThere(makeCorpus({ reports: { r1: 'a' }, claims }).claims)).toBe(1);
	});

	test('from the place of filing stand apart from those of speech', () => {
		const found = arcs([{ report: 'r1', at: 'capital', about: ['port'] }], 'abroad');
		expect(found.map(({ kind, from }) => [kind, from])).toEqual([
			['speech', 'capital'],
			['dateline', 'abroad']
		]);
	});
});
