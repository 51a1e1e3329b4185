import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { message } from '../../src/lib/messages/message.ts';
import { compileCorpus } from '../unit/query/compile-corpus.ts';
import { test, type Theme, type VisitOptions } from './browser-test.ts';
import { findViolations } from './find-violations.ts';

const CORPUS = 'moscow-talks';
const REPORTS = 60;
const QUESTIONS = 200;

/** Every third report speaks of a question; camps by the report's number. */
const compiled = compileCorpus({
	reports: Object.fromEntries(Array.from({ length: REPORTS }, (_, r) => [`r${r}`, `outlet ${r % 20}`])),
	questions: Object.fromEntries(Array.from({ length: QUESTIONS }, (_, q) => [`q${q}`, ['a', 'b', 'c']])),
	claims: Array.from({ length: REPORTS * QUESTIONS }, (_, i) => ({
		r: i % REPORTS,
		q: Math.floor(i / REPORTS)
	}))
		.filter(({ r, q }) => (r * 7 + q * 3) % 9 < 3)
		.map(({ r, q }) => ({ report: `r${r}`, answers: [`q${q}=${'abc'[r % 3]}`] }))
});
const body = JSON.stringify({ ...compiled, corpus: { ...compiled.corpus, id: CORPUS } });

/** The page of a corpus of sixty reports and two hundred questions, put in the place of the one that is served. */
async function visitWide(
	visit: (path: string, options?: VisitOptions) => Promise<Page>,
	options: VisitOptions
) {
	const page = await visit('about:blank', options);
	await page.route(`**/data/${CORPUS}/corpus.json`, (route) =>
		route.fulfill({ contentType: 'application/json', body })
	);
	await page.goto(`/${CORPUS}/coverage?order=agreement`);
	const grid = page.getByRole('grid', { name: message('coverage.table') });
	await grid.locator('td button').first().waitFor();
	return { page, grid };
}

describe('a matrix of sixty reports by two hundred questions', () => {
	test('says how large it is, draws only what is in sight, and names each column by what tells it apart', async ({
		visit
	}) => {
		const { grid } = await visitWide(visit, {});
		expect(await grid.getAttribute('aria-rowcount')).toBe(String(QUESTIONS + 2));
		expect(await grid.locator('tbody tr').count()).toBeLessThan(QUESTIONS / 2);
		const heads = await grid.locator('thead th a').allInnerTexts();
		expect(heads).toHaveLength(REPORTS);
		expect(new Set(heads.map((name) => name.slice(0, 3))).size).toBe(REPORTS);
		const size = await grid
			.locator('thead .voice')
			.first()
			.evaluate((head) => getComputedStyle(head).fontSize);
		expect(parseFloat(size)).toBeGreaterThanOrEqual(11);
	});

	test('is walked to its last cell by key, and what has the focus is in sight and opens', async ({
		visit
	}) => {
		const { page, grid } = await visitWide(visit, {});
		await grid.locator('[data-at="0 0"]').focus();
		await page.keyboard.press('Control+End');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowLeft');
		await page.keyboard.press('ArrowUp');
		const at = () => page.evaluate(() => document.activeElement?.getAttribute('data-at'));
		await expect.poll(at).toBe(`${QUESTIONS - 1} ${REPORTS - 1}`);
		const isInSight = () =>
			page.evaluate(() => {
				const { left, right, top, bottom } = document.activeElement!.getBoundingClientRect();
				return left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
			});
		await expect.poll(isInSight).toBe(true);
		await page.keyboard.press('Enter');
		await page.waitForURL((url) => url.searchParams.has('subject') && url.searchParams.has('voice'));
	});

	test.for<readonly [Theme, number]>([
		['light', 1440],
		['dark', 1440],
		['light', 390]
	])('has no accessibility violation in %s at %i px', async ([theme, width], { visit }) => {
		const touch = width < 500;
		const { page } = await visitWide(visit, { theme, width, height: 844, touch });
		expect(await findViolations(page)).toEqual([]);
	});
});
