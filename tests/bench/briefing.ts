// `npm run bench -- briefing [ROUNDS]`: from the key that asks for a slide to the map that has nothing left to draw, beside a bare MapLibre
// page of the same size and layers that jumps between the same cameras. Slides with maps of the shipped briefing, cut, not flown.
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { cameraOfBounds } from '../../src/lib/map/frame-camera.ts';
import type { Camera } from '../../src/lib/map/marks.ts';
import { parseBriefing } from '../../src/lib/briefing/parse-briefing.ts';
import { toPresentable } from '../../src/lib/briefing/presentable.ts';
import type { CompiledCorpus } from '../../src/lib/model/compiled.ts';
import { EVERYTHING } from '../../src/lib/query/query.ts';
import { run } from '../../src/lib/query/run.ts';
import { toWording } from '../../src/lib/query/wording.ts';
import { toColourScheme } from '../../src/lib/state/colour-scheme.ts';
import { toMarks } from '../../src/lib/state/place-marks.ts';
import { bringUpToDate } from '../../src/server/bring-up-to-date.ts';
import { DATA_FOLDER } from '../../src/server/repository.ts';
import { mountData, serveApp } from '../../src/server/serve-app.ts';
import { STEPS } from '../../src/server/steps.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { markFeatures } from './bare/mark-symbols.ts';
import { describeMachine } from './machine.ts';
import { markdownTable } from './markdown-table.ts';
import { serveBare } from './serve-bare.ts';
import { median, quantile } from './statistics.ts';

const CORPUS = 'moscow-talks';
const SCREEN = { width: 1600, height: 900 };
const DEFAULT_ROUNDS = 8;
/** After the map has been quiet for so long nothing of the slide is still to come. */
const QUIET_MS = 500;

export async function benchBriefing(words: readonly string[]): Promise<string> {
	const rounds = Number(words[0] ?? DEFAULT_ROUNDS);
	if (!Number.isInteger(rounds) || rounds < 3)
		throw new Error(`The number of rounds is "${words[0]}"; expected at least 3`);
	for (const step of STEPS) await bringUpToDate(step);
	const app = await serveApp();
	const bare = await serveBare(mountData(DATA_FOLDER));
	const browser = await launchBrowser();
	try {
		const times = await measure(browser, app.address, bare.address, rounds);
		return report(times, rounds, describeMachine(browser.version()));
	} finally {
		await browser.close();
		await Promise.all([app.close(), bare.close()]);
	}
}

interface Times {
	readonly claims: number;
	readonly app: readonly number[];
	readonly bare: readonly number[];
}

async function measure(browser: Browser, app: string, bare: string, rounds: number): Promise<Times> {
	const response = await fetch(new URL(`data/${CORPUS}/corpus.json`, app));
	const compiled = (await response.json()) as CompiledCorpus;
	const shipped = compiled.corpus.briefings[0]!;
	const read = parseBriefing(shipped.id, shipped.markdown);
	if (!read.ok) throw new Error(`${shipped.id} has faults; expected none`);
	const stops = read.briefing.slides.flatMap(({ figure, bounds }, index) =>
		figure === 'map' && bounds ? [{ number: index + 1, bounds }] : []
	);
	const room = await openPage(
		browser,
		`${app}${CORPUS}/briefings/${shipped.id}/present?slide=${stops[0]!.number}`
	);
	await settled(room);
	const canvas = await room.locator('.room .layer:not(.hidden) canvas.maplibregl-canvas').evaluate((element) => {
		const { clientWidth: width, clientHeight: height } = element as HTMLCanvasElement;
		return { width, height, ratio: (element as HTMLCanvasElement).width / width };
	});
	const peer = await openPage(
		browser,
		`${bare}slides.html?${new URLSearchParams(Object.entries(canvas).map(([name, value]) => [name, String(value)]))}`
	);
	await peer.waitForFunction(() => performance.getEntriesByName('bare:ready').length > 0);
	await peer.evaluate((marks) => setMarks(marks), marksOf(compiled));
	const times = { app: [] as number[], bare: [] as number[] };
	// The first round brings the tiles; it is the same for both and is not counted.
	for (let round = 0; round <= rounds; round++) {
		for (const { number, bounds } of [...stops.slice(1), stops[0]!]) {
			await room.bringToFront();
			const own = await changeSlide(room, number);
			await peer.bringToFront();
			const camera: Camera = cameraOfBounds(bounds, canvas);
			const other = await peer.evaluate((to) => jump(to), camera);
			if (round === 0) continue;
			times.app.push(own);
			times.bare.push(other);
		}
		console.error(`round ${round} of ${rounds}`);
	}
	return { claims: compiled.corpus.claims.length, ...times };
}

async function openPage(browser: Browser, address: string): Promise<Page> {
	const context = await browser.newContext({
		viewport: SCREEN,
		colorScheme: 'light',
		reducedMotion: 'reduce'
	});
	const page = await context.newPage();
	await page.goto(address);
	return page;
}

function marksOf(compiled: CompiledCorpus) {
	const { table, evidence, corpus } = toPresentable(compiled);
	const whole = run(table, EVERYTHING);
	const colours = toColourScheme(table, whole.counts.event, evidence, toWording(corpus), 'event');
	return markFeatures(toMarks(table, whole, evidence, 6, colours));
}

/** Milliseconds from asking for the slide to the last time that its map had nothing left to draw. */
async function changeSlide(page: Page, number: number): Promise<number> {
	await page.evaluate(() => {
		performance.clearMarks('dateline:slide-asked');
		performance.clearMarks('dateline:slide-settled');
	});
	await page.keyboard.press('g');
	await page.keyboard.type(String(number));
	await page.keyboard.press('Enter');
	return settled(page);
}

async function settled(page: Page): Promise<number> {
	for (;;) {
		const { asked, last, now } = await page.evaluate(() => ({
			asked: performance.getEntriesByName('dateline:slide-asked').at(-1)?.startTime ?? 0,
			last: performance.getEntriesByName('dateline:slide-settled').at(-1)?.startTime ?? 0,
			now: performance.now()
		}));
		if (last > asked && now - last > QUIET_MS) return last - asked;
		await setTimeout(50);
	}
}

function report({ claims, app, bare }: Times, rounds: number, machine: string): string {
	const row = (name: string, values: readonly number[]) => [
		name,
		`${Math.round(median(values))} ms`,
		`${Math.round(quantile(values, 0.95))} ms`
	];
	const ratio = (share: number) => `${(quantile(app, share) / quantile(bare, share)).toFixed(2)} ×`;
	return [
		markdownTable([
			['slide change to settled map', 'median', 'p95'],
			row(`Dateline, ${claims} claims`, app),
			row('bare MapLibre jumpTo, same layers and size', bare),
			['Dateline against it', ratio(0.5), ratio(0.95)]
		]),
		'',
		`\`npm run bench -- briefing ${rounds}\`: ${app.length} changes each, interleaved, tiles at hand. ${machine}.`
	].join('\n');
}
