import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatWhen } from '../../../src/lib/model/format-when.ts';
import { parseEdtf } from '../../../src/lib/model/parse-edtf.ts';
import { edtfStrings } from './edtf-strings.ts';

function format(edtf: string, locale: string, style: 'long' | 'short', impliedYear?: number): string {
	const result = parseEdtf(edtf);
	if (!result.ok) throw new Error(`${edtf}: expected ${result.expected}`);
	// Which of the many spaces stands in a date changes with the version of Intl's data.
	return formatWhen(result.when, style, impliedYear, locale).replace(/\s/g, ' ');
}

describe('in British English, with 2026 implied where short', () => {
	it.each([
		['2026-01-26', '26 January 2026', '26 Jan'],
		['2025-01-26', '26 January 2025', '26 Jan 2025'],
		['2026-01', 'January 2026', 'Jan'],
		['2025-10', 'October 2025', 'Oct 2025'],
		['1944', '1944', '1944'],
		['2026', '2026', '2026'],
		['2026-01-26~', 'about 26 January 2026', '26~ Jan'],
		['2026-01-26?', 'possibly 26 January 2026', '26? Jan'],
		['2026-01-26%', 'possibly about 26 January 2026', '26~? Jan'],
		['2025-10~', 'about October 2025', 'Oct~ 2025'],
		['1944~', 'about 1944', '1944~'],
		['2026-01-26T10:00:00Z', '26 January 2026', '26 Jan'],
		// Both ends
		['2026-01-26/2026-01-28', '26 to 28 January 2026', '26 – 28 Jan'],
		['2026-01-26~/2026-01-28', 'about 26 to 28 January 2026', '26~ – 28 Jan'],
		['2026-01-26/2026-01-28~', '26 to about 28 January 2026', '26 – 28~ Jan'],
		['2026-01-28/2026-02-03', '28 January to 3 February 2026', '28 Jan – 3 Feb'],
		['2025-12-28/2026-01-03', '28 December 2025 to 3 January 2026', '28 Dec 2025 – 3 Jan'],
		['2024-11~/2024-12', 'about November to December 2024', 'Nov~ – Dec 2024'],
		['2016/2026-01-26', '2016 to 26 January 2026', '2016 – 26 Jan'],
		['2026-01-26/2026-01-26', '26 January 2026', '26 Jan'],
		['2016/2018', '2016 to 2018', '2016 – 2018'],
		// One end
		['2016/', 'since 2016', 'since 2016'],
		['2026-01/..', 'from January 2026, open', 'from Jan'],
		['2026-01-28~/..', 'from about 28 January 2026, open', 'from 28~ Jan'],
		['/2026-01-28', 'until 28 January 2026', 'until 28 Jan'],
		['../2016', 'up to 2016', 'up to 2016'],
		['/', 'date not given', 'date not given'],
		['../..', 'date not given', 'date not given'],
		['XXXX', 'date not given', 'date not given'],
		// Divisions of the year
		['2026-21', 'spring 2026', 'spring 2026'],
		['2026-24~', 'about winter 2026/27', 'winter 2026/27~'],
		['2026-29', 'southern spring 2026', 'S spring 2026'],
		['2026-34', 'second quarter of 2026', 'Q2 2026'],
		['2026-41', 'second half of 2026', 'H2 2026'],
		['2025-23/2026-01', 'autumn 2025 to January 2026', 'autumn 2025 – Jan'],
		// Digits that are not given
		['196X', '1960s', '1960s'],
		['196~', 'about 1960s', '1960s~'],
		['19XX', '1900–1999', '1900–1999'],
		['1XXX', '1000–1999', '1000–1999'],
		['2026-XX', '2026', '2026'],
		['2025-10-XX', 'October 2025', 'Oct 2025'],
		['2026-1X', 'between October and December 2026', 'Oct–Dec'],
		['2026-X0', 'October 2026', 'Oct'],
		['2026-01-2X', 'between 20 and 29 January 2026', '20–29 Jan'],
		['156X-12-25', 'between 25 December 1560 and 25 December 1569', '25 Dec 1560–25 Dec 1569'],
		// Long ago and far ahead
		['-0043-03-15', '15 March 44 BC', '15 Mar 44 BC'],
		['0000', '1 BC', '1 BC'],
		['0003', '3 AD', '3 AD'],
		['-20', '2100 BC–2001 BC', '2100 BC–2001 BC'],
		// Sets
		['[1667,1670..1672]', 'one date from 1667 to 1672', '1667 – 1672'],
		['{1960,1961-12}', 'several dates from 1960 to December 1961', '1960 – Dec 1961'],
		['[..1984-12-03]', '3 December 1984 or before', '3 Dec 1984 or before'],
		['{1984-12-03..}', '3 December 1984 and after', '3 Dec 1984 and after'],
		['[2026]', '2026', '2026'],
		['{..1983,1985..}', 'date not given', 'date not given']
	])('%s is %s, short %s', (edtf, long, short) => {
		expect([format(edtf, 'en-GB', 'long'), format(edtf, 'en-GB', 'short', 2026)]).toEqual([long, short]);
	});
});

it('writes every year where none is implied', () => {
	expect(format('2026-01-26', 'en-GB', 'short')).toBe('26 Jan 2026');
});

describe('in other locales', () => {
	it.each([
		['en-US', '2026-01-26', 'January 26, 2026'],
		['en-US', '2026-01-26~/2026-01-28', 'about January 26, 2026 to January 28, 2026'],
		['de', '2026-01-26', '26. Januar 2026'],
		['ru', '2026-01-26', '26 января 2026 г.'],
		['ar', '2026-01-26', '26 يناير 2026'],
		['fa', '2026-01-26', '۲۶ ژانویهٔ ۲۰۲۶'],
		['th', '2026', '2026']
	])('%s writes %s as %s, in the Gregorian calendar', (locale, edtf, text) => {
		expect(format(edtf, locale, 'long')).toBe(text);
	});
});

it('says something of every date', () => {
	fc.assert(
		fc.property(edtfStrings, fc.constantFrom('en-GB', 'en-US', 'ar', 'ru', 'zh'), (edtf, locale) => {
			for (const style of ['long', 'short'] as const) {
				const text = format(edtf, locale, style, 2026);
				expect(text).not.toMatch(/Invalid|NaN|undefined|[{}]|^\s*$/);
			}
		})
	);
});
