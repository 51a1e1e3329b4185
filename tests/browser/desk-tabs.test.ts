// Two tabs that have one corpus open: they tell of each other, what differs apart merges, and what meets is settled by a person.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { test } from './browser-test.ts';
import { findViolations } from './find-violations.ts';

async function openEvent(page: Page): Promise<void> {
	await page.goto('/tabs/desk/records/event?open=the-talks');
	await page.getByRole('textbox', { name: 'Title', exact: true }).waitFor();
}

async function change(page: Page, field: string, text: string): Promise<void> {
	await page.getByRole('textbox', { name: field, exact: true }).fill(text);
	await page.keyboard.press('Tab');
}

/** A browser may let a tab in the background sleep: it then hears of nothing. */
function fallAsleep(page: Page): Promise<void> {
	return page.evaluate(() => {
		BroadcastChannel.prototype.addEventListener = () => undefined;
	});
}

test('what two tabs change apart merges, and what meets is settled field by field, by keys', async ({
	visit
}) => {
	const page = await visit('/corpora');
	await page.getByPlaceholder('What is it about? A title').fill('Tabs');
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { name: 'Drop your reports here' }).waitFor();
	await page.goto('/tabs/desk/records/event');
	await page.getByRole('textbox', { name: 'Find one, or name a new one' }).fill('The talks');
	await page.keyboard.press('Enter');
	await page.waitForURL(/open=the-talks$/);

	const other = await page.context().newPage();
	await other.addInitScript(() => {
		// A browser may let a tab in the background sleep: it then hears of nothing.
		const hear = BroadcastChannel.prototype.addEventListener;
		BroadcastChannel.prototype.addEventListener = function (this: BroadcastChannel, ...args: unknown[]) {
			if (!this.name.startsWith('dateline:desk:')) Reflect.apply(hear, this, args);
		} as typeof hear;
	});
	await openEvent(other);
	await openEvent(page);
	await page.getByText('also open in another tab', { exact: false }).waitFor();

	await change(page, 'Title', 'The talks in Moscow');
	await change(page, 'When', '2026-01-28');
	await page.getByText(/^Kept in this browser, /).waitFor();

	await change(other, 'Title', 'The Moscow talks');
	await other.getByText('Another changed the same', { exact: false }).first().waitFor();
	await other.getByRole('link', { name: 'History' }).click();
	const conflict = other.getByRole('region', { name: /another had changed it meanwhile/ });
	await conflict.getByRole('button', { name: /^What waits: The Moscow talks/ }).waitFor();
	await conflict.getByRole('button', { name: /^What there is: The talks in Moscow/ }).waitFor();
	expect(await findViolations(other)).toEqual([]);
	await other.keyboard.press('a');
	await conflict.waitFor({ state: 'detached' });

	await openEvent(page);
	expect(await page.getByRole('textbox', { name: 'Title', exact: true }).inputValue()).toBe(
		'The Moscow talks'
	);
	expect(await page.getByRole('textbox', { name: 'When', exact: true }).inputValue()).toBe('2026-01-28');
});
