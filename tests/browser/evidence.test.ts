import { describe, expect, inject } from 'vitest';
import { indexEvidence } from '../../src/lib/evidence/evidence-index.ts';
import { viewQuestion } from '../../src/lib/evidence/question-view.ts';
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

describe('the coverage matrix', () => {
	test('names answers, words silence, and leads from a cell to its claims', async ({ visit }) => {
		const page = await visit(`/${CORPUS}/coverage`);
		const row = page.getByRole('row', { name: view.question.text });
		await row.waitFor();
		expect(await row.getByText(message('coverage.silent'), { exact: true }).count()).toBe(view.silent.length);
		await row.getByRole('link').nth(1).click();
		await page.waitForURL((url) => url.searchParams.get('question') === 'qamishli-base');
		const report = new URL(page.url()).searchParams.get('report');
		const claims = view.claims.filter((claim) => claim.report === report);
		expect(claims.length).toBeGreaterThan(0);
		await expect.poll(() => page.locator('aside [data-claim]').count()).toBe(claims.length);
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
