// Opens one page in a browser of its own and measures it: until its first markers, through changes of a filter, and what it takes.
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';

export interface PageResult {
	/** Milliseconds from the start of the navigation. */
	readonly firstMarkers: number;
	/** Milliseconds, one entry a change; none where the first took too long. */
	readonly filters: readonly number[];
	/** Of the changes, in milliseconds; 0 where none took 50 or more. */
	readonly longestTask: number;
	/** Resident, of the page's process. */
	readonly bytes: number;
}

const PATIENCE = 120_000;
const CHANGES = 40;
/** Of these two maps of the same size one is ours. */
const MAP = { width: 816, height: 474 };

declare global {
	/** When something was last drawn by WebGL, and what the longest task was. */
	var lastDraw: number;
	var longestTask: number;
}

export async function measureApp(
	browser: Browser,
	address: string,
	draws: boolean
): Promise<PageResult | null> {
	return measurePage(browser, address, 'dateline:first-markers', draws, async (page) => {
		await page.locator('.filters .choose').first().waitFor({ timeout: PATIENCE });
		return changeFilters(page);
	});
}

export async function measureBare(
	browser: Browser,
	address: string,
	draws: boolean
): Promise<PageResult | null> {
	const where = `${address}?width=${MAP.width}&height=${MAP.height}`;
	return measurePage(browser, where, 'bare:first-markers', draws, async (page) => {
		const times: number[] = [];
		const started = performance.now();
		for (let change = 0; change < CHANGES && performance.now() - started < PATIENCE; change++) {
			times.push(await page.evaluate(timeBareFilter, change % 2 === 0 ? change % 20 : null));
		}
		return times;
	});
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
	change: (page: Page) => Promise<number[]>
): Promise<PageResult | null> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
	try {
		const page = await context.newPage();
		page.setDefaultTimeout(PATIENCE);
		// What runs TypeScript here names functions with a helper that pages lack.
		await page.addInitScript('globalThis.__name = (value) => value');
		await page.addInitScript(watch, draws);
		await page.goto(address);
		const isMarked = (name: string) => performance.getEntriesByName(name).length > 0;
		const shown = await page.waitForFunction(isMarked, mark, { timeout: PATIENCE }).catch(() => null);
		if (!shown) return null;
		const firstMarkers = await page.evaluate(
			(name) => performance.getEntriesByName(name)[0]!.startTime,
			mark
		);
		await page.waitForTimeout(2000);
		await page.evaluate(() => (globalThis.longestTask = 0));
		const filters = await change(page).catch((error: unknown) => {
			console.error(String(error));
			return [];
		});
		const longestTask = await page.evaluate(() => globalThis.longestTask);
		return { firstMarkers, filters, longestTask, bytes: await residentBytes(browser) };
	} finally {
		await context.close();
	}
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
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) {
			globalThis.longestTask = Math.max(globalThis.longestTask, duration);
		}
	}).observe({ type: 'longtask' });
}

/** Clicks on one value after another, of three filters, and lets it go again. */
async function changeFilters(page: Page): Promise<number[]> {
	const times: number[] = [];
	for (let change = 0; change < CHANGES; change++) {
		times.push(await page.evaluate(timeFilter, Math.floor(change / 2)));
	}
	return times;
}

/** In the page: from a click until sentence and list say something else, two frames have passed, and nothing more is drawn. */
async function timeFilter(nth: number): Promise<number> {
	const QUIET = 200;
	const LONGEST = 60_000;
	const buttons = document.querySelectorAll<HTMLElement>('.filters .choose');
	const say = () => document.querySelector('#sentence')!.textContent;
	const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
	const before = say();
	const start = performance.now();
	buttons[nth % Math.min(buttons.length, 15)]!.click();
	while (say() === before && performance.now() - start < LONGEST) await frame();
	await frame();
	await frame();
	let painted = performance.now();
	for (;;) {
		painted = Math.max(painted, globalThis.lastDraw);
		if (performance.now() - painted > QUIET || performance.now() - start > LONGEST) break;
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
	return painted - start;
}

/** Of the largest page process: the browser keeps a spare one. */
async function residentBytes(browser: Browser): Promise<number> {
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
