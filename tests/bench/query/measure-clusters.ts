// A process of its own: markers after a filter, ours beside building supercluster's index of the same claims, with their sums compared.
// Ours makes the markers of one zoom, with distinct claims and the split by event; supercluster's index, which has neither, serves all
// zooms but cannot follow a filter, so each filter builds it anew. Prints JSON. Arguments: folder of columns, size, windows of time.
import Supercluster from 'supercluster';
import { Clusters } from '../../../src/lib/query/clusters/clusters.ts';
import { EVERYTHING, exclude, type Query } from '../../../src/lib/query/query/query.ts';
import { Engine, type Answer } from '../../../src/lib/query/engine/engine.ts';
import { codesOf, type Table } from '../../../src/lib/query/engine/table.ts';
import { generateCorpus } from '../generated/generate-corpus.ts';
import { facetClicks, windowJumps } from './changes.ts';
import { readColumns, toTable } from './columns.ts';

/** Milliseconds, one entry a filter. */
export interface ClusterTimes {
	readonly ours: number[];
	readonly supercluster: number[];
	/** Points clustered, one a claim and place. */
	readonly points: number[];
}

export interface ClustersResult {
	/** After a window that leaves a part of the claims, after a facet click, and after an event is left out, which leaves most. */
	readonly windows: ClusterTimes;
	readonly clicks: ClusterTimes;
	readonly exclusions: ClusterTimes;
	/** Supercluster's index of all claims, milliseconds, one entry each time it was made. */
	readonly whole: number[];
}

const ZOOM = 6;

const [folder = '', size = '', count = ''] = process.argv.slice(2);
const affair = generateCorpus(Number(size));
const table = toTable(await readColumns(folder, Number(size)), affair);
const engine = new Engine(table);
const clusters = new Clusters(table);
const events = table.columns.event.values;
// The peer takes a second or more for each: every event but the largest is left out once.
const without = events.slice(1).map((event) => exclude(EVERYTHING, 'event', event));
// The first filters warm both up and are not counted.
measure([...windowJumps(12), ...without.slice(0, 2)]);
const result: ClustersResult = {
	windows: measure(windowJumps(Number(count))),
	clicks: measure(facetClicks(table, Number(count))),
	exclusions: measure(without),
	// Last, as so many points slow down whatever runs beside them.
	whole: indexAll(20)
};
console.log(JSON.stringify(result));

function measure(queries: readonly Query[]): ClusterTimes {
	const times: ClusterTimes = { ours: [], supercluster: [], points: [] };
	for (const query of queries) {
		const answer = engine.ask(query);
		const points = toPoints(table, answer);
		const peer = timed(times.supercluster, () => index(points));
		const ours = timed(times.ours, () => clusters.at(answer, { zoom: ZOOM }, engine.maskOf(answer)));
		const theirs = peer.getClusters([-180, -90, 180, 90], ZOOM);
		const sums = [
			ours.reduce((sum, { mentions }) => sum + mentions, 0),
			theirs.reduce((sum, { properties }) => sum + (Number(properties?.['point_count']) || 1), 0)
		];
		if (sums[0] !== sums[1]) throw new Error(`ours cluster ${sums[0]} mentions, supercluster ${sums[1]}`);
		times.points.push(points.length);
	}
	return times;
}

function indexAll(rounds: number): number[] {
	const times: number[] = [];
	const points = toPoints(table, engine.ask(EVERYTHING));
	for (let round = 0; round < rounds; round++) timed(times, () => index(points));
	return times;
}

function index(points: ReturnType<typeof toPoints>) {
	return new Supercluster({ radius: 40, maxZoom: 16 }).load(points);
}

/** One point for each claim at each place it names. */
function toPoints({ columns: { place }, longitudes, latitudes }: Table, { claims }: Answer) {
	const points = [];
	for (const row of claims) {
		for (const code of codesOf(place, row)) {
			if (code >= longitudes.length) continue;
			const coordinates = [longitudes[code]!, latitudes[code]!];
			points.push({
				type: 'Feature' as const,
				properties: {},
				geometry: { type: 'Point' as const, coordinates }
			});
		}
	}
	return points;
}

function timed<Result>(times: number[], work: () => Result): Result {
	const start = performance.now();
	const result = work();
	times.push(performance.now() - start);
	return result;
}
