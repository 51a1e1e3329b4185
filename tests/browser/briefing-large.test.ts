// A briefing of a corpus whose claims stay in a worker: made, edited, presented, spoken to and handed out like any other, without its drafts.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect } from 'vitest';
import { writeCorpora } from '../../geo/compile/write-corpora.ts';
import { BLANK_SLIDE, EXPLORE, type Briefing, type Slide } from '../../src/lib/briefing/briefing.ts';
import { parseBriefing } from '../../src/lib/briefing/parse-briefing.ts';
import { toPresentable } from '../../src/lib/briefing/presentable.ts';
import { serialiseBriefing } from '../../src/lib/briefing/serialise-briefing.ts';
import { slideCitations } from '../../src/lib/briefing/slide-citations.ts';
import { shownClaims } from '../../src/lib/briefing/slide-claims.ts';
import { withDigests } from '../../src/lib/briefing/slide-faults.ts';
import { message } from '../../src/lib/messages/message.ts';
import type { CompiledCorpus } from '../../src/lib/model/compiled.ts';
import { LARGE_FROM } from '../../src/lib/query/columnar/large-corpus.ts';
import { serveApp } from '../../src/server/serve-app.ts';
import { wholeCorpus } from '../bench/generate.ts';
import { generateCorpus } from '../bench/generated/generate-corpus.ts';
import { markersShown, test as base } from './browser-test.ts';

const made = wholeCorpus(generateCorpus(LARGE_FROM), LARGE_FROM);
const presentable = toPresentable(made);
const { id: ID, events, claims, questions, reports } = made.corpus;
const HOME = `/${ID}/briefings`;
const draft = claims.find(({ status, events: of }) => status === 'draft' && of.includes(events[1]!.id))!;
const named = presentable.corpus.claims.find(({ events: of }) => of.includes(events[1]!.id))!;
const EVENT = `?event=${events[1]!.id}`;

const slide = (id: string, parts: Partial<Slide>): Slide =>
	withDigests({ ...BLANK_SLIDE, id, title: `Slide ${id}`, ...parts }, presentable);
const briefing: Briefing = {
	id: 'shipped',
	title: 'Of very many claims',
	seconds: null,
	slides: [
		slide('one', { text: `As one says[^${named.id}].`, view: { ...EXPLORE, search: EVENT } }),
		slide('two', { view: { ...EXPLORE, search: `?event=${events[2]!.id}` }, bounds: [20, 20, 60, 45] }),
		slide('list', { figure: 'list', view: { ...EXPLORE, search: `${EVENT}&view=list` } }),
		slide('time', { figure: 'timeline', view: { ...EXPLORE, search: EVENT } }),
		slide('asked', {
			figure: 'question',
			view: { page: 'questions', record: questions[0]!.id, search: '' }
		}),
		slide('read', {
			figure: 'report',
			view: { page: 'reports', record: reports[0]!.id, search: '' }
		}),
		slide('sources', { figure: 'sources', text: `[^${named.id}]` })
	]
};
const { slides } = briefing;
const markdown = serialiseBriefing(briefing);
const compiled: CompiledCorpus = {
	...made,
	corpus: { ...made.corpus, briefings: [{ id: briefing.id, title: briefing.title, markdown }] as never }
};

const folder = await mkdtemp(join(tmpdir(), 'dateline-slides-'));
await writeCorpora([{ state: 'ready', folder, revision: 'made', passedOver: [], compiled }], {
	out: folder,
	precompress: false
});
afterAll(() => rm(folder, { recursive: true, force: true }));

// eslint-disable-next-line no-empty-pattern -- Vitest reads from this pattern which fixtures a fixture needs: none
const test = base.extend('address', { scope: 'file' }, async ({}, { onCleanup }) => {
	const served = await serveApp({ data: folder, port: 0 });
	onCleanup(served.close);
	return served.address;
});

const titleOf = (page: Page, title: string) => page.locator('.room h2', { hasText: title }).waitFor();
const fieldOf = (page: Page) => page.getByLabel(message('briefing.field.sentence'));
const kept = (page: Page) => page.getByText(message('briefing.kept.kept'), { exact: true }).waitFor();
const citedOn = ({ further }: ReturnType<typeof slideCitations>, isFirst: boolean) =>
	message('briefing.further', { count: further!.claims, names: further!.names, first: String(isFirst) });

