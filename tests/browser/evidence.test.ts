import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { indexEvidence } from '../../src/lib/evidence/evidence-index.ts';
import { viewQuestion } from '../../src/lib/evidence/dispute/question-view.ts';
import { message } from '../../src/lib/messages/message.ts';
import type { CompiledCorpus } from '../../src/lib/model/compiled.ts';
import { markersShown, test } from './browser-test.ts';

const CORPUS = 'moscow-talks';

const response = await fetch(new URL(`data/${CORPUS}/corpus.json`, inject('address')));
const { corpus } = (await response.json()) as CompiledCorpus;
const view = viewQuestion(
	corpus.questions.find(({ id }) => id === 'qamishli-base')!,
	indexEvidence(corpus)
);

describe('the question whether Russia has left Qamishli', () => {
	test('stands with its three answers side by side, each with its claims and origins', async ({ visit }) => {
		const page = await visit(`/${CORPUS}/questions/qamishli-base`);
		await page.getByRole('heading', { level: 1, name: view.question.text }).waitFor();
		const columns = page.getByRole('list', { name: message('questions.positions') }).locator('> li');
		await expect.poll(() => columns.count()).toBe(3);
		for (const [at, position] of view.positions.entries()) {
			const text = await columns.nth(at).innerText();
			expect(text).toContain(position.position.text);
			expect(text).toContain(
				`${position.origins.length} ${message('panel.count.origins', { count: position.origins.length })}`
			);
			for (const claim of position.claims) expect(text).toContain(claim.text);
		}
		expect(await page.getByText(view.sentence).count()).toBe(1);
	});

	test('leads to a map of its answers alone', async ({ visit }) => {
		const page = await visit(`/${CORPUS}/questions/qamishli-base`);
		await page.getByRole('link', { name: message('questions.showOnMap') }).click();
		await page.waitForURL((url) => url.searchParams.get('question') === 'qamishli-base');
		await markersShown(page);
		await expect.poll(() => page.locator('aside [data-claim]').count()).toBe(view.claims.length);
	});
});

describe('one click from a claim', () => {
	test('leads to its sentence in the report, marked and in sight', async ({ visit }) => {
		const [claim] = view.claims;
		const page = await visit(`/${CORPUS}?open=qamishli`);
		await page.locator(`aside [data-claim="${claim!.id}"] a[href*="/reports/"]`).click();
		await page.waitForURL((url) => url.searchParams.get('claim') === claim!.id);
		const mark = page.locator(`article mark[data-quote~="${claim!.id}"]`);
		await mark.first().waitFor();
		expect((await mark.allInnerTexts()).join('')).toBe(claim!.quote.exact);
		await expect
			.poll(() =>
				mark.first().evaluate((element) => {
					const { top, bottom } = element.getBoundingClientRect();
					return top >= 0 && bottom <= innerHeight;
				})
			)
			.toBe(true);
	});
});

describe('a report', () => {
	const [claim] = view.claims;
	const address = `/${CORPUS}/reports/${claim!.report}`;

	test('has every claim in its margin, none over another, each with a line to its passage', async ({
		visit
	}) => {
		const page = await visit(address);
		const notes = page.locator('[data-note]');
		const claims = corpus.claims.filter(({ report }) => report === claim!.report);
		await expect.poll(() => page.locator('article svg[aria-hidden] path[d^="M"]').count()).toBeGreaterThan(0);
		expect(await notes.count()).toBe(claims.length);
		const boxes = await notes.evaluateAll((items) =>
			items.map((item) => item.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom }))
		);
		boxes.slice(1).forEach(({ top }, i) => expect(top).toBeGreaterThanOrEqual(boxes[i]!.bottom));
	});

	test('steps through its claims by key, and each step is an address', async ({ visit }) => {
		const page = await visit(`${address}?claim=${claim!.id}`);
		const open = page.locator('[data-note] [aria-current]');
		await open.waitFor();
		await page.keyboard.press(']');
		await page.waitForURL((url) => url.searchParams.get('claim') !== claim!.id);
		await page.keyboard.press('[');
		await page.waitForURL((url) => url.searchParams.get('claim') === claim!.id);
		await page.keyboard.press('Escape');
		await page.waitForURL((url) => url.search === '');
		expect(await open.count()).toBe(0);
	});

	test('finds the quote of a link whose claim is gone, and says when its words are', async ({ visit }) => {
		const quote = encodeURIComponent(claim!.quote.exact);
		const page = await visit(`${address}?claim=no-such-claim&quote=${quote}`);
		const passage = page.locator('mark.passage');
		await passage.first().waitFor();
		expect((await passage.allInnerTexts()).join('')).toBe(claim!.quote.exact);
		await page.getByText(message('report.unknownClaim', { id: 'no-such-claim' })).waitFor();
		const lost = await visit(`${address}?quote=words+that+nobody+ever+wrote+here`);
		await lost.getByText(message('report.anchor', { state: 'lost' })).waitFor();
	});
});

