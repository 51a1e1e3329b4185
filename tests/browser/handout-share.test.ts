// What the app itself hands out: the whole corpus as one file, and views that stand in other people's pages.
import { THEMES } from '../../src/lib/map/basemap/theme.ts';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { markersShown, test } from './browser-test.ts';

test('the app packs its corpus into one file, which opens from disk', async ({ visit, browser }) => {
	const page = await visit('moscow-talks/coverage');
	await page.getByRole('button', { name: 'Share' }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'One HTML file' }).click()
	]);
	expect(download.suggestedFilename()).toBe('moscow-talks_2026-01-28_TLP-CLEAR.html');
	const folder = await mkdtemp(join(tmpdir(), 'dateline-share-'));
	const file = join(folder, 'made.html');
	await download.saveAs(file);
	expect((await readFile(file)).length).toBeLessThan(4e6);
	const context = await browser.newContext({ offline: true });
	try {
		const opened = await context.newPage();
		await opened.goto(pathToFileURL(file).href);
		await markersShown(opened);
	} finally {
		await context.close();
		await rm(folder, { recursive: true });
	}
});

test('packing says how far it is, and stops when told to, with nothing saved', async ({ visit }) => {
	const page = await visit('moscow-talks/coverage');
	await page.route('**/data/basemap/5/**', () => undefined);
	let saved = 0;
	page.on('download', () => saved++);
	await page.getByRole('button', { name: 'Share' }).click();
	await page.getByRole('button', { name: 'One HTML file' }).click();
	await page.getByRole('progressbar', { name: 'Packing the file' }).waitFor();
	await page.getByRole('button', { name: 'Cancel' }).click();
	await page.getByRole('progressbar').waitFor({ state: 'detached' });
	// A file would be saved in the task in which packing ends, and the next one would come after it.
	await page.unroute('**/data/basemap/5/**');
	const [next] = await Promise.all([
		page.waitForEvent('download'),
		page
			.getByRole('button', { name: 'Share' })
			.click()
			.then(() => page.getByRole('button', { name: 'One HTML file' }).click())
	]);
	expect(next.suggestedFilename()).toContain('moscow-talks');
	expect(saved).toBe(1);
});

test('saves the map on screen as a picture with its legend, its date and whose it is', async ({ visit }) => {
	const page = await visit('moscow-talks?event=leaving-qamishli,coastal-bases&open=qamishli', {
		drawn: true
	});
	await markersShown(page);
	const save = async (name: string) => {
		await page.getByRole('button', { name: 'Export' }).click();
		const button = page.getByRole('button', { name });
		const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
		return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
	};
	const png = await save('PNG');
	expect(png.name).toBe('moscow-talks_map_2026-01-28_TLP-CLEAR.png');
	const { width, colours } = await page.evaluate(async (base64) => {
		const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
		const bitmap = await createImageBitmap(new Blob([bytes]));
		const small = new OffscreenCanvas(200, 200).getContext('2d')!;
		small.drawImage(bitmap, 0, 0, 200, 200);
		const pixels = new Uint32Array(small.getImageData(0, 60, 200, 80).data.buffer);
		return { width: bitmap.width, colours: new Set(pixels).size };
	}, png.content.toString('base64'));
	expect(width).toBeGreaterThan(1600);
	expect(colours).toBeGreaterThan(50);
	const svg = await save('SVG');
	// The app's pages take no text for markup; a blank one does.
	const blank = await page.context().newPage();
	const parts = await blank.evaluate((text) => {
		const picture = new DOMParser().parseFromString(text, 'image/svg+xml');
		return {
			faults: picture.querySelectorAll('parsererror').length,
			texts: Array.from(picture.querySelectorAll('text'), ({ textContent }) => textContent).join(' '),
			images: Array.from(picture.querySelectorAll('image'), (image) =>
				image.getAttribute('href')!.slice(0, 14)
			),
			marks: picture.querySelectorAll('path').length
		};
	}, svg.content.toString());
	expect(parts).toMatchObject({ faults: 0, images: ['data:image/png'] });
	expect(parts.texts).toMatch(/as of 28 January 2026.*\d+ of 79 claims.*Natural Earth.*TLP:CLEAR/s);
	expect(parts.texts).toContain('Qamishli 5');
	expect(parts.marks).toBeGreaterThan(20);
});

