// `npm run bench -- desk [CLAIMS …]`: the desk in Chromium, beside a bare page with one text field and the same records in one store of IndexedDB.
// From a key to the next paint in a claim's form, the longest task meanwhile, opening the corpus for editing, and memory.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from 'playwright-core';
import { bringUpToDate } from '../../src/server/bring-up-to-date.ts';
import { serveApp } from '../../src/server/serve-app.ts';
import { STEPS } from '../../src/server/steps.ts';
import { launchBrowser } from '../browser/launch-browser.ts';
import { residentBytes } from './browser/measure-page.ts';
import { zipMadeUp, type Size } from './desk/make-folder.ts';
import { describeMachine } from './machine.ts';
import { markdownTable } from './markdown-table.ts';
import { median, quantile } from './statistics.ts';

/** The last is one report of 20,000 words with 2,000 marks. */
const SIZES: readonly Size[] = [
	{ claims: 79, reports: 5, words: 12 },
	{ claims: 5000, reports: 125, words: 12 },
	{ claims: 20_000, reports: 500, words: 12 },
	{ claims: 2000, reports: 1, words: 10 }
];
const KEYS = 120;
const KEY_EVERY_MS = 90;
const OPENINGS = 3;
const WORDS = 'What is claimed, in our own words';

interface Typing {
	readonly keys: readonly number[];
	readonly longestTask: number;
}

declare global {
	var keyTimes: number[];
	var tasks: number[];
}

export async function benchDesk(words: readonly string[]): Promise<string> {
	const wanted = words.map(Number);
	const sizes = wanted.length === 0 ? SIZES : SIZES.filter(({ claims }) => wanted.includes(claims));
	for (const step of STEPS) await bringUpToDate(step);
	const app = await serveApp();
	const bare = await serveBarePage();
	const rows: string[][] = [];
	let version = '';
	try {
		for (const size of sizes) {
			console.error(`${size.claims} claims`);
			const browser = await launchBrowser();
			version = browser.version();
			try {
				rows.push(await measure(browser, size, app.address, bare.address));
			} finally {
				await browser.close();
			}
		}
	} finally {
		await Promise.all([app.close(), bare.close()]);
	}
	return [
		markdownTable([
			[
				'claims',
				'key to paint, p50',
				'p95',
				'bare field, p95',
				'longest task',
				'opening',
				'bare reading',
				'memory'
			],
			...rows
		]),
		'',
		`\`npm run bench -- desk\`: ${KEYS} keys, one in ${KEY_EVERY_MS} ms, into a claim's sentence, in which time it is kept again and again; “opening”: from the navigation to`,
		`the form of a claim, of ${OPENINGS} the median; “bare reading”: of a page with nothing else, until the same records are read from one store of IndexedDB. Memory is the`,
		`page's process. ${describeMachine(version)}.`
	].join('\n');
}

async function measure(browser: Browser, size: Size, app: string, bare: string): Promise<string[]> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en-GB' });
	const page = await context.newPage();
	page.setDefaultTimeout(300_000);
	await page.addInitScript('globalThis.__name = (value) => value');
	await page.addInitScript(watch);
	const folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
	const zip = join(folder, 'made-up.zip');
	await writeFile(zip, await zipMadeUp(size));
	await page.goto(`${app}corpora`);
	await page.getByLabel('A zip or files').setInputFiles(zip);
	await page.waitForURL(/\/made-up$/);
	await rm(folder, { recursive: true });
	const opened = await times(OPENINGS, () => open(page, app));
	const typed = await type(page, page.getByRole('textbox', { name: WORDS }));
	const bytes = await residentBytes(browser);
	const records = await page.evaluate(readRecords);
	await page.goto(bare);
	await page.evaluate(keepBare, records);
	const read = await times(OPENINGS, async () => {
		await page.reload();
		return page.evaluate(readBare);
	});
	const plain = await type(page, page.locator('textarea'));
	await context.close();
	const ms = (value: number) => `${value.toFixed(0)} ms`;
	const p95 = (values: readonly number[]) => quantile(values, 0.95);
	return [
		`${size.claims.toLocaleString('en')}${size.reports === 1 ? ' in one report' : ''}`,
		ms(median(typed.keys)),
		`${ms(p95(typed.keys))} (${(p95(typed.keys) / p95(plain.keys)).toFixed(1)} ×)`,
		ms(p95(plain.keys)),
		ms(typed.longestTask),
		`${(median(opened) / 1000).toFixed(2)} s (${(median(opened) / median(read)).toFixed(1)} ×)`,
		`${(median(read) / 1000).toFixed(2)} s`,
		`${Math.round(bytes / 1e6)} MB`
	];
}

