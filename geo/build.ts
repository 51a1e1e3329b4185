// Compiles corpora into what the app reads: `node --import tsx geo/build.ts [--out DIR] [corpus folders…]`.
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { COMPILED_FORMAT, type CorpusEntry, type CorpusIndex } from '../src/lib/model/compiled.ts';
import { formatIsoDay } from '../src/lib/model/day.ts';
import { compileCorpus, type Compilation } from './compile/compile-corpus.ts';

const { values, positionals } = parseArgs({
	options: { out: { type: 'string', default: 'static/data' } },
	allowPositionals: true
});
const corpora = 'geo/corpora';
const folders =
	positionals.length > 0 ? positionals : (await readdir(corpora)).map((name) => join(corpora, name));

const entries: CorpusEntry[] = [];
for (const folder of folders) entries.push(await write(await compileCorpus(folder)));
const index: CorpusIndex = { format: COMPILED_FORMAT, corpora: entries };
await writeJson('index.json', index);

async function write(compilation: Compilation): Promise<CorpusEntry> {
	if (compilation.state === 'faulty') {
		const { name } = compilation;
		await writeJson(`${name}/faults.json`, compilation.faults);
		console.error(`${compilation.folder}: ${compilation.faults.length} faults`);
		return { state: 'faulty', id: name, title: name, path: `${name}/faults.json` };
	}
	const { corpus } = compilation.compiled;
	await writeJson(`${corpus.id}/corpus.json`, compilation.compiled);
	return {
		state: 'ready',
		id: corpus.id,
		title: corpus.title,
		summary: corpus.summary,
		asOf: formatIsoDay(corpus.asOf.latest!),
		claims: corpus.claims.length,
		reports: corpus.reports.length,
		invented: corpus.invented ?? false,
		path: `${corpus.id}/corpus.json`
	};
}

async function writeJson(path: string, value: unknown): Promise<void> {
	const file = join(values.out, path);
	await mkdir(join(file, '..'), { recursive: true });
	await writeFile(file, JSON.stringify(value));
}
