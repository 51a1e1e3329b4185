// What the timeline shows, as against what it filters, is part of the address.
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { message } from '../../src/lib/messages/message.ts';
import { test } from './browser-test.ts';

const HOME = '/moscow-talks';
const JANUARY = '2026-01-01..2026-01-31';

/** The names along the axis. */
const axis = (page: Page) => page.locator('.timeline .layer').first().textContent();
const zoom = (page: Page, by: 'in' | 'out') =>
	page.getByRole('button', { name: message(`timeline.zoom.${by}`) }).click();
const spanOf = (page: Page) => new URL(page.url()).searchParams.get('span');

async function open(visit: (path: string) => Promise<Page>, search: string): Promise<Page> {
	const page = await visit(`${HOME}${search}`);
	await page.locator('.lanes').waitFor();
	return page;
}

describe('the days that the timeline shows', () => {
	test('stand in the address once they are not all, and leave it with them', async ({ visit }) => {
		const page = await open(visit, '');
		const all = await axis(page);
		await zoom(page, 'in');
		await page.waitForURL((url) => url.searchParams.has('span'));
		await expect.poll(() => axis(page)).not.toBe(all);
		while (spanOf(page) !== null) {
			const shown = spanOf(page);
			await zoom(page, 'out');
			await page.waitForURL((url) => url.searchParams.get('span') !== shown);
		}
		await expect.poll(() => axis(page)).toBe(all);
	});

	test('are the same behind a copied link and after a reload', async ({ visit }) => {
		const page = await open(visit, '');
		// The address follows what is shown, a step at a time.
		for (let step = 0; step < 2; step++) {
			const before = spanOf(page);
			await zoom(page, 'in');
			await page.waitForURL((url) => url.searchParams.get('span') !== before);
		}
		await expect.poll(() => axis(page)).not.toContain('1944');
		const shown = await axis(page);
		const copy = await open(visit, new URL(page.url()).search);
		await expect.poll(() => axis(copy)).toBe(shown);
		await page.reload();
		await expect.poll(() => axis(page)).toBe(shown);
	});

	test('are no step of the history, yet come back with the step that they belong to', async ({ visit }) => {
		const page = await open(visit, `?span=${JANUARY}`);
		const january = await axis(page);
		await page.keyboard.press('1');
		await page.waitForURL((url) => url.searchParams.has('event'));
		expect(spanOf(page)).toBe(JANUARY);
		await zoom(page, 'in');
		await page.waitForURL((url) => url.searchParams.get('span') !== JANUARY);
		const [nearer, address] = [await axis(page), page.url()];
		await page.goBack();
		await page.waitForURL((url) => !url.searchParams.has('event'));
		await expect.poll(() => axis(page)).toBe(january);
		await page.goForward();
		await page.waitForURL(address);
		await expect.poll(() => axis(page)).toBe(nearer);
	});

	test('are told apart from the window: neither changes the other', async ({ visit }) => {
		const page = await open(visit, `?when=2025-01-01..&span=${JANUARY}`);
		await zoom(page, 'out');
		await page.waitForURL((url) => url.searchParams.get('span') !== JANUARY);
		expect(new URL(page.url()).searchParams.get('when')).toBe('2025-01-01..');
	});

	test.for(['2026', '1800-01-01..1800-12-31'])(
		'that cannot be shown, %s, are named, and the timeline shows all',
		async (span, { visit }) => {
			const all = await axis(await open(visit, ''));
			const page = await open(visit, `?span=${span}`);
			await page
				.getByRole('alert')
				.filter({ hasText: span.slice(0, 4) })
				.waitFor();
			expect(await axis(page)).toBe(all);
		}
	);
});
