// What a reader without a pointer relies on: ways past, where the focus goes, and what keys do in the timeline.
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { message, type MessageKey } from '../../src/lib/messages/message.ts';
import { markersShown, test } from './browser-test.ts';

const HOME = '/moscow-talks';

const focusedId = (page: Page) => page.evaluate(() => document.activeElement?.id);

describe('a link past what stands before', () => {
	const links: readonly (readonly [MessageKey, string, string])[] = [
		['shell.skip', HOME, 'content'],
		['explore.skip.map', HOME, 'view'],
		['explore.skip.list', `${HOME}?view=list`, 'view'],
		['explore.skip.panel', HOME, 'claims']
	];

	test.for(links)('%s is out of sight until it has the focus, and moves it on', async (row, { visit }) => {
		const [key, path, target] = row;
		const page = await visit(path);
		await page.locator(`#${target}`).waitFor();
		const link = page.getByRole('link', { name: message(key), exact: true });
		const width = async () => (await link.boundingBox())!.width;
		expect(await width()).toBeLessThanOrEqual(1);
		await link.focus();
		expect(await width()).toBeGreaterThan(24);
		await page.keyboard.press('Enter');
		expect(await focusedId(page)).toBe(target);
		expect(new URL(page.url()).hash).toBe('');
	});

	test('is the first that Tab comes to', async ({ visit }) => {
		const page = await visit(HOME);
		await page.locator('.explore').waitFor();
		await page.keyboard.press('Tab');
		const first = page.getByRole('link', { name: message('shell.skip') });
		expect(await first.evaluate((link) => link === document.activeElement)).toBe(true);
	});
});

test('the whole dashboard has fewer than 40 stops for Tab', async ({ visit }) => {
	const page = await visit(HOME);
	await markersShown(page);
	await page.locator('.lanes [role="button"]').first().waitFor();
	await page.locator('#claims [data-claim]').first().waitFor();
	const stops = () =>
		page
			.locator('a[href], button, input, select, summary, canvas, [tabindex]')
			.evaluateAll(
				(all) =>
					(all as HTMLElement[]).filter(
						(one) => one.tabIndex >= 0 && !(one as HTMLButtonElement).disabled && one.checkVisibility()
					).length
			);
	await expect.poll(stops).toBeLessThan(40);
});

describe('the focus', () => {
	const focused = (page: Page) =>
		page.evaluate(() => {
			const { activeElement: held } = document;
			return held?.id || held?.getAttribute('data-places') || held?.className || '';
		});

	test('goes from the search by Escape to what it is about, and from claim to claim by [ and ]', async ({
		visit
	}) => {
		const page = await visit(HOME);
		await markersShown(page);
		await page.locator('#claims [data-claim]').first().waitFor();
		await page.keyboard.press('/');
		await page.keyboard.press('Escape');
		expect(await focused(page)).toBe('sentence');
		await page.keyboard.press(']');
		const claim = page.locator('#claims [data-claim]:has(:focus)');
		await claim.waitFor();
		const first = await claim.getAttribute('data-claim');
		await page.keyboard.press(']');
		await expect.poll(() => claim.getAttribute('data-claim')).not.toBe(first);
	});

	test('is on the mark of a place again that one steps back from', async ({ visit }) => {
		const page = await visit(HOME);
		await markersShown(page);
		const mark = page.locator('.stage button[data-places~="iran"]');
		await mark.focus();
		await page.keyboard.press('Enter');
		await page.locator('#place-name:focus').waitFor();
		await page.goBack();
		await expect.poll(() => focused(page)).toContain('iran');
	});

	test('takes the filters with it that lie over a phone’s map, as it leaves them', async ({ visit }) => {
		const page = await visit(HOME, { width: 390, height: 844, touch: true });
		await markersShown(page);
		const filters = page.locator('.filters');
		// Not by their role: what is not displayed has none.
		await filters.locator('button').first().waitFor({ state: 'attached' });
		await page.locator('#filters-button').tap();
		await filters.locator(':focus').waitFor();
		await page.keyboard.press('Shift+Tab');
		await filters.waitFor({ state: 'hidden' });
		// The link past what stands before.
		await page.locator('a:focus').waitFor();
	});

	test('is told once that a filter was pressed, by the sentence', async ({ visit }) => {
		const page = await visit(HOME);
		await page
			.getByRole('list', { name: message('explore.facet.event') })
			.getByRole('button')
			.first()
			.click();
		await page.waitForURL((url) => url.searchParams.has('event'));
		const announcer = page.locator('#svelte-announcer');
		expect(await announcer.getAttribute('aria-live')).toBe('off');
		await page.getByRole('link', { name: message('shell.nav.reports') }).click();
		await page.waitForURL(/reports/);
		expect(await announcer.getAttribute('aria-live')).toBe('assertive');
	});
});

describe('the marks of the map', () => {
	const stops = (page: Page) => page.locator('.stage button[data-places][tabindex="0"]');
	const atEdge = (page: Page) => page.locator('.stage button[data-places]:not([aria-pressed])');

	test('are one stop for Tab, from which arrow keys lead to those at the edge too', async ({ visit }) => {
		const page = await visit(HOME);
		await markersShown(page);
		await atEdge(page).first().waitFor();
		expect(await stops(page).count()).toBe(1);
		await stops(page).focus();
		for (let press = 0; press < 6; press++) await page.keyboard.press('ArrowUp');
		expect(await atEdge(page).and(page.locator(':focus')).count()).toBe(1);
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.searchParams.has('open'));
	});

	test('have their stop at the edge where none is within the frame', async ({ visit }) => {
		const page = await visit(`${HOME}?camera=9/10/-30`);
		await atEdge(page).first().waitFor();
		expect(await stops(page).count()).toBe(1);
		expect(await atEdge(page).and(stops(page)).count()).toBe(1);
	});
});

describe('the lanes of the timeline', () => {
	test('are one stop for Tab, and arrow keys stay within them', async ({ visit }) => {
		const page = await visit(HOME);
		const lanes = page.locator('.lanes');
		await lanes.getByRole('button').first().waitFor();
		expect(await lanes.locator('[role="button"][tabindex="0"]').count()).toBe(1);
		await lanes.locator('[role="button"][tabindex="0"]').focus();
		const names = new Set<string | null>();
		for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
			await page.keyboard.press(key);
			names.add(await lanes.locator(':focus').getAttribute('aria-label'));
		}
		expect(names.size).toBeGreaterThan(2);
		expect(await lanes.locator('[role="button"][tabindex="0"]:focus').count()).toBe(1);
	});

	test('select by Enter, light the claim elsewhere, and keep the focus', async ({ visit }) => {
		const page = await visit(HOME);
		await markersShown(page);
		const bar = page.locator('.lanes [role="button"][tabindex="0"]');
		await bar.focus();
		const name = await bar.getAttribute('aria-label');
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.searchParams.has('claim'));
		await page.locator('aside [aria-current="true"]').waitFor();
		expect(await page.locator('.lanes :focus').getAttribute('aria-label')).toBe(name);
	});
});
