// `npm run bench -- browser [SIZE …]`: the app with generated corpora beside a bare MapLibre page with the same claims as a clustered GeoJSON
// source, in Chromium: first markers, a filter until all views are painted, the longest task, and memory.
//
// Each is measured twice. Where WebGL runs in software, drawing takes the time that the page's own work should be measured by; so the second
// time all draw calls are left out, and the browser puts the page together without WebGL, as it does on its own where there is no GPU.
import type { Browser } from 'playwright-core';
import { bringUpToDate } from '../../src/server/bring-up-to-date.ts';
import { mountData, serveApp } from '../../src/server/serve-app.ts';
import { STEPS } from '../../src/server/steps.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { measureApp, measureBare, CHANGES, PATIENCE, type PageResult } from './browser/measure-page.ts';
import { describeMachine } from './machine.ts';
import { markdownTable } from './markdown-table.ts';
import { serveBare } from './serve-bare.ts';
import { median, quantile } from './statistics.ts';
import { writeWithPoints } from './write-points.ts';

const SIZES = [20, 5000, 100_000, 1_000_000];

export async function benchBrowser(words: readonly string[]): Promise<string> {
	const sizes = words.length > 0 ? words.map(Number) : SIZES;
	for (const step of STEPS) await bringUpToDate(step);
	const rows: string[][] = [];
	let version = '';
	for (const size of sizes) {
		const data = await writeWithPoints(size);
		const app = await serveApp({ data });
		const bare = await serveBare(mountData(data));
		try {
			for (const draws of [true, false]) {
				const browser = await launchBrowser(draws ? [] : ['--disable-gpu-compositing']);
				version = browser.version();
				try {
					rows.push(...(await measure(browser, size, draws, app.address, bare.address)));
				} finally {
					await browser.close();
				}
			}
		} finally {
			await Promise.all([app.close(), bare.close()]);
		}
	}
	return [
		markdownTable([
			['claims, page', 'first markers', 'filter, p50', 'filter, p95', 'longest task', 'memory'],
			...rows
		]),
		'',
		`\`npm run bench -- browser\`: ${describeMachine(version)}. Milliseconds from a click on a filter until sentence, counts, list, timeline and markers are painted, of ${CHANGES} changes or as many as ${PATIENCE.changes / 1000} s allow; “drawn by nobody”: with all WebGL draw calls left out, and the page put together without WebGL. Memory is that of the page’s process, workers included.`
	].join('\n');
}

async function measure(
	browser: Browser,
	size: number,
	draws: boolean,
	app: string,
	bare: string
): Promise<string[][]> {
	const name = `${size.toLocaleString('en')}${draws ? '' : ', drawn by nobody'}`;
	console.error(`${name}: the app`);
	const ours = await measureApp(browser, `${app}generated-${size}`, draws);
	console.error(`${name}: the bare page`);
	const theirs = await measureBare(browser, `${bare}points.html`, draws);
	return [row(`${name}: Dateline`, ours), row(`${name}: bare MapLibre`, theirs)];
}

function row(name: string, { firstMarkers, filters, longestTask, bytes }: PageResult): string[] {
	const memory = `${Math.round(bytes / 1e6)} MB`;
	if (firstMarkers === null) return [name, `> ${PATIENCE.markers / 1000} s`, '', '', '', memory];
	const late = `> ${PATIENCE.changes / 1000} s`;
	return [
		name,
		`${(firstMarkers / 1000).toFixed(2)} s`,
		filters.length === 0 ? late : median(filters).toFixed(0),
		filters.length === 0 ? late : quantile(filters, 0.95).toFixed(0),
		longestTask === null ? 'does not answer' : `${longestTask.toFixed(0)} ms`,
		memory
	];
}
