// A corpus just past the size from which claims stay in a worker and texts are fetched as they are looked at.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { message } from '../../src/lib/messages/message.ts';
import type { Claim } from '../../src/lib/model/corpus.ts';
import { LARGE_FROM } from '../../src/lib/query/columnar/large-corpus.ts';
import { EVERYTHING, include, withWords } from '../../src/lib/query/query/query.ts';
import { NEWEST_FIRST, RowOrder } from '../../src/lib/query/engine/row-order.ts';
import { run } from '../../src/lib/query/engine/engine.ts';
import { search } from '../../src/lib/query/search/search.ts';
import { toSearchIndex } from '../../src/lib/query/search/to-search-index.ts';
import { toTable } from '../../src/lib/query/engine/to-table.ts';
import { MOST_LISTED } from '../../src/lib/answers/request.ts';
import { serveApp } from '../../src/server/serve-app.ts';
import { benchGenerate, wholeCorpus } from '../bench/generate.ts';
import { generateCorpus } from '../bench/generated/generate-corpus.ts';
import { markersShown, test as base } from './browser-test.ts';

const SIZE = LARGE_FROM;
const ID = `generated-${SIZE}`;
const folder = await mkdtemp(join(tmpdir(), 'dateline-large-'));
await benchGenerate([String(SIZE), folder]);
afterAll(() => rm(folder, { recursive: true, force: true }));

const compiled = wholeCorpus(generateCorpus(SIZE), SIZE);
const { claims, events, places } = compiled.corpus;
const table = toTable(compiled);
const order = new RowOrder(table, (_, value) => value);
const newest = (rows: Uint32Array): readonly Claim[] =>
	Array.from(order.list(rows, NEWEST_FIRST).rows, (row) => claims[row]!);

// eslint-disable-next-line no-empty-pattern -- Vitest reads from this pattern which fixtures a fixture needs: none
const test = base.extend('address', { scope: 'file' }, async ({}, { onCleanup }) => {
	const served = await serveApp({ data: join(folder, 'data'), port: 0 });
	onCleanup(served.close);
	return served.address;
});

const sentence = (page: Page) => page.locator('#sentence');
const rowsOf = (page: Page) => page.locator('.explore [data-claim]');
const count = new Intl.NumberFormat('en-GB');

