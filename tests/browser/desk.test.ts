import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { markersShown, test } from './browser-test.ts';
import { findViolations } from './find-violations.ts';

const REPORT = `Guards leave the airport

QAMISHLI, Jan. 27 (Harbour Post) - The last guards left the airport on Monday. Nobody said where they went.

The mayor expects flights in spring.`;

/** As a file has it: the day without its year, and four things that are claimed. */
const RAW = `Qamishli airport changes hands

QAMISHLI, Jan. 27 (Harbour Post) - The last guards left Qamishli airport on Monday. Two planes landed in Hasakah on Tuesday morning.

The mayor expects flights in spring. "We will open the terminal in March," the mayor said.
`;

async function makeCorpus(page: Page, title: string): Promise<void> {
	await page.getByPlaceholder('What is it about? A title').fill(title);
	await page.keyboard.press('Enter');
	await page.getByRole('heading', { name: 'Drop your reports here' }).waitFor();
}

async function choose(page: Page, field: string, typed: string, option: RegExp): Promise<void> {
	const box = page.getByRole('combobox', { name: field, exact: true });
	await box.fill(typed);
	await page.getByRole('option', { name: option }).first().waitFor();
	await page.keyboard.press('Enter');
}

async function addReport(page: Page): Promise<void> {
	await page.getByRole('textbox', { name: 'Text', exact: true }).fill(REPORT);
	await choose(page, 'Source', 'Harbour Post', /Make the source/);
	await page.getByRole('textbox', { name: 'Published' }).fill('27 Jan 2026');
	await page.getByRole('button', { name: 'Add this report' }).click();
	await page.getByRole('group', { name: /The text/ }).waitFor();
}

/** Marks the sentence of the guards by keys and makes a claim of it. */
async function makeClaim(page: Page): Promise<void> {
	await page.getByRole('group', { name: /The text/ }).focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('m');
	await page.getByRole('textbox', { name: 'What is claimed, in our own words' }).waitFor();
	await page.keyboard.type('The airport is without guards.');
	await page.getByRole('textbox', { name: 'When', exact: true }).fill('yesterday');
	await choose(page, 'About which places', 'القامشلي', /Qamishli/);
	await choose(page, 'Events', 'Withdrawal', /Make the event/);
	const words = page.getByRole('textbox', { name: 'What is claimed, in our own words' });
	await words.press('Enter');
	// What the text was read for meanwhile may stand beside it then.
	await words.waitFor({ state: 'detached' });
}

test('from an empty page to a claim on the map by keys, undone, done again, kept, downloaded and opened', async ({
	visit
}) => {
	const page = await visit('/corpora');
	await makeCorpus(page, 'Harbour light');
	await addReport(page);
	await makeClaim(page);
	expect(new URL(page.url()).pathname).toBe('/harbour-light/desk/reports/guards-leave-the-airport');
	await page.getByText(/^1 claim(,|$)/).waitFor();

	await page.getByRole('link', { name: 'Explore' }).click();
	await markersShown(page);
	await page
		.getByRole('button', { name: /Qamishli/ })
		.first()
		.waitFor();

	await page.getByRole('link', { name: 'Desk' }).click();
	await page.getByRole('button', { name: 'Undo', exact: true }).click();
	await page.getByText(/^no claims, .*1 unfinished$/).waitFor();
	await page.getByRole('button', { name: 'Redo' }).click();
	await page.getByText(/^1 claim(,|$)/).waitFor();

	await page.reload();
	await page.getByText(/^1 claim(,|$)/).waitFor();
	await expect.poll(() => page.getByRole('button', { name: 'Undo', exact: true }).isEnabled()).toBe(true);

	const coming = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Download as zip' }).click();
	const zip = await (await coming).path();
	await page.goto('/corpora');
	await page.getByLabel('A zip or files').setInputFiles({
		name: 'harbour-light.zip',
		mimeType: 'application/zip',
		buffer: await (await import('node:fs/promises')).readFile(zip)
	});
	await page.waitForURL(/\/harbour-light-2$/);
	await page.getByText('The airport is without guards.').first().waitFor();
});

test('what is thrown away comes back, and a served corpus is edited as a copy', async ({ visit }) => {
	const page = await visit('/corpora');
	await makeCorpus(page, 'A try');
	await page.goto('/corpora');
	await page.getByRole('button', { name: 'Throw away A try' }).click();
	await page.getByRole('button', { name: 'Bring back' }).click();
	await page.getByRole('link', { name: 'A try' }).waitFor();
	await page.goto('/moscow-talks/desk');
	await page.getByRole('button', { name: 'Make a copy to edit' }).click();
	await page.waitForURL(/\/moscow-talks-2\/desk\/reports\/./);
});

