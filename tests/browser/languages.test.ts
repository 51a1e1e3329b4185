// The interface in another language: chosen in the settings, kept in the address, and with it direction, time and what the corpus says.
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { message } from '../../src/lib/messages/message.ts';
import type { CompiledCorpus } from '../../src/lib/model/compiled.ts';
import { test } from './browser-test.ts';

const HOME = '/moscow-talks';
const root = (page: Page) => page.locator('html');
const langOf = (page: Page) => new URL(page.url()).searchParams.get('lang');
const handles = (page: Page) => page.locator('.timeline [role="slider"]');

describe('a language', () => {
	test('is chosen in the settings, stays in the address from page to page, and is remembered', async ({
		visit
	}) => {
		const page = await visit(`${HOME}?event=leaving-qamishli`);
		await page.getByRole('button', { name: message('shell.settings.title') }).click();
		await page.getByRole('button', { name: 'العربية' }).click();
		await page.waitForURL((url) => url.searchParams.get('lang') === 'ar');
		await expect.poll(() => root(page).getAttribute('dir')).toBe('rtl');
		expect(await root(page).getAttribute('lang')).toMatch(/^ar/);
		expect(new URL(page.url()).searchParams.get('event')).toBe('leaving-qamishli');
		await page.locator('nav a[href$="/coverage"], header a[href$="/coverage"]').first().click();
		await page.waitForURL((url) => url.pathname.endsWith('/coverage'));
		await expect.poll(() => langOf(page)).toBe('ar');
		await page.goto(HOME);
		await expect.poll(() => root(page).getAttribute('dir')).toBe('rtl');
	});

	test('of the address goes before the reader’s, and English asks for no Arabic letters', async ({
		visit
	}) => {
		const page = await visit(`${HOME}?lang=en`);
		const fonts: string[] = [];
		page.on('request', (request) => {
			if (request.resourceType() === 'font') fonts.push(request.url());
		});
		await page.reload();
		await page.waitForLoadState('networkidle');
		expect(await root(page).getAttribute('dir')).toBe('ltr');
		expect(fonts.filter((url) => url.includes('arabic'))).toEqual([]);
	});
});

describe('in Arabic', () => {
	test('time runs from right to left, and arrows follow what is seen', async ({ visit }) => {
		const page = await visit(`${HOME}?lang=ar`);
		await handles(page).first().waitFor();
		const [from, to] = await Promise.all([0, 1].map((at) => handles(page).nth(at).boundingBox()));
		expect(from!.x).toBeGreaterThan(to!.x);
		const day = async () => Number(await handles(page).first().getAttribute('aria-valuenow'));
		const before = await day();
		await handles(page).first().press('ArrowLeft');
		await expect.poll(day).toBeGreaterThan(before);
	});

	test('places and claims have the names and words that the corpus has in it', async ({ visit, address }) => {
		const { corpus } = (await (
			await fetch(new URL('data/moscow-talks/corpus.json', address))
		).json()) as CompiledCorpus;
		const { texts } = corpus.claims.find(({ about }) => (about as readonly string[]).includes('qamishli'))!;
		const page = await visit(`${HOME}?lang=ar&open=qamishli`);
		const name = page.locator('#place-name');
		await expect.poll(() => name.textContent()).toBe('القامشلي');
		expect(await name.getAttribute('lang')).toBe('ar');
		await expect.poll(() => page.locator('.names [lang="en"]').textContent()).toBe('Qamishli');
		await page.getByText(texts!['ar']!).first().waitFor();
	});
});
