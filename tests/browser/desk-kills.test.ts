// The whole browser is killed at random moments while somebody types a claim, and opened again: nothing older than a second is missing, and nothing
// is torn. A few times with all other tests; `npm test -- kills` does it 200 times.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { LAUNCH_FLAGS, obtainBrowser } from '../../src/server/find-browser.ts';
import { randomFrom } from '../bench/generated/random.ts';
import { test } from './browser-test.ts';

const KILLS = Number(process.env['DATELINE_KILLS'] ?? 3);
const SEED = Number(process.env['DATELINE_SEED'] ?? 20260128);
/** Ms of typing before a kill, at most; and how long what was typed may take to be kept. */
const LONGEST = 4000;
const SAFE_AFTER = 1000;
const PATIENCE = 120_000;
const WORDS = 'What is claimed, in our own words';

let profile: string;
beforeAll(async () => {
	profile = await mkdtemp(join(tmpdir(), 'dateline-kills-'));
});
afterAll(() => rm(profile, { recursive: true, force: true, maxRetries: 5 }));

interface Running {
	readonly page: Page;
	kill(): Promise<void>;
}

/** A browser with the profile as the one before left it, in a group of its own, all of which can be killed at once. */
async function start(): Promise<Running> {
	const port = join(profile, 'DevToolsActivePort');
	await rm(port, { force: true });
	const flags = [
		...LAUNCH_FLAGS,
		'--headless=new',
		'--remote-debugging-port=0',
		`--user-data-dir=${profile}`
	];
	const child = spawn(obtainBrowser(console.log), [...flags, 'about:blank'], {
		detached: true,
		stdio: 'ignore'
	});
	const [number] = (await appears(port, child)).split('\n');
	const browser = await chromium.connectOverCDP(`http://127.0.0.1:${number}`, { timeout: PATIENCE });
	const context = browser.contexts()[0]!;
	context.setDefaultTimeout(PATIENCE);
	const gone = new Promise((done) => child.once('exit', done));
	return {
		page: context.pages()[0] ?? (await context.newPage()),
		async kill() {
			process.kill(-child.pid!, 'SIGKILL');
			await gone;
			await browser.close().catch(() => undefined);
		}
	};
}

async function appears(file: string, { exitCode }: ChildProcess): Promise<string> {
	for (const end = Date.now() + PATIENCE; Date.now() < end && exitCode === null; await wait(50)) {
		const text = await readFile(file, 'utf8').catch(() => '');
		if (text.includes('\n')) return text;
	}
	throw new Error(`The browser said no port in ${file}; expected one within ${PATIENCE / 1000} s`);
}

/** What the database holds of the corpora at the desk, and where it contradicts itself. */
function tornIn(page: Page): Promise<readonly string[]> {
	return page.evaluate(async () => {
		const opening = indexedDB.open('dateline-briefings');
		const database = await new Promise<IDBDatabase>((done, fail) => {
			opening.onsuccess = () => done(opening.result);
			opening.onerror = () => fail(new Error('no database'));
		});
		const all = <Value>(name: string) =>
			new Promise<Value[]>((done) => {
				const asking = database.transaction(name).objectStore(name).getAll();
				asking.onsuccess = () => done(asking.result as Value[]);
			});
		interface Kept {
			readonly area: string;
			readonly kind: string;
			readonly id: string;
			readonly value: unknown;
		}
		interface Done {
			readonly area: string;
			readonly number: number;
			readonly edit: readonly Kept[];
		}
		const of = (area: string) => area.startsWith('desk:');
		const records = (await all<Kept>('records')).filter(({ area }) => of(area));
		const journal = (await all<Done>('journal')).filter(({ area }) => of(area));
		const orders = await all<{ kind: string; ids: readonly string[] }>('orders');
		database.close();
		const gaps = journal.flatMap(({ number }, at) =>
			number === at + 1 ? [] : [`journal: no entry ${at + 1}`]
		);
		const last = new Map(
			journal.flatMap(({ edit }) => edit.map(({ kind, id, value }) => [`${kind} ${id}`, value] as const))
		);
		const unlike = records.flatMap(({ kind, id, value }) =>
			JSON.stringify(last.get(`${kind} ${id}`) ?? null) === JSON.stringify(value)
				? []
				: [`${kind} ${id}: not as the journal has it`]
		);
		const there = records.filter(({ value }) => value !== null).map(({ kind, id }) => `${kind} ${id}`);
		const ordered = new Set(orders.flatMap(({ kind, ids }) => ids.map((id) => `${kind} ${id}`)));
		return [...gaps, ...unlike, ...there.filter((key) => !ordered.has(key)).map((key) => `${key}: no place`)];
	});
}

interface Typed {
	readonly text: string;
	/** When the page had it, ms. */
	readonly at: number;
}

/** Types over what is there until the browser is gone; `states` grows with what the page had. */
async function type(page: Page, round: number, states: Typed[]): Promise<void> {
	let text = '';
	await page.keyboard.press('Control+A');
	for (const letter of `Kill ${round}: ${'the guards left the airport and nobody said where they went '.repeat(3)}`) {
		await page.keyboard.type(letter);
		text += letter;
		states.push({ text, at: Date.now() });
		await wait(25);
	}
}

test(
	`killed ${KILLS} times, it has all that was typed a second before`,
	{ timeout: 60_000 * (KILLS + 5) },
	async ({ address }) => {
		const next = randomFrom(SEED);
		let running = await start();
		let { page } = running;
		await page.goto(`${address}corpora`);
		await page.getByPlaceholder('What is it about? A title').fill('Kills');
		await page.keyboard.press('Enter');
		await page
			.getByRole('textbox', { name: 'Text', exact: true })
			.fill('Guards\n\nThe last guards left on Monday.');
		await page.getByRole('combobox', { name: 'Source' }).fill('Post');
		await page.getByRole('option', { name: /Make the source/ }).waitFor();
		await page.keyboard.press('Enter');
		await page.getByRole('textbox', { name: 'Published' }).fill('27 Jan 2026');
		await page.getByRole('button', { name: 'Add this report' }).click();
		await page.getByRole('group', { name: /The text/ }).focus();
		await page.keyboard.press('ArrowDown');
		await page.keyboard.press('m');
		await page.getByRole('textbox', { name: WORDS }).fill('Begun');
		await page
			.getByText(/unfinished$/)
			.first()
			.waitFor();
		await wait(SAFE_AFTER * 2);
		const url = page.url();

		let kept = 'Begun';
		for (let round = 1; round <= KILLS; round++) {
			const states: Typed[] = [{ text: kept, at: 0 }];
			await page.getByRole('textbox', { name: WORDS }).focus();
			const typing = type(page, round, states).catch(() => undefined);
			await wait(Math.floor(next() * LONGEST));
			const killedAt = Date.now();
			await running.kill();
			await typing;

			running = await start();
			({ page } = running);
			await page.goto(url);
			const field = page.getByRole('textbox', { name: WORDS });
			await field.waitFor();
			await expect.poll(() => field.inputValue()).not.toBe('');
			kept = await field.inputValue();
			const where = states.findLastIndex(({ text }) => text.trim() === kept.trim());
			const least = states.findLastIndex(({ at }) => at <= killedAt - SAFE_AFTER);
			expect({ round, kept, isTyped: where >= 0 }).toEqual({ round, kept, isTyped: true });
			expect({ round, kept, missing: Math.max(0, least - where) }).toEqual({ round, kept, missing: 0 });
			expect({ round, torn: await tornIn(page) }).toEqual({ round, torn: [] });
		}
		await running.kill();
	}
);
