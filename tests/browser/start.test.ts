import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, describe, expect } from 'vitest';
import { message } from '../../src/lib/messages/message.ts';
import type { CorpusIndex } from '../../src/lib/model/compiled.ts';
import { APP_FOLDER, ROOT } from '../../src/server/repository.ts';
import { markersShown, test } from './browser-test.ts';
import { watchPage } from './watch-page.ts';

const FIXTURE = join(ROOT, 'tests', 'fixtures', 'harbour');

const running: ChildProcess[] = [];
const made: string[] = [];

afterEach(async () => {
	for (const child of running.splice(0)) child.kill();
	for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

/** A corpus, to be changed. */
async function copy(corpus = FIXTURE): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'changing corpus '));
	made.push(folder);
	await cp(corpus, folder, { recursive: true });
	return folder;
}

/** Writes one of its files anew, a part of it changed. */
async function rewrite(folder: string, name: string, before: string, after: string): Promise<void> {
	const file = join(folder, name);
	const written = await readFile(file, 'utf8');
	expect(written.split(before)).toHaveLength(2);
	await writeFile(file, written.replace(before, after));
}

async function placeOf(mark: Locator): Promise<{ readonly x: number; readonly y: number }> {
	return (await mark.boundingBox())!;
}

/** The claim in the middle of the panel. */
function claimInSight(page: Page): Promise<string | null> {
	return page.locator('#claims').evaluate((list) => {
		const { left, top, width, height } = list.getBoundingClientRect();
		const middle = document.elementFromPoint(left + width / 2, top + height / 2);
		return middle?.closest('li')?.querySelector('[data-claim]')?.getAttribute('data-claim') ?? null;
	});
}

interface Started {
	readonly child: ChildProcess;
	readonly output: string;
	readonly address: string | null;
	readonly code: number | null;
	readonly errors: string;
}

