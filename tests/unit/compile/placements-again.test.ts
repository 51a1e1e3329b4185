import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toPlacements } from '../../../src/lib/compile/placements.ts';
import type { Geometry } from 'geojson';
import type { Place, PlaceId } from '../../../src/lib/model/corpus.ts';

/** Squares and points on a grid, so that many lie in one another. */
const place = (id: string) =>
	fc.record({ west: fc.nat(4), south: fc.nat(4), side: fc.nat(4) }).map(({ west, south, side }): Place => {
		const [east, north] = [west + side, south + side];
		const ring = [
			[west, south],
			[east, south],
			[east, north],
			[west, north],
			[west, south]
		];
		const geometry: Geometry =
			side === 0
				? ({ type: 'Point', coordinates: [west + 0.5, south + 0.5] } satisfies Geometry)
				: { type: 'Polygon', coordinates: [ring] };
		return { id: id as PlaceId, name: id, names: { en: [id] }, kind: 'site', precision: 'exact', geometry };
	});
const IDS = ['a', 'b', 'c', 'd', 'e'];
const several = fc.subarray(IDS, { minLength: 1 }).chain((ids) => fc.tuple(...ids.map(place)));

function placed(...from: Parameters<typeof toPlacements>) {
	const result = toPlacements(...from);
	if (!result.ok) throw new Error(JSON.stringify(result.faults));
	return result.placements;
}

it('are of changed places what they are of places that were never others', () => {
	fc.assert(
		fc.property(several, several, fc.subarray(IDS), (before, fresh, changed) => {
			const kept = before.filter(({ id }) => !changed.includes(id));
			const places = [...kept, ...fresh.filter(({ id }) => !kept.some((other) => other.id === id))];
			const earlier = { places: before, placements: placed(before) };
			expect(placed(places, earlier)).toEqual(placed(places));
		}),
		{ numRuns: 200 }
	);
});

it('are not computed again where a place is what it was', () => {
	const [one] = fc.sample(place('a'), { seed: 1, numRuns: 1 });
	const before = placed([one!]);
	expect(
		placed([{ ...one!, name: 'b' }], { places: [one!], placements: before })['a' as PlaceId]!.point
	).toBe(before['a' as PlaceId]!.point);
});
