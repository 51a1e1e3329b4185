// `npm start`: builds what is out of date, serves it, says where.
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { bringUpToDate, BuildError } from './bring-up-to-date.ts';
import { isOpen, networkAddresses } from './network-addresses.ts';
import { readArguments, UsageError } from './read-arguments.ts';
import { DATA_FOLDER } from './repository.ts';
import { serveApp } from './serve-app.ts';
import { APP, BASEMAP, CORPORA, givenCorpora, SINGLE_FILE } from './steps.ts';

async function start(): Promise<void> {
	const from = process.env['INIT_CWD'] ?? process.cwd();
	const { corpora, host, port, names } = readArguments(process.argv.slice(2), process.env, from);
	for (const path of corpora) expectCorpus(path);
	await bringUpToDate(BASEMAP);
	const data = await compile(corpora);
	await bringUpToDate(APP);
	await bringUpToDate(SINGLE_FILE);
	const listening = await serveApp({ data, host, port, names });
	if (port !== 0 && listening.port !== port) console.log(`Port ${port} is taken; this is the next free one.`);
	console.log(`Dateline is at ${listening.address} (Ctrl+C ends it)`);
	for (const line of networkLines(host, listening.port)) console.log(line);
	for (const signal of ['SIGINT', 'SIGTERM'] as const) {
		process.once(signal, () => void listening.close().then(() => process.exit(0)));
	}
}

/** Said where other machines are answered. */
function networkLines(host: string, port: number): string[] {
	if (!isOpen(host)) return [];
	return [
		...networkAddresses(host, port).map((address) => `In the network it is at ${address}`),
		'Everybody in this network can read what is served; without --host only this machine can.'
	];
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

/** Compiles the corpora asked for; the folder that holds them and the index. */
async function compile(corpora: readonly string[]): Promise<string> {
	if (corpora.length === 0) {
		await bringUpToDate(CORPORA);
		return DATA_FOLDER;
	}
	const given = givenCorpora(corpora);
	await bringUpToDate(given);
	return given.folder;
}

try {
	await start();
} catch (error) {
	if (!(error instanceof UsageError || error instanceof BuildError)) throw error;
	console.error(error.message);
	process.exitCode = 1;
}