describe('a briefing of many claims', () => {
	test('is made from a view with its citations, edited, kept, and taken along', async ({ visit }) => {
		const page = await visit(`/${ID}${EVENT}&claim=${named.id}`);
		await markersShown(page);
		await page.getByRole('button', { name: message('shell.brief'), exact: true }).click();
		await page.getByRole('button', { name: message('briefing.menu.add') }).click();
		await page.getByRole('link', { name: message('briefing.menu.edit') }).click();
		await page.locator('.preview h2', { hasText: named.text }).waitFor();
		expect(await fieldOf(page).inputValue()).toBe(named.text);
		const view = { ...EXPLORE, search: `${EVENT}&claim=${named.id}` };
		const expected = slideCitations({ ...BLANK_SLIDE, view }, [{ ...BLANK_SLIDE, view }], presentable);
		await page.locator('.preview .cited', { hasText: expected.named[0]!.short }).waitFor();
		await page.locator('.preview .cited', { hasText: citedOn(expected, false) }).waitFor();
		await fieldOf(page).fill('Said of very many');
		await kept(page);
		await page.reload();
		await fieldOf(page).waitFor();
		expect(await fieldOf(page).inputValue()).toBe('Said of very many');
		const waiting = page.waitForEvent('download');
		await page.getByRole('button', { name: message('briefing.download') }).click();
		const text = await readFile(await (await waiting).path(), 'utf8');
		const read = parseBriefing('shipped.md', text);
		const { shown } = withDigests({ ...BLANK_SLIDE, view }, presentable);
		expect(shown!.count).toBeGreaterThan(100);
		expect(read.ok && read.briefing.slides.at(-1)).toMatchObject({ title: 'Said of very many', shown });
	});

	test.for([
		[`questions/${questions[0]!.id}`, 'question'],
		[`reports/${reports[0]!.id}`, 'report']
	])('is made from %s, too', async ([path, figure], { visit }) => {
		const page = await visit(`/${ID}/${path}`);
		await page.getByRole('button', { name: message('shell.brief'), exact: true }).click();
		await page.getByRole('button', { name: message('briefing.menu.add') }).click();
		await page.getByRole('link', { name: message('briefing.menu.edit') }).click();
		await page.locator(`.preview .figure.${figure}`).waitFor();
		expect(await page.locator('.preview [role="alert"]').count()).toBe(0);
	});

	test('takes in a claim that is named while typing, and no draft', async ({ visit }) => {
		const page = await visit(`${HOME}/shipped?slide=two`);
		const text = page.getByLabel(message('briefing.field.text')).first();
		await text.fill(`As said[^${named.id}].`);
		const [citation] = slideCitations({ ...slides[0]! }, slides, presentable).named;
		await page.locator('.preview .cited', { hasText: citation!.short }).waitFor();
		await text.fill(`As drafted[^${draft.id}].`);
		await page
			.locator('.preview [role="alert"]', { hasText: message('briefing.fault.draft', { id: draft.id }) })
			.waitFor();
		expect(await page.locator('.preview .cited li').count()).toBe(0);
	});

	test('is presented: maps with their marks, list, time, question, report and sources', async ({ visit }) => {
		const page = await visit(`${HOME}/shipped/present`, { reducedMotion: true });
		for (const [at, shown] of slides.entries()) {
			await titleOf(page, shown.title);
			const expected = slideCitations(shown, slides, presentable);
			expect(await page.locator('.room .sheet > footer').innerText()).toContain('28 January 2026');
			if (expected.further)
				await page
					.locator('.room .cited', { hasText: citedOn(expected, expected.named.length === 0) })
					.waitFor();
			if (shown.figure === 'map')
				await page.locator('.room .layer:not(.hidden) [data-places]').first().waitFor();
			if (shown.figure === 'list') {
				const first = page.locator('.room .figure.list li').first();
				await first.waitFor();
				const texts = new Set(shownClaims(shown, presentable).map(({ text }) => text));
				const [line] = (await first.innerText()).split('\n');
				expect([...texts].some((text) => line!.startsWith(text.slice(0, 40)))).toBe(true);
			}
			if (shown.figure === 'timeline')
				await page.locator('.room .time', { hasText: events[1]!.title }).waitFor();
			if (shown.figure === 'question') await page.locator('.room .figure.question .claim').first().waitFor();
			if (shown.figure === 'report')
				await page
					.locator('.room .figure.report .text', { hasText: reports[0]!.text.slice(0, 40) })
					.waitFor();
			if (shown.figure === 'sources')
				expect(await page.locator('.room .figure.sources li:visible').allInnerTexts()).toHaveLength(1);
			if (at < slides.length - 1) await page.keyboard.press('ArrowRight');
		}
		await page.keyboard.press('g');
		await page.keyboard.type('2');
		await page.keyboard.press('Enter');
		await titleOf(page, slides[1]!.title);
		await page.locator('.room .layer:not(.hidden) [data-places]').first().waitFor();
	});

	test('is filtered and opened on a slide, without its drafts, and comes back', async ({ visit }) => {
		const page = await visit(`${HOME}/shipped/present`, { reducedMotion: true });
		await titleOf(page, slides[0]!.title);
		await page.locator('.room .layer:not(.hidden) button[data-places]').first().waitFor();
		await page.getByRole('button', { name: message('briefing.filter') }).click();
		const panel = page.getByRole('region', { name: message('briefing.live') });
		const { count } = presentable.shown(slides[0]!.view)!;
		await panel.locator('.sentence', { hasText: new Intl.NumberFormat('en-GB').format(count) }).waitFor();
		await panel.locator('.choose', { hasText: events[3]!.title }).first().click();
		const both = presentable.shown({ ...EXPLORE, search: `${EVENT},${events[3]!.id}` })!;
		await panel
			.locator('.sentence', { hasText: new Intl.NumberFormat('en-GB').format(both.count) })
			.waitFor();
		await panel.getByRole('button', { name: message('briefing.return') }).click();
		await panel.waitFor({ state: 'detached' });
		await page.locator('.room .layer:not(.hidden) button[data-places]').first().press('Enter');
		await panel.locator('[data-claim]').first().waitFor();
	});

	test('keeps room and speaker in step', async ({ visit }) => {
		const room = await visit(`${HOME}/shipped/present`, { reducedMotion: true });
		await titleOf(room, slides[0]!.title);
		const opening = room.waitForEvent('popup');
		await room.keyboard.press('s');
		const speaker = await opening;
		await speaker.locator('.now .layer [data-over-canvas]').first().waitFor();
		await speaker.getByRole('button', { name: message('briefing.next'), exact: true }).click();
		await titleOf(room, slides[1]!.title);
	});

	test('tells the presenter first what vanished, changed, or is a draft', async ({ visit }) => {
		const old = {
			...briefing,
			id: 'old',
			slides: [
				{
					...slides[0]!,
					text: `${slides[0]!.text} Gone[^gone-since]. Drafted[^${draft.id}].`,
					rests: [...slides[0]!.rests, { claim: 'gone-since', digest: '1-1' }]
				},
				{ ...slides[0]!, id: 'then', rests: [{ claim: named.id, digest: '1-1' }] },
				{ ...slides[1]!, shown: { count: 3, digest: '1-1' } }
			]
		};
		const page = await visit(HOME);
		await page.getByText(message('briefing.large')).waitFor();
		await page.getByLabel(message('briefing.open')).setInputFiles({
			name: 'old.md',
			mimeType: 'text/markdown',
			buffer: Buffer.from(serialiseBriefing(old))
		});
		await page.waitForURL('**/briefings/old');
		await page.goto(`${HOME}/old/present`);
		const now = presentable.shown(slides[1]!.view)!.count;
		for (const text of [
			message('briefing.fault.vanished', { id: 'gone-since' }),
			message('briefing.fault.draft', { id: draft.id }),
			message('briefing.fault.changed', { id: named.id, text: named.text }),
			message('briefing.fault.shown', { then: 3, now })
		])
			await page.getByText(text).first().waitFor();
		expect(await page.locator('.room').count()).toBe(0);
	});

	test('is handed out as pages, and shown in another page', async ({ visit }) => {
		const page = await visit(`${HOME}/shipped/handout`);
		await page.locator('[data-handout="ready"]').waitFor();
		expect(await page.locator('.handout > section:not(.sources)').count()).toBe(slides.length);
		expect(await page.locator('.handout .figure.map img').count()).toBe(2);
		expect(await page.locator('.handout .figure.list li').count()).toBeGreaterThan(9);
		const frame = await visit(`/${ID}/embed?briefing=shipped`);
		await frame.getByText(slides[0]!.title).waitFor();
		await frame.getByRole('button', { name: message('handout.embed.next') }).click();
		await frame.getByText(slides[1]!.title).waitFor();
		const view = await visit(`/${ID}/embed`);
		await view.getByText(message('panel.position', { n: 1, count: LARGE_FROM })).waitFor();
	});
});
