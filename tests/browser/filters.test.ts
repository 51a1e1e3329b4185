// One query behind everything: what a filter leaves is the same on the map, in the list, in the table, in the counts and in a file.
import { readFile } from 'node:fs/promises';
import type { Locator, Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import type { FeatureCollection } from 'geojson';
import { THEMES, type ThemeName } from '../../src/lib/map/basemap/theme.ts';
import { message, type MessageKey } from '../../src/lib/messages/message.ts';
import type { CompiledCorpus } from '../../src/lib/model/compiled.ts';
import type { Claim } from '../../src/lib/model/corpus.ts';
import { markersShown, test } from './browser-test.ts';

const CORPUS = 'moscow-talks';

const response = await fetch(new URL(`data/${CORPUS}/corpus.json`, inject('address')));
const { corpus, placements } = (await response.json()) as CompiledCorpus;
const event = corpus.events.find(({ id }) => id === 'leaving-qamishli')!;
const ofEvent = corpus.claims.filter(({ events }) => events.includes(event.id));
const source = corpus.sources.find(({ id }) => sourceOf(ofEvent[0]!) === id)!;

const idsOf = (claims: readonly Claim[]): string[] => claims.map(({ id }) => String(id)).sort();

function sourceOf({ report }: Claim): string {
	return corpus.reports.find(({ id }) => id === report)!.source;
}

/** Ids in the list beside the filters, in no order, each once. */
async function listed(page: Page): Promise<string[]> {
	const claims = page.locator('.middle [data-claim]');
	const ids = await claims.evaluateAll((items) => items.map((item) => item.getAttribute('data-claim')!));
	return [...new Set(ids)].sort();
}

const view = (page: Page, name: 'map' | 'list' | 'table') =>
	page
		.getByRole('navigation', { name: message('explore.view') })
		.getByRole('button', { name: message(`explore.view.${name}`), exact: true })
		.click();

/** The row of a value in the column of filters. */
const row = (page: Page, list: MessageKey, name: string) =>
	page
		.getByRole('list', { name: message(list) })
		.getByRole('listitem')
		.filter({ hasText: name });

/** Whether the picture of a mark holds the colour that a theme gives the event. */
async function paintsEvent(page: Page, mark: Locator, theme: ThemeName): Promise<boolean> {
	const colour = THEMES[theme].events[corpus.events.indexOf(event)]!;
	const picture = (await page.screenshot({ clip: (await mark.boundingBox())! })).toString('base64');
	return page.evaluate(
		async ([base64, hex]) => {
			const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
			const image = await createImageBitmap(new Blob([bytes]));
			const context = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
			context.drawImage(image, 0, 0);
			const { data } = context.getImageData(0, 0, image.width, image.height);
			const [red, green, blue] = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
			for (let at = 0; at < data.length; at += 4) {
				if (data[at] === red && data[at + 1] === green && data[at + 2] === blue) return true;
			}
			return false;
		},
		[picture, colour] as const
	);
}

const asks = (page: Page, key: string, value: string | null) =>
	page.waitForURL((url) => url.searchParams.get(key) === value);

describe('one event chosen', () => {
	const chosen = `/${CORPUS}?event=${event.id}`;

	test('leaves the same claims in list, table, sentence, counts and file', async ({ visit }) => {
		const page = await visit(`${chosen}&view=list`);
		await expect.poll(() => listed(page)).toEqual(idsOf(ofEvent));
		expect(await page.locator('#sentence').innerText()).toContain(
			`${ofEvent.length} of ${corpus.claims.length}`
		);
		for (const { id, name } of corpus.sources) {
			const count = ofEvent.filter((claim) => sourceOf(claim) === id).length;
			expect(await row(page, 'explore.facet.source', name).locator('.count').innerText()).toBe(String(count));
		}
		await view(page, 'table');
		await page.getByRole('table').waitFor();
		expect(await listed(page)).toEqual(idsOf(ofEvent));
		await page.getByRole('button', { name: message('explore.export') }).click();
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.getByRole('button', { name: message('exchange.format.geojson') }).click()
		]);
		const layer = JSON.parse(await readFile(await download.path(), 'utf8')) as FeatureCollection;
		expect(layer.features.map(({ id }) => String(id)).sort()).toEqual(idsOf(ofEvent));
	});

	test('stays, with its markers in their new colours, when the theme changes', async ({ visit }) => {
		const page = await visit(chosen);
		await markersShown(page);
		const marks = page.locator('button[data-places]');
		const placesOf = () => marks.evaluateAll((all) => all.map((mark) => mark.getAttribute('data-places')));
		const [places, sentence] = [await placesOf(), await page.locator('#sentence').innerText()];
		expect(await paintsEvent(page, marks.first(), 'light')).toBe(true);
		await page.getByRole('button', { name: message('shell.settings.title') }).click();
		const dark = page.getByRole('radio', { name: message('shell.settings.theme.dark') });
		await dark.check();
		await page.keyboard.press('Escape');
		await expect.poll(() => paintsEvent(page, marks.first(), 'dark')).toBe(true);
		expect(await placesOf()).toEqual(places);
		expect(await page.locator('#sentence').innerText()).toBe(sentence);
		expect(new URL(page.url()).searchParams.get('event')).toBe(event.id);
	});

	test('is taken away by its chip', async ({ visit }) => {
		const page = await visit(`${chosen}&view=list`);
		const chips = page.getByRole('list', { name: message('explore.chips') });
		await chips.getByRole('button', { name: event.shortTitle ?? event.title }).click();
		await asks(page, 'event', null);
		await expect.poll(() => listed(page)).toEqual(idsOf(corpus.claims));
		expect(await chips.count()).toBe(0);
	});
});