describe('a corpus of many claims', () => {
	test('opens with its markers and its newest claims, and says that it is large', async ({ visit }) => {
		const page = await visit(`/${ID}`);
		await markersShown(page);
		await page.getByText(message('explore.large.notice', { count: SIZE, most: MOST_LISTED })).waitFor();
		await sentence(page).getByText(count.format(SIZE)).waitFor();
		const [first] = newest(run(table, EVERYTHING).claims);
		await page.locator(`aside [data-claim="${first!.id}"]`).waitFor();
		expect(await page.locator('button[data-places]').count()).toBeGreaterThan(3);
	});

	test('says why it cannot be shown where a file of its columns or the script that reads them is gone', async ({
		visit
	}) => {
		const page = await visit('about:blank');
		const said = (reason: string) =>
			page.getByText(message('shell.error.data.text', { path: `data/${ID}/corpus.json`, reason })).waitFor();
		await page.route('**/claims.arrow', (route) => route.fulfill({ status: 404 }));
		await page.goto(`/${ID}`);
		await said('claims.arrow: the server says 404 Not Found');
		// As a browser tells of a script that is gone; a real one would be a fault of the page.
		await page.addInitScript(() => {
			class Lost extends EventTarget {
				onerror: ((event: Event) => void) | null = null;
				postMessage(): void {
					setTimeout(() => this.onerror?.(new Event('error')));
				}
			}
			Object.assign(globalThis, { Worker: Lost });
		});
		await page.reload();
		await said(message('query.engine.missing'));
	});

	test('filters everywhere at once, and back', async ({ visit }) => {
		const page = await visit(`/${ID}`);
		await markersShown(page);
		const event = events[1]!;
		const answer = run(table, include(EVERYTHING, 'event', event.id));
		const list = page.getByRole('list', { name: message('explore.facet.event') });
		await list.locator('.choose', { hasText: event.title }).click();
		await sentence(page).getByText(count.format(answer.claims.length)).first().waitFor();
		const [first] = newest(answer.claims);
		await page.locator(`aside [data-claim="${first!.id}"]`).waitFor();
		await page.keyboard.press('Control+z');
		await sentence(page).getByText(count.format(SIZE)).waitFor();
	});

	test('shows a claim’s quote, and the text of its report around it', async ({ visit }) => {
		const [first] = newest(run(table, EVERYTHING).claims);
		const page = await visit(`/${ID}?claim=${first!.id}`);
		await page.locator('blockquote', { hasText: first!.quote.exact }).first().waitFor();
		await page.locator(`aside [data-claim="${first!.id}"] a`).first().click();
		await page.waitForURL((url) => url.pathname.endsWith(`/reports/${first!.report}`));
		await page.getByText(message('explore.large.excerpt', { shown: 40, count: 40 })).waitFor();
		await page.locator('mark, button, a').filter({ hasText: first!.quote.exact }).first().waitFor();
	});

	test('says that the selected claim is not there, as the worker finds out', async ({ visit }) => {
		const page = await visit(`/${ID}?claim=nobody`);
		await page.getByRole('alert').filter({ hasText: 'nobody' }).waitFor();
		const known = await visit(`/${ID}?claim=${claims[7]!.id}`);
		await known.locator('[aria-current="true"]').first().waitFor();
		expect(await known.getByRole('alert').count()).toBe(0);
	});

	test('finds a word that is asked for, and marks it', async ({ visit }) => {
		const word = claims[5]!.text.split(' ')[2]!;
		const found = search(table, toSearchIndex(compiled), word)!.isMatch;
		const answer = run(table, withWords(EVERYTHING, word), () => found);
		const page = await visit(`/${ID}`);
		await markersShown(page);
		await page.getByRole('searchbox', { name: message('shell.search'), exact: true }).fill(word);
		await page.keyboard.press('Enter');
		await sentence(page).getByText(count.format(answer.claims.length)).first().waitFor();
		await page.locator('aside mark', { hasText: word }).first().waitFor();
	});

	test('scrolls through a list of all, which fetches what comes into sight', async ({ visit }) => {
		const page = await visit(`/${ID}?view=list`);
		const ordered = newest(run(table, EVERYTHING).claims);
		await page.locator(`#view [data-claim="${ordered[0]!.id}"]`).waitFor();
		const before = await rowsOf(page).count();
		await page
			.locator('#view section')
			.evaluate((section) => (section.scrollTop = 0.5 * section.scrollHeight));
		await page.waitForFunction((id) => !document.querySelector(`#view [data-claim="${id}"]`), ordered[0]!.id);
		await page.locator('#view [data-claim]').first().waitFor();
		const id = await page.locator('#view [data-claim]').first().getAttribute('data-claim');
		expect(ordered.findIndex((claim) => claim.id === id)).toBeGreaterThan(1000);
		expect(before).toBeLessThan(100);
	});

	test('is ordered as a table by what needs no texts', async ({ visit }) => {
		const page = await visit(`/${ID}?view=table`);
		const heads = page.getByRole('columnheader');
		await heads.getByRole('button', { name: message('explore.column.published') }).click();
		await page.waitForURL((url) => url.searchParams.get('sort') === 'published');
		const { rows } = order.list(run(table, EVERYTHING).claims, { by: 'published', descending: false });
		await page.locator(`#view [data-claim="${claims[rows[0]!]!.id}"]`).waitFor();
		expect(await heads.getByRole('button', { name: message('explore.column.claim') }).isDisabled()).toBe(
			true
		);
	});

	test('has rows of a table one under the other, none over the next', async ({ visit }) => {
		const page = await visit(`/${ID}?view=table`);
		await page.locator('#view [data-claim]').first().waitFor();
		// Rows are placed once they are measured.
		await expect
			.poll(() =>
				page.locator('#view [data-claim]').evaluateAll((rows) => {
					const boxes = rows.map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top);
					return boxes.slice(1).filter(({ top }, i) => Math.abs(top - boxes[i]!.bottom) > 1).length;
				})
			)
			.toBe(0);
		expect(await rowsOf(page).count()).toBeGreaterThan(5);
	});

	test('lights a claim’s column of the timeline, and the claims of a column', async ({ visit }) => {
		const page = await visit(`/${ID}`);
		const known = claims.find(
			({ when, about }) => when?.start.kind === 'dated' && when.end.kind === 'dated' && about.length > 0
		)!;
		const row = page.locator(`aside [data-claim="${known.id}"]`);
		await page.goto(`/${ID}?claim=${known.id}&open=${known.about[0]!}`);
		await row.waitFor();
		const lane = page.locator(`[data-lane="${events.findIndex(({ id }) => id === known.events[0])}"]`);
		await lane.scrollIntoViewIfNeeded();
		// Rows may move from under the pointer while their heights are found out.
		const boxes: { x: number; y: number; width: number; height: number }[] = [];
		await expect
			.poll(async () => {
				await row.hover();
				const box = await lane
					.locator('.run')
					.evaluateAll(([run]) => (run ? (run.getBoundingClientRect().toJSON() as DOMRect) : null));
				return box && boxes.push(box);
			})
			.not.toBeNull();
		const { x, y, width, height } = boxes[0]!;
		await page.mouse.move(x + width / 2, y + height / 2);
		await expect.poll(() => row.evaluate((element) => element.classList.contains('hovered'))).toBe(true);
	});

	test('shows the whole of a count beside the cross that leaves its value out, on a phone', async ({
		visit
	}) => {
		const page = await visit(`/${ID}?event=${events[0]!.id}`, { width: 390, height: 844, touch: true });
		await markersShown(page);
		await page.getByRole('button', { name: message('explore.filter'), exact: true }).tap();
		const chosen = page
			.getByRole('list', { name: message('explore.facet.event') })
			.locator('li.included')
			.first();
		await chosen.waitFor();
		const count = (await chosen.locator('.count').boundingBox())!;
		const cross = (await chosen.getByRole('button').last().boundingBox())!;
		expect(count.x + count.width).toBeLessThanOrEqual(cross.x);
	});

	test('opens a place with how much stands behind it', async ({ visit }) => {
		const place = places[0]!;
		const about = claims.filter((claim) => claim.about.includes(place.id));
		const page = await visit(`/${ID}?open=${place.id}`);
		await page.getByRole('heading', { name: place.name, exact: true }).waitFor();
		await page
			.locator('aside .counts')
			.getByText(about.length.toLocaleString('en'), { exact: true })
			.first()
			.waitFor();
	});

	test('changes what its colours tell apart, there and back, with its markers on screen', async ({
		visit
	}) => {
		const page = await visit(`/${ID}?colour=at`);
		await markersShown(page);
		// The first markers are those of the whole; those of what the map shows come with its bounds.
		await page.waitForLoadState('networkidle');
		const marks = page.locator('button[data-places]');
		const coloured = await marks.count();
		expect(coloured).toBeGreaterThan(3);
		const select = page.getByRole('combobox', { name: message('explore.key.ring') });
		for (const by of ['event', 'place', 'at'] as const) {
			await select.selectOption(by);
			await page.waitForURL((url) => (url.searchParams.get('colour') ?? 'event') === by);
			await expect.poll(() => marks.count()).toBe(coloured);
		}
	});

	test('is exported whole', async ({ visit }) => {
		const answer = run(table, include(EVERYTHING, 'event', events[5]!.id));
		const page = await visit(`/${ID}?event=${events[5]!.id}`);
		await markersShown(page);
		await page
			.getByRole('button', { name: message('explore.export') })
			.first()
			.click();
		const coming = page.waitForEvent('download');
		await page.getByRole('button', { name: message('exchange.format.geojson') }).click();
		const text = await readFile(await (await coming).path(), 'utf8');
		const { features } = JSON.parse(text) as { features: { id: string }[] };
		const ids = Array.from(answer.claims, (row) => claims[row]!.id as string);
		// In the order of the view.
		expect(features.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
	});

	test('has its coverage drawn, with the claims of a cell beside it', async ({ visit }) => {
		const page = await visit(`/${ID}/coverage?rows=events&columns=sources`);
		const grid = page.getByRole('grid', { name: message('coverage.table') });
		await grid.locator('td button').first().waitFor();
		const [event] = events;
		const [source] = compiled.corpus.sources;
		const reports = new Set(
			compiled.corpus.reports.filter((report) => report.source === source!.id).map(({ id }) => id)
		);
		const held = claims.filter(({ report, events }) => reports.has(report) && events.includes(event!.id));
		expect(held.length).toBeGreaterThan(0);
		await page.goto(`/${ID}/coverage?rows=events&columns=sources&subject=${event!.id}&voice=${source!.id}`);
		const shown = page.locator('aside [data-claim]');
		await expect.poll(() => shown.count()).toBe(Math.min(40, held.length));
		const ids = new Set<string>(held.map(({ id }) => id));
		for (const id of await shown.evaluateAll((all) => all.map((one) => one.getAttribute('data-claim')!))) {
			expect(ids).toContain(id);
		}
	});

	test('says which of its many reports stand side by side', async ({ visit }) => {
		const page = await visit(`/${ID}/coverage`);
		await page.getByText('Side by side stand the 150 reports').waitFor();
		const grid = page.getByRole('grid', { name: message('coverage.table') });
		expect(await grid.locator('thead th a').count()).toBe(150);
	});

	test('tells what changed since the last visit by how many claims have what', async ({ visit }) => {
		const page = await visit(`/${ID}/changes`);
		await page.getByRole('heading', { name: message('evidence.changes.none') }).waitFor();
		// As if there had been a claim more then, which this event had.
		const [event] = events;
		await page.evaluate(
			([key, id]) => {
				const seen = JSON.parse(localStorage.getItem(key!)!) as {
					revision: string;
					size: number;
					counts: { event: Record<string, number> };
				};
				seen.revision = 'before';
				seen.size += 1;
				seen.counts.event[id!]! += 1;
				localStorage.setItem(key!, JSON.stringify(seen));
			},
			[`dateline:seen:${ID}`, event!.id]
		);
		await page.reload();
		const counts = { before: SIZE + 1, now: SIZE };
		await page.getByRole('heading', { name: message('shell.changes.counts', counts) }).waitFor();
		await page.getByRole('link', { name: event!.shortTitle ?? event!.title }).waitFor();
	});
});