test('what is unfinished is kept as it was typed, and says what is missing', async ({ visit }) => {
	const page = await visit('/corpora');
	await makeCorpus(page, 'Unfinished');
	await addReport(page);
	await page.getByRole('group', { name: /The text/ }).focus();
	await page.keyboard.press('ArrowDown');
	await page.keyboard.press('m');
	await page.getByRole('textbox', { name: 'What is claimed, in our own words' }).fill('Half a');
	await page.getByRole('textbox', { name: 'When', exact: true }).fill('26 Jamuary');
	await page.getByText('“26 Jamuary” is no date known here').waitFor();
	await page.getByRole('textbox', { name: 'What is claimed, in our own words' }).press('Enter');
	await page.getByText('Name at least one event that it belongs to').waitFor();
	await page.reload();
	await expect
		.poll(() => page.getByRole('textbox', { name: 'What is claimed, in our own words' }).inputValue())
		.toBe('Half a');
	expect(await page.getByRole('textbox', { name: 'When', exact: true }).inputValue()).toBe('26 Jamuary');
});

test('records are renamed, taken back from the history, and no page of the desk has an accessibility violation', async ({
	visit
}) => {
	const page = await visit('/corpora');
	await makeCorpus(page, 'Records');
	expect(await findViolations(page)).toEqual([]);
	await addReport(page);
	await makeClaim(page);
	const paths = ['', '/reports', '/records/event', '/records/source?open=harbour-post', '/records/corpus'];
	for (const path of [...paths, '/review', '/history']) {
		await page.goto(`/records/desk${path}`);
		await page.waitForLoadState('networkidle');
		expect({ path, found: await findViolations(page) }).toEqual({ path, found: [] });
		await page.emulateMedia({ colorScheme: 'dark' });
		// Nothing else changes with the theme.
		expect({ path, found: await findViolations(page, ['color-contrast']) }).toEqual({ path, found: [] });
		await page.emulateMedia({ colorScheme: 'light' });
	}
	await page.goto('/records/desk/records/source?open=harbour-post');
	await page.getByRole('textbox', { name: 'Id' }).fill('the-post');
	await page.keyboard.press('Enter');
	await page.waitForURL(/open=the-post/);
	await page.getByRole('link', { name: 'History' }).click();
	await page.getByRole('button', { name: /^Take back: “Harbour Post” has the id/ }).click();
	await page.getByText(/^Undone: “Harbour Post” has the id/).waitFor();
});

test('a file that comes in is read; its drafts are accepted by keys, lie on the map, are reviewed, and undone', async ({
	visit
}) => {
	const page = await visit('/corpora');
	await makeCorpus(page, 'Read');
	await page
		.getByLabel('Choose files')
		.setInputFiles({ name: 'guards.txt', mimeType: 'text/plain', buffer: Buffer.from(RAW) });
	await page.waitForURL(/\/read\/desk\/reports\/qamishli-airport-changes-hands/);
	const drafts = page.getByRole('region', { name: 'Drafts' });
	await drafts.getByText('4 of 4', { exact: true }).waitFor();
	await drafts.getByText('26 January 2026', { exact: true }).waitFor();
	expect(await findViolations(page)).toEqual([]);
	const first = await drafts.locator('[aria-current=true]').textContent();
	await page.keyboard.press('j');
	await expect.poll(() => drafts.locator('[aria-current=true]').textContent()).not.toBe(first);
	await page.keyboard.press('k');
	await expect.poll(() => drafts.locator('[aria-current=true]').textContent()).toBe(first);
	// Nobody waits for the one before to be kept.
	for (const key of ['Enter', 'x', 'Enter']) await page.keyboard.press(key);
	await drafts.getByText('1 of 1', { exact: true }).waitFor();
	await page.getByText(/^2 claims, 1 draft/).waitFor();

	await page.getByRole('link', { name: 'Review' }).click();
	await page.getByText('2 claims wait.').waitFor();
	await page.keyboard.press('x');
	await page.keyboard.type('Which guards?');
	await page.keyboard.press('Enter');
	await page.getByText(/^Sent back by Me on .*: Which guards\?$/).waitFor();
	expect(await findViolations(page)).toEqual([]);
	await page.keyboard.press('Enter');
	await page.getByText('One claim waits.').waitFor();
	await page.keyboard.press('Enter');
	await page.getByText('Nothing waits here.').waitFor();

	await page.getByRole('link', { name: 'Explore' }).click();
	await markersShown(page);
	await page
		.getByRole('button', { name: /Qamishli/ })
		.first()
		.waitFor();
	await page.getByRole('link', { name: 'Desk' }).click();
	for (let step = 0; step < 6; step++) await page.getByRole('button', { name: 'Undo', exact: true }).click();
	await page.getByText(/^no claims, 4 drafts$/).waitFor();
});

test('on a phone a passage is chosen and marked by touch alone', async ({ visit }) => {
	const page = await visit('/corpora', { width: 390, height: 844, touch: true });
	await makeCorpus(page, 'Phone');
	await addReport(page);
	expect(await findViolations(page)).toEqual([]);
	await page.getByRole('button', { name: 'Next sentence' }).tap();
	await page.getByRole('button', { name: 'Mark', exact: false }).first().tap();
	await page.getByRole('textbox', { name: 'What is claimed, in our own words' }).waitFor();
	expect(await findViolations(page)).toEqual([]);
	const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
	expect(overflow).toBeLessThanOrEqual(0);
});
