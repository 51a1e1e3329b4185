// `npm run bench -- soak [MINUTES] [SEED]`: a reader who presses, types and wanders at random for so long, the same for the same seed. Counts what
// went wrong, and weighs the page's memory whenever it stands again where it began.
import type { CDPSession, Page } from 'playwright-core';
import { BuildError, bringUpToDate } from '../../src/server/bring-up-to-date.ts';
import { serveApp } from '../../src/server/serve-app.ts';
import { STEPS } from '../../src/server/steps.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { watchContext } from '../browser/watch-page.ts';
import { between, oneOf, randomFrom, type Random } from './generated/random.ts';
import { markdownTable } from './markdown-table.ts';
import { median } from './statistics.ts';

const HOME = 'moscow-talks';
const USUAL_MINUTES = 60;
const MOST_MINUTES = 24 * 60;
/** Acts between two weighings. */
const WANDER = 60;
/** The last third of the weighings may be this many times the first, after the first, in which caches fill. */
const MOST_GROWTH = 1.3;
const KEYS = ['Tab', 'Enter', 'Escape', 'ArrowDown', 'ArrowRight', 'j', 'k', 'u', '/', '?', '.', '+', '-'];
const WORDS = ['base', 'قاعدة', 'база', '%', '\u200b', 'qamihsli', '<b>', 'x'.repeat(300)];
const PRESSED = 'button:visible, a:visible, summary:visible, label:visible, [role=option]:visible';

export async function benchSoak([
	minutes = String(USUAL_MINUTES),
	seed = '1'
]: readonly string[]): Promise<string> {
	const wanted = Number(minutes);
	if (!(wanted > 0 && wanted <= MOST_MINUTES))
		throw new BuildError(`The minutes are "${minutes}"; expected a number up to ${MOST_MINUTES}`);
	for (const step of STEPS) await bringUpToDate(step);
	const app = await serveApp();
	const browser = await launchBrowser();
	const faults: string[] = [];
	try {
		const context = await browser.newContext({ baseURL: app.address, serviceWorkers: 'block' });
		watchContext(context, app.address, (fault) => faults.push(fault));
		const { acts, weights } = await soak(await context.newPage(), wanted * 60_000, randomFrom(Number(seed)));
		return report(acts, weights, faults);
	} finally {
		await browser.close();
		await app.close();
	}
}

async function soak(page: Page, milliseconds: number, random: Random) {
	page.setDefaultTimeout(5000);
	page.on('dialog', (dialog) => void dialog.dismiss());
	const session = await page.context().newCDPSession(page);
	const end = Date.now() + milliseconds;
	const weights: number[] = [];
	let acts = 0;
	do {
		await page.goto(HOME, { timeout: 0 });
		weights.push(await weigh(page, session));
		for (let act = 0; act < WANDER && Date.now() < end; act++, acts++) await actOnce(page, random);
		for (const other of page.context().pages()) if (other !== page) await other.close();
		// A page that is left stays in the browser for a while; a visit without one gives it up.
		await page.goto('about:blank');
	} while (Date.now() < end);
	return { acts, weights };
}

/** Megabytes of the page's script, once nothing that could go is there. */
async function weigh(page: Page, session: CDPSession): Promise<number> {
	await page.waitForLoadState('networkidle', { timeout: 0 });
	await session.send('HeapProfiler.collectGarbage');
	const { usedSize } = await session.send('Runtime.getHeapUsage');
	return usedSize / 1e6;
}

/** What cannot be done now, since it is covered or gone, is no fault. */
async function actOnce(page: Page, random: Random): Promise<void> {
	const [x, y] = [between(random, 0, 1279), between(random, 0, 719)];
	const acts = [
		async () => {
			const all = page.locator(PRESSED);
			await all.nth(between(random, 0, Math.max(0, (await all.count()) - 1))).click({ timeout: 1000 });
		},
		() => page.keyboard.press(oneOf(random, KEYS)),
		() => page.locator('input[type=search]').first().fill(oneOf(random, WORDS), { timeout: 1000 }),
		() => page.mouse.click(x, y),
		async () => {
			await page.mouse.move(x, y);
			await page.mouse.wheel(0, between(random, -400, 400));
		},
		async () => {
			await page.mouse.move(x, y);
			await page.mouse.down();
			await page.mouse.move(x + between(random, -200, 200), y + between(random, -200, 200));
			await page.mouse.up();
		},
		async () => void (await page.goBack({ timeout: 1000 })),
		() => page.setViewportSize({ width: between(random, 320, 1600), height: between(random, 240, 1000) })
	];
	await oneOf(random, acts)().catch(() => undefined);
}

function report(acts: number, weights: readonly number[], faults: readonly string[]): string {
	const settled = weights.length > 3 ? weights.slice(1) : weights;
	const third = Math.ceil(settled.length / 3);
	const [first, last] = [median(settled.slice(0, third)), median(settled.slice(-third))];
	const grew = weights.length > 3 && last > first * MOST_GROWTH;
	const table = markdownTable([
		['acts', 'weighings', 'MB at first', 'MB at last', 'faults'],
		[acts, weights.length, first.toFixed(1), last.toFixed(1), faults.length].map(String)
	]);
	if (faults.length === 0 && !grew) return table;
	const found = [
		...(grew ? [`memory grew from ${first.toFixed(1)} to ${last.toFixed(1)} MB`] : []),
		...faults
	];
	throw new BuildError(`${table}\n${found.join('\n')}`);
}
