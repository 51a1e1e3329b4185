// Making and presenting a briefing in a real browser: from a view to a slide, two tabs, the room and the speaker in step.
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import type { CompiledCorpus } from '../../src/lib/model/compiled.ts';
import { message } from '../../src/lib/messages/message.ts';
import { parseBriefing } from '../../src/lib/briefing/parse-briefing.ts';
import { markersShown, test } from './browser-test.ts';
import { closeChannels } from './close-channels.ts';
import { findViolations } from './find-violations.ts';

const CORPUS = 'moscow-talks';
const response = await fetch(new URL(`data/${CORPUS}/corpus.json`, inject('address')));
const { corpus } = (await response.json()) as CompiledCorpus;
const shipped = corpus.briefings[0]!;
const HOME = `/${CORPUS}/briefings`;
const read = parseBriefing(shipped.id, shipped.markdown);
if (!read.ok) throw new Error('the shipped briefing has faults; expected none');
const { slides } = read.briefing;

const titleOf = (page: Page) => page.locator('.room h2').first();
const fieldOf = (page: Page) => page.getByLabel(message('briefing.field.sentence'));

/** Waits until what was typed is kept. */
async function kept(page: Page): Promise<void> {
	await page.getByText(message('briefing.kept.kept'), { exact: true }).waitFor();
}

async function openEditor(page: Page): Promise<void> {
	await page.goto(`${HOME}/${shipped.id}`);
	await fieldOf(page).waitFor();
}

/** From the page of briefings. */
async function openFile(page: Page, name: string, markdown: string): Promise<void> {
	const file = { name, mimeType: 'text/markdown', buffer: Buffer.from(markdown) };
	await page.getByLabel(message('briefing.open')).setInputFiles(file);
}

async function showsSlide(page: Page, number: number): Promise<void> {
	await titleOf(page)
		.filter({ hasText: slides[number - 1]!.title })
		.waitFor();
}

describe('a view', () => {
	test('becomes a slide with its query, its place and its citations', async ({ visit }) => {
		const page = await visit(`/${CORPUS}?event=leaving-qamishli&open=qamishli&claim=qamishli-vacated-monday`);
		await page.getByRole('button', { name: message('shell.brief'), exact: true }).click();
		await page.getByRole('button', { name: message('briefing.menu.add') }).click();
		await page.getByRole('link', { name: message('briefing.menu.edit') }).click();
		const claim = corpus.claims.find(({ id }) => id === 'qamishli-vacated-monday')!;
		await page.locator('.preview h2', { hasText: claim.text }).waitFor();
		expect(await fieldOf(page).inputValue()).toBe(claim.text);
		expect(await page.locator('.preview .cited').innerText()).toContain('Unnamed outlet B');
		expect(await page.locator('.form textarea').nth(1).inputValue()).toContain('**When**');
		const view = page.getByRole('link', { name: message('briefing.view.open') });
		expect(await view.getAttribute('href')).toContain(
			'event=leaving-qamishli&open=qamishli&claim=qamishli-vacated-monday'
		);
	});

	test.for([
		['questions/qamishli-base', 'differ'],
		['reports/5-unnamed-c', 'view']
	])('of %s becomes a slide too', async ([path], { visit }) => {
		const page = await visit(`/${CORPUS}/${path}`);
		await page.getByRole('button', { name: message('shell.brief'), exact: true }).click();
		await page.getByRole('button', { name: message('briefing.menu.add') }).click();
		await page.getByText(message('briefing.menu.added', { number: slides.length + 1 })).waitFor();
	});
});

test('the list becomes a slide that lists, with the filters that it stands under', async ({ visit }) => {
	const page = await visit(`/${CORPUS}?event=leaving-qamishli&view=list`);
	await page.getByRole('button', { name: message('shell.brief'), exact: true }).click();
	await page.getByRole('button', { name: message('briefing.menu.add') }).click();
	await page.getByRole('link', { name: message('briefing.menu.edit') }).click();
	await fieldOf(page).waitFor();
	expect(await page.getByLabel(message('briefing.field.figure')).inputValue()).toBe('list');
	await page.locator('.preview .figure.list li').first().waitFor();
	const view = page.getByRole('link', { name: message('briefing.view.open') });
	expect(await view.getAttribute('href')).toContain('event=leaving-qamishli');
});

