import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
	dateIn,
	daySince1970,
	someDayOf,
	type DateOrder
} from '../../../../src/lib/exchange/meaning/date-in.ts';
import { countIn, numberIn } from '../../../../src/lib/exchange/meaning/number-in.ts';
import { pointIn } from '../../../../src/lib/exchange/meaning/point-in.ts';
import { rowOfText, toRecordText } from '../../../../src/lib/exchange/meaning/record-text.ts';
import { geometryOfWkt, wktOf } from '../../../../src/lib/exchange/meaning/wkt.ts';
import { formatValue, textOf, type Row, type Value } from '../../../../src/lib/exchange/rows/row.ts';
import { readList, writeList } from '../../../../src/lib/compile/list-cell.ts';
import { harmless } from '../../../../src/lib/exchange/write/formula.ts';
import { legalGeometry } from '../legal-geometry.ts';

describe('a number in a cell', () => {
	test.each([
		['37.05', 37.05],
		['37,05', 37.05],
		['-36.1', -36.1],
		['−36,1', -36.1],
		['1,234.5', 1234.5],
		['1,234,567', 1234567],
		['1 234,5', 1234.5],
		['1.234,5', 1234.5],
		['2e2', 200],
		['', null],
		['NaN', null],
		['Infinity', null],
		['-Infinity', null],
		['1e999', null],
		['0x10', null],
		['12a', null],
		['1,2,3', null]
	])('%j is %j', (text, value) => {
		expect(numberIn(text)).toBe(value);
	});

	test.each([
		['1,234', 1234],
		['1.234', 1234],
		['12', 12],
		['1.5', null],
		['-1', null],
		['many', null]
	])('as a count, %j is %j', (text, value) => {
		expect(countIn(text)).toBe(value);
	});
});

describe('a date in a cell', () => {
	test.each<[string, DateOrder | undefined, string | null]>([
		['2019-04-19', undefined, '2019-04-19'],
		['2019-04-19T00:00:00', undefined, '2019-04-19'],
		['2019-04-19 23:59', undefined, '2019-04-19'],
		['20190419', undefined, '2019-04-19'],
		['20190419151500', undefined, '2019-04-19'],
		['19 April 2019', undefined, '2019-04-19'],
		['April 19, 2019', undefined, '2019-04-19'],
		['Apr 2019', undefined, '2019-04'],
		['2019', undefined, '2019'],
		['2019-04', undefined, '2019-04'],
		['2019/4/9', undefined, '2019-04-09'],
		['02/24/2022', 'month-first', '2022-02-24'],
		['3/2/2022', 'month-first', '2022-03-02'],
		['3/2/2022', 'day-first', '2022-02-03'],
		['24.02.22', 'day-first', '2022-02-24'],
		['1.2.98 14:05', 'day-first', '1998-02-01'],
		['2026-01~', undefined, '2026-01~'],
		['02/24/2022', 'day-first', null],
		['3/2/2022', undefined, null],
		['2019-02-30', undefined, null],
		['soon', undefined, null],
		['', undefined, null]
	])('%j, %s, is %j', (text, order, edtf) => {
		expect(dateIn(text, order)).toBe(edtf);
	});

	test.each([
		['2009-02-20', '2009-02-20', '2009-02-20'],
		['2009-08-01', '2009-08-31', '2009-08'],
		['2012-02-01', '2012-02-29', '2012-02'],
		['2009-01-01', '2009-12-31', '2009'],
		['2009-08-07', '2009-09-10', '[2009-08-07..2009-09-10]']
	])('some day from %s to %s is %s', (start, end, edtf) => {
		expect(someDayOf(start, end)).toBe(edtf);
	});

	it('is told from seconds since 1970', () => {
		expect(daySince1970('1618533000')).toBe('2021-04-16');
		expect(daySince1970('')).toBeNull();
	});
});

