// A process of its own: every change to a query put to ours and to its peers one after another, so that a busy machine slows all of them, with
// their counts compared. Prints JSON. Arguments: folder of columns, size, changes.
import { Clusters } from '../../../src/lib/query/clusters/clusters.ts';
import { histogramOf, type Stretch } from '../../../src/lib/query/engine/histogram.ts';
import type { Query } from '../../../src/lib/query/query/query.ts';
import { Engine } from '../../../src/lib/query/engine/engine.ts';
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
}

/** 200 columns of ten days. */
const STRETCHES: readonly Stretch[] = Array.from({ length: 200 }, (_, at) => {
	const first = LAST_DAY - 2000 + at * 10;
	return { first, last: first + 9 };
});

const [folder = '', size = '', changes = ''] = process.argv.slice(2);
const affair = generateCorpus(Number(size));
const table = toTable(await readColumns(folder, Number(size)), affair);
const engine = new Engine(table);
const crossfilter = new CrossfilterPeer(table);
const duckdb = await DuckdbPeer.open(table);

const clusters = new Clusters(table);
const jumps = windowJumps(Number(changes));
const clicks = facetClicks(table, Number(changes));
// The first changes warm every engine up and are not counted.
measure(windowJumps(12));
const result: ChangeResult = {
	jumps: measure(jumps),
	clicks: measure(clicks)
};
console.log(JSON.stringify(result));
process.exit(0);

function measure(queries: readonly Query[]): Times {
	const times: Times = { counts: [], histogram: [], clusters: [], crossfilter: [], duckdb: [] };
	queries.forEach((query, change) => {
		const answer = timed(times.counts, () => engine.ask(query));
		timed(times.histogram, () =>
			histogramOf(
				table.dates.when,
				query.window ? engine.rowsWithout(query, 'window') : answer.claims,
				STRETCHES
			)
		);
		timed(times.clusters, () => clusters.at(answer, { zoom: 2 + (change % 12) }, engine.maskOf(answer)));
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

function timed<Result>(times: number[], work: () => Result): Result {
	const start = performance.now();
	const result = work();
	times.push(performance.now() - start);
	return result;
}
