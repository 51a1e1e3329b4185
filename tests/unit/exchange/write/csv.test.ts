import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cell } from '../../../../src/lib/compile/claim-columns.ts';
import { formatCsv } from '../../../../src/lib/exchange/write/csv.ts';

const read = (csv: string): string[][] => parse(csv, { bom: true, record_delimiter: '\r\n' });

describe('a text that a spreadsheet may take for a formula', () => {
	it.each([
		'=1+1',
		'+1',
		'-1',
		'@SUM(A1)',
		'\t=1',
		'\r=1',
		'\n=1',
		'  =cmd|calc',
		'＝1+1',
		'＋1',
		'－1',
		'＠x',
		'=HYPERLINK("http://example.com","click")'
	])('%j gets an apostrophe before it', (text) => {
		expect(read(formatCsv(['text'], [[text]]))[1]).toEqual([`'${text}`]);
	});

	it.each(['left', '1 = 1', 'al-Sharaa', 'a@b', "'quoted'", 'القامشلي', '“so-called”', ''])(
		'%j stays as it is',
		(text) => {
			expect(read(formatCsv(['text'], [[text]]))[1]).toEqual([text]);
		}
	);

	it('is told from a number, which stays a number', () => {
		expect(formatCsv(['longitude'], [[-41.22]]).split('\r\n')[1]).toBe('-41.22');
	});
});

it('comes back from another parser as it was written', () => {
	const text = fc.string({ unit: 'grapheme' });
	const cell: fc.Arbitrary<Cell> = fc.oneof(
		text,
		fc.constantFrom('a,b', 'say "so"', 'one\r\ntwo', ';', "'"),
		fc.integer(),
		fc.constant(null)
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1 }), (rows) => {
			const [header, ...found] = read(formatCsv(['a', 'b', 'c'], rows));
			expect(header).toEqual(['a', 'b', 'c']);
			expect(found).toHaveLength(rows.length);
			found.forEach((cells, at) => {
				cells.forEach((got, column) => {
					const given = rows[at]![column]!;
					const expected = given === null ? '' : String(given);
					expect([expected, `'${expected}`]).toContain(got);
					if (typeof given !== 'number') expect(got).not.toMatch(/^[=+\-@\t\r]/);
				});
			});
		})
	);
});

it('refuses a row of another width than its header', () => {
	expect(() => formatCsv(['a', 'b'], [['x']])).toThrow('A row has 1 cells, expected 2');
});
