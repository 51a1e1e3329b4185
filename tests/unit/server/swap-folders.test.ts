import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { swapFolders } from '../../../src/server/swap-folders.ts';

let folder: string;
const at = (name: string) => join(folder, name);

async function make(name: string, content: string): Promise<void> {
	await mkdir(at(name));
	await writeFile(join(at(name), content), content);
}

const swap = () => swapFolders(at('next'), at('app'), at('cache/last'));

beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'swap-'));
});

afterEach(() => rm(folder, { recursive: true }));

it('puts the new one in its place whole, and keeps the one before, not those before that', async () => {
	for (const content of ['first', 'second', 'third']) {
		await make('next', content);
		await swap();
	}
	expect(await readdir(at('app'))).toEqual(['third']);
	expect(await readdir(at('cache/last'))).toEqual(['second']);
	expect(await readdir(folder)).toEqual(['app', 'cache']);
});

it('has a file in one of both places at every moment', async () => {
	await make('next', 'page');
	await swap();
	let swapping = true;
	const looking = (async () => {
		let looks = 0;
		for (; swapping || looks === 0; looks++) {
			const found = await Promise.any(
				['app', 'cache/last'].map((name) => readFile(join(at(name), 'page'), 'utf8'))
			).catch(() => readFile(join(at('app'), 'page'), 'utf8'));
			expect(found).toBe('page');
		}
	})();
	for (let time = 0; time < 20; time++) {
		await make('next', 'page');
		await swap();
	}
	swapping = false;
	await looking;
});
