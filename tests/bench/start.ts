// `npm run bench -- start [ROUNDS]`: how soon the built app shows its first markers, and how much script that takes, beside
// a bare MapLibre page with the same basemap, place and size. Rounds interleave the two, so that a busy machine slows both.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bringUpToDate } from '../../src/server/bring-up-to-date.ts';
import { DATA_FOLDER } from '../../src/server/repository.ts';
import { mountData, serveApp } from '../../src/server/serve-app.ts';
import { STEPS } from '../../src/server/steps.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { gzipBytes, gzipBytesOfFiles, type Load, loadPage } from './load-page.ts';
import { describeMachine } from './machine.ts';
import { markdownTable } from './markdown-table.ts';
import { serveBare } from './serve-bare.ts';
import { median } from './statistics.ts';

const CORPUS = 'moscow-talks';
const CAMERA = { zoom: 5.7, latitude: 35.3, longitude: 38.5 };
const DEFAULT_ROUNDS = 9;

export async function benchStart(words: readonly string[]): Promise<string> {
	const rounds = toRounds(words[0]);
	for (const step of STEPS) await bringUpToDate(step);
	const app = await serveApp();
	const bare = await serveBare(mountData(DATA_FOLDER));
	const browser = await launchBrowser();
	try {
		const { zoom, latitude, longitude } = CAMERA;
		const loadApp = () =>
			loadPage(
				browser,
				`${app.address}${CORPUS}?camera=${zoom}/${latitude}/${longitude}`,
				'dateline:first-markers'
			);
		// The first load of each warms the disk and tells the size of the app's map.
		const { size } = await loadApp();
		const where = new URLSearchParams(
			Object.entries({ ...CAMERA, ...size }).map(([name, value]) => [name, String(value)])
		);
		const loadBare = () => loadPage(browser, `${bare.address}?${where}`, 'bare:idle');
		await loadBare();
		const loads: { app: Load; bare: Load }[] = [];
		for (let round = 0; round < rounds; round++) {
			const appFirst = round % 2 === 0;
			const early = appFirst ? await loadApp() : undefined;
			const peer = await loadBare();
			loads.push({ app: early ?? (await loadApp()), bare: peer });
			console.error(`round ${round + 1} of ${rounds}`);
		}
		return await report(loads, describeMachine(browser.version()));
	} finally {
		await browser.close();
		await Promise.all([app.close(), bare.close()]);
	}
}

function toRounds(word = String(DEFAULT_ROUNDS)): number {
	const rounds = Number(word);
	if (Number.isInteger(rounds) && rounds >= 5) return rounds;
	throw new Error(`The number of rounds is "${word}"; expected a whole number of at least 5`);
}

async function report(
	loads: readonly { readonly app: Load; readonly bare: Load }[],
	machine: string
): Promise<string> {
	const times = (page: 'app' | 'bare') => loads.map((load) => load[page].milliseconds);
	const [app, bare] = [times('app'), times('bare')];
	const [appScript, bareScript] = await Promise.all([
		gzipBytes(loads[0]!.app.scripts),
		gzipBytes(loads[0]!.bare.scripts)
	]);
	const dist = dirname(createRequire(import.meta.url).resolve('maplibre-gl/package.json'));
	const mapLibre = await gzipBytesOfFiles([
		join(dist, 'dist/maplibre-gl.mjs'),
		join(dist, 'dist/maplibre-gl-worker.mjs')
	]);
	const seconds = (values: readonly number[]) =>
		`${(median(values) / 1000).toFixed(2)} s (${(Math.min(...values) / 1000).toFixed(2)}–${(Math.max(...values) / 1000).toFixed(2)})`;
	const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)} kB`;
	return [
		markdownTable([
			['', 'first markers, median (range)', 'script before them, gzip'],
			['Dateline, the Moscow talks', seconds(app), kilobytes(appScript)],
			['bare MapLibre page, same basemap and size, until idle', seconds(bare), kilobytes(bareScript)],
			['MapLibre as published, main and worker', '', kilobytes(mapLibre)],
			[
				'Dateline against it',
				`${(median(app) / median(bare)).toFixed(2)} ×`,
				`${(appScript / mapLibre).toFixed(2)} ×`
			]
		]),
		'',
		`\`npm run bench -- start ${loads.length}\`: ${loads.length} rounds, interleaved, nothing cached. ${machine}.`
	].join('\n');
}
