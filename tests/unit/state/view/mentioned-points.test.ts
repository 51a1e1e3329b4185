import { expect, test } from 'vitest';
import { kilometresBetween } from '../../../../src/lib/model/distance.ts';
import { mentionedGrounds } from '../../../../src/lib/state/view/mentioned-points.ts';
import { compileCorpus } from '../../query/compile-corpus.ts';

const compiled = compileCorpus({
	reports: { r1: 's1' },
	places: { town: [36, 34], gulf: [51, 27], land: [38, 35], far: [100, 10] },
	claims: [{ id: 'c', report: 'r1', about: ['town', 'gulf', 'land'] }]
});
const places = compiled.corpus.places.map((place) => {
	switch (String(place.id)) {
		case 'gulf':
			return { ...place, precision: 'approximate' as const, radiusKm: 200 };
		case 'land':
			return { ...place, precision: 'region' as const, kind: 'country' as const };
		default:
			return place;
	}
});
const located = {
	compiled,
	corpus: { places },
	answer: { mentions: places.map(({ id }) => (String(id) === 'far' ? 0 : 1)) },
	pointOf: (id: string) => compiled.placements[id as never]!.point
};

test('what a map opens with is the ground of those places that are told of and more than a point', () => {
	const grounds = mentionedGrounds(located);
	expect(grounds.map(({ point }) => point)).toEqual([
		[51, 27],
		[38, 35]
	]);
	const [west, south, east, north] = grounds[0]!.bounds;
	expect(kilometresBetween(51, south, 51, 27)).toBeCloseTo(200, 3);
	expect(kilometresBetween(51, north, 51, 27)).toBeCloseTo(200, 3);
	expect(kilometresBetween(west, 27, 51, 27)).toBeGreaterThan(199);
	expect(kilometresBetween(east, 27, 51, 27)).toBeGreaterThan(199);
});

test('a country of which only a point is given is never looked at like a house', () => {
	const { bounds } = mentionedGrounds(located)[1]!;
	expect(bounds[3] - bounds[1]).toBeGreaterThan(4);
});
