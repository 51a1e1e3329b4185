import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Clusters, NEAREST_ZOOM, type Cluster } from '../../../../src/lib/query/clusters/clusters.ts';
import {
	gridMeasures,
	groupPlaces,
	NO_GROUP,
	toGrid
} from '../../../../src/lib/query/clusters/group-places.ts';
import { toPlane } from '../../../../src/lib/query/clusters/plane.ts';
import { EVERYTHING } from '../../../../src/lib/query/query/query.ts';
import { Engine, run } from '../../../../src/lib/query/engine/engine.ts';
import { toTable } from '../../../../src/lib/query/engine/to-table.ts';
import { compileCorpus } from '../compile-corpus.ts';
import { compiledCorpus, query } from '../random-corpus.ts';
import { isDisputed, select } from '../reference.ts';

const sum = (counts: Iterable<number>) => [...counts].reduce((total, count) => total + count, 0);

const world = fc.record({
	compiled: compiledCorpus,
	query: query.map((query) => ({ ...query, words: '' })),
	zoom: fc.integer({ min: 0, max: NEAREST_ZOOM })
});

describe('clusters', () => {
	it('hold, at every zoom, each selected claim that names a place, and each of its mentions once', () => {
		fc.assert(
			fc.property(world, ({ compiled, query, zoom }) => {
				const table = toTable(compiled);
				const answer = run(table, query);
				const clusters = new Clusters(table).at(answer, { zoom });
				const places = compiled.corpus.places.map(({ id }) => id);
				const selected = select(compiled, query);
				const claimsOf = (cluster: Cluster) =>
					selected.filter(({ about }) => cluster.places.some((place) => about.includes(places[place]!)));

				for (const cluster of clusters) {
					const claims = claimsOf(cluster);
					expect(cluster.claims).toBe(claims.length);
					expect(cluster.mentions).toBe(sum(cluster.places.map((place) => answer.mentions[place]!)));
					expect(cluster.disputed).toBe(claims.filter((claim) => isDisputed(claim, compiled)).length);
					expect(Array.from(cluster.parts)).toEqual(
						compiled.corpus.events.map(({ id }) => claims.filter(({ events }) => events.includes(id)).length)
					);
				}
				expect(sum(clusters.map(({ mentions }) => mentions))).toBe(sum(answer.mentions));
				expect(new Set(clusters.flatMap(claimsOf)).size).toBe(answer.claims.length - answer.unplaced);
				const grouped = clusters.flatMap(({ places }) => places);
				expect(grouped.sort()).toEqual(
					[...answer.mentions.keys()].filter((place) => answer.mentions[place]! > 0)
				);
			}),
			{ numRuns: 200 }
		);
	});

	it('have as many claims as the answer has mentions of the place, where a place stands alone', () => {
		fc.assert(
			fc.property(world, ({ compiled, query, zoom }) => {
				const table = toTable(compiled);
				const answer = run(table, query);
				for (const { places, claims } of new Clusters(table).at(answer, { zoom })) {
					if (places.length === 1) expect(claims).toBe(answer.mentions[places[0]!]);
				}
			})
		);
	});

	it('are split by classes as the sums of what their values have', () => {
		fc.assert(
			fc.property(world, fc.integer({ min: 1, max: 3 }), ({ compiled, query, zoom }, count) => {
				const table = toTable(compiled);
				const answer = run(table, query);
				for (const by of ['event', 'at'] as const) {
					const of = Uint16Array.from(table.columns[by].values, (_, code) => code % count);
					const [split, whole] = [{ classes: { count, of } }, {}].map((view) =>
						new Clusters(table).at(answer, { zoom, by, ...view })
					);
					const sums = whole!.map(({ parts }) =>
						Array.from({ length: count }, (_, at) => sum(parts.filter((_, code) => code % count === at)))
					);
					expect(split!.map(({ parts }) => Array.from(parts))).toEqual(sums);
				}
			})
		);
	});

	it('are the same whatever was asked before', () => {
		const steps = fc.array(
			fc.record({
				query: fc.oneof(
					fc.constant(EVERYTHING),
					world.map(({ query }) => query)
				),
				zoom: fc.integer({ min: 0, max: NEAREST_ZOOM }),
				by: fc.constantFrom('event' as const, 'event' as const, 'cited' as const),
				classes: fc.option(fc.integer({ min: 1, max: 2 }))
			}),
			{ minLength: 2, maxLength: 12 }
		);
		fc.assert(
			fc.property(compiledCorpus, fc.array(fc.nat(24)), steps, (compiled, leftOut, steps) => {
				const table = toTable(compiled);
				const rows = Uint32Array.from(new Set(leftOut)).filter((row) => row < table.size);
				const engine = new Engine(table, undefined, rows);
				for (const { query, zoom, by, classes } of steps) {
					const answer = engine.ask(query);
					const of = Uint16Array.from(table.columns[by].values, (_, code) => code % (classes ?? 1));
					const view = { zoom, by, ...(classes && { classes: { count: classes, of } }) };
					const clusters = new Clusters(table).at(answer, view, engine.maskOf(answer));
					expect(clusters).toEqual(new Clusters(table).at(answer, view));
				}
			}),
			{ numRuns: 200 }
		);
	});

	it('part at the zoom they say and not at a zoom before, or never', () => {
		fc.assert(
			fc.property(world, ({ compiled, query, zoom }) => {
				const table = toTable(compiled);
				const answer = run(table, query);
				const isTogether = (places: readonly number[], at: number) =>
					new Clusters(table)
						.at(answer, { zoom: at })
						.some((cluster) => places.every((place) => cluster.places.includes(place)));
				for (const { places } of new Clusters(table).at(answer, { zoom })) {
					const parting = new Clusters(table).partingZoom(answer, places, zoom);
					const last = parting ?? NEAREST_ZOOM + 1;
					for (let at = zoom; at < last; at++) expect(isTogether(places, at)).toBe(true);
					if (parting !== null) expect(isTogether(places, parting)).toBe(false);
				}
			}),
			{ numRuns: 60 }
		);
	});

	it('are the same with bounds, as far as they stand within', () => {
		fc.assert(
			fc.property(world, ({ compiled, query, zoom }) => {
				const table = toTable(compiled);
				const answer = run(table, query);
				const all = new Clusters(table).at(answer, { zoom });
				const isNorth = ({ point }: Cluster) => point[1] >= 0;
				expect(new Clusters(table).at(answer, { zoom, bounds: [-180, 0, 180, 90] })).toEqual(
					all.filter(isNorth)
				);
				const isBeyond = ({ point }: Cluster) => point[0] >= 2 || point[0] <= -2;
				expect(new Clusters(table).at(answer, { zoom, bounds: [2, -90, -2, 90] })).toEqual(
					all.filter(isBeyond)
				);
			})
		);
	});

	it('count a claim of three places once, whichever of them share a marker and whatever the claim before it has', () => {
		const near = { port: [35.95, 35.4], base: [35.951, 35.401] } as const;
		const about = [
			['far', 'port', 'base'],
			['port', 'far', 'base'],
			['port', 'base', 'far']
		];
		for (const places of about) {
			const compiled = compileCorpus({
				reports: { R1: 'S1' },
				places: { ...near, far: [37.6, 55.75] },
				claims: ['port', 'base', 'far'].flatMap((place) => [
					{ report: 'R1', about: [place], events: ['e1', 'e2'] },
					{ report: 'R1', about: places },
					{ report: 'R1', about: places, events: ['e1', 'e2'] }
				])
			});
			const table = toTable(compiled);
			const clusters = new Clusters(table).at(run(table, EVERYTHING), { zoom: 6 });
			const claims = clusters.map(({ places, claims, mentions }) => [places.length, claims, mentions]);
			expect(claims).toEqual([
				[2, 8, 14],
				[1, 7, 7]
			]);
		}
	});

	it('stand at the place most spoken of', () => {
		const compiled = compileCorpus({
			reports: { R1: 'S1' },
			places: { port: [35.95, 35.4], base: [35.951, 35.401], far: [37.6, 55.75] },
			claims: [
				{ report: 'R1', about: ['port', 'base'] },
				{ report: 'R1', about: ['base'], events: ['e2'] },
				{ report: 'R1', about: ['far'] }
			]
		});
		const table = toTable(compiled);
		const [port, base, far] = ['port', 'base', 'far'].map((id) => table.columns.place.values.indexOf(id)) as [
			number,
			number,
			number
		];
		const answer = run(table, EVERYTHING);
		expect(new Clusters(table).at(answer, { zoom: 6 })).toEqual([
			{
				places: [base, port],
				point: [35.951, 35.401],
				claims: 2,
				mentions: 3,
				parts: Uint32Array.of(1, 1),
				disputed: 0
			},
			{
				places: [far],
				point: [37.6, 55.75],
				claims: 1,
				mentions: 1,
				parts: Uint32Array.of(1, 0),
				disputed: 0
			}
		]);
		expect(new Clusters(table).partingZoom(answer, [base, port], 6)).toBe(13);
	});
});

