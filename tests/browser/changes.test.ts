import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { message } from '../../src/lib/messages/message.ts';
import type { CompiledCorpus } from '../../src/lib/model/compiled.ts';
import { encodeSeen } from '../../src/lib/state/kept/last-seen.ts';
import { markersShown, test } from './browser-test.ts';
import { findViolations } from './find-violations.ts';

const CORPUS = 'moscow-talks';
const response = await fetch(new URL(`data/${CORPUS}/corpus.json`, inject('address')));
const { corpus } = (await response.json()) as CompiledCorpus;

/** The corpus as it might have been: without the answer that Russia has left Qamishli, Tartus called otherwise. */
const left = corpus.claims.filter(({ answers }) =>
	answers.some(({ position }) => position === ('left-monday' as unknown))
);
const before = {
	...corpus,
	claims: corpus.claims.filter((claim) => !left.includes(claim)),
	places: corpus.places.map((place) => (place.name === 'Tartus' ? { ...place, name: 'Tartous' } : place))
};

async function haveSeen(page: Page, seen: typeof corpus): Promise<void> {
	await page.waitForLoadState('networkidle');
	const state = [`dateline:seen:${CORPUS}`, encodeSeen(seen)!] as const;
	await page.evaluate(([key, text]) => localStorage.setItem(key, text), state);
	await page.reload();
}

const spokenChange = /changed since you last looked/;

describe('a corpus that changed since it was last looked at', () => {
	test('says so in a sentence, marks it on the map, and is still until it is dismissed', async ({
		visit
	}) => {
		const page = await visit(`/${CORPUS}`);
		await markersShown(page);
		expect(await page.getByRole('button', { name: spokenChange }).count()).toBe(0);
		await haveSeen(page, before);
		const notice = page.getByRole('status').filter({ hasText: message('shell.changes.since') });
		await notice.getByText(`Claims: ${left.length} added; questions: 1 gained a position`).waitFor();
		await expect.poll(() => page.getByRole('button', { name: /^Qamishli.*changed/ }).count()).toBe(1);
		await expect.poll(() => page.getByText(message('explore.key.changed'), { exact: true }).count()).toBe(1);
		await page.getByRole('button', { name: message('shell.changes.dismiss') }).click();
		await expect.poll(() => page.getByRole('button', { name: spokenChange }).count()).toBe(0);
	});

	test('gives the focus to the content when the notice that had it is dismissed', async ({ visit }) => {
		const page = await visit(`/${CORPUS}`);
		await markersShown(page);
		await haveSeen(page, before);
		await page.getByRole('button', { name: message('shell.changes.dismiss') }).focus();
		await page.keyboard.press('Enter');
		await page.getByText(message('shell.changes.since')).waitFor({ state: 'detached' });
		expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
	});

	test('lists claims, questions and places that changed beside a map of them', async ({ visit }) => {
		const page = await visit(`/${CORPUS}/changes`);
		await page.getByRole('heading', { name: message('evidence.changes.none') }).waitFor();
		await haveSeen(page, before);
		await page
			.getByRole('heading', {
				level: 1,
				name: /^Claims: \d added; questions: 1 gained a position.*; places: 1 changed\.$/
			})
			.waitFor();
		await page.getByRole('link', { name: left[0]!.text }).waitFor();
		await page.getByText('name: was “Tartous”, now “Tartus”').waitFor();
		const map = page.getByRole('figure');
		await expect.poll(() => map.locator('canvas').count()).toBeGreaterThan(0);
		expect(await findViolations(page)).toEqual([]);
		await page.getByRole('link', { name: 'Tartus' }).click();
		await page.waitForURL((url) => url.searchParams.get('open') === 'tartus');
	});
});
