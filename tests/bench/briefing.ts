// `npm run bench -- briefing [ROUNDS]`: from the key that asks for a slide to the map that has nothing left to draw, beside a bare MapLibre
// page of the same size and layers that jumps between the same cameras. Slides with maps of the shipped briefing, cut, not flown, as a
// jump is. Both are timed to the frame after which nothing is left to draw; what the graphics process still does then is in neither.
// The bare page has no names, footprints, discs and bands, and no text beside its map: what it leaves out counts for it.
import { setTimeout } from 'node:timers/promises';
import type { FeatureCollection } from 'geojson';
import type { Browser, Page } from 'playwright-core';
import { cameraOfBounds, quarterOf, type FrameSize } from '../../src/lib/map/frame-camera.ts';
import type { Camera } from '../../src/lib/map/marks.ts';
import { parseBriefing } from '../../src/lib/briefing/parse-briefing.ts';
import type { Slide, SlideBounds } from '../../src/lib/briefing/briefing.ts';
import { toPresentable, type Presentable } from '../../src/lib/briefing/presentable.ts';
import type { CompiledCorpus } from '../../src/lib/model/compiled.ts';
import { EVERYTHING } from '../../src/lib/query/query.ts';
import { run } from '../../src/lib/query/run.ts';
import { parseQuery } from '../../src/lib/query/url.ts';
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
const PATIENCE_MS = 60_000;

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
	/** Slides that follow the one that is on, and slides asked for by number. */
	readonly next: readonly number[];
	readonly other: readonly number[];
	/** The bare page's camera alone, and with the slide's own marks set along with it. */
	readonly jump: readonly number[];
	readonly set: readonly number[];
}

interface Stop {
	/** From 1. */
	readonly number: number;
	readonly slide: Slide;
	readonly bounds: SlideBounds;
}

async function measure(browser: Browser, app: string, bare: string, rounds: number): Promise<Times> {
	const response = await fetch(new URL(`data/${CORPUS}/corpus.json`, app));
	const compiled = (await response.json()) as CompiledCorpus;
	const shipped = compiled.corpus.briefings[0]!;
	const read = parseBriefing(shipped.id, shipped.markdown);
	if (!read.ok) throw new Error(`${shipped.id} has faults; expected none`);
	const { slides } = read.briefing;
	const stops = slides.flatMap((slide, index): Stop[] =>
		slide.figure === 'map' && slide.bounds ? [{ number: index + 1, slide, bounds: slide.bounds }] : []
	);
	const room = await openPage(browser, `${app}${CORPUS}/briefings/${shipped.id}/present?slide=1`);
	await settled(room);
	const canvas = await room
		.locator('.room .layer:not(.hidden) canvas.maplibregl-canvas')
		.evaluate((element) => {
			const { clientWidth: width, clientHeight: height } = element as HTMLCanvasElement;
			return { width, height, ratio: (element as HTMLCanvasElement).width / width };
		});
	const peer = await openPage(
		browser,
		`${bare}slides.html?${new URLSearchParams(Object.entries(canvas).map(([name, value]) => [name, String(value)]))}`
	);
	await peer.waitForFunction(() => performance.getEntriesByName('bare:ready').length > 0);
	const presentable = toPresentable(compiled);
	await peer.evaluate((marks) => setMarks(marks), marksOf(stops[0]!, canvas, presentable));
	const times = { next: [] as number[], other: [] as number[], jump: [] as number[], set: [] as number[] };
	const change = async (keys: readonly string[], stop: Stop, to: { own: number[]; bare: number[] }) => {
		await room.bringToFront();
		const own = await changeSlide(room, keys);
		await peer.bringToFront();
		const camera: Camera = cameraOfBounds(stop.bounds, canvas);
		const marks = to === onSet ? marksOf(stop, canvas, presentable) : null;
		const other = await peer.evaluate(([to, with_]) => jump(to, with_), [camera, marks] as const);
		to.own.push(own);
		to.bare.push(other);
	};
	const onJump = { own: times.next, bare: times.jump };
	const onSet = { own: times.other, bare: times.set };
	// The first round brings the tiles; it is the same for both and is not counted.
	for (let round = 0; round <= rounds; round++) {
		if (round === 1) for (const list of Object.values(times)) list.length = 0;
		// Forwards through all slides as one presents, backwards over those with maps as one answers questions.
		for (let number = 2; number <= slides.length; number++) {
			const stop = stops.find((each) => each.number === number);
			if (stop) await change(['ArrowRight'], stop, onJump);
			else await room.keyboard.press('ArrowRight');
			await setTimeout(QUIET_MS);
		}
		for (const stop of stops.slice(0, -1).reverse())
			await change(['g', `${stop.number}`, 'Enter'], stop, onSet);
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

/** The marks of a slide as the app has them. */
function marksOf(
	{ slide, bounds }: Stop,
	size: FrameSize,
	{ table, evidence, corpus, find }: Presentable
): FeatureCollection {
	const { query } = parseQuery(new URLSearchParams(slide.view.search), table);
	const answer = run(table, query, find);
	const colours = toColourScheme(
		table,
		run(table, EVERYTHING).counts.event,
		evidence,
		toWording(corpus),
		'event'
	);
	const marks = toMarks(table, answer, evidence, quarterOf(cameraOfBounds(bounds, size).zoom), colours);
	return markFeatures(marks);
}

/** Milliseconds from asking for the slide to the last time that its map had nothing left to draw. */
async function changeSlide(page: Page, keys: readonly string[]): Promise<number> {
	await page.evaluate(() => {
		performance.clearMarks('dateline:slide-asked');
		performance.clearMarks('dateline:slide-settled');
	});
	for (const key of keys) {
		if (/^\d+$/.test(key)) await page.keyboard.type(key);
		else await page.keyboard.press(key);
	}
	return settled(page);
}

async function settled(page: Page): Promise<number> {
	const end = Date.now() + PATIENCE_MS;
	for (;;) {
		if (Date.now() > end) throw new Error(`the slide's map did not settle within ${PATIENCE_MS} ms`);
		const { asked, last, now } = await page.evaluate(() => ({
			asked: performance.getEntriesByName('dateline:slide-asked').at(-1)?.startTime ?? 0,
			last: performance.getEntriesByName('dateline:slide-settled').at(-1)?.startTime ?? 0,
			now: performance.now()
		}));
		if (last > asked && now - last > QUIET_MS) return last - asked;
		await setTimeout(50);
	}
}

function report({ claims, next, other, jump, set }: Times, rounds: number, machine: string): string {
	const row = (name: string, values: readonly number[]) => [
		name,
		`${Math.round(median(values))} ms`,
		`${Math.round(quantile(values, 0.95))} ms`
	];
	const against = (name: string, own: readonly number[], peer: readonly number[]) => [
		name,
		...[0.5, 0.95].map((share) => `${(quantile(own, share) / quantile(peer, share)).toFixed(2)} ×`)
	];
	return [
		markdownTable([
			['slide change to settled map', 'median', 'p95'],
			row(`Dateline, ${claims} claims: the next slide`, next),
			row('bare MapLibre jumpTo, same layers and size', jump),
			against('Dateline against it', next, jump),
			row(`Dateline, ${claims} claims: a slide asked for by number`, other),
			row('bare MapLibre jumpTo with setData of that slide’s marks', set),
			against('Dateline against it', other, set),
			against('Dateline against jumpTo alone', other, jump)
		]),
		'',
		`\`npm run bench -- briefing ${rounds}\`: ${next.length} and ${other.length} changes, interleaved, tiles at hand, cuts as with reduced motion. ${machine}.`
	].join('\n');
}
