// From the key that asks for a slide to the map that has nothing left to draw, in turns with a bare MapLibre page that jumps between the same
// cameras.
import { setTimeout } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import type { Briefing } from '../../../src/lib/briefing/briefing.ts';
import type { Presentable } from '../../../src/lib/briefing/presentable.ts';
import type { FrameSize } from '../../../src/lib/map/frame/camera.ts';
import { cameraFor } from '../../../src/lib/map/frame/pane.ts';
import { slideLayers, stopsOf, type Stop } from './slide-layers.ts';

const SCREEN = { width: 1600, height: 900 };
/** After the map has been quiet for so long nothing of the slide is still to come. */
const QUIET_MS = 500;
const PATIENCE_MS = 60_000;

export interface SlideTimes {
	readonly claims: number;
	/** Slides that follow the one that is on, and slides asked for by number. */
	readonly next: readonly number[];
	readonly other: readonly number[];
	/** The bare page's camera alone, and with the slide's own data set along with it. */
	readonly jump: readonly number[];
	readonly set: readonly number[];
}

export interface Compared {
	readonly briefing: Briefing;
	/** The whole corpus, for what the bare page is given. */
	readonly presentable: Presentable;
	/** Whether the bare page clusters the claims itself. */
	readonly isClustered: boolean;
}

/** `app` and `bare`: addresses of the two servers. */
export async function measureSlides(
	browser: Browser,
	app: string,
	bare: string,
	{ briefing, presentable, isClustered }: Compared,
	rounds: number
): Promise<SlideTimes> {
	const { slides } = briefing;
	const { corpus } = presentable;
	const stops = stopsOf(slides);
	const room = await openPage(browser, `${app}${corpus.id}/briefings/${briefing.id}/present?slide=1`);
	await settled(room);
	const canvas = await room
		.locator('.room .layer:not(.hidden) canvas.maplibregl-canvas')
		.evaluate((element) => {
			const { clientWidth: width, clientHeight: height } = element as HTMLCanvasElement;
			return { width, height, ratio: (element as HTMLCanvasElement).width / width };
		});
	const address = new URLSearchParams(Object.entries(canvas).map(([name, value]) => [name, String(value)]));
	if (isClustered) address.set('claims', '');
	const peer = await openPage(browser, `${bare}slides.html?${address}`);
	await peer.waitForFunction(() => performance.getEntriesByName('bare:ready').length > 0);
	const shownOf = (stop: Stop, size: FrameSize = canvas) => ({
		layers: slideLayers(stop, size, presentable),
		event: eventOf(stop, presentable)
	});
	await peer.evaluate((shown) => setSlide(shown), shownOf(stops[0]!));
	const times = { next: [] as number[], other: [] as number[], jump: [] as number[], set: [] as number[] };
	const change = async (keys: readonly string[], stop: Stop, to: { own: number[]; bare: number[] }) => {
		await room.bringToFront();
		const own = await changeSlide(room, keys);
		await peer.bringToFront();
		const shown = to === onSet ? shownOf(stop) : null;
		const camera = cameraFor(stop.bounds, canvas, []);
		to.bare.push(await peer.evaluate(([where, what]) => jump(where, what), [camera, shown] as const));
		to.own.push(own);
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
		console.error(`${presentable.total} claims: round ${round} of ${rounds}`);
	}
	await Promise.all([room.context().close(), peer.context().close()]);
	return { claims: presentable.total + presentable.drafts.size, ...times };
}

/** The number of the event that the slide asks for. */
function eventOf({ slide }: Stop, { corpus }: Presentable): number | null {
	const asked = new URLSearchParams(slide.view.search).get('event');
	const at = corpus.events.findIndex(({ id }) => id === asked);
	return at < 0 ? null : at;
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
