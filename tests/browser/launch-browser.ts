// Starts the Chromium of this machine for tests, benches and pictures.
import { type Browser, chromium } from 'playwright-core';
import { LAUNCH_FLAGS, obtainBrowser } from '../../src/server/find-browser.ts';

export function launchBrowser(flags: readonly string[] = []): Promise<Browser> {
	return chromium.launch({ executablePath: obtainBrowser(console.log), args: [...LAUNCH_FLAGS, ...flags] });
}
