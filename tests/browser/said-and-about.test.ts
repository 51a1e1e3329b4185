import { describe, expect, inject } from 'vitest';
import { message } from '../../src/lib/messages/message.ts';
import type { CompiledCorpus } from '../../src/lib/model/compiled.ts';
import { markersShown, test } from './browser-test.ts';
import { findViolations } from './find-violations.ts';

const CORPUS = 'moscow-talks';
const response = await fetch(new URL(`data/${CORPUS}/corpus.json`, inject('address')));
const { corpus } = (await response.json()) as CompiledCorpus;
const saidIn = (place: string) => corpus.claims.filter(({ at }) => at === place).length;
const legendName = message('explore.colours.legend', { by: 'at' });

describe('the colours of the map', () => {
	test('are chosen by key among events, places of utterance and places spoken of, and the choice is an address', async ({
		visit
	}) => {
		const page = await visit(`/${CORPUS}`);
		await markersShown(page);
		const select = page.getByRole('combobox', { name: message('explore.key.ring') });
		expect(await page.getByRole('list', { name: legendName }).count()).toBe(0);
		await select.focus();
		await page.keyboard.press('ArrowDown');
		await page.waitForURL((url) => url.searchParams.get('colour') === 'at');
		const entry = page.getByRole('list', { name: legendName }).getByRole('button', { name: /^Moscow/ });
		await expect.poll(() => entry.innerText()).toMatch(new RegExp(`\\b${saidIn('moscow')}\\b`));
		// The lanes of the timeline follow.
		await expect
			.poll(() => page.getByRole('region', { name: message('timeline.label') }).innerText())
			.toContain('Kremlin');
		await page.reload();
		await entry.waitFor();
		await select.selectOption('event');
		await page.waitForURL((url) => url.search === '');
	});

	test('stand in a legend whose entries filter', async ({ visit }) => {
		const page = await visit(`/${CORPUS}?colour=at`);
		const entry = page.getByRole('list', { name: legendName }).getByRole('button', { name: /^Kremlin/ });
		await entry.click();
		await page.waitForURL((url) => url.searchParams.get('at') === 'kremlin');
		await expect.poll(() => page.locator('aside [data-claim]').count()).toBe(saidIn('kremlin'));
		await entry.click();
		await page.waitForURL((url) => url.search === '?colour=at');
	});

	test('and arcs are within reach of a finger on a phone, with nothing amiss for other readers', async ({
		visit
	}) => {
		const page = await visit(`/${CORPUS}?colour=place`, { width: 390, height: 844, touch: true });
		await markersShown(page);
		for (const control of [
			page.getByRole('combobox', { name: message('explore.key.ring') }),
			page.getByRole('button', { name: message('explore.key.arcs') })
		]) {
			const box = (await control.boundingBox())!;
			expect(box.height).toBeGreaterThanOrEqual(44);
			expect(box.x + box.width).toBeLessThanOrEqual(390);
		}
		expect(await findViolations(page)).toEqual([]);
	});
});
