// Opens an address in a browser with nothing cached and says when a mark was set and what script had come by then.
import type { Browser, Page, Request } from 'playwright-core';
import { gzipSync } from 'node:zlib';
import { readFile } from 'node:fs/promises';

export interface Load {
	/** From the start of the navigation to the mark, in milliseconds. */
	readonly milliseconds: number;
	/** Addresses of the scripts asked for before the mark, workers included. */
	readonly scripts: readonly string[];
	/** Of the map's canvas in CSS px. */
	readonly size: { readonly width: number; readonly height: number };
}

const PATIENCE = 60_000;

export async function loadPage(browser: Browser, address: string, mark: string): Promise<Load> {
	const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
	try {
		const page = await context.newPage();
		const requests: Request[] = [];
		page.on('request', (request) => requests.push(request));
		const broken = new Promise<never>((_, reject) => page.once('pageerror', reject));
		const opened = page.goto(address).then(() => waitForMark(page, mark));
		const { milliseconds, at } = await Promise.race([opened, broken]);
		const scripts = requests
			.filter((request) => /\.m?js$/.test(new URL(request.url()).pathname))
			.filter((request) => request.timing().startTime < at)
			.map((request) => request.url());
		// The map itself comes before its inset.
		const canvas = await page.locator('canvas.maplibregl-canvas').first().boundingBox();
		if (!canvas) throw new Error(`${address} shows no map`);
		const size = { width: canvas.width, height: canvas.height };
		return { milliseconds, scripts: [...new Set(scripts)], size };
	} finally {
		await context.close();
	}
}

/** Since navigation, and as a time of day. */
async function waitForMark(page: Page, mark: string): Promise<{ milliseconds: number; at: number }> {
	await page.waitForFunction((name) => performance.getEntriesByName(name).length > 0, mark, {
		timeout: PATIENCE
	});
	return page.evaluate((name) => {
		const { startTime } = performance.getEntriesByName(name)[0]!;
		return { milliseconds: startTime, at: performance.timeOrigin + startTime };
	}, mark);
}

/** Bytes of scripts as gzip would send them. */
export async function gzipBytes(addresses: readonly string[]): Promise<number> {
	const sizes = await Promise.all(
		addresses.map(async (address) => {
			const response = await fetch(address, { headers: { 'Accept-Encoding': 'identity' } });
			if (!response.ok) throw new Error(`${address} was answered with ${response.status}`);
			return gzipSync(Buffer.from(await response.arrayBuffer()), { level: 9 }).length;
		})
	);
	return sizes.reduce((sum, size) => sum + size, 0);
}

export async function gzipBytesOfFiles(paths: readonly string[]): Promise<number> {
	const sizes = await Promise.all(
		paths.map(async (path) => gzipSync(await readFile(path), { level: 9 }).length)
	);
	return sizes.reduce((sum, size) => sum + size, 0);
}