describe('a source left out', () => {
	test('hides its claims and says so, until it is let in again', async ({ visit }) => {
		const page = await visit(`/${CORPUS}?view=list&event=${event.id}`);
		const others = ofEvent.filter((claim) => sourceOf(claim) !== source.id);
		expect(others.length).toBeLessThan(ofEvent.length);
		const here = row(page, 'explore.facet.source', source.name);
		await here.hover();
		const cross = here.getByRole('button', { name: message('explore.exclude', { name: source.name }) });
		await cross.click();
		await asks(page, 'source', `-${source.id}`);
		await expect.poll(() => listed(page)).toEqual(idsOf(others));
		await cross.click();
		await asks(page, 'source', null);
		await expect.poll(() => listed(page)).toEqual(idsOf(ofEvent));
	});
});

describe('undo', () => {
	test('takes back what was asked last and brings it again, together with the back button', async ({
		visit
	}) => {
		const page = await visit(`/${CORPUS}?view=list`);
		await row(page, 'explore.facet.event', event.shortTitle ?? event.title)
			.locator('.choose')
			.click();
		await asks(page, 'event', event.id);
		await row(page, 'explore.facet.source', source.name).locator('.choose').click();
		await asks(page, 'source', source.id);
		await page.keyboard.press('Control+z');
		await asks(page, 'source', null);
		await expect.poll(() => listed(page)).toEqual(idsOf(ofEvent));
		await page.keyboard.press('Control+Shift+z');
		await asks(page, 'source', source.id);
		await page.goBack();
		await page.keyboard.press('Control+z');
		await asks(page, 'event', null);
		await expect.poll(() => listed(page)).toEqual(idsOf(corpus.claims));
	});
});

describe('words', () => {
	test('are searched as they are typed, marked where they stand, and kept in the address', async ({
		visit
	}) => {
		const page = await visit(`/${CORPUS}?view=list`);
		await page.locator('.middle [data-claim]').first().waitFor();
		await page.keyboard.press('/');
		await page.keyboard.type('withdraw');
		await page.locator('.middle [data-claim] mark').first().waitFor();
		for (const hit of await page.locator('.middle mark').allInnerTexts()) {
			expect(hit.toLowerCase()).toMatch(/^withdraw/);
		}
		await asks(page, 'q', 'withdraw');
		const found = await listed(page);
		expect(found.length).toBeGreaterThan(0);
		await page.reload();
		await page.locator('.middle mark').first().waitFor();
		expect(await listed(page)).toEqual(found);
	});

	test('that nobody wrote are answered by those that are near', async ({ visit }) => {
		const page = await visit(`/${CORPUS}?view=list&q=qamshli`);
		await page.locator('.middle mark', { hasText: 'Qamishli' }).first().waitFor();
		expect(await page.locator('#sentence').innerText()).toContain('qamshli');
	});

	test('that only another name holds are explained by that name', async ({ visit }) => {
		for (const view of ['list', 'table']) {
			const page = await visit(`/${CORPUS}?view=${view}&q=${encodeURIComponent('القامشلي')}`);
			const found = page.locator('.middle p', { hasText: 'القامشلي\u00a0(Qamishli)' }).first();
			await found.waitFor();
			expect(await found.locator('mark').first().innerText()).toBe('القامشلي');
		}
	});

	test('that fit nothing lead out again', async ({ visit }) => {
		const page = await visit(`/${CORPUS}?view=list&event=${event.id}&q=xyzzyq`);
		const middle = page.locator('.middle');
		await middle.getByRole('heading', { name: message('panel.none.title') }).waitFor();
		await middle
			.getByRole('listitem')
			.filter({ hasText: message('explore.group.count', { count: ofEvent.length }) })
			.getByRole('button')
			.click();
		await expect.poll(() => listed(page)).toEqual(idsOf(ofEvent));
	});
});

