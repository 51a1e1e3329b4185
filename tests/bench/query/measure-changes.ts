// A process of its own: every change to a query put to ours and to its peers one after another, so that a busy machine slows all of them, with
// their counts compared. Prints JSON. Arguments: folder of columns, size, changes, peer clusterings.
import Supercluster from 'supercluster';
import { clustersOf } from '../../../src/lib/query/clusters.ts';
import { histogramOf, type Stretch } from '../../../src/lib/query/histogram.ts';
import type { Query } from '../../../src/lib/query/query.ts';
import { Engine, type Answer } from '../../../src/lib/query/run.ts';
import { codesOf, type Table } from '../../../src/lib/query/table.ts';
import { generateCorpus, LAST_DAY } from '../generated/generate-corpus.ts';
import { facetClicks, windowJumps } from './changes.ts';
import { readColumns, toTable } from './columns.ts';
import { CrossfilterPeer } from './crossfilter-peer.ts';
import { DuckdbPeer } from './duckdb-peer.ts';
import { comparable, expectSame } from './facets.ts';

/** Milliseconds, one entry a change. */
export interface Times {
	readonly counts: number[];
	readonly histogram: number[];
	readonly clusters: number[];
	readonly crossfilter: number[];
	readonly duckdb: number[];
}

export interface ChangeResult {
	readonly jumps: Times;
	readonly clicks: Times;
	/** Of some jumps: building the peer's index, and ours of the same. */
	readonly supercluster: number[];
	readonly clusters: number[];
}

/** 200 columns of ten days. */
const STRETCHES: readonly Stretch[] = Array.from({ length: 200 }, (_, at) => {
	const first = LAST_DAY - 2000 + at * 10;
	return { first, last: first + 9 };
});

const [folder = '', size = '', changes = '', clusterings = ''] = process.argv.slice(2);
const affair = generateCorpus(Number(size));
const table = toTable(await readColumns(folder, Number(size)), affair);
const engine = new Engine(table);
const crossfilter = new CrossfilterPeer(table);
const duckdb = await DuckdbPeer.open(table);

const jumps = windowJumps(Number(changes));
const clicks = facetClicks(table, Number(changes));
// The first changes warm every engine up and are not counted.
measure(windowJumps(12));
const result: ChangeResult = {
	jumps: measure(jumps),
	clicks: measure(clicks),
	...measureClusters(jumps.slice(0, Number(clusterings)))
};
console.log(JSON.stringify(result));
process.exit(0);

function measure(queries: readonly Query[]): Times {
	const times: Times = { counts: [], histogram: [], clusters: [], crossfilter: [], duckdb: [] };
	queries.forEach((query, change) => {
		const answer = timed(times.counts, () => engine.ask(query));
		timed(times.histogram, () =>
			histogramOf(table.dates.when, query.window ? engine.rowsWithout('window') : answer.claims, STRETCHES)
		);
		timed(times.clusters, () => clustersOf(table, answer, { zoom: 2 + (change % 12) }));
		const ours = comparable(answer);
		expectSame(
			'crossfilter',
			change,
			ours,
			timed(times.crossfilter, () => crossfilter.ask(query))
		);
		expectSame(
			'DuckDB',
			change,
			ours,
			timed(times.duckdb, () => duckdb.ask(query))
		);
	});
	return times;
}

function measureClusters(queries: readonly Query[]): Pick<ChangeResult, 'supercluster' | 'clusters'> {
	const times = { supercluster: [] as number[], clusters: [] as number[] };
	for (const query of queries) {
		const answer = engine.ask(query);
		const points = toPoints(table, answer);
		const peer = timed(times.supercluster, () => new Supercluster({ radius: 40, maxZoom: 16 }).load(points));
		const ours = timed(times.clusters, () => clustersOf(table, answer, { zoom: 6 }));
		const theirs = peer.getClusters([-180, -90, 180, 90], 6);
		const sums = [
			ours.reduce((sum, { mentions }) => sum + mentions, 0),
			theirs.reduce((sum, { properties }) => sum + (Number(properties?.['point_count']) || 1), 0)
		];
		if (sums[0] !== sums[1]) throw new Error(`ours cluster ${sums[0]} mentions, supercluster ${sums[1]}`);
	}
	return times;
}

/** One point for each claim at each place it names. */
function toPoints({ columns: { place }, longitudes, latitudes }: Table, { claims }: Answer) {
	return Array.from(claims).flatMap((row) =>
		codesOf(place, row).flatMap((code) =>
			code >= longitudes.length
				? []
				: [
						{
							type: 'Feature' as const,
							properties: {},
							geometry: { type: 'Point' as const, coordinates: [longitudes[code]!, latitudes[code]!] }
						}
					]
		)
	);
}

function timed<Result>(times: number[], work: () => Result): Result {
	const start = performance.now();
	const result = work();
	times.push(performance.now() - start);
	return result;
}
