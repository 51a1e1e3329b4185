// Watches a page for what must never happen: an error, a warning, a request that leaves the machine.
import type { BrowserContext, Page } from 'playwright-core';

/** Said by the software renderer about its own speed. */
const RENDERER_TALK = /^\[\.WebGL-0x[0-9a-f]+\]|GPU stall due to ReadPixels/;

/** Refuses and records, in `faults`, every request to another origin than `address`'s. */
export async function keepInside(context: BrowserContext, address: string, faults: string[]): Promise<void> {
	const { origin } = new URL(address);
	const leaves = (url: URL) => /^(https?|wss?|ftp):$/.test(url.protocol) && url.origin !== origin;
	await context.route(leaves, (route) => {
		faults.push(`request left the machine: ${route.request().url()}`);
		return route.abort();
	});
	await context.routeWebSocket(leaves, (socket) => {
		faults.push(`socket left the machine: ${socket.url()}`);
		return socket.close();
	});
}

/** Records, in `faults`, errors, warnings and failed requests of `page` and its workers. */
export function watchPage(page: Page, faults: string[]): void {
	page.on('pageerror', (error) => faults.push(`page error: ${error.stack ?? error.message}`));
	page.on('console', (line) => {
		if (line.type() !== 'error' && line.type() !== 'warning') return;
		if (RENDERER_TALK.test(line.text())) return;
		faults.push(`console ${line.type()}: ${line.text()} (${line.location().url})`);
	});
	page.on('requestfailed', (request) => {
		const reason = request.failure()?.errorText ?? 'no reason given';
		// Leaving a page ends what it was still loading.
		if (reason !== 'net::ERR_ABORTED') faults.push(`request failed: ${request.url()} (${reason})`);
	});
	page.on('crash', () => faults.push('the page crashed'));
}
