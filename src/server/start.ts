// `npm start`: builds what is out of date, serves it, says where, and follows the corpora as they change on disk.
import '../lib/messages/speak-english.ts';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isSystemError, systemWords } from '../lib/model/system-words.ts';
import { bringUpToDate, BuildError } from './bring-up-to-date.ts';
import { ClickHouseError } from './clickhouse/clickhouse.ts';
import { CompileError } from './corpora/compiler.ts';
import { ServedClaims } from './answers/served-claims.ts';
import { corpusLine, corpusLines } from './corpora/corpus-lines.ts';
import { ServedCorpora } from './corpora/served-corpora.ts';
import { Edited } from './edit/edited.ts';
import { isOpen, networkAddresses } from './network-addresses.ts';
import { readArguments, UsageError } from './read-arguments.ts';
import { builtInCorpora } from './repository.ts';
import { serveApp } from './serve-app.ts';
import { APP, BASEMAP, GAZETTEER } from './steps.ts';

async function start(): Promise<void> {
	const from = process.env['INIT_CWD'] ?? process.cwd();
	const {
		corpora,
		edit,
		claims: folders,
		widest,
		...where
	} = readArguments(process.argv.slice(2), process.env, from);
	for (const path of corpora) expectCorpus(path);
	const edited = edit ? Edited.of(corpora) : null;
	if (where.basemap !== null) expectBasemap(where.basemap);
	for (const step of [BASEMAP, GAZETTEER, APP]) await bringUpToDate(step);
	const say = console.log;
	const claims = folders.length > 0 ? await ServedClaims.open(folders, { widest, say }) : null;
	const paths = corpora.length === 0 && !claims ? builtInCorpora() : corpora;
	const served = paths.length > 0 ? await ServedCorpora.open(paths, { say }) : null;
	const listening = await serveApp({ data: served, claims, edits: edited?.mount ?? null, ...where });
	const { address, port } = listening;
	if (where.port !== 0 && port !== where.port)
		console.log(`Port ${where.port} is taken; this is the next free one.`);
	for (const { entry } of claims?.corpora ?? []) console.log(corpusLine(entry, address));
	if (served) for (const line of await corpusLines(served.folder, address)) console.log(line);
	if (served && edited) for (const line of await edited.lines(served.folder, address)) console.log(line);
	console.log(`Dateline is at ${address} (Ctrl+C ends it)`);
	for (const line of networkLines(where.host, port)) console.log(line);
	served?.follow();
	claims?.follow();
	const end = () => {
		claims?.end();
		void Promise.all([served?.end(), listening.close()]).then(() => process.exit(0));
	};
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end);
}

/** Said where other machines are answered. */
function networkLines(host: string, port: number): string[] {
	if (!isOpen(host)) return [];
	return [
		...networkAddresses(host, port).map((address) => `In the network it is at ${address}`),
		'Everybody in this network can read what is served; without --host only this machine can.'
	];
}

function expectBasemap(path: string): void {
	if (existsSync(path) && statSync(path).isFile() && path.endsWith('.pmtiles')) return;
	throw new UsageError(
		`There is no map ${path}; expected an archive of tiles, a file that ends in .pmtiles.`
	);
}

function expectCorpus(path: string): void {
	if (!existsSync(path) || !statSync(path).isDirectory()) {
		throw new UsageError(`There is no folder ${path}; expected a corpus. "npm run new -- NAME" makes one.`);
	}
	if (!existsSync(join(path, 'corpus.json'))) {
		throw new UsageError(
			`The folder ${path} has no corpus.json; expected a corpus. "npm run new -- NAME" makes one.`
		);
	}
}

try {
	await start();
} catch (error) {
	if (isSystemError(error)) console.error(systemWords(error));
	else if ([UsageError, BuildError, CompileError, ClickHouseError].some((kind) => error instanceof kind))
		console.error((error as Error).message);
	else throw error;
	process.exitCode = 1;
}
