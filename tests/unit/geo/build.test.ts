import { mkdtemp, readdir, readFile, cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
	COMPILED_FORMAT,
	type CompiledCorpus,
	type CorpusIndex,
	type Fault
} from '../../../src/lib/model/compiled.ts';
import { HARBOUR } from '../model/harbour.ts';
import { buildCorpora } from '../../../geo/compile/build-corpora.ts';
import { runCommand } from './run-command.ts';

let folder: string;
let out: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'dateline build '));
	out = join(folder, 'out');
});
afterEach(() => rm(folder, { recursive: true }));

const build = (...folders: string[]) => buildCorpora(folders, { out, precompress: false });
const buildCompressed = (...folders: string[]) => buildCorpora(folders, { out, precompress: true });
const json = async <Value>(path: string): Promise<Value> =>
	JSON.parse(await readFile(join(out, path), 'utf8')) as Value;
const listed = async () => (await readdir(out, { recursive: true })).sort();

/** A copy of the fixture that calls itself `id`. */
async function copyAs(id: string): Promise<string> {
	const path = join(folder, id);
	await cp(HARBOUR, path, { recursive: true });
	const head = await readFile(join(path, 'corpus.json'), 'utf8');
	await writeFile(join(path, 'corpus.json'), head.replace('"harbour"', JSON.stringify(id)));
	return path;
}

describe('the build', () => {
	it('compiles a corpus and says what is served', async () => {
		await build(HARBOUR);
		expect(await listed()).toEqual([
			'harbour',
			'harbour/claims.geojson',
			'harbour/corpus.json',
			'harbour/places.geojson',
			'index.json'
		]);
		expect(await json<CorpusIndex>('index.json')).toEqual({
			format: COMPILED_FORMAT,
			corpora: [
				{
					state: 'ready',
					id: 'harbour',
					title: 'The harbour of Port Alder',
					summary:
						'An invented affair for tests: a ferry line stops, a pier closes, and three reports differ on why.',
					asOf: '2031-05-20',
					claims: 8,
					reports: 3,
					invented: true,
					folder: 'harbour',
					revision: expect.stringMatching(/^[0-9a-f]{16}$/) as string,
					path: 'harbour/corpus.json'
				}
			]
		});
		const { corpus, placements } = await json<CompiledCorpus>('harbour/corpus.json');
		expect(Object.keys(placements)).toEqual(corpus.places.map(({ id }) => id));
		expect(Object.values(placements).map(({ contains }) => contains)).toContainEqual([
			'port-alder',
			'north-pier'
		]);
	});

	it('lists the faults of one corpus and still compiles the others', async () => {
		const broken = await copyAs('broken');
		await writeFile(join(broken, 'events.json'), '[');
		const missing = join(folder, 'Not There!');
		await build(broken, missing, HARBOUR);
		const { corpora } = await json<CorpusIndex>('index.json');
		expect(corpora).toMatchObject([
			{
				state: 'faulty',
				id: 'broken',
				title: 'The harbour of Port Alder (broken)',
				path: 'broken/faults.json'
			},
			{ state: 'faulty', id: 'not-there', title: 'Not There!', path: 'not-there/faults.json' },
			{ state: 'ready', id: 'harbour' }
		]);
		expect(await json<Fault[]>('broken/faults.json')).toMatchObject([
			{ file: 'events.json', line: 1, column: 2 }
		]);
		expect(await json<Fault[]>('not-there/faults.json')).toMatchObject([{ file: '.' }]);
	});

	it('compresses beside each file, and leaves nothing compressed that is out of date', async () => {
		await buildCompressed(HARBOUR);
		const plain = await readFile(join(out, 'harbour/corpus.json'));
		expect(gunzipSync(await readFile(join(out, 'harbour/corpus.json.gz')))).toEqual(plain);
		expect(brotliDecompressSync(await readFile(join(out, 'harbour/corpus.json.br')))).toEqual(plain);
		expect(await listed()).toContain('index.json.br');
		await build(HARBOUR);
		expect((await listed()).filter((path) => /\.(gz|br)$/.test(path))).toEqual([]);
	});

	it('removes what it wrote of corpora that are gone, and nothing else', async () => {
		const other = await copyAs('other');
		await buildCompressed(HARBOUR, other);
		await mkdir(join(out, 'basemap'));
		await writeFile(join(out, 'basemap/corpus.json'), 'of somebody else');
		await writeFile(join(out, 'harbour/notes.txt'), 'of somebody else');
		await build(other);
		expect((await listed()).filter((path) => !path.startsWith('other'))).toEqual([
			'basemap',
			'basemap/corpus.json',
			'harbour',
			'harbour/notes.txt',
			'index.json'
		]);
	});

	it('leaves no map of a corpus that has become faulty', async () => {
		const path = await copyAs('turning');
		await build(path);
		await writeFile(join(path, 'claims.json'), '');
		await build(path);
		expect(await listed()).toEqual(['index.json', 'turning', 'turning/faults.json']);
	});

	it('writes over no corpus', async () => {
		const path = await copyAs('harbour');
		out = folder;
		await expect(build(HARBOUR)).rejects.toThrow(`${path} is a corpus`);
		expect(await readFile(join(path, 'corpus.json'))).toEqual(await readFile(join(HARBOUR, 'corpus.json')));
	});

	it('counts a folder once that is named twice', async () => {
		expect(await build(HARBOUR, HARBOUR)).toHaveLength(1);
	});
});

it('as a command succeeds and says of which corpora there are faults', async () => {
	const words = ['--out', out, '--precompress', '--', HARBOUR, join(folder, 'missing')];
	const { code, out: said, err } = await runCommand('geo/build.ts', words);
	expect([code, said]).toEqual([0, 'harbour: 8 claims of 3 reports\n']);
	expect(err).toContain(join(folder, 'missing'));
	expect(await listed()).toContain('harbour/corpus.json.br');
});
