// Watches a page for what must never happen: an error, a warning, a request that leaves the machine.
import type { BrowserContext, Page } from 'playwright-core';

/**
 * Said by the software renderer about its own speed, by the browser where a busy machine comes to a file that it fetched ahead only after seconds,
 * and where a visitor has no service worker, which would fetch the whole app anew with each visit.
 */
const TALK_OF_SPEED =
	/^\[\.WebGL-0x[0-9a-f]+\]|GPU stall due to ReadPixels|was preloaded using link preload but not used within a few seconds|^Service Worker registration blocked by Playwright$/;

/**
 * Records what is amiss with all pages of `context`, and every request or socket to another origin than `address`'s. Such a request finds no
 * host, since the browser resolves none; intercepting it would have the browser ask about each request and keep nothing that it fetched.
 */
export function watchContext(
	context: BrowserContext,
	address: string,
	record: (fault: string) => void
): void {
	const { origin } = new URL(address);
	const leaves = (url: string) => /^(https?|wss?|ftp):/.test(url) && new URL(url).origin !== origin;
	context.on('request', (request) => {
		if (leaves(request.url())) record(`request left the machine: ${request.url()}`);
	});
	context.on('page', (page) => {
		page.on('websocket', (socket) => {
			if (leaves(socket.url().replace(/^ws/, 'http'))) record(`socket left the machine: ${socket.url()}`);
		});
		watchPage(page, record);
	});
}

/** Records errors, warnings and failed requests of `page` and its workers. */
export function watchPage(page: Page, record: (fault: string) => void): void {
	page.on('pageerror', (error) => record(`page error: ${error.stack ?? error.message}`));
	page.on('console', (line) => {
		if (line.type() !== 'error' && line.type() !== 'warning') return;
		if (TALK_OF_SPEED.test(line.text())) return;
		record(`console ${line.type()}: ${line.text()} (${line.location().url})`);
	});
	page.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? 'no reason given';
		// Leaving a page ends what it was still loading.
		if (reason !== 'net::ERR_ABORTED') record(`request failed: ${request.url()} (${reason})`);
	});
	page.on('crash', () => record('the page crashed'));
}
