import { expect } from 'vitest';
import { test } from './browser-test.ts';
import { Visitors } from './visitors.ts';

const kept = async () => [localStorage.getItem('kept'), (await indexedDB.databases()).length];

function keep(): Promise<void> {
	localStorage.setItem('kept', 'yes');
	return new Promise((done) => {
		const opening = indexedDB.open('kept');
		opening.onsuccess = () => {
			opening.result.close();
			done();
		};
	});
}

test('a visitor comes again with nothing kept, and whose context a test changed does not', async ({
	browser,
	address
}) => {
	const visitors = new Visitors(browser, address);
	const visit = async (changed: boolean) => {
		const page = await visitors.open({ locale: 'en-GB' }, [], { changed });
		await page.goto('icon.svg');
		return page;
	};
	const first = await visit(false);
	await first.evaluate(keep);
	expect(await first.evaluate(kept)).toEqual(['yes', 1]);
	await visitors.leave();
	const again = await visit(false);
	expect(again.context()).toBe(first.context());
	expect(await again.evaluate(kept)).toEqual([null, 0]);
	const beside = await visit(true);
	expect(beside.context()).not.toBe(again.context());
	await visitors.leave();
	expect(browser.contexts()).not.toContain(beside.context());
	expect(browser.contexts()).toContain(again.context());
	await again.context().close();
});

test('what is amiss is told to the test that has the visitor', async ({ browser, address }) => {
	const visitors = new Visitors(browser, address);
	for (const said of ['first', 'second']) {
		const faults: string[] = [];
		const page = await visitors.open({}, faults);
		await page.goto('icon.svg');
		await page.evaluate((text) => console.error(text), said);
		await expect.poll(() => faults.join('\n')).toContain(said);
		expect(faults).toHaveLength(1);
		await visitors.leave();
	}
});
