import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledCorpus } from '../../../../src/lib/model/compiled.ts';
import { FILTERS } from '../../../../src/lib/query/filters/filters.ts';
import { EVERYTHING, FILTER_KEYS, type Query } from '../../../../src/lib/query/query/query.ts';
import { Engine, run, type Answer } from '../../../../src/lib/query/engine/engine.ts';
import type { Table } from '../../../../src/lib/query/engine/table.ts';
import { toTable } from '../../../../src/lib/query/engine/to-table.ts';
import { compiledCorpus, query, VALUES } from '../random-corpus.ts';
import { countOthers, dateOf, isDisputed, select } from '../reference.ts';

const RUNS = { numRuns: 200 };

const findIn =
	({ corpus }: CompiledCorpus) =>
	(words: string) =>
		Uint8Array.from(corpus.claims, ({ text }) => Number(text.includes(words)));

/** An answer in the reference's terms. */
function readable(answer: Answer, table: Table, compiled: CompiledCorpus) {
	const countOf = (key: (typeof FILTER_KEYS)[number], value: string) =>
		answer.counts[key][table.columns[key].values.indexOf(value)] ?? 0;
	return {
		total: answer.total,
		claims: Array.from(answer.claims, (row) => compiled.corpus.claims[row]!.id),
		counts: FILTER_KEYS.map((key) => VALUES[key].map((value) => [key, value, countOf(key, value)])),
		mentions: compiled.corpus.places.map((_, place) => answer.mentions[place]),
		disputed: answer.disputed,
		unplaced: answer.unplaced,
		undated: answer.undated
	};
}

function expected(compiled: CompiledCorpus, query: Query) {
	const selected = select(compiled, query);
	const { window } = query;
	return {
		total: compiled.corpus.claims.length,
		claims: selected.map(({ id }) => id),
		counts: FILTER_KEYS.map((key) =>
			VALUES[key].map((value) => [key, value, countOthers(compiled, query, key, value)])
		),
		mentions: compiled.corpus.places.map(
			({ id }) => selected.filter(({ about }) => about.includes(id)).length
		),
		disputed: select(compiled, query, 'disputed').filter((claim) => isDisputed(claim, compiled)).length,
		unplaced: selected.filter(({ about }) => about.length === 0).length,
		undated: window
			? select(compiled, query, 'window').filter((claim) => !dateOf(claim, window.axis, compiled)).length
			: 0
	};
}

describe('the engine', () => {
	it('selects and counts what reading claim by claim selects and counts', () => {
		fc.assert(
			fc.property(compiledCorpus, query, (compiled, query) => {
				const table = toTable(compiled);
				const answer = run(table, query, findIn(compiled));
				expect(readable(answer, table, compiled)).toEqual(expected(compiled, query));
			}),
			RUNS
		);
	});

	it('answers the last of many queries as if it were the first', () => {
		fc.assert(
			fc.property(compiledCorpus, fc.array(query, { minLength: 2, maxLength: 6 }), (compiled, queries) => {
				const table = toTable(compiled);
				const engine = new Engine(table, findIn(compiled));
				for (const query of queries) {
					expect(engine.ask(query)).toEqual(run(table, query, findIn(compiled)));
				}
			}),
			RUNS
		);
	});

	it('finds the rows that pass every filter but one', () => {
		fc.assert(
			fc.property(compiledCorpus, query, (compiled, query) => {
				const engine = new Engine(toTable(compiled), findIn(compiled));
				engine.ask(query);
				for (const { name } of FILTERS) {
					const rows = Array.from(engine.rowsWithout(query, name), (row) => compiled.corpus.claims[row]!.id);
					expect(rows).toEqual(select(compiled, query, name).map(({ id }) => id));
				}
			})
		);
	});

	it('selects every claim when nothing is asked', () => {
		fc.assert(
			fc.property(compiledCorpus, (compiled) => {
				const answer = run(toTable(compiled), EVERYTHING);
				expect(answer.claims.length).toBe(compiled.corpus.claims.length);
			})
		);
	});
});
