import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compiledFolder, letGo } from '../../../../src/server/corpora/compiled-folders.ts';
import type { Wanted } from '../../../../src/server/corpora/compiler.ts';
import { prune } from '../../../../src/server/corpora/prune.ts';
import { HARBOUR } from '../../model/harbour.ts';

let home: string;
let cache: string;
let corpus: string;

beforeEach(async () => {
	home = await mkdtemp(join(tmpdir(), 'dateline-sets-'));
	cache = join(home, 'cache');
	corpus = join(home, 'corpus');
	await cp(HARBOUR, corpus, { recursive: true });
});
afterEach(() => rm(home, { recursive: true, force: true }));

/** Writes what it was asked for in place of a corpus, in two files. */
const compiler = {
	asked: [] as Wanted[],
	async compile(wanted: Wanted): Promise<void> {
		this.asked.push(wanted);
		await mkdir(wanted.out);
		await writeFile(join(wanted.out, 'claims'), await readFile(join(wanted.folders[0]!, 'claims.json')));
		await writeFile(join(wanted.out, 'index.json'), '{}');
	}
};
beforeEach(() => void (compiler.asked.length = 0));

const compile = () => compiledFolder([corpus], compiler, { precompress: false }, cache);

describe('a compiled set', () => {
	it('is made once for as long as nothing of the corpus changes', async () => {
		expect(await compile()).toBe(await compile());
		expect(compiler.asked).toHaveLength(1);
	});

	it.each([
		['what a file says', 'claims.json', '[]'],
		['a report more', 'reports/9.md', ''],
		['what is no part of it', 'notes.docx', '']
	])('is another after a change of %s, and the one before stays as it was', async (_, file, text) => {
		const before = await compile();
		const held = await readFile(join(before, 'claims'), 'utf8');
		await writeFile(join(corpus, file), text);
		expect(await compile()).not.toBe(before);
		expect(await readFile(join(before, 'claims'), 'utf8')).toBe(held);
	});

	it('does not care what lies in folders of other programs', async () => {
		const before = await compile();
		await mkdir(join(corpus, '.git'));
		await writeFile(join(corpus, '.git/index'), 'x');
		expect(await compile()).toBe(before);
	});

	it('is never there in part', async () => {
		const seen: boolean[] = [];
		const watching = {
			async compile(wanted: Wanted) {
				await compiler.compile(wanted);
				seen.push((await readdir(cache)).some((name) => /^[0-9a-f]{32}$/.test(name)));
			}
		};
		const folder = await compiledFolder([corpus], watching, { precompress: false }, cache);
		expect(seen).toEqual([false]);
		expect((await readdir(folder)).sort()).toEqual(['claims', 'index.json']);
	});

	it('that could not be made leaves nothing', async () => {
		const failing = {
			async compile({ out }: Wanted) {
				await mkdir(out);
				await writeFile(join(out, 'half'), '');
				throw new Error('the disk is full');
			}
		};
		await expect(compiledFolder([corpus], failing, { precompress: false }, cache)).rejects.toThrow('full');
		expect((await readdir(cache)).filter((name) => !name.endsWith('.use'))).toEqual([]);
	});
});

describe('the cache', () => {
	const digest = (number: number) => number.toString(16).padStart(32, '0');

	it('keeps what is in use and the newest of the rest', async () => {
		for (let number = 0; number < 9; number++) {
			await mkdir(join(cache, digest(number)), { recursive: true });
			await writeFile(join(cache, digest(number), 'index.json'), '{}');
			await new Promise((done) => setTimeout(done, 5));
		}
		await writeFile(join(cache, `${digest(0)}.${process.pid}.use`), '');
		await prune(cache);
		const kept = (await readdir(cache)).filter((name) => name.length === 32).sort();
		expect(kept).toEqual([0, 3, 4, 5, 6, 7, 8].map(digest));
	});

	it('loses what programs left that are gone', async () => {
		const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
		await new Promise((done) => gone.once('close', done));
		await mkdir(join(cache, `${digest(1)}.${gone.pid}.part`), { recursive: true });
		await mkdir(join(cache, `${digest(1)}.${process.pid}.part`));
		await writeFile(join(cache, `${digest(1)}.${gone.pid}.use`), '');
		await mkdir(join(cache, 'somebody-else'));
		await prune(cache);
		expect((await readdir(cache)).sort()).toEqual([`${digest(1)}.${process.pid}.part`, 'somebody-else']);
	});

	it('knows what a process no longer shows', async () => {
		const folder = await compile();
		expect(existsSync(`${folder}.${process.pid}.use`)).toBe(true);
		await letGo(folder);
		expect(existsSync(`${folder}.${process.pid}.use`)).toBe(false);
	});
});
