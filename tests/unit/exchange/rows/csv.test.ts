import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CsvScanner } from '../../../../src/lib/exchange/rows/csv-scanner.ts';
import { dialectOf } from '../../../../src/lib/exchange/rows/csv-dialect.ts';
import { readCsv } from '../../../../src/lib/exchange/rows/read-csv.ts';
import { formatCsv } from '../../../../src/lib/exchange/write/csv.ts';
import { asFile, readAll, unwatched } from '../as-file.ts';

const rowsOf = async (...parts: BlobPart[]) => {
	const { items, faults } = await readAll(readCsv(asFile('t.csv', ...parts), unwatched));
	return { rows: items.map(({ fields }) => Object.fromEntries(fields)), faults, items };
};

function scan(text: string, cuts: readonly number[] = []): readonly (readonly string[])[] {
	const scanner = new CsvScanner({ separator: ',', quote: '"' });
	const ends = [...cuts.map((cut) => Math.min(cut, text.length)).sort((a, b) => a - b), text.length];
	const records = ends.flatMap((end, at) => scanner.push(text.slice(at === 0 ? 0 : ends[at - 1], end)));
	return [...records, ...scanner.end().records].map(({ cells }) => cells);
}

describe('a table in text', () => {
	it.each([
		['comma', 'a,b\n1,2\n'],
		['semicolon', 'a;b\n1;2\n'],
		['tab', 'a\tb\n1\t2\n'],
		['bar', 'a|b\n1|2\n'],
		['no line end at its end', 'a,b\n1,2'],
		['line ends of Windows', 'a,b\r\n1,2\r\n'],
		['line ends of old Macintosh', 'a,b\r1,2\r'],
		['blank lines', '\n\na,b\n\n1,2\n\n'],
		['a byte order mark', '\uFEFFa,b\n1,2\n'],
		['quotes round everything', '"a","b"\n"1","2"\n'],
		['single quotes', "'a';'b'\n'1';'2'\n"]
	])('with %s is read', async (_, text) => {
		expect((await rowsOf(text)).rows).toEqual([{ a: '1', b: '2' }]);
	});

	it('of decimal commas between semicolons keeps its columns', async () => {
		const { rows } = await rowsOf('lat;lon;n\n37,05;41,22;1\n-36,1;2,5;2\n');
		expect(rows[1]).toEqual({ lat: '-36,1', lon: '2,5', n: '2' });
	});

	it('keeps separators, quotes and line ends inside quotes', async () => {
		const { rows, items } = await rowsOf('a,b\n"x, ""y""\nz",2\n3,4\n');
		expect(rows[0]).toEqual({ a: 'x, "y"\nz', b: '2' });
		expect(items.map(({ line }) => line)).toEqual([2, 4]);
	});

	it('names columns without a name, and those of one name, apart', async () => {
		expect((await rowsOf('a,,a\n1,2,3\n')).rows).toEqual([{ a: '1', 'column 2': '2', 'a (2)': '3' }]);
	});

	it('has a fault for a record of another width, with its line, and keeps the others', async () => {
		const { rows, faults } = await rowsOf('a,b\n1,2\n"x\ny",2,3\n5,6\n');
		expect(rows).toHaveLength(2);
		expect(faults).toEqual([
			{ file: 't.csv', line: 3, record: '#2', found: '3 cells', expected: '2, as in the first line' }
		]);
	});

	it('says in which line a quotation mark is that is not closed', async () => {
		const { faults } = await rowsOf('a,b\n1,2\n"x,2\n3,4\n');
		expect(faults).toMatchObject([{ line: 3, found: 'a quotation mark that is not closed' }]);
	});

	it('takes the apostrophe off a text that would be a formula', async () => {
		expect((await rowsOf('a,b\n"\'=1+1","\'quoted"\n')).rows).toEqual([{ a: '=1+1', b: "'quoted" }]);
	});
});

describe('its letters are told by what stands there', () => {
	const encode = (text: string, table: Readonly<Record<string, number>>) =>
		Uint8Array.from(text, (sign) => table[sign] ?? sign.charCodeAt(0));
	const utf16 = (text: string, bigEndian: boolean) => {
		const view = new DataView(new ArrayBuffer(2 * text.length));
		[...text].forEach((sign, at) => view.setUint16(2 * at, sign.charCodeAt(0), !bigEndian));
		return new Uint8Array(view.buffer);
	};
	const byTable = (encoding: string) =>
		Object.fromEntries(
			Array.from({ length: 128 }, (_, at) => [
				new TextDecoder(encoding).decode(Uint8Array.of(128 + at)),
				128 + at
			])
		);

	it.each([
		['UTF-8', 'القامشلي', (text: string) => new TextEncoder().encode(text)],
		['UTF-16 with a mark', 'Камышлы', (text: string) => utf16(`\uFEFF${text}`, false)],
		['UTF-16, most significant byte first', 'Камышлы', (text: string) => utf16(`\uFEFF${text}`, true)],
		['UTF-16 without a mark', 'Qamishli town', (text: string) => utf16(text, false)],
		[
			'Windows-1252',
			'Zürich – “é”',
			(text: string) => encode(text, { '–': 0x96, '“': 0x93, '”': 0x94, ü: 0xfc, é: 0xe9 })
		],
		['Windows-1256', 'مدينة القامشلي في سوريا', (text: string) => encode(text, byTable('windows-1256'))],
		['Windows-1251', 'город Камышлы на севере', (text: string) => encode(text, byTable('windows-1251'))]
	])('%s', async (_, word, bytes) => {
		const made = bytes(`place;n\r\n${word};1\r\n`);
		expect((await rowsOf(made)).rows).toEqual([{ place: word, n: '1' }]);
	});
});

it('is cut into the same cells as another parser cuts it', () => {
	const cell = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom('a,b', 'say "so"', 'one\r\ntwo', '', 'x')
	);
	fc.assert(
		fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
			const text = formatCsv(['a', 'b'], rows).slice(1);
			const expected: string[][] = parse(text, { record_delimiter: '\r\n' });
			expect(scan(text)).toEqual(expected);
		})
	);
});

it('does not depend on where its pieces are cut', () => {
	const sign = fc.constantFrom('"', ',', '\r', '\n', 'a', ' ');
	fc.assert(
		fc.property(fc.array(sign), fc.array(fc.nat({ max: 40 })), (signs, cuts) => {
			const text = signs.join('');
			expect(scan(text, cuts)).toEqual(scan(text));
		})
	);
});

it.each([
	['a;b\n1;2,5\n3;4,5', ';'],
	['name,note\n"x;y","a;b"\n"c","d;e;f"', ','],
	['one column\nonly', ',']
])('the separator of %j is %j', (text, separator) => {
	expect(dialectOf(text).separator).toBe(separator);
});