describe('the editor', () => {
	test('puts slides in another order by dragging, and by keyboard', async ({ visit }) => {
		const page = await visit('about:blank');
		await openEditor(page);
		const order = () =>
			page
				.locator('[data-slide]')
				.evaluateAll((buttons) => buttons.map((button) => button.getAttribute('data-slide')));
		const [first, second, third, ...rest] = slides.map(({ id }) => id);
		const box = (await page.locator(`[data-slide="${third}"]`).boundingBox())!;
		await page
			.locator(`[data-slide="${first}"]`)
			.dragTo(page.locator(`[data-slide="${third}"]`), { targetPosition: { x: 40, y: box.height - 8 } });
		expect(await order()).toEqual([second, third, first, ...rest]);
		await page.locator(`[data-slide="${third}"]`).focus();
		await page.keyboard.press('Alt+ArrowUp');
		expect(await order()).toEqual([third, second, first, ...rest]);
		await expect
			.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-slide')))
			.toBe(third);
		await kept(page);
		await page.reload();
		await fieldOf(page).waitFor();
		expect(await order()).toEqual([third, second, first, ...rest]);
	});

	test('sets and takes back what a slide highlights', async ({ visit }) => {
		const page = await visit('about:blank');
		await openEditor(page);
		await page.locator('[data-slide="qamishli"]').click();
		await page.locator('.preview h2', { hasText: slides[3]!.title }).waitFor();
		const lit = page.getByRole('group', { name: message('briefing.highlight.places') });
		const tartus = lit.getByRole('checkbox', { name: 'Tartus' });
		expect(await lit.getByRole('checkbox', { name: 'Qamishli', exact: true }).isChecked()).toBe(true);
		await tartus.check();
		await kept(page);
		const file = async () => {
			const waiting = page.waitForEvent('download');
			await page.getByRole('button', { name: message('briefing.download') }).click();
			return readFile(await (await waiting).path(), 'utf8');
		};
		expect(await file()).toContain('highlight:\n  - place:qamishli\n  - place:tartus\n');
		await tartus.uncheck();
		await kept(page);
		expect(await file()).not.toContain('highlight:\n  - place:qamishli\n  - place:tartus\n');
	});

	test('has what was kept after the page has crashed', async ({ visit }) => {
		const page = await visit('about:blank', { changed: true });
		const context = page.context();
		await openEditor(page);
		await fieldOf(page).fill('Written before the crash');
		await kept(page);
		// What every other test takes for a fault is wanted here.
		page.removeAllListeners('crash');
		const crashed = page.waitForEvent('crash');
		// Nothing of the page's own runs any more: no unload, no last word to the store.
		void page.goto('chrome://crash').catch(() => undefined);
		await crashed;
		const again = await context.newPage();
		await openEditor(again);
		expect(await fieldOf(again).inputValue()).toBe('Written before the crash');
	});

	test('keeps what was typed through a reload in the middle of a word', async ({ visit }) => {
		const page = await visit('about:blank');
		await openEditor(page);
		await fieldOf(page).fill('');
		await fieldOf(page).pressSequentially('Half a sen');
		await kept(page);
		await page.reload();
		await fieldOf(page).waitFor();
		expect(await fieldOf(page).inputValue()).toBe('Half a sen');
	});

	test('follows another tab, and keeps both texts when two change at once', async ({ visit }) => {
		const first = await visit('about:blank');
		await openEditor(first);
		const second = await first.context().newPage();
		await openEditor(second);
		await fieldOf(first).fill('From the first tab');
		await kept(first);
		await second.waitForFunction(
			() => (document.querySelector('textarea') as HTMLTextAreaElement).value === 'From the first tab'
		);
		// Neither tab hears of the other: both write from the same revision.
		await second.evaluate(() => {
			BroadcastChannel.prototype.postMessage = () => undefined;
		});
		await fieldOf(second).fill('From the second tab');
		await kept(second);
		await fieldOf(first).fill('At the same time');
		await first
			.getByRole('alert')
			.filter({ hasText: message('briefing.conflict') })
			.waitFor();
		const shelf = await first.context().newPage();
		await shelf.goto(HOME);
		await shelf
			.getByRole('heading', { name: message('briefing.copyOf', { title: shipped.title }) })
			.waitFor();
		await shelf.goto(`${HOME}/${shipped.id}`);
		await fieldOf(shelf).waitFor();
		expect(await fieldOf(shelf).inputValue()).toBe('From the second tab');
		await shelf.goto(`${HOME}/${shipped.id}-2`);
		await fieldOf(shelf).waitFor();
		expect(await fieldOf(shelf).inputValue()).toBe('At the same time');
	});

	test('downloads a file that opens again as the same briefing', async ({ visit }) => {
		const page = await visit('about:blank');
		await openEditor(page);
		const waiting = page.waitForEvent('download');
		await page.getByRole('button', { name: message('briefing.download') }).click();
		const path = await (await waiting).path();
		expect(await readFile(path, 'utf8')).toBe(shipped.markdown);
		await page.goto(HOME);
		await openFile(page, 'taken-along.md', shipped.markdown);
		await page.waitForURL(`**/${shipped.id}-2`);
		await page
			.getByRole('button', { name: new RegExp(slides.at(-1)!.title) })
			.first()
			.waitFor();
	});

	test('takes no other’s place where it is opened before those that there are have been read', async ({
		visit
	}) => {
		const page = await visit('about:blank');
		await page.addInitScript(() => {
			const { addEventListener } = EventTarget.prototype;
			const opened = new Promise<void>((open) => Object.assign(globalThis, { openStore: open }));
			IDBOpenDBRequest.prototype.addEventListener = function (type: string, heard: EventListener) {
				const late = (event: Event) => void opened.then(() => heard(event));
				addEventListener.call(this, type, type === 'success' ? late : heard);
			};
		});
		await page.goto(HOME);
		await openFile(page, 'another.md', shipped.markdown);
		await page.evaluate('openStore()');
		await page.waitForURL(`**/${shipped.id}-2`);
	});

	test('says all that is wrong with a file that is no briefing', async ({ visit }) => {
		const page = await visit(HOME);
		await openFile(page, 'broken.md', '---\nid: B!\ntitle: B\ntime: soon\n---\n# One\n');
		const alert = page.getByRole('alert');
		await alert.getByText('broken.md:2').waitFor();
		expect(await alert.getByRole('listitem').count()).toBe(2);
	});
});

