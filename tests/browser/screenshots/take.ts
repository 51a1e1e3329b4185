// `npm run screenshots`: takes the pictures that the README shows, of the built app with the built-in corpus, into this folder.
import '../../../src/lib/messages/speak-english.ts';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContextOptions } from 'playwright-core';
import { bringUpToDate } from '../../../src/server/bring-up-to-date.ts';
import { serveApp } from '../../../src/server/serve-app.ts';
import { STEPS } from '../../../src/server/steps.ts';
import { launchBrowser } from '../launch-browser.ts';

interface Picture {
	readonly name: string;
	readonly path: string;
	readonly options: BrowserContextOptions;
}

const DESK = { viewport: { width: 1440, height: 900 } } as const;
const PHONE = {
	viewport: { width: 390, height: 844 },
	isMobile: true,
	hasTouch: true,
	deviceScaleFactor: 2
} as const;

const PICTURES: readonly Picture[] = [
	{ name: 'explore-light', path: 'moscow-talks?open=qamishli', options: { ...DESK, colorScheme: 'light' } },
	{ name: 'explore-dark', path: 'moscow-talks?open=qamishli', options: { ...DESK, colorScheme: 'dark' } },
	{ name: 'phone-light', path: 'moscow-talks?open=qamishli', options: { ...PHONE, colorScheme: 'light' } },
	{
		name: 'report-light',
		path: 'moscow-talks/reports/5-unnamed-c',
		options: { ...DESK, colorScheme: 'light' }
	},
	...(['ar', 'ru'] as const).map((lang): Picture => ({
		name: `explore-light-${lang}`,
		path: `moscow-talks?open=qamishli&lang=${lang}`,
		options: { ...DESK, colorScheme: 'light' }
	}))
];

const NAMES_MS = 2500;
const FOLDER = fileURLToPath(new URL('.', import.meta.url));

for (const step of STEPS) await bringUpToDate(step);
const { address, close } = await serveApp();
const browser = await launchBrowser();
for (const { name, path, options } of PICTURES) {
	const context = await browser.newContext({ ...options, reducedMotion: 'reduce', locale: 'en-GB' });
	const page = await context.newPage();
	await page.goto(new URL(path, address).href);
	await page.waitForLoadState('networkidle');
	await page.evaluate(() => document.fonts.ready.then(() => undefined));
	// The map's own names make way for the marks' a moment after all else.
	await page.waitForTimeout(NAMES_MS);
	await page.screenshot({ path: join(FOLDER, `${name}.png`) });
	console.log(`${name}.png: ${path}`);
	await context.close();
}
await browser.close();
await close();
