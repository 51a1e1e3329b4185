// What the service worker keeps, and how it answers from that. The app of a version is kept whole or not at all; the one before it stays for
// pages that are still of that. Knows no page and nothing of workers.
import type { Plan } from './plan-request.ts';

const APP = 'dateline-app-';
const DATA = 'dateline-data';
/** This version and the one before. */
const VERSIONS = 2;

export interface KeeperHost {
	readonly caches: CacheStorage;
	readonly fetch: (request: Request) => Promise<Response>;
	/** Told where something could not be kept for want of room. */
	readonly onfull: () => void;
}

export class Keeper {
	readonly #host: KeeperHost;
	readonly #app: string;
	/** Address of the page shell. */
	readonly #shell: string;

	constructor(host: KeeperHost, version: string, shell: string) {
		this.#host = host;
		this.#app = APP + version;
		this.#shell = shell;
	}

	/** Rejects where not all of it could be kept: the version before goes on then. */
	async keepApp(addresses: readonly string[]): Promise<void> {
		try {
			const cache = await this.#host.caches.open(this.#app);
			await cache.addAll([this.#shell, ...addresses]);
		} catch (error) {
			await this.#host.caches.delete(this.#app);
			if (isFull(error)) this.#host.onfull();
			throw error;
		}
	}

	async forgetOld(): Promise<void> {
		const { caches } = this.#host;
		const versions = (await caches.keys()).filter((name) => name.startsWith(APP) && name !== this.#app);
		await Promise.all(versions.slice(0, -(VERSIONS - 1)).map((name) => caches.delete(name)));
	}

	/** What a page fetched before there was a worker. */
	async keepSeen(addresses: readonly string[]): Promise<void> {
		for (const address of addresses) await this.#first(new Request(address)).catch(() => undefined);
	}

	answer(request: Request, plan: Exclude<Plan, 'pass'>): Promise<Response> {
		switch (plan) {
			case 'app':
				return this.#kept(request);
			case 'shell':
				return this.#page(request);
			case 'data':
				return this.#first(request);
		}
	}

	async #kept(request: Request): Promise<Response> {
		return (await this.#host.caches.match(request)) ?? this.#host.fetch(request);
	}

	async #page(request: Request): Promise<Response> {
		try {
			return await this.#host.fetch(request);
		} catch (error) {
			const cache = await this.#host.caches.open(this.#app);
			const shell = await cache.match(this.#shell);
			if (shell) return shell;
			throw error;
		}
	}

	async #first(request: Request): Promise<Response> {
		let response: Response;
		const cache = await this.#host.caches.open(DATA);
		try {
			response = await this.#host.fetch(request);
		} catch (error) {
			const kept = await this.#host.caches.match(request, { ignoreVary: true });
			if (kept) return kept;
			throw error;
		}
		if (response.status === 200) await this.#keep(cache, request, response.clone());
		return response;
	}

	/** Some files are asked for over and over: what is kept already is not written again. */
	async #keep(cache: Cache, request: Request, response: Response): Promise<void> {
		const mark = response.headers.get('ETag');
		const before = mark === null ? undefined : await cache.match(request, { ignoreVary: true });
		if (before && before.headers.get('ETag') === mark) return;
		try {
			await cache.put(request, response);
		} catch (error) {
			if (isFull(error)) this.#host.onfull();
		}
	}
}

function isFull(error: unknown): boolean {
	return error instanceof DOMException && error.name === 'QuotaExceededError';
}