describe('markers that share no place', () => {
	const places = fc.array(
		fc.tuple(
			fc.double({ min: -180, max: 180, noNaN: true }),
			fc.double({ min: -90, max: 90, noNaN: true }),
			fc.nat(40)
		),
		{ maxLength: 60 }
	);

	const size = { scale: 5.2, least: 7, most: 30, gap: 4 };
	const planeOf = (places: readonly (readonly [number, number, number])[]) =>
		toPlane(
			Float64Array.from(places, ([longitude]) => longitude),
			Float64Array.from(places, ([, latitude]) => latitude)
		);

	it('never touch, as large as what they stand for, on either side of the 180th meridian', () => {
		fc.assert(
			fc.property(places, fc.integer({ min: -1, max: 6 }), (places, zoom) => {
				const plane = planeOf(places);
				const weights = Uint32Array.from(places, ([, , weight]) => weight);
				const { standing, groupOf } = groupPlaces(toGrid(plane, gridMeasures(zoom, size)), weights, size);
				const together = new Uint32Array(standing.length);
				weights.forEach((weight, place) => {
					const group = groupOf[place]!;
					expect(group === NO_GROUP).toBe(weight === 0);
					if (group === NO_GROUP) return;
					together[group]! += weight;
					// The heaviest of a group stands for it, the first of several.
					const stands = standing[group]!;
					expect(weights[stands]! - weight || place - stands).toBeGreaterThanOrEqual(0);
				});
				const radius = (group: number) => Math.min(Math.max(5.2 * Math.sqrt(together[group]!), 7), 30);
				standing.forEach((a, i) =>
					standing.forEach((b, j) => {
						if (j <= i) return;
						const across = Math.abs(plane.x[a]! - plane.x[b]!);
						const apart = Math.hypot(Math.min(across, 1 - across), plane.y[a]! - plane.y[b]!);
						expect(apart * 512 * 2 ** zoom - radius(i) - radius(j) - 4).toBeGreaterThan(-1e-6);
					})
				);
			})
		);
	});

	it('take in, of places that stand apart, none', () => {
		fc.assert(
			fc.property(places, fc.integer({ min: 0, max: 6 }), (places, zoom) => {
				const plane = planeOf(places);
				const weights = Uint32Array.from(places, ([, , weight]) => weight);
				const { standing, steps } = groupPlaces(toGrid(plane, gridMeasures(zoom, size)), weights, size);
				const reach = (2 * size.most + size.gap) / (512 * 2 ** zoom);
				const isAlone = places.map((_, a) =>
					places.every((_, b) => {
						const across = Math.abs(plane.x[a]! - plane.x[b]!);
						return a === b || Math.hypot(Math.min(across, 1 - across), plane.y[a]! - plane.y[b]!) >= reach;
					})
				);
				isAlone.forEach((alone, place) => {
					if (alone && weights[place]! > 0) expect([...standing]).toContain(place);
				});
				if (standing.length === weights.filter((weight) => weight > 0).length) expect(steps).toBe(1);
			})
		);
	});

	it('joins what it touches across the 180th meridian', () => {
		const plane = planeOf([
			[179.9, 0, 2],
			[-179.9, 0, 1]
		]);
		const { standing, groupOf } = groupPlaces(
			toGrid(plane, gridMeasures(3, size)),
			Uint32Array.of(2, 1),
			size
		);
		expect([...standing]).toEqual([0]);
		expect([...groupOf]).toEqual([0, 0]);
	});
});
