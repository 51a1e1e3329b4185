import { expect, it } from 'vitest';
import type { Opened } from '../../../../src/lib/answers/request.ts';
import { FILTER_KEYS, NONE, type FilterKey } from '../../../../src/lib/query/query/query.ts';
import { parseEdtf } from '../../../../src/lib/model/parse-edtf.ts';
import type { When } from '../../../../src/lib/model/when.ts';
import { News, type NewsStorage } from '../../../../src/lib/state/kept/news.svelte.ts';
import { countsSince, encodeCounts } from '../../../../src/lib/state/kept/seen-counts.ts';
import { makeCorpus } from '../../evidence/make-corpus.ts';

const CORPUS = makeCorpus({ reports: { r1: 'alpha' }, claims: [{ id: 'c1', report: 'r1' }] });

function parseWhen(edtf: string): When {
	const result = parseEdtf(edtf);
	if (!result.ok) throw new Error(result.expected);
	return result.when;
}

/** A large corpus in which so many claims have the values of a filter; all others have none. */
function opened(
	revision: string,
	size: number,
	held: Partial<Record<FilterKey, Readonly<Record<string, number>>>>
): Opened {
	const entries = FILTER_KEYS.map((key) => [key, Object.entries(held[key] ?? {})] as const);
	return {
		revision,
		size,
		vocabulary: {
			columns: Object.fromEntries(
				entries.map(([key, values]) => [key, { values: values.map(([value]) => value) }])
			)
		},
		whole: {
			counts: Object.fromEntries(
				entries.map(([key, values]) => [key, Uint32Array.from(values, ([, count]) => count)])
			)
		}
	} as unknown as Opened;
}

const BEFORE = opened('one', 90, { source: { reuters: 60, sana: 30 }, place: { qamishli: 8, [NONE]: 82 } });
const kept = encodeCounts(BEFORE, CORPUS)!;

it('tells which values have another number of claims, what changed most first', () => {
	const now = opened('two', 121, {
		source: { reuters: 61, sana: 30, tass: 30 },
		place: { raqqa: 3, [NONE]: 118 }
	});
	const since = countsSince(kept, now, CORPUS, parseWhen);
	expect(since).toMatchObject({
		sentence: 'Claims: 90 then, 121 now.',
		places: ['raqqa'],
		list: [],
		counts: [
			{ key: 'source', value: 'tass', before: 0, now: 30 },
			{ key: 'source', value: 'reuters', before: 60, now: 61 },
			{ key: 'place', value: 'qamishli', before: 8, now: 0 },
			{ key: 'place', value: 'raqqa', before: 0, now: 3 }
		]
	});
});

it('tells of other claims that are as many', () => {
	const now = { ...BEFORE, revision: 'two' };
	expect(countsSince(kept, now, CORPUS, parseWhen)).toMatchObject({
		sentence: 'As many claims as then, but not the same ones.',
		counts: []
	});
	expect(countsSince(kept, BEFORE, CORPUS, parseWhen)).toBeNull();
});

it.each(['gibberish', 'null', '{"format":2,"detail":"whole"}', '{"format":"counts 1","counts":{}}'])(
	'begins anew from %s',
	(text) => {
		expect(countsSince(text, BEFORE, CORPUS, parseWhen)).toBe('unknown');
	}
);

it('is what a reader hears of a corpus whose claims are not at hand, until it was seen', async () => {
	const items = new Map<string, string>();
	const storage: NewsStorage = {
		getItem: (key) => items.get(key) ?? null,
		setItem: (key, text) => void items.set(key, text),
		removeItem: (key) => void items.delete(key)
	};
	const visit = async (open: Opened) => {
		const news = new News(
			() => CORPUS,
			() => storage,
			() => open
		);
		await news.look();
		return news;
	};
	expect((await visit(BEFORE)).since).toBeNull();
	const after = opened('two', 91, { source: { reuters: 61, sana: 30 } });
	const news = await visit(after);
	expect(news.since?.sentence).toBe('Claims: 90 then, 91 now.');
	news.dismiss();
	expect((await visit(after)).since).toBeNull();
});

it('keeps nothing that would fill the browser', () => {
	const places = Object.fromEntries(
		Array.from({ length: 60_000 }, (_, at) => [`a-place-with-a-name-${at}`, 1])
	);
	expect(encodeCounts(opened('one', 60_000, { place: places }), CORPUS)).toBeNull();
});
