import { expect, it } from 'vitest';
import type { Mapping } from '../../../../src/lib/exchange/mapping/mapping.ts';
import { keepMapping, recallMapping } from '../../../../src/lib/state/importing/kept-mappings.ts';

function storage(full = false): Storage {
	const values = new Map<string, string>();
	return {
		getItem: (key: string) => values.get(key) ?? null,
		setItem: (key: string, value: string) => {
			if (full) throw new DOMException('full', 'QuotaExceededError');
			values.set(key, value);
		}
	} as Storage;
}

const mapping = (name: string, ...columns: string[]): Mapping => ({
	...{ format: 1, name, kind: 'fact', status: 'draft', placeKind: 'site', precision: 'approximate' },
	columns: Object.fromEntries(columns.map((column) => [column, { is: 'text' }]))
});

it('is recalled for the same columns in any order, as it was said last', () => {
	const store = storage();
	keepMapping(mapping('first', 'a', 'b'), store);
	keepMapping(mapping('other', 'a', 'c'), store);
	keepMapping(mapping('last', 'b', 'a'), store);
	expect(recallMapping(mapping('proposed', 'a', 'b'), store)?.name).toBe('last');
	expect(recallMapping(mapping('proposed', 'a', 'c'), store)?.name).toBe('other');
	expect(recallMapping(mapping('proposed', 'a', 'b', 'c'), store)).toBeNull();
});

it('forgets the oldest, and does without a storage that keeps nothing or holds nonsense', () => {
	const store = storage();
	for (let at = 0; at < 21; at++) keepMapping(mapping(`m${at}`, `c${at}`), store);
	expect(recallMapping(mapping('proposed', 'c0'), store)).toBeNull();
	expect(recallMapping(mapping('proposed', 'c1'), store)?.name).toBe('m1');
	const full = storage(true);
	keepMapping(mapping('lost', 'a'), full);
	expect(recallMapping(mapping('proposed', 'a'), full)).toBeNull();
	store.setItem('dateline-mappings', '["{", 3, {"a":1}]');
	expect(recallMapping(mapping('proposed', 'a'), store)).toBeNull();
});
