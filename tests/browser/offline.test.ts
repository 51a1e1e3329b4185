import { expect } from 'vitest';
import { markersShown, test } from './browser-test.ts';

test('after one visit the app and the corpus that was seen open without a network', async ({ visit }) => {
	const page = await visit('/moscow-talks', { offline: true, changed: true });
	await markersShown(page);
	await page.waitForFunction(async () => {
		const kept = await caches.open('dateline-data');
		const keys = await kept.keys();
		return (
			navigator.serviceWorker.controller !== null && keys.some(({ url }) => url.endsWith('/corpus.json'))
		);
	});
	await page.context().setOffline(true);
	const answer = await page.goto('/moscow-talks/questions');
	expect(answer?.fromServiceWorker()).toBe(true);
	await page.getByRole('heading').first().waitFor();
	await page.getByRole('link', { name: 'Explore' }).click();
	await markersShown(page);
});
