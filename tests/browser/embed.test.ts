// A briefing in a page of another site: the one page that may be framed there, and nothing else of the app.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject } from 'vitest';
import { embedSnippet } from '../../src/lib/briefing/export/embed-snippet.ts';
import { message } from '../../src/lib/messages/message.ts';
import { test as base } from './browser-test.ts';

const EMBED = 'moscow-talks/embed?briefing=what-moscow-settled';
const REFUSED = [
	'moscow-talks',
	'moscow-talks/briefings/what-moscow-settled/present',
	'moscow-talks/briefings/what-moscow-settled/speaker',
	'moscow-talks/briefings/what-moscow-settled'
];

/** Another port is another origin to the policy. Answers with a page that frames what the address names. */
// eslint-disable-next-line no-empty-pattern -- Vitest reads from this pattern which fixtures a fixture needs: none
const test = base.extend('elsewhere', { scope: 'file' }, async ({}, { onCleanup }) => {
	const server = createServer(({ url }, response) => {
		const framed = new URL(url!, 'http://elsewhere.invalid').searchParams.get('frame')!;
		const code = embedSnippet(new URL(framed, inject('address')).href, 'Framed');
		response
			.setHeader('Content-Type', 'text/html')
			.end(`<!doctype html><html lang="en"><title>Elsewhere</title>${code}</html>`);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	onCleanup(() => new Promise<void>((done) => void server.close(() => done())));
	const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	return (framed: string) => `${origin}/?${new URLSearchParams({ frame: framed }).toString()}`;
});

test('a briefing is framed by another site and goes through its slides there', async ({
	browser,
	elsewhere
}) => {
	const context = await browser.newContext({
		reducedMotion: 'reduce',
		viewport: { width: 1200, height: 800 }
	});
	try {
		const page = await context.newPage();
		const faults: string[] = [];
		page.on('pageerror', ({ message: text }) => faults.push(text));
		page.on('console', (line) => line.type() === 'error' && faults.push(line.text()));
		await page.goto(elsewhere(EMBED));
		const frame = page.frameLocator('iframe');
		await frame.locator('.map [data-over-canvas]').first().waitFor();
		const at = (number: number) =>
			frame
				.getByRole('status')
				.filter({ hasText: message('handout.page', { number, count: 10 }) })
				.waitFor();
		await at(1);
		const heading = frame.locator('.sheet h2');
		const first = await heading.innerText();
		await frame.getByRole('button', { name: message('handout.embed.next') }).click();
		await at(2);
		expect(await heading.innerText()).not.toBe(first);
		await page.keyboard.press('ArrowRight');
		await at(3);
		await page.keyboard.press('Home');
		await at(1);
		expect(await heading.innerText()).toBe(first);
		expect(await frame.locator('.sheet .cited li').count()).toBeGreaterThan(0);
		expect(await frame.locator('main > footer').innerText()).toMatch(/as of 28 January 2026[^]*TLP:CLEAR/);
		const [full] = await Promise.all([
			context.waitForEvent('page'),
			frame.getByRole('link', { name: message('handout.embed.open') }).click()
		]);
		expect(full.url()).toBe(new URL('moscow-talks', inject('address')).href);
		expect(faults).toEqual([]);
	} finally {
		await context.close();
	}
});

test('a page on disk may frame it too, and at 320 × 240 it is mostly map', async ({ browser }) => {
	const context = await browser.newContext({ viewport: { width: 340, height: 260 } });
	const folder = await mkdtemp(join(tmpdir(), 'embed-'));
	try {
		const host = join(folder, 'host.html');
		const address = new URL('moscow-talks/embed', inject('address')).href;
		await writeFile(
			host,
			`<!doctype html><title>Host</title><iframe width="320" height="240" src="${address}"></iframe>`
		);
		const page = await context.newPage();
		await page.goto(pathToFileURL(host).href);
		const frame = page.frameLocator('iframe');
		await frame.locator('main .map canvas').first().waitFor();
		const { width, height } = (await frame.locator('main .map').boundingBox())!;
		expect((width * height) / (320 * 240)).toBeGreaterThan(0.6);
	} finally {
		await context.close();
		await rm(folder, { recursive: true });
	}
});

test.for(REFUSED)('%s is framed by no other site', async (path, { browser, elsewhere }) => {
	const context = await browser.newContext();
	try {
		const page = await context.newPage();
		const refusal = page.waitForEvent('console', (line) => line.text().includes('frame-ancestors'));
		await page.goto(elsewhere(path));
		await refusal;
		// Where the browser stands instead has no address of the app.
		expect(page.frames()[1]!.url()).not.toContain('moscow-talks');
		expect(await page.frameLocator('iframe').locator('.brand, .sheet, .room').count()).toBe(0);
	} finally {
		await context.close();
	}
});
