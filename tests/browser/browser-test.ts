// `test` for the built app in a real browser: `visit` opens a page that fails its test on any fault.
import type { BrowserContextOptions, Page } from 'playwright-core';
import { inject, test as base } from 'vitest';
import { launchBrowser } from './launch-browser.ts';
import { Visitors } from './visitors.ts';

export type Theme = 'light' | 'dark';

export interface VisitOptions {
	readonly theme?: Theme;
	/** CSS px. */
	readonly width?: number;
	readonly height?: number;
	readonly touch?: boolean;
	readonly reducedMotion?: boolean;
	/** Whether the service worker keeps the app in the visitor's browser. */
	readonly offline?: boolean;
	/** Whether the test looks at what WebGL draws. Drawn in software, maps would take half of all tests' time for nobody to see them. */
	readonly drawn?: boolean;
	/** Whether the test puts scripts of its own into the visitor's pages, or lets them crash. */
	readonly changed?: boolean;
}

type Visit = (path: string, options?: VisitOptions) => Promise<Page>;

/* eslint-disable no-empty-pattern -- Vitest reads from this pattern which fixtures a fixture needs: none. */
export const test = base
	.extend('browser', { scope: 'file' }, async ({}, { onCleanup }) => {
		const browser = await launchBrowser(['--disable-gpu-compositing']);
		onCleanup(() => browser.close());
		return browser;
	})
	/** Where what is visited is served, with a slash at the end. */
	.extend('address', { scope: 'file' }, (): string => inject('address'))
	.extend('visitors', { scope: 'file' }, ({ browser, address }) => new Visitors(browser, address))
	.extend('visit', async ({ visitors }, { onCleanup }): Promise<Visit> => {
		const faults: string[] = [];
		onCleanup(async () => {
			await visitors.leave();
			if (faults.length > 0) throw new Error(`The page was not clean:\n${faults.join('\n')}`);
		});
		return async (path, options = {}) => {
			const page = await visitors.open(toContextOptions(options), faults, options);
			await page.goto(path);
			return page;
		};
	});
/* eslint-enable no-empty-pattern */

function toContextOptions(options: VisitOptions): BrowserContextOptions {
	const { theme = 'light', width = 1440, height = 900, touch = false, reducedMotion = false } = options;
	return {
		colorScheme: theme,
		viewport: { width, height },
		hasTouch: touch,
		isMobile: touch,
		serviceWorkers: options.offline ? 'allow' : 'block',
		reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
		locale: 'en-GB',
		timezoneId: 'UTC'
	};
}

/** Waits until the map has painted its first markers. */
export async function markersShown(page: Page): Promise<void> {
	await page.waitForFunction(() => performance.getEntriesByName('dateline:first-markers').length > 0);
}
