import { describe, expect, it } from 'vitest';
import { readCountries } from '../../../../geo/gazetteer/countries.ts';
import { readOwnNames } from '../../../../geo/gazetteer/own-names.ts';
import { readTable } from '../../../../geo/gazetteer/read-table.ts';
import { isInside } from '../../../../geo/gazetteer/shapes.ts';
import { PLACE_KINDS } from '../../../../src/lib/reading/gazetteer/place.ts';

const countries = readCountries();

describe('countries', () => {
	it('have names in three languages, without what Unicode adds in brackets', () => {
		for (const { names, country } of countries) {
			expect(names.en, country).not.toMatch(/[()]|SAR/);
			expect(names.ar, country).toMatch(/^[\u0600-\u06ff]/);
			expect(names.ru, country).toMatch(/^[А-яЁё]/);
		}
	});

	it.each(['SY', 'TR', 'IQ', 'US', 'RU', 'FR', 'UA', 'SD', 'CD'])('%s has its point on its land', (code) => {
		const { outline, longitude, latitude } = countries.find(({ country }) => country === code)!;
		expect(isInside(outline!, longitude, latitude)).toBe(true);
	});

	it('all that the table names exist', () => {
		const known = new Set(countries.map(({ country }) => country));
		expect([...readOwnNames('countries.tsv', 1).keys()].filter((code) => !known.has(code))).toEqual([]);
	});
});

describe('the tables', () => {
	it.each([
		['regions.tsv', 6],
		['landmarks.tsv', 6]
	])('%s names kinds that there are', (table, width) => {
		const kinds: readonly string[] = PLACE_KINDS;
		expect(readTable(table, width).filter((row) => !kinds.includes(row[3]!))).toEqual([]);
	});

	it('say which line is too long', () => {
		expect(() => readTable('regions.tsv', 3)).toThrow(/regions\.tsv:\d+ has 6 fields; expected 3/);
	});
});
