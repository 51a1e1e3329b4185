// Starts the Chromium of this machine for tests, benches and pictures.
import { type Browser, chromium } from 'playwright-core';
import { LAUNCH_FLAGS, obtainBrowser } from '../../src/server/find-browser.ts';

/** How long anything is waited for. What never comes fails late; what comes late, on a machine at a tenth of the speed, does not fail. */
const PATIENCE_MS = 300_000;

export async function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
	const browser = await chromium.launch({
		executablePath: obtainBrowser(console.log),
		args: [...LAUNCH_FLAGS, ...flags],
		timeout: PATIENCE_MS
	});
	return browser.on('context', (context) => context.setDefaultTimeout(PATIENCE_MS));
}