describe('an area', () => {
	test('is chosen by keyboard as what is in view, drawn on the map and taken away by its chip', async ({
		visit
	}) => {
		const page = await visit(`/${CORPUS}?camera=7/37.05/41.2`);
		await markersShown(page);
		await page.getByRole('button', { name: message('map.area'), exact: true }).focus();
		await page.keyboard.press('Enter');
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.searchParams.has('area'));
		const [west, south, east, north] = new URL(page.url()).searchParams
			.get('area')!
			.split(',')
			.map(Number) as [number, number, number, number];
		const within = corpus.claims.filter(({ about }) =>
			about.some((place) => {
				const [longitude, latitude] = placements[place]!.point;
				return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
			})
		);
		expect(within.length).toBeGreaterThan(0);
		expect(within.length).toBeLessThan(corpus.claims.length);
		expect(await page.locator(`.map > svg path[stroke="${THEMES.light.accent}"]`).count()).toBe(1);
		await view(page, 'list');
		await expect.poll(() => listed(page)).toEqual(idsOf(within));
		await page
			.getByRole('list', { name: message('explore.chips') })
			.getByRole('button')
			.first()
			.click();
		await asks(page, 'area', null);
	});

	test.for([
		['polygon', ['', 'ArrowRight', 'ArrowDown'], 3],
		['rectangle', ['', 'ArrowRight ArrowDown'], 4]
	] as const)('is drawn as a %s by keys alone', async ([tool, ways, count], { visit }) => {
		const page = await visit(`/${CORPUS}`);
		await markersShown(page);
		const press = async (name: string) => {
			await page.getByRole('button', { name, exact: true }).focus();
			await page.keyboard.press('Enter');
		};
		await press(message('map.area'));
		await press(message(`map.area.${tool}`));
		const corner = page.getByRole('button', { name: message('map.area.corner') });
		await expect.poll(() => corner.evaluate((button) => button === document.activeElement)).toBe(true);
		for (const way of ways) {
			for (const key of way.split(' '))
				for (let i = 0; i < 8 && key !== ''; i++) await page.keyboard.press(key);
			await page.keyboard.press('Enter');
		}
		if (tool === 'polygon') await press(message('map.area.done'));
		await page.waitForURL((url) => url.searchParams.has('area'));
		const area = new URL(page.url()).searchParams.get('area')!;
		expect(tool === 'polygon' ? area.split(';').length : area.split(/[,;]/).length).toBe(count);
	});

	test('is drawn by clicks, without dragging', async ({ visit }) => {
		const page = await visit(`/${CORPUS}`);
		await markersShown(page);
		await page.getByRole('button', { name: message('map.area'), exact: true }).click();
		await page.getByRole('button', { name: message('map.area.polygon') }).click();
		const box = (await page.locator('.map').first().boundingBox())!;
		const corners = [
			[0.3, 0.3],
			[0.7, 0.3],
			[0.5, 0.7]
		] as const;
		for (const [x, y] of corners) await page.mouse.click(box.x + x * box.width, box.y + y * box.height);
		await page.getByRole('button', { name: message('map.area.done') }).click();
		await page.waitForURL((url) => url.searchParams.get('area')?.split(';').length === 3);
		expect(await page.locator(`.map > svg path[stroke="${THEMES.light.accent}"]`).count()).toBe(1);
	});

	test('is not taken while its outline crosses itself, and keeps its corners to mend it', async ({
		visit
	}) => {
		const page = await visit(`/${CORPUS}`);
		await markersShown(page);
		await page.getByRole('button', { name: message('map.area'), exact: true }).click();
		await page.getByRole('button', { name: message('map.area.polygon') }).click();
		const box = (await page.locator('.map').first().boundingBox())!;
		const click = (x: number, y: number) => page.mouse.click(box.x + x * box.width, box.y + y * box.height);
		await click(0.3, 0.3);
		await click(0.7, 0.3);
		await click(0.3, 0.7);
		await click(0.7, 0.7);
		const done = page.getByRole('button', { name: message('map.area.done') });
		await done.click();
		await page.getByRole('status').getByText(message('map.area.crossing')).waitFor();
		expect(new URL(page.url()).searchParams.get('area')).toBeNull();
		await page.getByRole('button', { name: message('map.area.back') }).click();
		await done.click();
		await page.waitForURL((url) => url.searchParams.get('area')?.split(';').length === 3);
	});
});

