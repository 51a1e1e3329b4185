// `npm run bench -- query [SIZE [TEXTS [PART]]]`: the query engine beside crossfilter2, DuckDB's browser build, supercluster and MiniSearch, with all
// answers compared; it fails where they differ. Of its parts
// (load, changes, clusters, words) one can be run alone. What is measured runs bundled, as the app does, in processes of its own.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { CACHE_FOLDER, ROOT } from '../../src/server/repository.ts';
import { describeMachine } from './machine.ts';
import { markdownTable } from './markdown-table.ts';
import type { ChangeResult, Times } from './query/measure-changes.ts';
import type { ClustersResult, ClusterTimes } from './query/measure-clusters.ts';
import type { LoadResult } from './query/measure-load.ts';
import type { WordsResult } from './query/measure-words.ts';
import { PEER_FACETS } from './query/facets.ts';
import { median, quantile } from './statistics.ts';

const OUT = join(CACHE_FOLDER, 'bench');
const CHANGES = 200;
const SEARCHES = 300;
const PROGRAMS = ['measure-changes', 'measure-clusters', 'measure-load', 'measure-words'];

/** Each a process or two, and the table of what came of it. */
const PARTS = {
	load: async ({ columns, size }: Run) => {
		// The first run may have to make the columns.
		await run<LoadResult>('measure-load', columns, size, 'ours');
		const ours = await run<LoadResult>('measure-load', columns, size, 'ours');
		return loadTable(ours, await run<LoadResult>('measure-load', columns, size, 'crossfilter'));
	},
	changes: async ({ columns, size }: Run) =>
		changesTable(await run<ChangeResult>('measure-changes', columns, size, CHANGES)),
	clusters: async ({ columns, size }: Run) =>
		clustersTable(await run<ClustersResult>('measure-clusters', columns, size, CHANGES)),
	words: async ({ texts }: Run) => wordsTable(await run<WordsResult>('measure-words', texts, SEARCHES))
} satisfies Record<string, (given: Run) => Promise<string>>;

interface Run {
	readonly columns: string;
	readonly size: number;
	readonly texts: number;
}

export async function benchQuery(words: readonly string[]): Promise<string> {
	const size = toSize(words[0], 1_000_000);
	const texts = toSize(words[1], 100_000);
	const [, , only] = words;
	const parts = Object.entries(PARTS).filter(([name]) => only === undefined || name === only);
	if (parts.length === 0) {
		throw new Error(`There is no part "${only}"; expected ${Object.keys(PARTS).join(', ')}`);
	}
	await bundle();
	const tables: string[] = [];
	for (const [name, part] of parts) {
		console.error(name);
		tables.push(await part({ columns: join(OUT, 'columns'), size, texts }));
	}
	return [
		`${describeMachine()}. ${size.toLocaleString('en')} claims, ${texts.toLocaleString('en')} texts; peers count ${PEER_FACETS.length} facets (${PEER_FACETS.join(', ')}), ours all 16. Milliseconds, median / p95 of ${CHANGES} changes, as many clusterings, and ${SEARCHES} searches.`,
		...tables
	].join('\n\n');
}

function toSize(word: string | undefined, otherwise: number): number {
	if (word === undefined) return otherwise;
	const size = Number(word);
	if (Number.isInteger(size) && size >= 1000) return size;
	throw new Error(`The size is "${word}"; expected a whole number of at least 1000`);
}

async function bundle(): Promise<void> {
	await build({
		configFile: false,
		root: ROOT,
		logLevel: 'warn',
		build: {
			ssr: true,
			outDir: OUT,
			emptyOutDir: false,
			target: 'node20',
			rollupOptions: {
				input: PROGRAMS.map((name) => join(ROOT, `tests/bench/query/${name}.ts`)),
				output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunk-[hash].mjs' }
			}
		}
	});
}

/** What the program prints last, as JSON. */
async function run<Result>(program: string, ...words: (string | number)[]): Promise<Result> {
	const child = spawn(
		process.execPath,
		['--expose-gc', '--max-old-space-size=12000', join(OUT, `${program}.mjs`), ...words.map(String)],
		{ cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] }
	);
	let printed = '';
	for await (const piece of child.stdout) printed += String(piece);
	const code =
		child.exitCode ?? (await new Promise<number | null>((resolve) => child.once('close', resolve)));
	if (code !== 0) throw new Error(`${program} ended with ${code}`);
	return JSON.parse(printed.trim().split('\n').at(-1)!) as Result;
}

