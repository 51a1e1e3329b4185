// How soon the gazetteer answers after its file was asked for, in Node and in a browser, and what it holds in memory.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'vite';
import { handleRequests } from '../../../src/server/handle-requests.ts';
import { listen } from '../../../src/server/listen.ts';
import { CACHE_FOLDER, DATA_FOLDER, ROOT } from '../../../src/server/repository.ts';
import { launchBrowser } from '../../browser/launch-browser.ts';
import { median } from '../statistics.ts';

export interface Ready {
	/** Milliseconds, medians. */
	readonly node: number;
	readonly browser: number;
	/** Bytes, the file's own included, word lists read. */
	readonly memory: number;
}

const ROUNDS = 5;
export const GAZETTEER_FILE = join(DATA_FOLDER, 'gazetteer', 'gazetteer.bin');

export async function measureReady(): Promise<Ready> {
	const runs = Array.from({ length: ROUNDS }, openInNode);
	return {
		node: median(runs.map(({ milliseconds }) => milliseconds)),
		memory: median(runs.map(({ memory }) => memory)),
		browser: await openInBrowser()
	};
}

/** In a process of its own, so that nothing is warm. */
function openInNode(): { milliseconds: number; memory: number } {
	const script = join(ROOT, 'tests', 'bench', 'reading', 'open-gazetteer.ts');
	const { stdout, stderr } = spawnSync(
		process.execPath,
		['--expose-gc', '--import', 'tsx', script, GAZETTEER_FILE],
		{ cwd: ROOT, encoding: 'utf8' }
	);
	if (stdout === '') throw new Error(`Opening the gazetteer in Node said nothing: ${stderr}`);
	return JSON.parse(stdout) as { milliseconds: number; memory: number };
}

async function openInBrowser(): Promise<number> {
	const folder = join(CACHE_FOLDER, 'bench', 'gazetteer');
	await build({
		configFile: false,
		root: join(ROOT, 'tests', 'bench', 'reading', 'page'),
		logLevel: 'warn',
		build: { outDir: folder, emptyOutDir: true, target: 'es2022' }
	});
	const mounts = [{ prefix: '/data/gazetteer', folder: join(DATA_FOLDER, 'gazetteer') }];
	const server = await listen(handleRequests([folder], mounts), '127.0.0.1', 0);
	const browser = await launchBrowser();
	try {
		const times: number[] = [];
		for (let round = 0; round < ROUNDS; round++) {
			const context = await browser.newContext();
			const page = await context.newPage();
			await page.goto(server.address);
			const said = page.locator('[data-milliseconds]');
			times.push(Number(await said.getAttribute('data-milliseconds', { timeout: 60_000 })));
			await context.close();
		}
		return median(times);
	} finally {
		await browser.close();
		await server.close();
	}
}
