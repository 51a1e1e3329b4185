import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import type { CompiledCorpus } from '../../src/lib/model/compiled.ts';
import type { Claim } from '../../src/lib/model/corpus.ts';
import { message } from '../../src/lib/messages/message.ts';
import { markersShown, test } from './browser-test.ts';

const CORPUS = 'moscow-talks';
const PLACE = 'qamishli';

const response = await fetch(new URL(`data/${CORPUS}/corpus.json`, inject('address')));
const { corpus } = (await response.json()) as CompiledCorpus;
const event = corpus.events.find(({ id }) => id.includes('qamishli'))!;
const place = corpus.places.find(({ id }) => id === PLACE)!;

const isOfEvent = (claim: Claim) => claim.events.includes(event.id);

/** Ids of the claims in the panel, in no order. */
async function listedClaims(page: Page): Promise<string[]> {
	const claims = page.locator('aside [data-claim]');
	return (await claims.evaluateAll((items) => items.map((item) => item.getAttribute('data-claim')!))).sort();
}

const idsOf = (claims: readonly Claim[]): string[] => claims.map(({ id }) => String(id)).sort();

async function chooseEvent(page: Page): Promise<void> {
	const events = page.getByRole('list', { name: message('explore.facet.event') });
	await events.locator('.choose', { hasText: event.shortTitle ?? event.title }).click();
}

/** How opaque the drawing over the map is at a point of the window, from 0 to 255. */
function inkAt(page: Page, x: number, y: number): Promise<number> {
	return page.evaluate(
		([atX, atY]) => {
			const canvas = document.querySelector<HTMLCanvasElement>('.stage canvas[data-over-canvas]')!;
			const { left, top, width } = canvas.getBoundingClientRect();
			const ratio = canvas.width / width;
			const context = new OffscreenCanvas(canvas.width, canvas.height).getContext('2d')!;
			context.drawImage(canvas, 0, 0);
			return context.getImageData((atX - left) * ratio, (atY - top) * ratio, 1, 1).data[3]!;
		},
		[x, y] as const
	);
}

describe('a click on a place', () => {
	test('opens exactly the claims about what its marker stands for', async ({ visit }) => {
		const page = await visit(`/${CORPUS}`);
		await markersShown(page);
		const marker = page.locator(`button[data-places~="${PLACE}"]`);
		const places = (await marker.getAttribute('data-places'))!.split(' ');
		await marker.click();
		await page.getByRole('heading', { name: place.name, exact: true }).waitFor();
		const about = corpus.claims.filter((claim) => claim.about.some((id) => places.includes(id)));
		expect(about.length).toBeGreaterThan(0);
		expect(await listedClaims(page)).toEqual(idsOf(about));
		await page.waitForURL((url) => url.searchParams.get('open')?.split(',').includes(PLACE) ?? false);
	});

	test('is undone by Escape', async ({ visit }) => {
		const page = await visit(`/${CORPUS}?open=${PLACE}`);
		await page.getByRole('heading', { name: place.name, exact: true }).waitFor();
		await page.keyboard.press('Escape');
		await page.getByRole('heading', { name: place.name, exact: true }).waitFor({ state: 'detached' });
		await expect.poll(() => listedClaims(page)).toEqual(idsOf(corpus.claims));
	});
});

