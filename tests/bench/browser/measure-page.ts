// Opens one page in a browser of its own and measures it: until its first markers, through changes of a filter, and what it takes.
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';

export interface PageResult {
	/** Milliseconds from the start of the navigation; null where they took longer than `PATIENCE`. */
	readonly firstMarkers: number | null;
	/** Milliseconds, one entry a change; fewer where they took longer than `PATIENCE` in all, none where the first alone did. */
	readonly filters: readonly number[];
	/** Of the changes, in milliseconds; 0 where none took 50 or more, null where the page did not answer any more. */
	readonly longestTask: number | null;
	/** Resident, of the page's process. */
	readonly bytes: number;
}

/** In milliseconds: for the first markers, and for all changes together. A page that takes longer is told as such. */
export const PATIENCE = { markers: 60_000, changes: 45_000 } as const;
/** For a word from a page that may hang. */
const ANSWER_MS = 5000;
export const CHANGES = 40;
/** Of these two maps of the same size one is ours. */
const MAP = { width: 816, height: 474 };

declare global {
	/** When something was last drawn: by WebGL, or marks over the map; and what the longest task was. */
	var lastDraw: number;
	var longestTask: number;
}

export async function measureApp(browser: Browser, address: string, draws: boolean): Promise<PageResult> {
	return measurePage(browser, address, 'dateline:first-markers', draws, async (page, change) => {
		await page.locator('.filters .choose').first().waitFor({ timeout: ANSWER_MS });
		return page.evaluate(timeFilter, Math.floor(change / 2));
	});
}

export async function measureBare(browser: Browser, address: string, draws: boolean): Promise<PageResult> {
	const where = `${address}?width=${MAP.width}&height=${MAP.height}`;
	return measurePage(browser, where, 'bare:first-markers', draws, (page, change) =>
		page.evaluate(timeBareFilter, change % 2 === 0 ? change % 20 : null)
	);
}

/** In the page: from the call until the map is idle. */
async function timeBareFilter(event: number | null): Promise<number> {
	const start = performance.now();
	await globalThis.filterPoints(event);
	return performance.now() - start;
}

async function measurePage(
	browser: Browser,
	address: string,
	mark: string,
	draws: boolean,
	change: (page: Page, nth: number) => Promise<number>
): Promise<PageResult> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(PATIENCE.markers);
		// What runs TypeScript here names functions with a helper that pages lack.
		await page.addInitScript('globalThis.__name = (value) => value');
		await page.addInitScript(watch, draws);
		// A page at work for long may not even answer that it has come.
		await page.goto(address, { waitUntil: 'commit' });
		const isMarked = (name: string) => performance.getEntriesByName(name).length > 0;
		const shown = await page.waitForFunction(isMarked, mark, { timeout: PATIENCE.markers }).catch(() => null);
		if (!shown)
			return { firstMarkers: null, filters: [], longestTask: null, bytes: await residentBytes(browser) };
		const firstMarkers = await page.evaluate(
			(name) => performance.getEntriesByName(name)[0]!.startTime,
			mark
		);
		await page.waitForTimeout(2000);
		await within(
			PATIENCE.markers,
			page.evaluate(() => (globalThis.longestTask = 0))
		);
		const filters: number[] = [];
		const end = performance.now() + PATIENCE.changes;
		for (let nth = 0; nth < CHANGES && performance.now() < end; nth++) {
			const time = await within(end - performance.now(), change(page, nth));
			if (time !== null) filters.push(time);
		}
		const longestTask = await within(
			ANSWER_MS,
			page.evaluate(() => globalThis.longestTask)
		);
		return { firstMarkers, filters, longestTask, bytes: await residentBytes(browser) };
	} finally {
		// One that hangs goes with its browser.
		await within(ANSWER_MS, context.close());
	}
}

/** Null where it takes longer, or fails. */
async function within<Value>(milliseconds: number, coming: Promise<Value>): Promise<Value | null> {
	let timer: NodeJS.Timeout | undefined;
	const late = new Promise<null>((resolve) => (timer = setTimeout(() => resolve(null), milliseconds)));
	const arrived = coming.catch((error: unknown) => {
		console.error(String(error));
		return null;
	});
	return Promise.race([arrived, late]).finally(() => clearTimeout(timer));
}

/** Before the page's own scripts: notes draw calls, or leaves them out, and long tasks. */
function watch(draws: boolean): void {
	globalThis.lastDraw = 0;
	globalThis.longestTask = 0;
	for (const name of [
		'drawElements',
		'drawArrays',
		'drawElementsInstanced',
		'drawArraysInstanced'
	] as const) {
		const draw = WebGL2RenderingContext.prototype[name] as (...values: unknown[]) => void;
		const noted = function (this: WebGL2RenderingContext, ...values: unknown[]) {
			globalThis.lastDraw = performance.now();
			if (draws) draw.apply(this, values);
		};
		WebGL2RenderingContext.prototype[name] = noted;
	}
	const shown = ImageBitmapRenderingContext.prototype;
	const show = Reflect.get(shown, 'transferFromImageBitmap');
	shown.transferFromImageBitmap = function (image) {
		globalThis.lastDraw = performance.now();
		show.call(this, image);
	};
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) {
			globalThis.longestTask = Math.max(globalThis.longestTask, duration);
		}
	}).observe({ type: 'longtask' });
}

/**
 * In the page: from a click on one of three filters' values, which chooses it or lets it go, until the sentence says something else, no view changes any more, the frame that shows it is painted, and
 * nothing more is drawn. What is said to screen readers waits on purpose.
 */
async function timeFilter(nth: number): Promise<number> {
	const QUIET = 200;
	const LONGEST = 60_000;
	const buttons = document.querySelectorAll<HTMLElement>('.filters .choose');
	const say = () => document.querySelector('#sentence')!.textContent;
	const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
	const before = say();
	let painted = 0;
	const isSaid = ({ target, attributeName }: MutationRecord) =>
		attributeName === 'href' || target.parentElement?.closest('[role="status"]');
	/** Once the next frame is painted: a message that is sent while it begins comes after that. */
	const paint = () =>
		new Promise<void>((resolve) => {
			const { port1, port2 } = new MessageChannel();
			port1.onmessage = () => {
				port1.close();
				resolve();
			};
			requestAnimationFrame(() => port2.postMessage(null));
		});
	const notePainted = async () => {
		await paint();
		painted = performance.now();
	};
	const observer = new MutationObserver((changes) => {
		if (!changes.every(isSaid)) void notePainted();
	});
	const all = { subtree: true, childList: true, characterData: true, attributes: true };
	observer.observe(document.querySelector('.explore')!, all);
	const start = performance.now();
	buttons[nth % Math.min(buttons.length, 15)]!.click();
	while (say() === before && performance.now() - start < LONGEST) await frame();
	await notePainted();
	for (;;) {
		painted = Math.max(painted, globalThis.lastDraw);
		if (performance.now() - painted > QUIET || performance.now() - start > LONGEST) break;
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	observer.disconnect();
	return painted - start;
}

/** Of the largest page process: the browser keeps a spare one. */
export async function residentBytes(browser: Browser): Promise<number> {
	const session = await browser.newBrowserCDPSession();
	const { processInfo } = await session.send('SystemInfo.getProcessInfo');
	const sizes = await Promise.all(
		processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => residentOf(id))
	);
	return Math.max(...sizes);
}

async function residentOf(process: number): Promise<number> {
	const status = await readFile(`/proc/${process}/status`, 'utf8').catch(() => '');
	return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024;
}
