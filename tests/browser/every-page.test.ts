// Every kind of page, loaded once: in light, in dark, and as wide as a phone.
import type { Page } from 'playwright-core';
import { expect, inject } from 'vitest';
import { message } from '../../src/lib/messages/message.ts';
import { test } from './browser-test.ts';
import { findViolations } from './find-violations.ts';
import { listAddresses } from './list-addresses.ts';

const addresses = await listAddresses(inject('address'));
/** Addresses that say more than where one is. */
const told = addresses.filter((path) => path.includes('?'));

/** Once nothing is loaded any more and nothing on the page has moved from one frame to the next: lists place their rows after they have measured them. */
async function settled(page: Page): Promise<string> {
	await page.waitForLoadState('networkidle');
	await page.waitForFunction(() => {
		const holder = globalThis as { stood?: string };
		const before = holder.stood;
		holder.stood = [...document.querySelectorAll('body *')]
			.map((element) => {
				const { x, y, width, height } = element.getBoundingClientRect();
				return [x, y, width, height].map(Math.round).join();
			})
			.join(' ');
		return holder.stood === before;
	});
	return page.url();
}

test.for(addresses)(
	'%s has no accessibility violation, and on a phone no sideways scrolling',
	async (path, { visit }) => {
		const page = await visit(path);
		await settled(page);
		expect(await findViolations(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		// Nothing else changes with the theme.
		expect(await findViolations(page, ['color-contrast'])).toEqual([]);
		await page.emulateMedia({ colorScheme: 'light' });
		await page.setViewportSize({ width: 390, height: 844 });
		await settled(page);
		expect(await findViolations(page)).toEqual([]);
		const overflow = await page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return scrollWidth - clientWidth;
		});
		expect(overflow).toBeLessThanOrEqual(0);
		await page.setViewportSize({ width: 320, height: 640 });
		await settled(page);
		expect(await findViolations(page, ['target-size'])).toEqual([]);
	}
);

test('is light on paper, its map too, however dark on screen', async ({ visit }) => {
	const page = await visit('/moscow-talks', { theme: 'dark', drawn: true });
	// With the map itself, which comes after its marks.
	await page.locator('#view p[role="img"]').first().waitFor({ state: 'attached' });
	const [onPaper, after] = await page.evaluate(() => {
		const maps = () => [...document.querySelectorAll<HTMLCanvasElement>('#view canvas.maplibregl-canvas')];
		const before = maps();
		dispatchEvent(new Event('beforeprint'));
		const middles = maps()
			.filter((canvas) => !before.includes(canvas))
			.map((canvas) => [
				...canvas.getContext('2d')!.getImageData(canvas.width / 2, canvas.height / 4, 1, 1).data
			]);
		dispatchEvent(new Event('afterprint'));
		return [middles, maps().length - before.length] as const;
	});
	expect(onPaper.length).toBeGreaterThan(0);
	for (const [red = 0, green = 0, blue = 0] of onPaper)
		expect(Math.min(red, green, blue)).toBeGreaterThan(160);
	expect(after).toBe(0);
});

test('is the same address after a reload, whatever it says', async ({ visit }) => {
	const page = await visit(told[0]!);
	for (const path of told) {
		await page.goto(path);
		const address = await settled(page);
		await page.reload();
		expect(await settled(page)).toBe(address);
	}
});

test('says a word before its script runs, and where none does', async ({ browser, visit }) => {
	const context = await browser.newContext({ javaScriptEnabled: false });
	try {
		const page = await context.newPage();
		await page.goto(inject('address'));
		const word = page.locator('.unscripted');
		await word.waitFor();
		expect(await word.innerText()).toBe(message('shell.withoutScript'));
		expect(await page.getByText(message('shell.opening')).isVisible()).toBe(false);
		expect(await page.content()).toContain(message('shell.opening'));
	} finally {
		await context.close();
	}
	const opened = await visit('/');
	await opened.getByText(message('shell.opening')).waitFor({ state: 'detached' });
});