describe('the withdrawal from Qamishli chosen', () => {
	test('leaves its claims alone in the panel and in the address, until it is let go', async ({ visit }) => {
		const page = await visit(`/${CORPUS}`);
		await expect.poll(() => listedClaims(page)).toEqual(idsOf(corpus.claims));
		await chooseEvent(page);
		await page.waitForURL((url) => url.searchParams.get('event') === event.id);
		await expect.poll(() => listedClaims(page)).toEqual(idsOf(corpus.claims.filter(isOfEvent)));
		await chooseEvent(page);
		await page.waitForURL((url) => !url.searchParams.has('event'));
		await expect.poll(() => listedClaims(page)).toEqual(idsOf(corpus.claims));
	});

	test('leaves on the map only the places that its claims are about', async ({ visit }) => {
		const page = await visit(`/${CORPUS}?event=${event.id}`);
		await markersShown(page);
		const about = new Set<string>(corpus.claims.filter(isOfEvent).flatMap((claim) => claim.about));
		const marked = await page
			.locator('button[data-places]')
			.evaluateAll((marks) => marks.flatMap((mark) => mark.getAttribute('data-places')!.split(' ')));
		expect(marked.length).toBeGreaterThan(0);
		expect(marked.filter((id) => !about.has(id))).toEqual([]);
	});

	test('is kept by reload, taken back by back, and brought again by forward', async ({ visit }) => {
		const page = await visit(`/${CORPUS}`);
		await markersShown(page);
		await chooseEvent(page);
		await page.waitForURL((url) => url.searchParams.get('event') === event.id);
		const chosen = idsOf(corpus.claims.filter(isOfEvent));
		await page.reload();
		await expect.poll(() => listedClaims(page)).toEqual(chosen);
		await page.goBack();
		await expect.poll(() => listedClaims(page)).toEqual(idsOf(corpus.claims));
		await page.goForward();
		await expect.poll(() => listedClaims(page)).toEqual(chosen);
	});
});

describe('an address that cannot be read whole', () => {
	test('says so and shows the rest', async ({ visit }) => {
		const page = await visit(`/${CORPUS}?event=${event.id},no-such-event`);
		await page.getByRole('alert').filter({ hasText: 'no-such-event' }).waitFor();
		await expect.poll(() => listedClaims(page)).toEqual(idsOf(corpus.claims.filter(isOfEvent)));
	});

	test('names a key that is misspelt, until it is gone with the next step', async ({ visit }) => {
		const page = await visit(`/${CORPUS}?evnt=${event.id}&view=list`);
		const alert = page.getByRole('alert').filter({ hasText: '“evnt”' });
		await alert.waitFor();
		await chooseEvent(page);
		await alert.waitFor({ state: 'detached' });
		await expect.poll(() => new URL(page.url()).search).toBe(`?event=${event.id}&view=list`);
	});

	test('says that the selected claim is not there, or not about the open place', async ({ visit }) => {
		const elsewhere = corpus.claims.find((claim) => !claim.about.some((id) => id === PLACE))!;
		const page = await visit(`/${CORPUS}?open=${PLACE},${PLACE}&claim=nobody`);
		await page.getByRole('alert').filter({ hasText: 'nobody' }).waitFor();
		await page.getByRole('heading', { name: place.name, exact: true }).waitFor();
		await page.goto(`/${CORPUS}?open=${PLACE}&claim=${elsewhere.id}`);
		await page.getByRole('alert').filter({ hasText: elsewhere.id }).waitFor();
	});

	test('names a corpus that is not there and leads to those that are', async ({ visit }) => {
		const page = await visit('/no-such-corpus');
		await page.getByText('no-such-corpus').first().waitFor();
		expect(await page.getByRole('link').count()).toBeGreaterThan(0);
	});
});

describe('a window that is small', () => {
	const overlaps = (page: Page) =>
		page.evaluate(() => {
			const box = (selector: string) => document.querySelector(selector)!.getBoundingClientRect();
			const [line, map] = [box('#sentence'), box('.map')];
			return {
				map: map.height,
				gap: map.top - line.bottom,
				aside: document.documentElement.scrollWidth - innerWidth
			};
		});

	test.for([
		{ width: 844, height: 390, least: 180 },
		{ width: 667, height: 375, least: 160 },
		{ width: 1280, height: 600, least: 280 },
		{ width: 800, height: 600, least: 280 },
		{ width: 1100, height: 800, least: 280 }
	])('leaves the map room, and the sentence its own: $width x $height', async (size, { visit }) => {
		const page = await visit(`/${CORPUS}`, size);
		await page.locator('.map').waitFor();
		const { map, gap, aside } = await overlaps(page);
		expect(map).toBeGreaterThan(size.least);
		expect(gap).toBeGreaterThanOrEqual(0);
		expect(aside).toBe(0);
	});

	test('shows filters and timeline over the map when they are asked for', async ({ visit }) => {
		const page = await visit(`/${CORPUS}`, { width: 844, height: 390, touch: true });
		const events = page.getByRole('list', { name: message('explore.facet.event') });
		const button = page.getByRole('button', { name: message('explore.filter'), exact: true });
		await button.tap();
		await events.waitFor();
		await page.keyboard.press('Escape');
		await events.waitFor({ state: 'hidden' });
		expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
		await page
			.getByRole('navigation', { name: message('explore.view') })
			.getByRole('button', { name: message('explore.view.time') })
			.tap();
		await page.getByRole('region', { name: message('timeline.label') }).waitFor();
	});
});

