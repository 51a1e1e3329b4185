import { describe, expect, inject } from 'vitest';
import { type Theme, test } from './browser-test.ts';
import { findViolations } from './find-violations.ts';
import { listAddresses } from './list-addresses.ts';

const addresses = await listAddresses(inject('address'));
const themes: readonly Theme[] = ['light', 'dark'];

describe.each(addresses)('%s', (path) => {
	test.for(themes)(
		'in %s has no accessibility violation and stays on this machine',
		async (theme, { visit }) => {
			const page = await visit(path, { theme });
			await page.waitForLoadState('networkidle');
			expect(await findViolations(page)).toEqual([]);
		}
	);

	test('on a phone has no accessibility violation and no sideways scrolling', async ({ visit }) => {
		const page = await visit(path, { width: 390, height: 844, touch: true });
		await page.waitForLoadState('networkidle');
		expect(await findViolations(page)).toEqual([]);
		const overflow = await page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return scrollWidth - clientWidth;
		});
		expect(overflow).toBeLessThanOrEqual(0);
	});

	test('is the same address after a reload', async ({ visit }) => {
		const page = await visit(path);
		await page.waitForLoadState('networkidle');
		const address = page.url();
		await page.reload();
		await page.waitForLoadState('networkidle');
		expect(page.url()).toBe(address);
	});
});
