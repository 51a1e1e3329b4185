// Browser contexts that are used again: what a page fetches and what V8 makes of its scripts is kept from visit to visit, as with a reader
// who comes back. What a page stored is not: every visit begins with nothing kept.
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { watchContext } from './watch-page.ts';

interface Visitor {
	readonly context: BrowserContext;
	/** What it may be used again for; null where it may not. */
	readonly kind: string | null;
	/** Where what is amiss is recorded: a list of the test that has the visitor now. */
	faults: string[];
}

export class Visitors {
	readonly #browser: Browser;
	readonly #address: string;
	readonly #free: Visitor[] = [];
	readonly #busy: Visitor[] = [];

	/** `address` is all that they may visit. */
	constructor(browser: Browser, address: string) {
		this.#browser = browser;
		this.#address = address;
	}

	/**
	 * A blank page of a visitor who knows nothing. Whose context the test changes, as by a script of its own, is `changed`; whose maps are not
	 * `drawn` has all of WebGL but for its draw calls.
	 */
	async open(
		options: BrowserContextOptions,
		faults: string[],
		{ changed = false, drawn = false }: { readonly changed?: boolean; readonly drawn?: boolean } = {}
	): Promise<Page> {
		const kind = changed ? null : JSON.stringify({ ...options, drawn });
		const at = this.#free.findIndex((free) => free.kind === kind);
		const visitor = this.#free.splice(at, at < 0 ? 0 : 1)[0] ?? (await this.#make(kind, options, drawn));
		visitor.faults = faults;
		this.#busy.push(visitor);
		const page = await visitor.context.newPage();
		await forget(page, this.#address);
		return page;
	}

	/** Ends all visits. */
	async leave(): Promise<void> {
		for (const visitor of this.#busy.splice(0)) {
			const { context, kind } = visitor;
			if (kind === null) await context.close();
			else {
				for (const page of context.pages()) await page.close();
				await context.clearPermissions();
				this.#free.push(visitor);
			}
		}
	}

	async #make(kind: string | null, options: BrowserContextOptions, drawn: boolean): Promise<Visitor> {
		const context = await this.#browser.newContext({ baseURL: this.#address, ...options });
		if (!drawn) await context.addInitScript(leaveOutDrawing);
		const visitor: Visitor = { context, kind, faults: [] };
		watchContext(context, this.#address, (fault) => visitor.faults.push(fault));
		return visitor;
	}
}

/** In the page, before its own scripts. */
function leaveOutDrawing(): void {
	for (const name of [
		'drawElements',
		'drawArrays',
		'drawElementsInstanced',
		'drawArraysInstanced'
	] as const) {
		WebGL2RenderingContext.prototype[name] = () => undefined;
	}
}

async function forget(page: Page, address: string): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await session.send('Storage.clearDataForOrigin', {
		origin: new URL(address).origin,
		storageTypes: 'all'
	});
	await session.detach();
}