describe('the coverage matrix', () => {
	/** The row of the question, once it stands. */
	async function rowOf(page: Page) {
		const row = page.getByRole('row', { name: view.question.text });
		await row.waitFor();
		return row;
	}

	test('names answers by their letters and words silence', async ({ visit }) => {
		const page = await visit(`/${CORPUS}/coverage`);
		const row = await rowOf(page);
		expect(await row.getByText(message('coverage.silent'), { exact: true }).count()).toBe(view.silent.length);
		const letters = await row.locator('td button b').allInnerTexts();
		const given = view.positions.filter(({ claims }) => claims.length > 0).map(({ letter }) => letter);
		expect([...letters].sort()).toEqual(given);
	});

	test('opens the claims behind a cell, at an address, and gives the focus back', async ({ visit }) => {
		const page = await visit(`/${CORPUS}/coverage`);
		const row = await rowOf(page);
		const cell = row.locator('td button').first();
		await cell.click();
		await page.waitForURL((url) => url.searchParams.get('subject') === 'qamishli-base');
		const report = new URL(page.url()).searchParams.get('voice');
		const claims = view.claims.filter((claim) => claim.report === report).map(({ id }) => String(id));
		expect(claims.length).toBeGreaterThan(0);
		const shown = page.locator('aside [data-claim]');
		const ids = () => shown.evaluateAll((items) => items.map((item) => item.getAttribute('data-claim')));
		await expect.poll(ids).toEqual(claims);
		await page.reload();
		await expect.poll(ids).toEqual(claims);
		await page.keyboard.press('Escape');
		await page.waitForURL((url) => url.search === '');
		await expect.poll(() => cell.evaluate((element) => element === document.activeElement)).toBe(true);
	});

	test('is walked through by arrow keys, where silence opens as a finding', async ({ visit }) => {
		const page = await visit(`/${CORPUS}/coverage?order=corpus`);
		await rowOf(page);
		const first = page.locator('[data-at="0 0"]');
		await first.focus();
		const silent = corpus.reports.findIndex(({ id }) => id === view.silent[0]!.id);
		for (let column = 0; column < silent; column++) await page.keyboard.press('ArrowRight');
		const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-at'));
		await expect.poll(at).toBe(`0 ${silent}`);
		await page.keyboard.press('Enter');
		const finding = `${view.silent.length} of ${corpus.reports.length} reports do not answer`;
		await page.locator('aside').getByText(finding).waitFor();
	});

	test('keeps its choice of rows and columns in the address', async ({ visit }) => {
		const page = await visit(`/${CORPUS}/coverage`);
		await page.getByRole('link', { name: message('coverage.subjects.places') }).click();
		await page.getByRole('link', { name: message('coverage.voices.origins') }).click();
		await page.waitForURL((url) => url.search === '?rows=places&columns=origins');
		await page.reload();
		await page.getByRole('rowheader').getByRole('link', { name: 'Qamishli', exact: true }).waitFor();
	});
});