function changesTable({ jumps, clicks }: ChangeResult): string {
	const all = ({ counts, histogram, clusters }: Times) =>
		counts.map((count, at) => count + histogram[at]! + clusters[at]!);
	const row = (
		name: string,
		ours: readonly number[],
		peer: string,
		theirs: readonly number[],
		bound: string
	) => [name, both(ours), peer, both(theirs), ratio(quantile(ours, 0.95), quantile(theirs, 0.95)), bound];
	return markdownTable([
		['change', 'ours', 'peer', 'peer’s', 'ratio of p95', 'bound'],
		row(
			'window jump: facets, histogram, clusters',
			all(jumps),
			'crossfilter2, counts',
			jumps.crossfilter,
			'0.10'
		),
		row('window jump: facets alone', jumps.counts, 'DuckDB, counts', jumps.duckdb, ''),
		row('facet click', clicks.counts, 'crossfilter2', clicks.crossfilter, '0.25'),
		row('facet click', clicks.counts, 'DuckDB', clicks.duckdb, '0.50'),
		row('facet click: facets, histogram, clusters', all(clicks), 'DuckDB, counts', clicks.duckdb, '')
	]);
}

function clustersTable({ windows, clicks, exclusions, whole }: ClustersResult): string {
	const against = (ours: readonly number[], theirs: readonly number[]) =>
		`${ratio(median(ours), median(theirs))} / ${ratio(quantile(ours, 0.95), quantile(theirs, 0.95))}`;
	const row = (name: string, { ours, supercluster, points }: ClusterTimes) => [
		`${name}: ${Math.round(median(points)).toLocaleString('en')} points`,
		both(ours),
		against(ours, whole),
		both(supercluster),
		against(ours, supercluster)
	];
	return [
		markdownTable([
			['markers after a filter', 'ours', 'ratio to all', 'an index of what is left', 'ratio'],
			row(`one event left out, ${exclusions.ours.length} times`, exclusions),
			row('a window of time', windows),
			row('a facet click', clicks)
		]),
		`Supercluster’s index of all claims: ${both(whole)}, built ${whole.length} times.`
	].join('\n\n');
}

function loadTable(ours: LoadResult, crossfilter: LoadResult): string {
	const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
	return markdownTable([
		['from bytes to first answer', 'ours', 'crossfilter2', 'ratio', 'bound'],
		[
			'time',
			`${Math.round(ours.milliseconds)} ms`,
			`${Math.round(crossfilter.milliseconds)} ms`,
			ratio(ours.milliseconds, crossfilter.milliseconds),
			'0.30'
		],
		[
			'memory',
			megabytes(ours.bytes),
			megabytes(crossfilter.bytes),
			ratio(ours.bytes, crossfilter.bytes),
			'0.50'
		]
	]);
}

function wordsTable({ build, bytes, beginnings, typos }: WordsResult): string {
	const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
	const megabytes = (size: number) => `${(size / 1e6).toFixed(1)} MB`;
	return markdownTable([
		['words', 'ours', 'MiniSearch', 'ratio'],
		['building', seconds(build.ours), seconds(build.miniSearch), ratio(build.ours, build.miniSearch)],
		['memory', megabytes(bytes.ours), megabytes(bytes.miniSearch), ratio(bytes.ours, bytes.miniSearch)],
		...Object.entries({ 'words begun': beginnings, 'a word misspelt': typos }).map(([name, times]) => [
			name,
			both(times.ours),
			both(times.miniSearch),
			ratio(quantile(times.ours, 0.95), quantile(times.miniSearch, 0.95))
		])
	]);
}

function both(times: readonly number[]): string {
	return `${median(times).toFixed(1)} / ${quantile(times, 0.95).toFixed(1)}`;
}

function ratio(ours: number, theirs: number): string {
	return (ours / theirs).toFixed(3);
}