async function times(count: number, work: () => Promise<number>): Promise<number[]> {
	const all: number[] = [];
	for (let turn = 0; turn < count; turn++) all.push(await work());
	return all;
}

/** From the navigation to the form of a claim. */
async function open(page: Page, app: string): Promise<number> {
	await page.goto(`${app}made-up/desk/reports/r0?claim=c0`, { waitUntil: 'commit' });
	await page.getByRole('textbox', { name: WORDS }).waitFor();
	return page.evaluate(() => performance.now());
}

async function type(page: Page, field: ReturnType<Page['locator']>): Promise<Typing> {
	await field.focus();
	await page.keyboard.press('End');
	await page.evaluate(() => ([globalThis.keyTimes, globalThis.tasks] = [[], []]));
	for (let key = 0; key < KEYS; key++) {
		await page.keyboard.type('the guards left '.charAt(key % 16));
		await page.waitForTimeout(KEY_EVERY_MS);
	}
	await page.waitForTimeout(1500);
	return page.evaluate(() => ({
		keys: globalThis.keyTimes,
		longestTask: Math.max(0, ...globalThis.tasks)
	}));
}

/** In the page: from each key to the frame after it, and tasks over 50 ms. */
function watch(): void {
	globalThis.keyTimes = [];
	globalThis.tasks = [];
	addEventListener(
		'keydown',
		({ timeStamp }) =>
			requestAnimationFrame(() => {
				const { port1, port2 } = new MessageChannel();
				port1.onmessage = () => globalThis.keyTimes.push(performance.now() - timeStamp);
				port2.postMessage(null);
			}),
		true
	);
	new PerformanceObserver((list) => {
		for (const { duration } of list.getEntries()) globalThis.tasks.push(duration);
	}).observe({ type: 'longtask' });
}

/** In the page: what the desk keeps of the corpus. */
async function readRecords(): Promise<readonly unknown[]> {
	const opening = indexedDB.open('dateline-briefings');
	await new Promise((done) => (opening.onsuccess = done));
	const asking = opening.result.transaction('records').objectStore('records').getAll();
	await new Promise((done) => (asking.onsuccess = done));
	return asking.result;
}

async function keepBare(records: readonly unknown[]): Promise<void> {
	const opening = indexedDB.open('bare', 1);
	opening.onupgradeneeded = () =>
		opening.result.createObjectStore('records', { keyPath: ['area', 'kind', 'id'] });
	await new Promise((done) => (opening.onsuccess = done));
	const transaction = opening.result.transaction('records', 'readwrite');
	for (const record of records) transaction.objectStore('records').put(record);
	await new Promise((done) => (transaction.oncomplete = done));
	opening.result.close();
}

/** From the navigation, as the app's opening is. */
async function readBare(): Promise<number> {
	const opening = indexedDB.open('bare', 1);
	await new Promise((done) => (opening.onsuccess = done));
	const asking = opening.result.transaction('records').objectStore('records').getAll();
	await new Promise((done) => (asking.onsuccess = done));
	opening.result.close();
	return performance.now();
}

async function serveBarePage(): Promise<{ readonly address: string; close(): Promise<void> }> {
	const server = createServer((_, response) => {
		response.setHeader('Content-Type', 'text/html; charset=utf-8');
		response.end('<!doctype html><title>bare</title><textarea rows="4" cols="60"></textarea>');
	});
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as AddressInfo;
	return {
		address: `http://127.0.0.1:${port}/`,
		close: () => new Promise((done) => server.close(() => done()))
	};
}
