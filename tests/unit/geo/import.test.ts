import { cp, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { UsageError } from '../../../geo/commands/command.ts';
import { importFiles } from '../../../geo/commands/verbs/import.ts';

const FIXTURE = join(import.meta.dirname, '../../fixtures/harbour');
const TABLE =
	'day;place;lat;lon;description;source\n1.2.2022;Port;1,5;2,5;A bridge was closed.;Radio\n13.2.2022;Port;x;2,5;It was opened.;Radio\n';

let folder: string;
let said: string[];

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'dateline-import-'));
	await writeFile(join(folder, 'table.csv'), TABLE);
	await writeFile(join(folder, 'broken.geojson'), '{"type":"FeatureCollection","features":[');
	vi.stubEnv('INIT_CWD', folder);
});

beforeEach(() => {
	said = [];
	vi.spyOn(console, 'log').mockImplementation((line: string) => void said.push(line));
	vi.spyOn(console, 'error').mockImplementation((line: string) => void said.push(line));
});

afterAll(async () => {
	vi.unstubAllEnvs();
	vi.restoreAllMocks();
	await rm(folder, { recursive: true, force: true });
});

describe('a table that nobody knows', () => {
	it('gets a mapping written beside it, with reasons and its rows as claims', async () => {
		expect(await importFiles(['table.csv', '--into', 'made'])).toBe(1);
		expect(said.join('\n')).toContain('lat: latitude, because its name says so');
		expect(said.join('\n')).toContain('“A bridge was closed.”, Port, 2022-02-01');
		expect(JSON.parse(await readFile(join(folder, 'table.csv.map.json'), 'utf8'))).toMatchObject({
			columns: { day: { is: 'start', order: 'day-first' } }
		});
		expect(await readdir(folder)).not.toContain('made');
	});

	it('is refused whole where a row has a fault, and comes in without it if one says so', async () => {
		const words = ['table.csv', '--into', 'made', '--map', 'table.csv.map.json'];
		expect(await importFiles(words)).toBe(1);
		expect(said).toContain('table.csv:3 #2 lat: found "x"; expected a latitude from -90 to 90');
		expect(await readdir(folder)).not.toContain('made');
		expect(await importFiles([...words, '--skip-faulty'])).toBe(1);
		expect(await readdir(join(folder, 'made/reports'))).toHaveLength(1);
		expect(JSON.parse(await readFile(join(folder, 'made/corpus.json'), 'utf8'))).toMatchObject({
			asOf: '2022-02-01'
		});
	});
});

describe('into a corpus', () => {
	it('goes nothing, not even half, of a file that cannot be read', async () => {
		await cp(FIXTURE, join(folder, 'harbour'), { recursive: true });
		expect(await importFiles(['broken.geojson', '--into', 'harbour'])).toBe(1);
		expect(said.join('\n')).toContain('broken.geojson:1:');
		for (const file of ['claims.json', 'corpus.json'])
			expect(await readFile(join(folder, 'harbour', file), 'utf8')).toBe(
				await readFile(join(FIXTURE, file), 'utf8')
			);
	});

	it('goes another folder’s archive by record; what differs stays until one takes it', async () => {
		const { makeZip } = await import('../hostile/make-zip.ts');
		const names = (await readdir(FIXTURE, { recursive: true, withFileTypes: true })).filter((entry) =>
			entry.isFile()
		);
		const entries = await Promise.all(
			names.map(async ({ parentPath, name }) => {
				const path = join(parentPath, name);
				const content = await readFile(path, 'utf8');
				const other = name === 'sources.json' ? content.replace('"name": "', '"name": "The ') : content;
				return { name: path.slice(FIXTURE.length + 1), content: other };
			})
		);
		await writeFile(join(folder, 'other.zip'), makeZip(entries));
		const before = await readFile(join(folder, 'harbour/sources.json'), 'utf8');
		expect(await importFiles(['other.zip', '--into', 'harbour'])).toBe(1);
		expect(said.join('\n')).toMatch(/sources \S+ name: here "[^"]+" \| there "The [^"]+"/);
		expect(await readFile(join(folder, 'harbour/sources.json'), 'utf8')).toBe(before);
		expect(await importFiles(['other.zip', '--into', 'harbour', '--take-theirs'])).toBe(0);
		expect(await readFile(join(folder, 'harbour/sources.json'), 'utf8')).toBe(
			before.replace('"name": "', '"name": "The ')
		);
	});

	it('that has faults goes nothing', async () => {
		await cp(FIXTURE, join(folder, 'faulty'), { recursive: true });
		await writeFile(join(folder, 'faulty/claims.json'), '[');
		expect(await importFiles(['table.csv', '--into', 'faulty'])).toBe(1);
		expect(said.join('\n')).toContain('claims.json');
	});
});

it.each([
	[['table.csv'], 'expected files and a folder'],
	[['--into', 'made'], 'expected files and a folder'],
	[['nosuch.csv', '--into', 'made'], 'There is no'],
	[['table.csv', '--into', 'made', '--nosuch'], '--nosuch'],
	[['table.csv', '--into', 'made', '--map', 'nosuch.json'], 'cannot be read'],
	[['table.csv', '--into', 'made', '--map', 'table.csv'], 'found']
])('%j is not understood, and says why', async (words, why) => {
	await expect(importFiles(words)).rejects.toThrow(UsageError);
	await expect(importFiles(words)).rejects.toThrow(why);
});
