import { expect } from 'vitest';
import { markersShown, test } from './browser-test.ts';

test('after one visit the app and the corpus that was seen open without a network', async ({ visit }) => {
	const page = await visit('/moscow-talks', { offline: true, changed: true });
	await markersShown(page);
	// Once it has the page, and what the page fetched before.
	const isReady = () =>
		page.evaluate(async () => {
			const kept = await (await caches.open('dateline-data')).keys();
			return (
				navigator.serviceWorker.controller !== null && kept.some(({ url }) => url.endsWith('/corpus.json'))
			);
		});
	await expect.poll(isReady).toBe(true);
	await page.context().setOffline(true);
	const answer = await page.goto('/moscow-talks/questions');
	expect(answer?.fromServiceWorker()).toBe(true);
	await page.getByRole('heading').first().waitFor();
	await page.getByRole('link', { name: 'Explore' }).click();
	await markersShown(page);
});
