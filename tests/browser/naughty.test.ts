// A corpus in which every text is one that breaks programs: on every page, in an embed, and in the one file. Nothing of it runs, nothing is
// asked of any network, and no page fails.
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { buildCorpora } from '../../geo/compile/build-corpora.ts';
import { exportBriefing } from '../../src/server/export/briefing.ts';
import { exportHtml } from '../../src/server/export/html.ts';
import { serveApp } from '../../src/server/serve-app.ts';
import { NAUGHTY } from '../unit/hostile/naughty.ts';
import { test as base } from './browser-test.ts';
import { listAddresses } from './list-addresses.ts';
import { watchPage } from './watch-page.ts';

const HARBOUR = join(import.meta.dirname, '../fixtures/harbour');
/** Of a corpus texts are not empty, whole, and not of blanks alone. */
const TEXTS = NAUGHTY.filter((text) => /\S/.test(text) && text.isWellFormed());
/** What they would do, if anything of them ran. */
const RUNS = '<img src=x onerror="globalThis.hostile=1"><script>globalThis.hostile=1</script>';
/** Fields whose content is free. */
const FREE = new Set(['name', 'text', 'title', 'shortTitle', 'summary', 'note', 'role']);

let next = 0;
const naughty = () => `${TEXTS[next++ % TEXTS.length]!} ${RUNS}`;

function spoil(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(spoil);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value).map(([name, inner]) => [
			name,
			FREE.has(name) && typeof inner === 'string' ? naughty() : name === 'quote' ? inner : spoil(inner)
		])
	);
}

let folder: string;
let corpus: string;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'dateline-naughty-'));
	corpus = join(folder, 'corpus');
	await cp(HARBOUR, corpus, { recursive: true });
	for (const name of ['corpus', 'sources', 'actors', 'events', 'questions', 'claims']) {
		const path = join(corpus, `${name}.json`);
		await writeFile(path, JSON.stringify(spoil(JSON.parse(await readFile(path, 'utf8')))));
	}
	const places = join(corpus, 'places.geojson');
	await writeFile(places, JSON.stringify(spoil(JSON.parse(await readFile(places, 'utf8')))));
	const [compiled] = await buildCorpora([corpus], { out: join(folder, 'data'), precompress: false });
	expect(compiled).not.toHaveProperty('faults');
});

afterAll(() => rm(folder, { recursive: true, force: true }));

// eslint-disable-next-line no-empty-pattern -- Vitest reads from this pattern which fixtures a fixture needs: none
const test = base.extend('address', { scope: 'file' }, async ({}, { onCleanup }) => {
	const served = await serveApp({ data: join(folder, 'data'), port: 0 });
	onCleanup(served.close);
	return served.address;
});

async function expectTame(page: Page): Promise<void> {
	await page.locator('#page > *, main').first().waitFor();
	await page.waitForLoadState('networkidle');
	expect(await page.evaluate(() => (globalThis as unknown as { hostile?: 1 }).hostile)).toBeUndefined();
	expect(await page.locator('img[src="x"]').count()).toBe(0);
	const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(wide).toBeLessThanOrEqual(0);
}

test('no page runs any of it, fails by it, or grows wider by it', async ({ visit, address }) => {
	const addresses = await listAddresses(address);
	const page = await visit('/');
	for (const each of [...addresses, `${addresses[2]!}/embed`]) {
		await page.goto(each);
		await expectTame(page);
	}
});

test('nor does the one file; PDF and PowerPoint are made of it', async ({ browser }) => {
	const file = join(folder, 'naughty.html');
	await exportHtml([corpus, '--out', file]);
	const context = await browser.newContext({ offline: true });
	const faults: string[] = [];
	context.on('page', (page) => watchPage(page, (fault) => faults.push(fault)));
	const page = await context.newPage();
	await page.goto(pathToFileURL(file).href);
	await page.locator('main, aside').first().waitFor();
	expect(await page.evaluate(() => (globalThis as unknown as { hostile?: 1 }).hostile)).toBeUndefined();
	expect(faults).toEqual([]);
	await context.close();
	const { corpus: made } = JSON.parse(
		await readFile(join(folder, 'data', 'harbour', 'corpus.json'), 'utf8')
	) as {
		corpus: { briefings: { id: string }[] };
	};
	for (const kind of ['pdf', 'pptx'] as const)
		for (const { id } of made.briefings.slice(0, 1))
			expect(await exportBriefing(kind)([corpus, id, '--out', join(folder, `a.${kind}`)])).toContain(
				`a.${kind}`
			);
});
