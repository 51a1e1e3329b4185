import { tableFromIPC } from 'apache-arrow';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CompiledCorpus } from '../../../src/lib/model/compiled.ts';
import { arrowToTable } from '../../../src/lib/query/columnar/arrow-to-table.ts';
import { FORMAT_KEY } from '../../../src/lib/query/columnar/arrow-format.ts';
import { datesToText } from '../../../src/lib/query/columnar/dates-text.ts';
import type { LargeCorpus } from '../../../src/lib/query/columnar/large-corpus.ts';
import { tableToArrow } from '../../../src/lib/query/columnar/table-to-arrow.ts';
import { arrowToWords, wordsToArrow } from '../../../src/lib/query/columnar/words-arrow.ts';
import { indexWords } from '../../../src/lib/query/search/word-index.ts';
import { DATE_AXES } from '../../../src/lib/query/query/query.ts';
import { toTable } from '../../../src/lib/query/engine/to-table.ts';
import { day, span } from '../evidence/make-corpus.ts';
import { compileCorpus } from './compile-corpus.ts';
import { compiledCorpus } from './random-corpus.ts';

async function joined(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
	const all: Uint8Array[] = [];
	for await (const piece of pieces) all.push(piece);
	return Buffer.concat(all);
}

function toBytes(compiled: CompiledCorpus): Promise<Uint8Array> {
	const ids = compiled.corpus.claims.map(({ id }) => id);
	return joined(tableToArrow(toTable(compiled), ids));
}

function toTableAgain(compiled: CompiledCorpus, bytes: Uint8Array) {
	const { dates } = toTable(compiled);
	const whens = DATE_AXES.map((axis) => [axis, datesToText(dates[axis].whens)]);
	return arrowToTable(bytes, { ...compiled, dates: Object.fromEntries(whens) as LargeCorpus['dates'] });
}

describe('a table in an Arrow file', () => {
	it('is read back as it was written', async () => {
		await fc.assert(
			fc.asyncProperty(compiledCorpus, async (compiled) => {
				expect(toTableAgain(compiled, await toBytes(compiled))).toEqual(toTable(compiled));
			}),
			{ numRuns: 50 }
		);
	});

	it('says in plain words what other tools may read', async () => {
		const compiled = compileCorpus({
			reports: { R1: 'S1' },
			claims: [
				{ report: 'R1', about: ['port', 'town'], when: day('2026-01-26'), answers: ['q1=left'] },
				{ report: 'R1', at: 'town', when: span('..', '2026-01-28'), said: span('2025-10-01', '2025-10-31') }
			]
		});
		const rows = tableFromIPC(await toBytes(compiled))
			.toArray()
			.map((row) => row.toJSON());
		expect(JSON.parse(JSON.stringify(rows))).toMatchObject([
			{
				id: 'c1',
				source: 'S1',
				place: ['port', 'town'],
				at: null,
				when: '2026-01-26',
				said: null,
				position: 'q1/left'
			},
			{
				id: 'c2',
				place: [],
				at: 'town',
				when: '../2026-01-28',
				said: '2025-10-01/2025-10-31',
				position: null
			}
		]);
	});

	it('of another format is refused with what it says and what was expected', async () => {
		const compiled = compileCorpus({ reports: { R1: 'S1' }, claims: [{ report: 'R1' }] });
		const bytes = await toBytes(compiled);
		// As long as before, so that the file is still whole.
		const other = Buffer.from(
			Buffer.from(bytes).toString('latin1').replaceAll(FORMAT_KEY, FORMAT_KEY.replace('f', 'F')),
			'latin1'
		);
		expect(() => toTableAgain(compiled, other)).toThrow('says dateline:format nothing, expected 1');
	});
});

it('a word index in an Arrow file is read back as it was written', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 8 }), async (texts) => {
			const index = indexWords(texts);
			expect(arrowToWords(await joined(wordsToArrow(index)))).toEqual(index);
		}),
		{ numRuns: 50 }
	);
});
