// The one file, as somebody opens it who was sent it: from disk, with no server and no network.
import { cp, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject } from 'vitest';
import { parseBriefing } from '../../src/lib/briefing/parse-briefing.ts';
import { message } from '../../src/lib/messages/message.ts';
import type { CompiledCorpus } from '../../src/lib/model/compiled.ts';
import { APP_FOLDER } from '../../src/server/repository.ts';
import { exportHtml } from '../../src/server/export/html.ts';
import { makeBareFile } from '../bench/bare/make-bare-file.ts';
import { markersShown, test } from './browser-test.ts';
import { closeChannels } from './close-channels.ts';
import { watchPage } from './watch-page.ts';

const HARBOUR = join(import.meta.dirname, '../fixtures/harbour');
const HOSTILE = '</script><script>globalThis.hostile=1</script><!-- \u2028 <b id=hostile>';

const response = await fetch(new URL('data/moscow-talks/corpus.json', inject('address')));
const { corpus } = (await response.json()) as CompiledCorpus;
const shipped = corpus.briefings[0]!;
const read = parseBriefing(shipped.id, shipped.markdown);
if (!read.ok) throw new Error('the shipped briefing has faults; expected none');
const { slides } = read.briefing;
const PRESENT = `#/moscow-talks/briefings/${shipped.id}/present`;

const MAXIMUM_BYTES = 3.5e6;
/** Times the size of a bare MapLibre page that is one file with the same tiles; the app speaks three languages, and so does the corpus. */
const MOST_OF_BARE = 2;

let folder: string;
let moscow: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'dateline-file-'));
	moscow = join(folder, 'moscow.html');
	await exportHtml(['moscow-talks', moscow]);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** A page without a network; `check` sees it before it closes, and any fault or request fails the test. */
async function opened(
	browser: Browser,
	file: string,
	fragment: string,
	check: (page: Page) => Promise<void>
): Promise<void> {
	const context = await browser.newContext({
		offline: true,
		viewport: { width: 1440, height: 900 },
		reducedMotion: 'reduce',
		locale: 'en-GB'
	});
	try {
		const faults: string[] = [];
		const asked: string[] = [];
		await context.route(/^https?:/, (route) => {
			asked.push(route.request().url());
			return route.abort();
		});
		context.on('request', (request) => {
			if (!/^(file|blob|data):/.test(request.url())) asked.push(request.url());
		});
		context.on('page', (page) => watchPage(page, (fault) => faults.push(fault)));
		const page = await context.newPage();
		await page.goto(pathToFileURL(file).href + fragment);
		await check(page);
		expect(asked).toEqual([]);
		expect(faults).toEqual([]);
	} finally {
		await context.close();
	}
}

/** Of a picture drawn small: empty land and sea have two. */
async function countColours(page: Page, picture: Buffer): Promise<number> {
	return page.evaluate(async (base64) => {
		const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
		const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
		const small = new OffscreenCanvas(64, 64).getContext('2d')!;
		small.drawImage(bitmap, 0, 0, 64, 64);
		const pixels = new Uint32Array(small.getImageData(0, 0, 64, 64).data.buffer);
		return new Set(pixels).size;
	}, picture.toString('base64'));
}

test('the Moscow corpus is one file of less than three and a half megabytes, and of less than two bare maps', async () => {
	const { size } = await stat(moscow);
	expect(size).toBeLessThan(MAXIMUM_BYTES);
	const bare = await makeBareFile('moscow-talks');
	expect(size / Buffer.byteLength(bare)).toBeLessThan(MOST_OF_BARE);
});

test('brings no writer of PowerPoint and no worker of large corpora', async () => {
	const script = await readFile(join(APP_FOLDER, 'single-file/app.js'), 'utf8');
	expect(script).not.toMatch(/pptxgen|ARROW1/i);
});

