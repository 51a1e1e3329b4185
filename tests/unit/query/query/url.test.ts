import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	EVERYTHING,
	FILTER_KEYS,
	include,
	sameQuery,
	withWords,
	type Query
} from '../../../../src/lib/query/query/query.ts';
import type { Column, Table } from '../../../../src/lib/query/engine/table.ts';
import { formatSearch, parseQuery, QUERY_PARAMS, writeQuery } from '../../../../src/lib/query/query/url.ts';
import { query, VALUES } from '../random-corpus.ts';

const table = {
	columns: Object.fromEntries(
		FILTER_KEYS.map((key) => [key, { values: [...VALUES[key], 'unheard-of'] } as unknown as Column])
	)
} as Pick<Table, 'columns'>;

function written(query: Query): string {
	const params = new URLSearchParams();
	writeQuery(params, query);
	return formatSearch(params);
}

const read = (search: string) => parseQuery(new URLSearchParams(search), table);

const inAddress = fc.record({
	query,
	words: fc.string({ unit: 'grapheme' }),
	from: fc.option(fc.integer({ min: -2_000_000, max: 5_000_000 })),
	corner: fc.double({ min: -180, max: 180, noNaN: true })
});

describe('an address', () => {
	it('gives back every query that was written into it', () => {
		fc.assert(
			fc.property(inAddress, ({ query, words, from, corner }) => {
				const asked: Query = {
					...query,
					words,
					window: query.window && { axis: query.window.axis, from, to: from === null ? 0 : null },
					area: query.area?.kind === 'rectangle' ? { ...query.area, west: corner } : query.area
				};
				const { query: found, problems } = read(written(asked));
				expect(problems).toEqual([]);
				expect(sameQuery(found, asked), JSON.stringify([found, asked])).toBe(true);
				expect(written(found)).toBe(written(asked));
			}),
			{ numRuns: 1000 }
		);
	});

	it.each([
		[include(include(EVERYTHING, 'event', 'e1'), 'event', 'e2'), '?event=e1,e2'],
		[{ ...EVERYTHING, choices: { place: { include: ['town'], exclude: ['port'] } } }, '?place=town,-port'],
		[include(EVERYTHING, 'position', 'q1/p2'), '?position=q1/p2'],
		[include(EVERYTHING, 'origin', 'source:s1'), '?origin=source:s1'],
		[{ ...EVERYTHING, window: { axis: 'when', from: 20_477, to: null } }, '?when=2026-01-24..'],
		[{ ...EVERYTHING, window: { axis: 'said', from: null, to: 20_477 } }, '?said=..2026-01-24'],
		[
			{ ...EVERYTHING, area: { kind: 'rectangle', west: 41.1, south: 36.9, east: 41.4, north: 37.2 } },
			'?area=41.1,36.9,41.4,37.2'
		],
		[{ ...EVERYTHING, disputed: true }, '?disputed=only'],
		[withWords(EVERYTHING, 'القامشلي'), '?q=%D8%A7%D9%84%D9%82%D8%A7%D9%85%D8%B4%D9%84%D9%8A'],
		[EVERYTHING, '']
	] as [Query, string][])('is readable: %j is %s', (query, search) => {
		expect(written(query)).toBe(search);
	});

	it.each([
		['event=gone,e1', 'event', 'gone', 'unknown', '?event=e1'],
		['event=e1,e1', 'event', 'e1', 'repeated', '?event=e1'],
		['event=e1,-e1', 'event', '-e1', 'repeated', '?event=e1'],
		['event=', 'event', '', 'malformed', ''],
		['event=e1,-', 'event', '-', 'malformed', '?event=e1'],
		['when=2026-02-30..', 'window', '2026-02-30..', 'malformed', ''],
		['when=2026-01-24', 'window', '2026-01-24', 'malformed', ''],
		['when=..', 'window', '..', 'malformed', ''],
		['when=2026-01-24..2026-01-20', 'window', '2026-01-24..2026-01-20', 'malformed', ''],
		['when=2026-01-24..&said=2026-01-24..', 'window', '2026-01-24..', 'repeated', '?when=2026-01-24..'],
		['area=1,2,3', 'area', '1,2,3', 'malformed', ''],
		['area=190,1,191,2', 'area', '190,1,191,2', 'malformed', ''],
		['area=1,4,2,3', 'area', '1,4,2,3', 'malformed', ''],
		['area=1,2;3,4;200,5', 'area', '1,2;3,4;200,5', 'malformed', ''],
		['area=1,2,3,4&area=5,6,7,8', 'area', '5,6,7,8', 'repeated', '?area=1,2,3,4'],
		['area=1,2,3,x', 'area', '1,2,3,x', 'malformed', ''],
		['area=1,95,3,96', 'area', '1,95,3,96', 'malformed', ''],
		['area=1,2;3,4', 'area', '1,2;3,4', 'malformed', ''],
		['area=1,2;3,4;5,', 'area', '1,2;3,4;5,', 'malformed', ''],
		['disputed=yes', 'disputed', 'yes', 'malformed', ''],
		['q=left&q=right', 'words', 'right', 'repeated', '?q=left']
	])('%s: says what it left out and keeps the rest', (search, filter, found, reason, kept) => {
		const { query, problems } = read(search);
		expect(problems).toMatchObject([{ filter, found, reason }]);
		expect(problems[0]!.text).toContain(found);
		expect(written(query)).toBe(kept);
	});

	it('never throws, whatever stands in it', () => {
		const entry = fc.tuple(fc.constantFrom(...QUERY_PARAMS), fc.string());
		fc.assert(
			fc.property(fc.array(entry), (entries) => {
				const { query, problems } = parseQuery(new URLSearchParams(entries), table);
				expect(read(written(query))).toEqual({ query, problems: [] });
				expect(problems.every(({ text }) => text.length > 0)).toBe(true);
			})
		);
	});

	it('keeps the keys of others and replaces the query before', () => {
		const params = new URLSearchParams('camera=6/35/38&event=e1&open=town');
		writeQuery(params, include(EVERYTHING, 'kind', 'fact'));
		expect(params.toString()).toBe('camera=6%2F35%2F38&open=town&kind=fact');
	});
});