describe('presenting', () => {
	test('goes by keys, clicker and number, and each slide is marked, dated and cited', async ({ visit }) => {
		const page = await visit(`${HOME}/${shipped.id}/present`, { reducedMotion: true });
		await showsSlide(page, 1);
		for (let number = 1; number <= slides.length; number++) {
			await showsSlide(page, number);
			expect(await page.locator('.room .sheet > header .handling').innerText()).toBe(corpus.handling);
			expect(await page.locator('.room .sheet > footer .handling').innerText()).toBe(corpus.handling);
			const size = await page
				.locator('.room .sheet > header .handling')
				.evaluate((mark) => parseFloat(getComputedStyle(mark).fontSize));
			expect(size).toBeGreaterThanOrEqual(16);
			const foot = await page.locator('.room .sheet > footer').innerText();
			expect(foot).toContain('28 January 2026');
			expect(foot).toContain('no judgement');
			if (slides[number - 1]!.kind !== 'sources') {
				expect(await page.locator('.room .cited li').count()).toBeGreaterThan(0);
			}
			await page.keyboard.press(number % 2 === 0 ? 'PageDown' : 'ArrowRight');
		}
		await page.keyboard.press('PageUp');
		await showsSlide(page, slides.length - 1);
		await page.keyboard.press('Home');
		await showsSlide(page, 1);
		await page.keyboard.press('g');
		await page.keyboard.type('4');
		await page.keyboard.press('Enter');
		await showsSlide(page, 4);
		await page.keyboard.press('.');
		await page.getByRole('button', { name: message('briefing.unblank') }).waitFor();
		await page.keyboard.press('.');
		await page.getByRole('button', { name: message('briefing.unblank') }).waitFor({ state: 'detached' });
		await page.keyboard.press('o');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('Enter');
		await showsSlide(page, 3);
	});

	test('filters and opens what the room asks for, and comes back to the slide as made', async ({ visit }) => {
		const page = await visit(`${HOME}/${shipped.id}/present?slide=4`, { reducedMotion: true });
		await markersOf(page);
		const before = await page.locator('.room [data-places]').count();
		await page.locator('.room button[data-places~="tartus"]').click();
		const panel = page.getByRole('region', { name: message('briefing.live') });
		await panel.waitFor();
		await panel.locator('[data-claim="to-the-coast-k24"]').waitFor();
		await panel.getByRole('button', { name: message('briefing.return') }).click();
		await panel.waitFor({ state: 'detached' });
		await page.getByRole('button', { name: message('briefing.filter') }).click();
		await panel.locator('.choose', { hasText: 'Coastal bases' }).first().click();
		await panel.getByRole('button', { name: message('briefing.return') }).click();
		await expect.poll(() => page.locator('.room [data-places]').count()).toBe(before);
	});

	test('keeps room and speaker in step both ways, and through a reload of either', async ({ visit }) => {
		const room = await visit(`${HOME}/${shipped.id}/present`, { reducedMotion: true });
		await showsSlide(room, 1);
		const opening = room.waitForEvent('popup');
		await room.keyboard.press('s');
		const speaker = await opening;
		const now = (number: number) =>
			speaker.locator('.now h2.head', { hasText: `${number} of ${slides.length}` }).waitFor();
		await now(1);
		await room.keyboard.press('ArrowRight');
		await now(2);
		await speaker.bringToFront();
		await speaker.getByRole('button', { name: message('briefing.next'), exact: true }).click();
		await showsSlide(room, 3);
		await speaker.reload();
		await now(3);
		await room.reload();
		await showsSlide(room, 3);
		await speaker.keyboard.press('PageDown');
		await showsSlide(room, 4);
		await now(4);
		expect(await speaker.locator('.notes').innerText()).toContain('gone or not?');
		await speaker.keyboard.press('.');
		await room.getByRole('button', { name: message('briefing.unblank') }).waitFor();
		expect(await findViolations(speaker)).toEqual([]);
	});

	test('stays on its slide through a reload, fills the window and no more, and has its map back by Escape', async ({
		visit
	}) => {
		const room = await visit(`${HOME}/${shipped.id}/present?slide=3`, { reducedMotion: true });
		await showsSlide(room, 3);
		await room.keyboard.press('ArrowRight');
		await showsSlide(room, 4);
		await room.reload();
		await showsSlide(room, 4);
		const tall = () => room.evaluate(() => document.scrollingElement!.scrollHeight - innerHeight);
		expect(await tall()).toBe(0);
		const mark = room.locator('.room .layer:not(.hidden) button[data-places]').first();
		await mark.waitFor();
		const place = async () => Object.values((await mark.boundingBox())!).map(Math.round);
		const made = await place();
		const { x, y, width, height } = (await room.locator('.room .figure.map').boundingBox())!;
		await room.mouse.move(x + width / 2, y + height - 60);
		await room.mouse.down();
		await room.mouse.move(x + width / 2 + 90, y + height - 110, { steps: 4 });
		await room.mouse.up();
		await expect.poll(place).not.toEqual(made);
		await room.keyboard.press('Escape');
		await expect.poll(place).toEqual(made);
		await room.keyboard.press('?');
		await room.getByText(message('briefing.help.end')).waitFor();
		await room.keyboard.press('Escape');
		await room.keyboard.press('x');
		await room.waitForURL(`**/${shipped.id}`);
	});

	test('keeps in step by postMessage where there is no channel', async ({ visit }) => {
		const room = await visit('about:blank', { reducedMotion: true, changed: true });
		await closeChannels(room.context());
		await room.goto(`${HOME}/${shipped.id}/present`);
		await showsSlide(room, 1);
		const opening = room.waitForEvent('popup');
		await room.keyboard.press('s');
		const speaker = await opening;
		await speaker.getByText(message('briefing.speaker.sees', { number: 1 })).waitFor();
		await speaker.getByRole('button', { name: message('briefing.next'), exact: true }).click();
		await showsSlide(room, 2);
	});

	test('tells the presenter first where the corpus changed', async ({ visit }) => {
		const page = await visit('about:blank');
		await page.goto(HOME);
		const text = shipped.markdown.replaceAll('qamishli-vacated-monday', 'qamishli-vacated-sunday');
		await openFile(page, 'old.md', text);
		await page.waitForURL(`**/${shipped.id}-2`);
		await page.goto(`${HOME}/${shipped.id}-2/present`);
		await page
			.getByText(message('briefing.fault.vanished', { id: 'qamishli-vacated-sunday' }))
			.first()
			.waitFor();
		expect(await page.locator('.room').count()).toBe(0);
		await page.getByRole('button', { name: message('briefing.check.begin') }).click();
		await showsSlide(page, 1);
		expect(await page.locator('.room .cited').innerText()).not.toContain('sunday');
	});

	test('begins with the key b on the dashboard', async ({ visit }) => {
		const page = await visit(`/${CORPUS}`);
		await markersShown(page);
		await page.keyboard.press('b');
		await page.waitForURL('**/present');
		await showsSlide(page, 1);
	});

	test('fills the screen and leaves it', async ({ visit }) => {
		const page = await visit(`${HOME}/${shipped.id}/present`, { reducedMotion: true });
		await showsSlide(page, 1);
		const isFull = () => page.evaluate(() => document.fullscreenElement === document.documentElement);
		await page.keyboard.press('f');
		await expect.poll(isFull).toBe(true);
		await page.keyboard.press('ArrowRight');
		await showsSlide(page, 2);
		expect(await isFull()).toBe(true);
		await page.keyboard.press('f');
		await expect.poll(isFull).toBe(false);
	});

	test('has the next slide ready beneath the one that is on, and shows it drawn', async ({ visit }) => {
		const page = await visit(`${HOME}/${shipped.id}/present`, { reducedMotion: true });
		await showsSlide(page, 1);
		await markersOf(page);
		const layers = page.locator('.room .layer');
		await expect.poll(() => layers.count()).toBe(2);
		const isHidden = (at: number) =>
			layers.nth(at).evaluate((layer) => getComputedStyle(layer).visibility === 'hidden');
		expect([await isHidden(0), await isHidden(1)]).toEqual([false, true]);
		await page.keyboard.press('ArrowRight');
		await showsSlide(page, 2);
		await page.locator('.room .layer:not(.hidden) [data-places~="moscow"]').first().waitFor();
		expect([await isHidden(0), await isHidden(1)]).toEqual([true, false]);
	});

	test('turns by swiping on a phone', async ({ visit }) => {
		const page = await visit(`${HOME}/${shipped.id}/present`, { width: 390, height: 844, touch: true });
		await showsSlide(page, 1);
		await page.getByRole('button', { name: message('briefing.next'), exact: true }).tap();
		await showsSlide(page, 2);
		const box = (await page.locator('.room .words').boundingBox())!;
		await swipe(page, box.x + box.width - 20, box.x + 20, box.y + 40);
		await showsSlide(page, 3);
	});
});

async function markersOf(page: Page): Promise<void> {
	await page.locator('.room [data-places]').first().waitFor();
}

async function swipe(page: Page, from: number, to: number, y: number): Promise<void> {
	const client = await page.context().newCDPSession(page);
	const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', x?: number) =>
		client.send('Input.dispatchTouchEvent', { type, touchPoints: x === undefined ? [] : [{ x, y }] });
	await touch('touchStart', from);
	await touch('touchMove', (from + to) / 2);
	await touch('touchMove', to);
	await touch('touchEnd');
}
