import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writePieces, writeWhole } from '../../../src/server/export/write-whole.ts';

let folder: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'dateline-whole-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

it('writes over what was there and leaves nothing beside it', async () => {
	const path = join(folder, 'made.txt');
	await writeFile(path, 'before');
	writeWhole(path, 'after');
	expect(await readFile(path, 'utf8')).toBe('after');
	expect(await readdir(folder)).toEqual(['made.txt']);
});

it('leaves what was there as it was where it cannot write', async () => {
	const path = join(folder, 'missing', 'made.txt');
	expect(() => writeWhole(path, 'x')).toThrow(expect.objectContaining({ code: 'ENOENT', path }));
	expect(await readdir(folder)).toEqual(['made.txt']);
});

it('takes away its part where the whole cannot stand', async () => {
	await mkdir(join(folder, 'taken'));
	expect(() => writeWhole(join(folder, 'taken'), 'x')).toThrow();
	expect((await readdir(folder)).toSorted()).toEqual(['made.txt', 'taken']);
});

it('writes what comes bit by bit, and nothing where that breaks off', async () => {
	async function* pieces(breaks: boolean): AsyncGenerator<string | Uint8Array, void> {
		yield await Promise.resolve('one ');
		if (breaks) throw Object.assign(new Error('broke off'), { code: 'ENOSPC' });
		yield new TextEncoder().encode('two');
	}
	const path = join(folder, 'made.txt');
	await expect(writePieces(path, pieces(true))).rejects.toMatchObject({ code: 'ENOSPC', path });
	expect(await readFile(path, 'utf8')).toBe('after');
	await writePieces(path, pieces(false));
	expect(await readFile(path, 'utf8')).toBe('one two');
	expect((await readdir(folder)).toSorted()).toEqual(['made.txt', 'taken']);
});
