import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { test } from './browser-test.ts';
import { findViolations } from './find-violations.ts';
import { listAddresses } from './list-addresses.ts';

const addresses = await listAddresses(inject('address'));

async function settled(page: Page): Promise<string> {
	await page.waitForLoadState('networkidle');
	return page.url();
}

describe.each(addresses)('%s', (path) => {
	test('has no accessibility violation in light and in dark, and is the same address after a reload', async ({
		visit
	}) => {
		const page = await visit(path);
		const address = await settled(page);
		expect(await findViolations(page)).toEqual([]);
		await page.emulateMedia({ colorScheme: 'dark' });
		await page.reload();
		expect(await settled(page)).toBe(address);
		expect(await findViolations(page)).toEqual([]);
	});

	test('on a phone has no accessibility violation and no sideways scrolling', async ({ visit }) => {
		const page = await visit(path, { width: 390, height: 844, touch: true });
		await settled(page);
		expect(await findViolations(page)).toEqual([]);
		const overflow = await page.evaluate(() => {
			const { scrollWidth, clientWidth } = document.documentElement;
			return scrollWidth - clientWidth;
		});
		expect(overflow).toBeLessThanOrEqual(0);
	});
});
