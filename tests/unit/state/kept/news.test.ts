import { expect, it } from 'vitest';
import { News, type NewsStorage } from '../../../../src/lib/state/kept/news.svelte.ts';
import { makeCorpus, type ClaimPlan } from '../../evidence/make-corpus.ts';

const make = (...claims: ClaimPlan[]) => makeCorpus({ reports: { r1: 'alpha' }, claims });
const BEFORE = make({ id: 'c1', report: 'r1' });
const AFTER = make({ id: 'c1', report: 'r1' }, { id: 'c2', report: 'r1' });

function makeStorage(): NewsStorage & { readonly items: Map<string, string> } {
	const items = new Map<string, string>();
	return {
		items,
		getItem: (key) => items.get(key) ?? null,
		setItem: (key, text) => void items.set(key, text),
		removeItem: (key) => void items.delete(key)
	};
}

async function visit(corpus: typeof BEFORE, storage: NewsStorage): Promise<News> {
	const news = new News(
		() => corpus,
		() => storage
	);
	await news.look();
	return news;
}

it('has no news on a first visit, nor while nothing changes', async () => {
	const storage = makeStorage();
	expect((await visit(BEFORE, storage)).since).toBeNull();
	expect((await visit(BEFORE, storage)).since).toBeNull();
});

it('tells what changed at every visit until the reader has seen it', async () => {
	const storage = makeStorage();
	await visit(BEFORE, storage);
	expect((await visit(AFTER, storage)).since?.sentence).toBe('Claims: 1 added.');
	const again = await visit(AFTER, storage);
	expect(again.since?.sentence).toBe('Claims: 1 added.');
	again.dismiss();
	expect(again.since).toBeNull();
	expect((await visit(AFTER, storage)).since).toBeNull();
	expect((await visit(BEFORE, storage)).since?.sentence).toBe('Claims: 1 withdrawn.');
});

it('begins anew from what it cannot read', async () => {
	const storage = makeStorage();
	storage.setItem('dateline:seen:made', 'gibberish');
	expect((await visit(BEFORE, storage)).since).toBeNull();
	expect((await visit(AFTER, storage)).since?.sentence).toBe('Claims: 1 added.');
});

it('does without storage that is forbidden or full', async () => {
	const forbidden = new News(
		() => BEFORE,
		() => {
			throw new DOMException('denied', 'SecurityError');
		}
	);
	await forbidden.look();
	expect(forbidden.since).toBeNull();
	const full = makeStorage();
	await visit(BEFORE, full);
	full.setItem = () => {
		throw new DOMException('full', 'QuotaExceededError');
	};
	const news = await visit(AFTER, full);
	news.dismiss();
	expect(news.since).toBeNull();
	expect(full.items.size).toBe(0);
});