describe('a point in two cells', () => {
	const at = (latitude: Value, longitude: Value) =>
		pointIn(
			{
				number: 1,
				fields: new Map([
					['lat', latitude],
					['lng', longitude]
				]),
				geometry: null
			},
			'lat',
			'lng'
		);

	test.each<[Value, Value, number[] | null]>([
		['37.05', '41.22', [41.22, 37.05]],
		['37,05', '41,22', [41.22, 37.05]],
		[37.05, -41.22, [-41.22, 37.05]],
		['37.05 N', '41.22 W', [-41.22, 37.05]],
		['37°03\'00"N', "41°12'E", [41.2, 37.05]],
		['', '', null],
		[null, null, null],
		[90, 180, [180, 90]]
	])('%j and %j lie at %j', (latitude, longitude, coordinates) => {
		const result = at(latitude, longitude);
		expect(result.ok && (result.point?.coordinates ?? null)).toEqual(coordinates);
	});

	test.each<[Value, Value, string[]]>([
		['91', '0', ['lat']],
		['-90.1', '180.1', ['lng', 'lat']],
		['NaN', '0', ['lat']],
		['Infinity', 'x', ['lng', 'lat']],
		['37 E', '1', ['lat']],
		['', '1', ['lat']]
	])('%j and %j have faults in %j', (latitude, longitude, fields) => {
		const result = at(latitude, longitude);
		expect(result.ok ? [] : result.faults.map(({ field }) => field)).toEqual(fields);
	});
});

it('writes geometries as text and reads them back', () => {
	fc.assert(
		fc.property(legalGeometry, (geometry) => {
			expect(geometryOfWkt(wktOf(geometry))).toEqual(geometry);
		})
	);
	expect(geometryOfWkt('MULTIPOINT (1 2, 3 4)')).toEqual(geometryOfWkt('MULTIPOINT ((1 2), (3 4))'));
	for (const wrong of ['POINT (1)', 'POINT (200 1)', 'CIRCLE (1 2)', 'POINT (1 2', '', 'POINT (a b)'])
		expect(geometryOfWkt(wrong)).toBeNull();
});

it('writes a row as text of which the row comes back, whatever its fields hold', () => {
	const name = fc.stringMatching(/^[a-z][a-z_0-9]{0,9}(?: [a-z0-9]{1,4})?$/);
	const value: fc.Arbitrary<Value> = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.integer(),
		fc.constantFrom('a: b', 'one\ntwo', 'x\r\n\r\ny', '', 'geometry: POINT (1 2)'),
		fc.array(fc.dictionary(name, fc.string({ unit: 'grapheme', minLength: 1 })), { maxLength: 3 })
	);
	fc.assert(
		fc.property(fc.dictionary(name, value), fc.option(legalGeometry), (record, geometry) => {
			const fields = new Map<string, Value>([['what', 'it'], ...Object.entries(record)]);
			const row: Row = { number: 1, fields, geometry };
			const { text, quote } = toRecordText(row, ['what']);
			expect(text.startsWith(quote)).toBe(true);
			const again = rowOfText(text);
			for (const [field, given] of fields)
				expect(formatValue(again.fields.get(field) ?? '')).toBe(formatValue(given));
			expect(again.geometry).toEqual(geometry);
			expect(toRecordText(again, ['what']).text).toBe(text);
		})
	);
});

it('shows signs that turn a line as escapes, and keeps joiners that scripts need', () => {
	const row: Row = { number: 1, fields: new Map([['n', 'a\u202Eb\u2066\u0007c']]), geometry: null };
	expect(textOf(row, 'n')).toBe('a\\u202eb\\u2066\\u0007c');
	expect(formatValue('می\u200Cخواهم 👩\u200D🚒')).toBe('می\u200Cخواهم 👩\u200D🚒');
});

it('keeps a list in one cell, whatever its items', () => {
	const item = fc.oneof(fc.string(), fc.constantFrom('a; b', ';', '[', '["x"]', '', ' '));
	fc.assert(
		fc.property(fc.array(item), (items) => {
			expect(readList(writeList(items))).toEqual(items);
		})
	);
	expect(writeList(['a', 'b'])).toBe('a; b');
});

it('makes every text harmless in a spreadsheet and reads it back the same', () => {
	const text = fc.oneof(fc.string(), fc.constantFrom("'=1", "''@x", "'", '\t1', ' -1', '＝x'));
	fc.assert(
		fc.property(text, (given) => {
			expect(harmless.write(given)).not.toMatch(/^\s*[=+\-@＝＋－＠]/u);
			expect(harmless.read(harmless.write(given))).toBe(given);
		})
	);
});