/** `npm start -- WORDS` until it says where it serves, or ends. */
function start(...words: string[]): Promise<Started> {
	return new Promise((done) => {
		const command = ['--import', 'tsx', 'src/server/start.ts', '--port', '0', ...words];
		const child = spawn(process.execPath, command, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
		running.push(child);
		let [output, errors] = ['', ''];
		child.stderr.on('data', (part: Buffer) => (errors += part.toString()));
		child.stdout.on('data', (part: Buffer) => {
			output += part.toString();
			const address = /Dateline is at (\S+)/.exec(output)?.[1];
			if (address !== undefined) done({ child, output, address, code: null, errors });
		});
		child.on('close', (code) => done({ child, output, address: null, code, errors }));
	});
}

describe('npm start with a corpus of your own', () => {
	test('serves it, and none of the built-in ones, with the same app and basemap', async ({ browser }) => {
		const { address, errors } = await start(FIXTURE);
		expect(address, errors).not.toBeNull();
		const index = (await (await fetch(`${address}data/index.json`)).json()) as CorpusIndex;
		expect(index.corpora.map(({ state }) => state)).toEqual(['ready']);
		expect((await fetch(`${address}data/moscow-talks/corpus.json`)).status).toBe(404);
		expect((await fetch(`${address}data/basemap/0/0/0.pbf`)).status).toBe(200);
		const faults: string[] = [];
		const page = await browser.newPage();
		watchPage(page, (fault) => faults.push(fault));
		await page.goto(address!);
		await page.waitForURL(`${address}${index.corpora[0]!.id}`);
		await page.getByText(index.corpora[0]!.title).first().waitFor();
		// The front page is that corpus, whatever the address asks of it.
		await page.goto(`${address}?view=list`);
		await page.waitForURL(`${address}${index.corpora[0]!.id}?view=list`);
		await page.close();
		expect(faults).toEqual([]);
	});

	test('prints an address for each of several', async () => {
		const { address, output } = await start(FIXTURE, join(ROOT, 'geo', 'corpora', 'orrin-light'));
		const lines = output.split('\n').filter((line) => line.startsWith(`${address}`));
		expect(lines.map((line) => line.split(/ {2,}/))).toEqual([
			[`${address}harbour`, 'The harbour of Port Alder'],
			[`${address}orrin-light`, expect.any(String)]
		]);
	});

	test('shows it again as it changes on disk, at the same address', async ({ browser }) => {
		const folder = await copy();
		const { address } = await start(folder);
		const page = await browser.newPage();
		// The folder's name leads to it as well.
		await page.goto(`${address}${encodeURIComponent(basename(folder))}?view=list`);
		await page.waitForURL(`${address}harbour?view=list`);
		const claims = join(folder, 'claims.json');
		const written = await readFile(claims, 'utf8');
		const [text] = (JSON.parse(written) as { text: string }[]).map((claim) => claim.text);
		await page.getByText(text!).first().waitFor();
		await writeFile(claims, written.replace(text!, 'A gull was seen on the pier'));
		await page.getByText('A gull was seen on the pier').first().waitFor();
		await writeFile(claims, '[{');
		await page.getByRole('cell', { name: /^claims\.json/ }).waitFor();
		await writeFile(claims, written);
		await page.getByText(text!).first().waitFor();
		expect(page.url()).toBe(`${address}harbour?view=list`);
		await page.close();
	});

	test('draws anew what follows from a change, and leaves the reader where they are', async ({ browser }) => {
		const folder = await copy(join(ROOT, 'geo', 'corpora', 'moscow-talks'));
		const { address } = await start(folder);
		const faults: string[] = [];
		const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
		watchPage(page, (fault) => faults.push(fault));
		await page.goto(`${address}moscow-talks?open=syria&claim=unity-clash&camera=5.5/36/40`);
		await markersShown(page);
		await page.locator('summary', { hasText: message('explore.facet.topic') }).click();
		const topics = page.getByRole('list', { name: message('explore.facet.topic') });
		await topics.waitFor();
		const town = page.locator('button[data-places~="qamishli"]');
		const before = await placeOf(town);
		const events = page.getByRole('list', { name: message('explore.facet.event') }).locator('.choose');
		await events.filter({ hasText: 'After Assad' }).focus();
		await page.locator('#claims [data-claim="hopes-help-c"]').waitFor();
		await page.locator('#claims').evaluate((list) => list.scrollTo(0, list.scrollHeight - 900));
		const kept = await page.evaluateHandle(() => ({
			map: document.querySelector('.maplibregl-canvas')!,
			list: document.querySelector('#claims')!,
			focused: document.activeElement
		}));
		const read = await claimInSight(page);
		expect(read).not.toBe('unity-clash');
		const where = page.url();

		await rewrite(folder, 'claims.json', 'Al-Sharaa ousted Bashar al-Assad in 2024.', 'Assad was ousted.');
		await page.getByText('Assad was ousted.').first().waitFor();
		await rewrite(folder, 'events.json', '"title": "After Assad"', '"title": "The years after"');
		await events.filter({ hasText: 'The years after' }).waitFor();
		await rewrite(folder, 'places.geojson', '[41.2314, 37.0522]', '[43.2314, 37.0522]');
		await expect.poll(async () => (await placeOf(town)).x - before.x).toBeGreaterThan(60);

		expect(
			await kept.evaluate(({ map, list, focused }) => ({
				map: map === document.querySelector('.maplibregl-canvas'),
				list: list === document.querySelector('#claims'),
				focus: focused === document.activeElement && focused?.textContent?.includes('The years after')
			}))
		).toEqual({ map: true, list: true, focus: true });
		expect(await claimInSight(page)).toBe(read);
		expect(page.url()).toBe(where);
		await topics.waitFor();
		await page.getByRole('heading', { name: 'Syria', exact: true }).waitFor();
		await page.locator('#claims .selected[data-claim="unity-clash"]').waitFor();
		await page.close();
		expect(faults).toEqual([]);
	});

	test('says on the page that the server is gone, and goes on once it is back', async ({ browser }) => {
		const { address, child } = await start(FIXTURE);
		const page = await browser.newPage();
		await page.goto(`${address}harbour`);
		await page.getByText('The harbour of Port Alder').first().waitFor();
		const gone = page.getByRole('status').filter({ hasText: 'server does not answer' });
		child.kill('SIGKILL');
		await gone.waitFor();
		await start(FIXTURE, '--port', new URL(address!).port);
		await gone.waitFor({ state: 'detached' });
		await page.close();
	});

	test('shows on a page what is wrong with it', async ({ browser }) => {
		const folder = await mkdtemp(join(tmpdir(), 'broken corpus '));
		made.push(folder);
		await writeFile(join(folder, 'corpus.json'), '{ "id": "broken", ');
		const { address, errors } = await start(folder);
		expect(errors).toContain('faults');
		const index = (await (await fetch(`${address}data/index.json`)).json()) as CorpusIndex;
		const page = await browser.newPage();
		await page.goto(`${address}${index.corpora[0]!.id}`);
		await page.getByText('corpus.json').first().waitFor();
		await page.close();
	});

	test.for([
		['a folder that is not there', join(tmpdir(), 'no such folder')],
		['a folder that is no corpus', join(ROOT, 'src')]
	] as const)('ends in one line for %s', async ([, path]) => {
		const { address, code, errors } = await start(path);
		expect([address, code]).toEqual([null, 1]);
		expect(errors.trimEnd().split('\n')).toHaveLength(1);
		expect(errors).toContain(path);
	});
});

test('the map asks for few scripts before its markers are there', async ({ browser, address }) => {
	const page = await browser.newPage();
	await page.goto(`${address}moscow-talks`);
	const asked = await page.waitForFunction(() => {
		const [mark] = performance.getEntriesByName('dateline:first-markers');
		const before = ({ startTime, name }: PerformanceEntry) =>
			startTime < (mark?.startTime ?? 0) && new URL(name).pathname.endsWith('.js');
		return (
			mark &&
			performance
				.getEntriesByType('resource')
				.filter(before)
				.map(({ name }) => name)
		);
	});
	const first = (await asked.jsonValue()) as string[];
	// What the page shell fetches ahead is what the app reads, not fetched again.
	const index = await page.evaluate(() =>
		performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/data/index.json'))
	);
	expect(index).toHaveLength(1);
	// Six connections at a time: a hundred little ones would come one after another.
	expect(first.length).toBeLessThan(35);
	const texts = await Promise.all(first.map(async (name) => (await fetch(name)).text()));
	// Arrow's library names a part of its files so; the worker of large corpora begins with it, others load it when a file is one.
	expect(texts.filter((text) => text.includes('DictionaryBatch'))).toEqual([]);
	const workers = join(APP_FOLDER, '_app/immutable/workers');
	const scripts = (await readdir(workers)).filter((name) => name.endsWith('.js'));
	const carried = await Promise.all(scripts.map((name) => readFile(join(workers, name), 'utf8')));
	expect(carried.filter((text) => text.includes('DictionaryBatch'))).toHaveLength(1);
	await page.close();
});
