import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, describe, expect } from 'vitest';
import type { CorpusIndex } from '../../src/lib/model/compiled.ts';
import { APP_FOLDER, ROOT } from '../../src/server/repository.ts';
import { test } from './browser-test.ts';
import { watchPage } from './watch-page.ts';

const FIXTURE = join(ROOT, 'tests', 'fixtures', 'harbour');

const running: ChildProcess[] = [];
const made: string[] = [];

afterEach(async () => {
	for (const child of running.splice(0)) child.kill();
	for (const folder of made.splice(0)) await rm(folder, { recursive: true });
});

/** The fixture, to be changed. */
async function copy(): Promise<string> {
	const folder = await mkdtemp(join(tmpdir(), 'changing corpus '));
	made.push(folder);
	await cp(FIXTURE, folder, { recursive: true });
	return folder;
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
	// Arrow's files begin so; only the worker of large corpora reads them.
	expect(texts.filter((text) => text.includes('ARROW1'))).toEqual([]);
	const workers = join(APP_FOLDER, '_app/immutable/workers');
	const scripts = (await readdir(workers, { recursive: true })).filter((name) => name.endsWith('.js'));
	const carried = await Promise.all(scripts.map((name) => readFile(join(workers, name), 'utf8')));
	expect(carried.filter((text) => text.includes('ARROW1'))).toHaveLength(1);
	await page.close();
});
