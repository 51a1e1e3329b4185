import { beforeEach, describe, expect, it } from 'vitest';
import { Keeper } from '../../../../src/lib/state/offline/keeper.ts';

const ROOT = 'https://dateline.example/';
const address = (path: string) => new URL(path, ROOT).href;

/** Caches of a browser, so far as they are used, with a bound on how many files they hold. */
class Caches {
	readonly stores = new Map<string, Map<string, Response>>();
	room = Infinity;
	writes = 0;

	open(name: string): Promise<Cache> {
		const store = this.stores.get(name) ?? new Map<string, Response>();
		this.stores.set(name, store);
		const keyOf = (asked: RequestInfo | URL) => address(asked instanceof Request ? asked.url : String(asked));
		const put = (asked: RequestInfo | URL, response: Response): Promise<void> => {
			if (this.size >= this.room) return Promise.reject(new DOMException('full', 'QuotaExceededError'));
			this.writes++;
			store.set(keyOf(asked), response);
			return Promise.resolve();
		};
		const cache = {
			put,
			match: (asked: RequestInfo | URL) => Promise.resolve(store.get(keyOf(asked))?.clone()),
			addAll: async (all: string[]) => {
				for (const each of all) await put(each, await server(new Request(address(each))));
			}
		};
		return Promise.resolve(cache as unknown as Cache);
	}

	async match(asked: RequestInfo | URL): Promise<Response | undefined> {
		for (const name of this.stores.keys()) {
			const found = await (await this.open(name)).match(asked);
			if (found) return found;
		}
		return undefined;
	}

	keys(): Promise<string[]> {
		return Promise.resolve([...this.stores.keys()]);
	}

	delete(name: string): Promise<boolean> {
		return Promise.resolve(this.stores.delete(name));
	}

	get size(): number {
		return [...this.stores.values()].reduce((sum, store) => sum + store.size, 0);
	}
}

let caches: Caches;
let isDown: boolean;
let full: number;
let files: Map<string, string>;

function server(request: Request): Promise<Response> {
	if (isDown) return Promise.reject(new TypeError('no network'));
	const text = files.get(request.url);
	if (text === undefined) return Promise.resolve(new Response('none', { status: 404 }));
	return Promise.resolve(new Response(text, { headers: { ETag: `"${text}"` } }));
}

beforeEach(() => {
	caches = new Caches();
	isDown = false;
	full = 0;
	files = new Map([
		[address('/'), 'shell'],
		[address('/_app/immutable/a.js'), 'app'],
		[address('/data/talks/corpus.json'), 'talks']
	]);
});

const make = (version = '1') =>
	new Keeper(
		{ caches: caches as unknown as CacheStorage, fetch: server, onfull: () => void full++ },
		version,
		'/'
	);
const ask = async (keeper: Keeper, path: string, plan: 'app' | 'shell' | 'data') =>
	(await keeper.answer(new Request(address(path)), plan)).text();

describe('without a network', () => {
	it('opens any page of the app, and the corpora that were seen', async () => {
		const keeper = make();
		await keeper.keepApp(['/_app/immutable/a.js']);
		expect(await ask(keeper, '/data/talks/corpus.json', 'data')).toBe('talks');
		isDown = true;
		expect(await ask(keeper, '/talks/reports/tass', 'shell')).toBe('shell');
		expect(await ask(keeper, '/_app/immutable/a.js', 'app')).toBe('app');
		expect(await ask(keeper, '/data/talks/corpus.json', 'data')).toBe('talks');
		await expect(ask(keeper, '/data/other/corpus.json', 'data')).rejects.toThrow('no network');
	});

	it('has what a page fetched before there was a worker', async () => {
		const keeper = make();
		await keeper.keepSeen([address('/data/gone.json'), address('/data/talks/corpus.json')]);
		isDown = true;
		expect(await ask(keeper, '/data/talks/corpus.json', 'data')).toBe('talks');
		await expect(ask(keeper, '/data/gone.json', 'data')).rejects.toThrow('no network');
	});
});

describe('with a network', () => {
	it('shows what the server has now, of pages and of data', async () => {
		const keeper = make();
		await keeper.keepApp([]);
		await ask(keeper, '/data/talks/corpus.json', 'data');
		files.set(address('/'), 'newer shell').set(address('/data/talks/corpus.json'), 'newer talks');
		expect(await ask(keeper, '/', 'shell')).toBe('newer shell');
		expect(await ask(keeper, '/data/talks/corpus.json', 'data')).toBe('newer talks');
		isDown = true;
		expect(await ask(keeper, '/data/talks/corpus.json', 'data')).toBe('newer talks');
	});

	it('writes what it has already no second time', async () => {
		const keeper = make();
		for (let times = 0; times < 5; times++) await ask(keeper, '/data/talks/corpus.json', 'data');
		expect(caches.writes).toBe(1);
	});
});

it('keeps the version before for pages that are of it, and forgets those before that', async () => {
	for (const version of ['1', '2', '3']) await make(version).keepApp([]);
	await ask(make('3'), '/data/talks/corpus.json', 'data');
	await make('3').forgetOld();
	expect(await caches.keys()).toEqual(['dateline-app-2', 'dateline-app-3', 'dateline-data']);
});

it('without room says so, keeps no half of the app, and still answers', async () => {
	caches.room = 1;
	const keeper = make();
	await expect(keeper.keepApp(['/_app/immutable/a.js'])).rejects.toThrow('full');
	expect([full, caches.size]).toEqual([1, 0]);
	caches.room = 0;
	expect(await ask(keeper, '/data/talks/corpus.json', 'data')).toBe('talks');
	expect(full).toBe(2);
});