describe('the list', () => {
	test('keeps its grouping in the address and loses no claim by it', async ({ visit }) => {
		const page = await visit(`/${CORPUS}?view=list`);
		const ways = page.getByRole('group', { name: message('explore.group') });
		for (const grouping of ['place', 'source', 'speaker'] as const) {
			await ways.getByRole('button', { name: message(`explore.group.${grouping}`) }).click();
			await asks(page, 'group', grouping);
			await expect.poll(() => listed(page)).toEqual(idsOf(corpus.claims));
		}
		await page.reload();
		await page
			.getByRole('group', { name: message('explore.group') })
			.getByRole('button', { name: message('explore.group.speaker'), pressed: true })
			.waitFor();
	});
});

describe('the table', () => {
	test('shows by a sign which column orders it, and which way', async ({ visit }) => {
		const page = await visit(`/${CORPUS}?view=table&sort=claim`);
		const head = page.getByRole('columnheader', { name: message('explore.column.claim') });
		const signs = page.locator('[role="columnheader"] svg:visible');
		// Positive where the sign points up.
		const pointsUp = () =>
			signs.first().evaluate((sign) => new DOMMatrix(getComputedStyle(sign).transform).d);
		await head.locator('svg').waitFor();
		expect(await signs.count()).toBe(1);
		expect(await head.getAttribute('aria-sort')).toBe('ascending');
		expect(await pointsUp()).toBeGreaterThan(0);
		await page.goto(`/${CORPUS}?view=table&sort=-claim`);
		await head.locator('svg').waitFor();
		expect(await signs.count()).toBe(1);
		expect(await head.getAttribute('aria-sort')).toBe('descending');
		expect(await pointsUp()).toBeLessThan(0);
	});

	test('is walked through in the order in which it stands', async ({ visit }) => {
		const page = await visit(`/${CORPUS}?view=table&sort=claim`);
		const rows = page.getByRole('table').locator('[data-claim]');
		await rows.first().waitFor();
		for (const position of [0, 1]) {
			await page.keyboard.press(']');
			await expect.poll(() => rows.nth(position).getAttribute('aria-current')).toBe('true');
		}
	});
});

describe('on a phone', () => {
	test('Export stands in one place, over the map and over the list', async ({ visit }) => {
		for (const view of ['map', 'list']) {
			const page = await visit(`/${CORPUS}?view=${view}`, { width: 390, height: 844, touch: true });
			// Fails where there are two.
			await page.getByRole('button', { name: 'Export' }).click();
			await page.getByRole('button', { name: 'GeoJSON' }).waitFor();
			if (view === 'map') await page.getByRole('button', { name: 'PNG' }).waitFor();
		}
	});

	test('filters are chosen and left out in a sheet, by fingers', async ({ visit }) => {
		const page = await visit(`/${CORPUS}?view=list`, { width: 390, height: 844, touch: true });
		await page.getByRole('button', { name: message('explore.filter'), exact: true }).tap();
		await row(page, 'explore.facet.event', event.shortTitle ?? event.title)
			.locator('.choose')
			.tap();
		await asks(page, 'event', event.id);
		await row(page, 'explore.facet.source', source.name)
			.getByRole('button', { name: message('explore.exclude', { name: source.name }) })
			.tap();
		await asks(page, 'source', `-${source.id}`);
		const rest = ofEvent.filter((claim) => sourceOf(claim) !== source.id);
		await page.getByRole('button', { name: message('explore.showClaims', { count: rest.length }) }).tap();
		await expect.poll(() => listed(page)).toEqual(idsOf(rest));
	});
});
