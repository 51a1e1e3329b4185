// The corpus that a command names, compiled, with the folder that it was compiled into.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Holding } from '../../lib/answers/holding.ts';
import { PageHolding } from '../../lib/answers/page/page-holding.ts';
import { FileHolding } from '../../lib/answers/worker/file-holding.ts';
import {
	COMPILED_FORMAT,
	type CompiledCorpus,
	type CorpusEntry,
	type CorpusIndex
} from '../../lib/model/compiled.ts';
import type { LargeCorpus } from '../../lib/query/columnar/large-corpus.ts';
import { bringUpToDate } from '../bring-up-to-date.ts';
import { compiledFolder } from '../corpora/compiled-folders.ts';
import { Compiler } from '../corpora/compiler.ts';
import { UsageError } from '../read-arguments.ts';
import { builtInCorpora } from '../repository.ts';
import { terminalProgress } from './terminal-progress.ts';
import { APP, BASEMAP } from '../steps.ts';

export interface NamedCorpus {
	readonly entry: CorpusEntry;
	readonly compiled: CompiledCorpus;
	/** What the app is served below `/data`. */
	readonly folder: string;
}

/** npm runs commands in the root of the repository; a path is meant from where the person stands. */
export function fromHere(path: string): string {
	return resolve(process.env['INIT_CWD'] ?? process.cwd(), path);
}

/** Builds what is out of date: the app, and the corpus. `name` is an id or a folder. */
export async function readNamedCorpus(name: string): Promise<NamedCorpus> {
	for (const each of [BASEMAP, APP]) await bringUpToDate(each, { say: console.error });
	const { entry, folder } = await compiledEntry(name);
	const compiled = await readJson<CompiledCorpus>(join(folder, entry.path));
	if (compiled.format !== COMPILED_FORMAT)
		throw new UsageError(
			`The corpus ${name} has ${entry.claims} claims, too many for one file; expected a smaller corpus.`
		);
	return { entry, compiled, folder };
}

/** The corpus alone, however large, for what needs no app: small ones lie in one file, those of many claims in thousands. */
export async function openNamed(name: string): Promise<Holding> {
	const { entry, folder } = await compiledEntry(name);
	const path = join(folder, entry.path);
	const compiled = await readJson<CompiledCorpus | LargeCorpus>(path);
	if (compiled.format === COMPILED_FORMAT) return new PageHolding(compiled, entry.id);
	return FileHolding.open((file) => readFile(join(dirname(path), file)));
}

async function compiledEntry(name: string) {
	const path = fromHere(name);
	const isFolder = existsSync(join(path, 'corpus.json'));
	const folder = await compile(isFolder ? [path] : builtInCorpora());
	const { corpora } = await readJson<CorpusIndex>(join(folder, 'index.json'));
	const entry = isFolder ? corpora[0] : corpora.find(({ id }) => id === name);
	if (!entry) {
		const known = corpora.map(({ id }) => id).join(', ');
		throw new UsageError(`There is no corpus "${name}"; expected ${known}, or a folder with a corpus.json.`);
	}
	if (entry.state === 'faulty')
		throw new UsageError(`The corpus ${name} has faults. "npm run corpus -- check ${name}" lists them.`);
	return { entry, folder };
}

async function compile(paths: readonly string[]): Promise<string> {
	const compiler = new Compiler();
	const progress = terminalProgress('Compiling the corpus', 'seen');
	try {
		return await compiledFolder(paths, compiler, { precompress: false });
	} finally {
		progress.end();
		compiler.end();
	}
}

async function readJson<Value>(path: string): Promise<Value> {
	return JSON.parse(await readFile(path, 'utf8')) as Value;
}
