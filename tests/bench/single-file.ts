// `npm run bench -- single-file [ROUNDS]`: size and time to the first slide of the one file, beside a bare MapLibre page that is one file
// as well: the same basemap tiles and opening script, no fonts, no claims. Both are opened from disk, in turns.
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { exportHtml } from '../../src/server/export/html.ts';
import { CACHE_FOLDER } from '../../src/server/repository.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { makeBareFile } from './bare/make-bare-file.ts';
import { describeMachine } from './machine.ts';
import { markdownTable } from './markdown-table.ts';
import { median } from './statistics.ts';

const CORPUS = 'moscow-talks';
const BRIEFING = 'what-moscow-settled';
const FOLDER = join(CACHE_FOLDER, 'bench', 'single-file');
const PATIENCE = 60_000;

export async function benchSingleFile([word = '7']: readonly string[]): Promise<string> {
	const rounds = Number(word);
	if (!Number.isInteger(rounds) || rounds < 3)
		throw new Error(`The number of rounds is "${word}"; expected a whole number of at least 3`);
	await mkdir(FOLDER, { recursive: true });
	const app = join(FOLDER, 'dateline.html');
	const bare = join(FOLDER, 'bare.html');
	await exportHtml([CORPUS, app]);
	await writeFile(bare, await makeBareFile(CORPUS));
	const browser = await launchBrowser();
	try {
		const slide = `${pathToFileURL(app).href}#/${CORPUS}/briefings/${BRIEFING}/present`;
		const openApp = () => timeTo(browser, slide, '.sheet .map [data-places]');
		const openBare = () => timeTo(browser, pathToFileURL(bare).href, '[data-loaded]');
		await openApp();
		await openBare();
		const times: { app: number; bare: number }[] = [];
		for (let round = 0; round < rounds; round++) times.push({ app: await openApp(), bare: await openBare() });
		const sizes = { app: (await stat(app)).size, bare: (await stat(bare)).size };
		const [appTime, bareTime] = [
			median(times.map((each) => each.app)),
			median(times.map((each) => each.bare))
		];
		const row = (name: string, size: number, time: number) => [
			name,
			`${(size / 1e6).toFixed(2)} MB`,
			`${(time / 1000).toFixed(2)} s`
		];
		return [
			markdownTable([
				['', 'size', 'first slide, median'],
				row('Dateline, the Moscow talks in one file', sizes.app, appTime),
				row('bare MapLibre page in one file, same tiles, until loaded', sizes.bare, bareTime),
				[
					'Dateline against it',
					`${(sizes.app / sizes.bare).toFixed(2)} ×`,
					`${(appTime / bareTime).toFixed(2)} ×`
				]
			]),
			'',
			`\`npm run bench -- single-file ${rounds}\`: ${rounds} rounds, in turns, from disk. ${describeMachine(browser.version())}.`
		].join('\n');
	} finally {
		await browser.close();
	}
}

/** Milliseconds from navigation until `selector` is there. */
async function timeTo(browser: Browser, address: string, selector: string): Promise<number> {
	const context = await browser.newContext({ offline: true, viewport: { width: 1440, height: 900 } });
	try {
		const page = await context.newPage();
		await page.goto(address, { waitUntil: 'commit' });
		await page.waitForSelector(selector, { timeout: PATIENCE });
		return await page.evaluate(() => performance.now());
	} finally {
		await context.close();
	}
}
