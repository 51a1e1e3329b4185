import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { compressFolder } from '../../../src/server/compress-folder.ts';

const LONG = '{"claim":"again"}'.repeat(200);
let folder: string;

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'compress-'));
	await mkdir(join(folder, 'basemap'));
	await writeFile(join(folder, 'index.json'), LONG);
	await writeFile(join(folder, 'basemap/land.json'), LONG);
	await writeFile(join(folder, 'tiny.json'), '{}');
	await writeFile(join(folder, 'font.woff2'), LONG);
});

afterEach(() => rm(folder, { recursive: true }));

it('puts both forms beside a file, and they give the file again', async () => {
	await compressFolder(folder);
	const read = (name: string) => readFile(join(folder, name));
	expect(brotliDecompressSync(await read('index.json.br')).toString()).toBe(LONG);
	expect(gunzipSync(await read('index.json.gz')).toString()).toBe(LONG);
	expect(await readdir(join(folder, 'basemap'))).toEqual(['land.json', 'land.json.br', 'land.json.gz']);
});

it('leaves out what is compressed already and what would grow', async () => {
	await compressFolder(folder);
	expect((await readdir(folder)).filter((name) => /\.(br|gz)$/.test(name))).toEqual([
		'index.json.br',
		'index.json.gz'
	]);
});

it('takes away an old form of a file that no longer gains by one', async () => {
	await compressFolder(folder);
	await writeFile(join(folder, 'index.json'), '{}');
	await compressFolder(folder);
	expect((await readdir(folder)).filter((name) => name.startsWith('index'))).toEqual(['index.json']);
});