test('draws its markers, opens a place, filters, and shows a claim in its report', async ({ browser }) => {
	await opened(browser, moscow, '', async (page) => {
		await markersShown(page);
		expect(page.url()).toMatch(/moscow\.html#\/moscow-talks$/);
		await page.locator('[data-places~="qamishli"]').first().click();
		await page.locator('#place-name', { hasText: 'Qamishli' }).waitFor();
		await page.keyboard.press('2');
		await page.waitForURL(/event=leaving-qamishli/);
		await page.locator('.panel a[href*="/reports/"]').first().click();
		await page.locator('mark').first().waitFor();
		expect(page.url()).toMatch(/#\/moscow-talks\/reports\/.*claim=/);
		// Its own map stands, too, and has gone to the claim.
		const small = page.locator('figure .map');
		await expect.poll(async () => countColours(page, await small.screenshot())).toBeGreaterThan(12);
		await page.goBack();
		await page.locator('#place-name').waitFor();
	});
});

test('draws land and names from its own tiles, where it brings the finest and where it does not', async ({
	browser
}) => {
	for (const camera of ['8/37.05/41.2', '6/-23.5/-46.6']) {
		await opened(browser, moscow, `#/moscow-talks?camera=${camera}`, async (page) => {
			const map = page.locator('.map').first();
			await expect.poll(async () => countColours(page, await map.screenshot())).toBeGreaterThan(12);
		});
	}
});

test('opens at the address that its Share button gives, and again after a reload', async ({ browser }) => {
	await opened(browser, moscow, '#/moscow-talks?event=leaving-qamishli&open=qamishli', async (page) => {
		await page.locator('#place-name', { hasText: 'Qamishli' }).waitFor();
		await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
		await page.getByRole('button', { name: 'Share' }).click();
		await page.getByRole('button', { name: 'Copy a link' }).click();
		expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
		await page.reload();
		await page.locator('#place-name', { hasText: 'Qamishli' }).waitFor();
	});
});

test('words keep their signs through opening, searching and reloading', async ({ browser }) => {
	const words = 'R&D 50% a+b #1';
	const search = new URLSearchParams({ q: words }).toString();
	await opened(browser, moscow, `#/moscow-talks?${search}`, async (page) => {
		const field = page.getByRole('searchbox');
		await expect.poll(() => field.inputValue()).toBe(words);
		await page.reload();
		await expect.poll(() => field.inputValue()).toBe(words);
		expect(page.url().split('#')[1]).toBe(`/moscow-talks?${search}`);
	});
});

test('a link opened beside the page is one of the file', async ({ browser }) => {
	await opened(browser, moscow, '#/moscow-talks/coverage', async (page) => {
		const link = page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Questions' });
		const [beside] = await Promise.all([
			page.context().waitForEvent('page'),
			link.click({ modifiers: ['ControlOrMeta'] })
		]);
		expect(beside.url()).toMatch(/moscow\.html#\/moscow-talks\/questions/);
		await beside.locator('h1').first().waitFor();
	});
});

test('presents: turns, blanks, shows all slides, filters, and comes back to the slide', async ({
	browser
}) => {
	await opened(browser, moscow, PRESENT, async (page) => {
		const shows = (number: number) =>
			page
				.locator('.room h2')
				.first()
				.filter({ hasText: slides[number - 1]!.title })
				.waitFor();
		await shows(1);
		await page.locator('.sheet .map [data-places]').first().waitFor();
		for (const number of [2, 3, 4]) {
			await page.keyboard.press('ArrowRight');
			await shows(number);
		}
		await page.keyboard.press('PageUp');
		await shows(3);
		await page.keyboard.press('.');
		await page.getByRole('button', { name: message('briefing.unblank') }).waitFor();
		await page.keyboard.press('.');
		await page.keyboard.press('o');
		const overview = page.getByRole('list', { name: message('briefing.overview') });
		expect(await overview.getByRole('button').count()).toBe(slides.length);
		await overview.getByRole('button').nth(3).click();
		await shows(4);
		await page.locator('.layer:not(.hidden) [data-places~="qamishli"]').click();
		await page.locator('#place-name', { hasText: 'Qamishli' }).waitFor();
		await page.getByRole('button', { name: message('briefing.return') }).click();
		await page.locator('#place-name').waitFor({ state: 'detached' });
	});
});

test.for(['channel', 'handle'])(
	'keeps room and speaker in step from disk, by %s',
	async (way, { browser }) => {
		await opened(browser, moscow, PRESENT, async (page) => {
			if (way === 'handle') {
				await closeChannels(page.context());
				await page.reload();
			}
			const sees = (at: Page, selector: string, number: number) =>
				at
					.locator(selector)
					.first()
					.filter({ hasText: slides[number - 1]!.title })
					.waitFor();
			await sees(page, '.room h2', 1);
			const [speaker] = await Promise.all([page.context().waitForEvent('page'), page.keyboard.press('s')]);
			expect(speaker.url()).toMatch(/moscow\.html#\/moscow-talks\/briefings\/.*\/speaker$/);
			await speaker.getByText(message('briefing.speaker.sees', { number: 1 })).waitFor();
			await speaker.keyboard.press('ArrowRight');
			await sees(page, '.room h2', 2);
			await sees(speaker, '.now h2:not(.head)', 2);
			await sees(speaker, '.next h2:not(.head)', 3);
			await page.keyboard.press('ArrowRight');
			await sees(speaker, '.now h2:not(.head)', 3);
			await speaker.reload();
			await speaker.getByText(message('briefing.speaker.sees', { number: 3 })).waitFor();
			expect(await speaker.locator('.notes').innerText()).toContain(slides[2]!.notes.slice(0, 20));
		});
	}
);

test('texts that would end the script stay texts', async ({ browser }) => {
	const corpus = join(folder, 'hostile');
	await cp(HARBOUR, corpus, { recursive: true });
	const edit = async (file: string, change: (json: never) => void) => {
		const path = join(corpus, file);
		const json = JSON.parse(await readFile(path, 'utf8')) as never;
		change(json);
		await writeFile(path, JSON.stringify(json));
	};
	await edit('corpus.json', (json: { title: string }) => (json.title = HOSTILE));
	await edit('claims.json', (json: { text: string }[]) => json.forEach((claim) => (claim.text += HOSTILE)));
	await edit('sources.json', (json: { name: string }[]) =>
		json.forEach((source) => (source.name += HOSTILE))
	);
	await edit('events.json', (json: { title: string }[]) => json.forEach((event) => (event.title += HOSTILE)));
	await edit('places.geojson', (json: { features: { properties: { note?: string } }[] }) =>
		json.features.forEach(({ properties }) => (properties.note = HOSTILE))
	);
	const hostileText = HOSTILE.replace('\u2028', '');
	await writeFile(
		join(corpus, 'briefings', '2-hostile.md'),
		`---\nid: hostile\ntitle: Hostile\n---\n\n# Title ${hostileText}\n\n${hostileText} [press](javascript:globalThis.hostile=1)\n\n## Notes\n\n${hostileText}\n`
	);
	const file = join(folder, 'hostile.html');
	await exportHtml([corpus, file]);
	expect((await readFile(file, 'utf8')).match(/<script/g)).toHaveLength(2);
	await opened(browser, file, '', async (page) => {
		await page.locator('.panel', { hasText: 'globalThis.hostile=1' }).first().waitFor();
		expect(await page.evaluate(() => 'hostile' in globalThis)).toBe(false);
		expect(await page.locator('#hostile').count()).toBe(0);
	});
	for (const way of ['present', 'handout', 'speaker']) {
		await opened(browser, file, `#/harbour/briefings/hostile/${way}`, async (page) => {
			await page.locator('h2', { hasText: 'globalThis.hostile=1' }).first().waitFor();
			expect(await page.evaluate(() => 'hostile' in globalThis)).toBe(false);
			expect(await page.locator('#hostile, [href^="javascript"]').count()).toBe(0);
		});
	}
});
