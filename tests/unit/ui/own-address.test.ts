import { expect, it, vi } from 'vitest';

const load = async (beforePaths: string) => {
	vi.resetModules();
	vi.doMock('$app/paths', () => ({ resolve: (path: string) => beforePaths + path }));
	return import('../../../src/lib/ui/own-address.ts');
};

it.each([
	['', 'http://127.0.0.1:4173/talks/reports/one?claim=a%26b', '/talks/reports/one?claim=a%26b'],
	['', 'http://127.0.0.1:4173/', '/'],
	['#', 'file:///home/me/talks.html#/talks/reports/one?claim=a%26b', '#/talks/reports/one?claim=a%26b'],
	['#', 'file:///home/me/talks.html', '#/']
])('reads with %j before paths the page of %s, and leads there by %s', async (before, address, href) => {
	const { base, ownUrl, toHref } = await load(before);
	const own = ownUrl(new URL(address));
	expect(base).toBe(before);
	expect(`${base}${own.pathname}${own.search}`).toBe(href);
	expect(toHref(own)).toBe(href);
	expect(own.searchParams.get('claim')).toBe(href.includes('claim') ? 'a&b' : null);
	expect(ownUrl(new URL(toHref(own), address)).href).toBe(own.href);
});