describe('the map', () => {
	test('goes back to where it opened, and says so in the address', async ({ visit }) => {
		const marks = (page: Page) =>
			page
				.locator('button[data-places]')
				.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-places')).sort());
		const opened = await visit(`/${CORPUS}`);
		await markersShown(opened);
		const page = await visit(`/${CORPUS}?camera=9/37.05/41.2`);
		await markersShown(page);
		expect(await marks(page)).not.toEqual(await marks(opened));
		await page.getByRole('button', { name: message('map.home') }).click();
		await expect.poll(async () => String(await marks(page)) === String(await marks(opened))).toBe(true);
		await expect.poll(() => new URL(page.url()).search).toBe('');
	});

	test('comes as near as it goes where an address asks for more', async ({ visit }) => {
		const page = await visit(`/${CORPUS}?camera=17/37.02/41.19`);
		await markersShown(page);
		await chooseEvent(page);
		await expect.poll(() => listedClaims(page)).toEqual(idsOf(corpus.claims.filter(isOfEvent)));
	});

	test('hands the focus on when a filter takes away the mark that had it', async ({ visit }) => {
		const page = await visit(`/${CORPUS}`);
		await markersShown(page);
		await page.locator('button[data-places~="damascus"]').focus();
		await page.keyboard.press('2');
		await page.waitForURL((url) => url.searchParams.has('event'));
		await page.locator('button[data-places~="damascus"]').waitFor({ state: 'detached' });
		await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('BUTTON');
	});

	test('draws a marker under each button, and none where a filter has taken one away', async ({ visit }) => {
		const page = await visit(`/${CORPUS}`);
		await markersShown(page);
		const marks = page.locator('.stage button[data-places][aria-pressed]');
		const middles = await marks.evaluateAll((buttons) =>
			buttons.map((button) => {
				const { x, y, width, height } = button.getBoundingClientRect();
				return [x + width / 2, y + height / 2] as const;
			})
		);
		const damascus = await page.locator('button[data-places~="damascus"]').boundingBox();
		expect(middles.length).toBeGreaterThan(3);
		for (const middle of middles) expect(await inkAt(page, ...middle)).toBe(255);
		await chooseEvent(page);
		await page.locator('button[data-places~="damascus"]').waitFor({ state: 'detached' });
		const { x, y, width, height } = damascus!;
		await expect.poll(() => inkAt(page, x + width / 2, y + height / 2)).toBe(0);
	});

	test('gives way to the reason and the list where the browser draws none', async ({ visit }) => {
		const page = await visit('about:blank');
		await page.addInitScript(() => {
			const create = HTMLCanvasElement.prototype.getContext as (
				this: HTMLCanvasElement,
				kind: string
			) => null;
			Object.assign(HTMLCanvasElement.prototype, {
				getContext(this: HTMLCanvasElement, kind: string) {
					return kind.startsWith('webgl') ? null : create.call(this, kind);
				}
			});
		});
		await page.goto(`/${CORPUS}`);
		await page.getByText(message('map.noWebGl')).waitFor();
		expect(
			await page
				.locator('.stage')
				.getByRole('button', { name: message('map.zoomIn') })
				.count()
		).toBe(0);
		await page.getByRole('button', { name: message('map.noWebGl.list') }).click();
		await page.waitForURL((url) => url.searchParams.get('view') === 'list');
	});
});