test('the picture keeps all that stands over the map: marks beyond its edge, the whole, degrees, scale, the area drawn', async ({
	visit
}) => {
	const page = await visit('moscow-talks?area=34,33,40,37.5&camera=6.5/35.6/36');
	await markersShown(page);
	await page.locator('figure[data-over-map] svg').first().waitFor();
	await page.getByRole('button', { name: 'Export' }).click();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.getByRole('button', { name: 'SVG' }).click()
	]);
	const svg = await readFile(await download.path(), 'utf8');
	expect(svg.match(/<image/g)).toHaveLength(2);
	for (const text of ['>Russia<', ' km N', '>THE WHOLE<', '>Syria<', '>50 km<']) expect(svg).toContain(text);
	expect(svg).toMatch(/>\d+°E<[^]*>\d+°N<|>\d+°N<[^]*>\d+°E</);
	const area = await page.locator(`.map > svg path[stroke="${THEMES.light.accent}"]`).getAttribute('d');
	expect(svg).toContain(`<path d="${area}"`);
});

test('a briefing of the corpus is embedded slide by slide, with date, citations and marking, at any size', async ({
	visit
}) => {
	const page = await visit('moscow-talks/embed?briefing=what-moscow-settled');
	const footer = page.locator('main > footer');
	const heading = page.locator('.sheet h2');
	await footer.getByText('1 of 10').waitFor();
	const first = await heading.innerText();
	await page.getByRole('button', { name: 'Next' }).click();
	await footer.getByText('2 of 10').waitFor();
	expect(await heading.innerText()).not.toBe(first);
	await page.keyboard.press('ArrowLeft');
	await footer.getByText('1 of 10').waitFor();
	expect(await heading.innerText()).toBe(first);
	await page.setViewportSize({ width: 400, height: 300 });
	await page.keyboard.press('PageDown');
	await footer.getByText('2 of 10').waitFor();
	expect(await footer.innerText()).toContain('TLP:CLEAR');
	expect(await page.locator('.sheet > footer').innerText()).toContain('as of 28 January 2026');
	expect(await page.locator('.sheet .cited li').count()).toBeGreaterThan(0);
	// Letters that can be read, and no scrolling sideways.
	await expect
		.poll(() => heading.evaluate((element) => parseFloat(getComputedStyle(element).fontSize)))
		.toBeGreaterThan(16);
	expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(400);
});

test('a view stands in a page of another site, without the app’s own frame, and steps through its claims', async ({
	visit,
	browser
}) => {
	const page = await visit('moscow-talks?event=leaving-qamishli');
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.getByRole('button', { name: 'Share' }).click();
	await page.getByRole('button', { name: 'Copy an embed code' }).click();
	const code = await page.evaluate(() => navigator.clipboard.readText());
	expect(code).toContain('/moscow-talks/embed?event=leaving-qamishli');
	// Another port is another site to the policy.
	const server = createServer((_, response) => {
		response.setHeader('Content-Type', 'text/html').end(`<!doctype html><title>Elsewhere</title>${code}`);
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const context = await browser.newContext({ reducedMotion: 'reduce' });
	try {
		const elsewhere = await context.newPage();
		await elsewhere.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
		const frame = elsewhere.frameLocator('iframe');
		await frame.locator('.map [data-places]').first().waitFor();
		expect(await frame.getByRole('navigation', { name: 'Pages' }).count()).toBe(0);
		expect(await frame.getByText('claim 1 of 7').count()).toBe(1);
		await frame.getByRole('button', { name: 'Next' }).click();
		await frame.getByRole('button', { name: 'Next' }).click();
		await frame.getByText('claim 2 of 7').waitFor();
		const [full] = await Promise.all([
			context.waitForEvent('page'),
			frame.getByRole('link', { name: 'Open in Dateline' }).click()
		]);
		expect(full.url()).toMatch(/\/moscow-talks\?.*event=leaving-qamishli/);
	} finally {
		await context.close();
		server.close();
	}
});
