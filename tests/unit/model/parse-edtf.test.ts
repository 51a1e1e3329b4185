import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIsoDay } from '../../../src/lib/model/day.ts';
import { parseEdtf } from '../../../src/lib/model/parse-edtf.ts';
import type { DateEdge, UndatedEdge, When } from '../../../src/lib/model/when.ts';
import { edtfStrings } from './edtf-strings.ts';

function parsed(text: string): When {
	const result = parseEdtf(text);
	if (!result.ok) throw new Error(`${text}: expected ${result.expected}`);
	return result.when;
}

/** `2026-01-01..2026-01-31`, with `-` for a side without limit. */
function span({ earliest, latest }: When): string {
	return [earliest, latest].map((day) => (day === null ? '-' : formatIsoDay(day))).join('..');
}

function kindOf(edge: DateEdge | UndatedEdge): string {
	return edge.kind === 'dated' ? edge.precision : edge.kind;
}

describe('one date', () => {
	it.each([
		// Level 0
		['2026-01-26', 'day', '2026-01-26..2026-01-26'],
		['2026-01', 'month', '2026-01-01..2026-01-31'],
		['2026-04', 'month', '2026-04-01..2026-04-30'],
		['2026-02', 'month', '2026-02-01..2026-02-28'],
		['2024-02', 'month', '2024-02-01..2024-02-29'],
		['1900-02', 'month', '1900-02-01..1900-02-28'],
		['2000-02', 'month', '2000-02-01..2000-02-29'],
		['2024-02-29', 'day', '2024-02-29..2024-02-29'],
		['2025-12', 'month', '2025-12-01..2025-12-31'],
		['1944', 'year', '1944-01-01..1944-12-31'],
		['0000', 'year', '0000-01-01..0000-12-31'],
		['19', 'century', '1900-01-01..1999-12-31'],
		// The day written is the day meant, whatever the time and its zone
		['2026-01-26T23:59:59', 'day', '2026-01-26..2026-01-26'],
		['2026-01-26T00:30:00Z', 'day', '2026-01-26..2026-01-26'],
		['2026-01-26T01:00:00+04:00', 'day', '2026-01-26..2026-01-26'],
		['2026-01-28T01:30:00+03:00', 'day', '2026-01-28..2026-01-28'],
		['2026-01-31T23:00:00-02:00', 'day', '2026-01-31..2026-01-31'],
		['2026-01-26T24:00:00', 'day', '2026-01-26..2026-01-26'],
		// Level 1
		['Y17002', 'year', '+17002-01-01..+17002-12-31'],
		['Y-17002', 'year', '-17002-01-01..-17002-12-31'],
		['Y100000', 'year', '+100000-01-01..+100000-12-31'],
		['-1985', 'year', '-1985-01-01..-1985-12-31'],
		['-0043-03-15', 'day', '-0043-03-15..-0043-03-15'],
		['201X', 'decade', '2010-01-01..2019-12-31'],
		['20XX', 'century', '2000-01-01..2099-12-31'],
		['2004-XX', 'year', '2004-01-01..2004-12-31'],
		['1985-04-XX', 'month', '1985-04-01..1985-04-30'],
		['2024-02-XX', 'month', '2024-02-01..2024-02-29'],
		['1985-XX-XX', 'year', '1985-01-01..1985-12-31'],
		['-200X', 'decade', '-2009-01-01..-2000-12-31'],
		// Level 2
		['Y17E3', 'year', '+17000-01-01..+17000-12-31'],
		['Y-17E3', 'year', '-17000-01-01..-17000-12-31'],
		['1950S2', 'century', '1900-01-01..1999-12-31'],
		['1950S3', 'decade', '1950-01-01..1959-12-31'],
		['Y17101S2', 'millennium', '+17000-01-01..+17999-12-31'],
		['196', 'decade', '1960-01-01..1969-12-31'],
		['-201', 'decade', '-2019-01-01..-2010-12-31'],
		['156X-12-25', 'decade', '1560-12-25..1569-12-25'],
		['15XX-12-25', 'century', '1500-12-25..1599-12-25'],
		['1XXX-XX', 'millennium', '1000-01-01..1999-12-31'],
		['XXXX-12-XX', 'millennium', '0000-12-01..9999-12-31'],
		['1XXX-12-XX', 'millennium', '1000-12-01..1999-12-31'],
		['1984-1X', 'year', '1984-10-01..1984-12-31'],
		['2026-X0', 'year', '2026-10-01..2026-10-31'],
		['2026-01-3X', 'month', '2026-01-30..2026-01-31'],
		['2026-02-2X', 'month', '2026-02-20..2026-02-28'],
		['202X-02-29', 'decade', '2020-02-29..2028-02-29'],
		// Divisions of the year
		['2026-21', 'season', '2026-03-01..2026-05-31'],
		['2026-22', 'season', '2026-06-01..2026-08-31'],
		['2026-23', 'season', '2026-09-01..2026-11-30'],
		['2027-24', 'season', '2027-12-01..2028-02-29'],
		['2026-28', 'season', '2026-12-01..2027-02-28'],
		['2026-29', 'season', '2026-09-01..2026-11-30'],
		['2026-30', 'season', '2026-12-01..2027-02-28'],
		['2026-32', 'season', '2026-06-01..2026-08-31'],
		['2026-33', 'season', '2026-01-01..2026-03-31'],
		['2026-36', 'season', '2026-10-01..2026-12-31'],
		['2026-37', 'season', '2026-01-01..2026-04-30'],
		['2026-39', 'season', '2026-09-01..2026-12-31'],
		['2026-40', 'season', '2026-01-01..2026-06-30'],
		['2026-41', 'season', '2026-07-01..2026-12-31']
	])('%s is a %s: %s', (text, precision, expected) => {
		const when = parsed(text);
		expect(when.edtf).toBe(text);
		expect(when.form).toBe('date');
		expect(when.end).toBe(when.start);
		expect([kindOf(when.start), span(when)]).toEqual([precision, expected]);
	});

	it.each([
		['2026-01-26', false, false],
		['2026-01-26~', true, false],
		['2026-01-26?', false, true],
		['2026-01-26%', true, true],
		['2026-01~', true, false],
		['1984?', false, true],
		['196~', true, false],
		['2026-21~', true, false],
		['2026-~01-26', true, false],
		['~2026-01-26', true, false],
		['2026?-01', false, true],
		['2026-01?-26~', true, true]
	])('%s is approximate: %s, uncertain: %s', (text, approximate, uncertain) => {
		expect(parsed(text).start).toMatchObject({ kind: 'dated', approximate, uncertain });
	});

	it.each(['XXXX', 'XXXX-XX', 'XXXX-XX-XX'])('%s names no date at all', (text) => {
		const when = parsed(text);
		expect([kindOf(when.start), kindOf(when.end), span(when)]).toEqual(['unknown', 'unknown', '-..-']);
	});
});

describe('an interval', () => {
	it.each([
		['2024-11/2024-12', 'month', 'month', '2024-11-01..2024-12-31'],
		['2016/2026-01-26', 'year', 'day', '2016-01-01..2026-01-26'],
		['2026-01-26/2026-01-26', 'day', 'day', '2026-01-26..2026-01-26'],
		['2026-01-28/2026-01', 'day', 'month', '2026-01-28..2026-01-31'],
		['2016/..', 'year', 'open', '2016-01-01..-'],
		['2016/', 'year', 'unknown', '2016-01-01..-'],
		['../2016', 'open', 'year', '-..2016-12-31'],
		['/2016-02', 'unknown', 'month', '-..2016-02-29'],
		['../..', 'open', 'open', '-..-'],
		['/..', 'unknown', 'open', '-..-'],
		['/', 'unknown', 'unknown', '-..-'],
		['2026-21/2026-23', 'season', 'season', '2026-03-01..2026-11-30'],
		['2025-23/2026-01', 'season', 'month', '2025-09-01..2026-01-31'],
		['2004-06-XX/2004-07-03', 'month', 'day', '2004-06-01..2004-07-03'],
		['-0100/0100', 'year', 'year', '-0100-01-01..0100-12-31'],
		['2026-01-26T22:00:00Z/2026-01-27T02:00:00Z', 'day', 'day', '2026-01-26..2026-01-27']
	])('%s goes from %s to %s: %s', (text, start, end, expected) => {
		const when = parsed(text);
		expect(when.form).toBe('interval');
		expect([kindOf(when.start), kindOf(when.end), span(when)]).toEqual([start, end, expected]);
	});

	it('keeps the doubt of each side apart', () => {
		const when = parsed('2026-01-26~/2026-01-28?');
		expect(when.start).toMatchObject({ approximate: true, uncertain: false });
		expect(when.end).toMatchObject({ approximate: false, uncertain: true });
	});
});

describe('a set', () => {
	it.each([
		['[1667,1668,1670..1672]', 'one-of', 'year', 'year', '1667-01-01..1672-12-31'],
		['{1960,1961-12}', 'all-of', 'year', 'month', '1960-01-01..1961-12-31'],
		['[1672, 1667]', 'one-of', 'year', 'year', '1667-01-01..1672-12-31'],
		['[..1984-12-03]', 'one-of', 'open', 'day', '-..1984-12-03'],
		['[1984-12..]', 'one-of', 'month', 'open', '1984-12-01..-'],
		['{..1983-12-31,1984-10-10..1984-11-01,1984-11-05..}', 'all-of', 'open', 'open', '-..-'],
		['[1760-01,1760-02,1760-12..]', 'one-of', 'month', 'open', '1760-01-01..-'],
		['[2026]', 'one-of', 'year', 'year', '2026-01-01..2026-12-31'],
		['{1670~,1672}', 'all-of', 'year', 'year', '1670-01-01..1672-12-31']
	])('%s, %s, goes from %s to %s: %s', (text, form, start, end, expected) => {
		const when = parsed(text);
		expect([when.form, kindOf(when.start), kindOf(when.end), span(when)]).toEqual([
			form,
			start,
			end,
			expected
		]);
	});
});

describe('what is no date', () => {
	it.each([
		['', 'an EDTF date'],
		['tomorrow', 'an EDTF date'],
		['26 January 2026', 'an EDTF date'],
		['26/01/2026', 'one slash'],
		['20260126', 'an EDTF date'],
		['2026-1-26', 'an EDTF date'],
		[' 2026', 'an EDTF date'],
		['2026-13', 'an EDTF date'],
		['2026-00', 'an EDTF date'],
		['2026-02-30', 'a day that the calendar has; 2026-02 has 28 days'],
		['2026-04-31', 'a day that the calendar has; 2026-04 has 30 days'],
		['2026-02-29', 'a day that the calendar has; 2026-02 has 28 days'],
		['1900-02-29', 'a day that the calendar has'],
		['1XX1-02-29', 'some day of the calendar'],
		['-0000', 'an EDTF date'],
		['..', 'an EDTF date'],
		['2026-01-26/..~', 'an EDTF date'],
		['2026/x', 'an EDTF date'],
		['2024/2025/2026', 'one slash'],
		['2026-01-28/2026-01-26', 'does not end before it begins'],
		['2026/2025-12-31', 'does not end before it begins'],
		['[1672..1667]', 'does not end before it begins'],
		['[]', 'an EDTF date'],
		['[..]', 'a set that names a date'],
		['[1667,,1668]', 'an EDTF date'],
		['[1667..1668..1669]', 'at most one'],
		['[1667', 'an EDTF date'],
		['Y1E300', 'a year from -100000 to 100000'],
		['Y99999999999999999999', 'a year from'],
		['Y100001', 'a year from'],
		['Y-100001', 'a year from'],
		['Y170000002/..', 'a year from'],
		['2026-01-26/28', 'both sides in full: 2026-01-26/2026-01-28'],
		['2026-01-26/28~', 'both sides in full: 2026-01-26/2026-01-28~'],
		['2026-01-30/02', 'both sides in full: 2026-01-30/2026-02-02'],
		['2025-12-30/02', 'both sides in full: 2025-12-30/2026-01-02'],
		['2026-01-26/31', 'both sides in full: 2026-01-26/2026-01-31'],
		['2026-02-26/31', 'both sides in full: 2026-01-26/2026-01-28'],
		['2025/26', 'both sides in full: 2025/2026'],
		['1939/45', 'both sides in full: 1939/1945'],
		['1999/03', 'both sides in full: 1999/2003'],
		['2026-01/02', 'both sides in full: 2026-01/2026-02'],
		['2025-11/02', 'both sides in full: 2025-11/2026-02'],
		['2025-23/24', 'both sides in full: 2025-23/2025-24'],
		['18/19', 'both sides in full: 18XX/19XX'],
		['../45', 'both sides in full: 2026-01-26/2026-01-28'],
		['2'.repeat(5000), 'at most 1000 characters']
	])('%j: expected %s', (text, expected) => {
		const result = parseEdtf(text);
		expect(result.ok ? result.when : result.expected).toEqual(expect.stringContaining(expected));
	});

	it('never throws', () => {
		fc.assert(
			fc.property(
				fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789X-/.[]{},~?%YESTZ:') })),
				(text) => {
					expect(typeof parseEdtf(text).ok).toBe('boolean');
				}
			),
			{ numRuns: 2000 }
		);
	});
});

it('gives every form an earliest day that is not after its latest', () => {
	fc.assert(
		fc.property(edtfStrings, (text) => {
			const { earliest, latest } = parsed(text);
			if (earliest !== null && latest !== null) expect(earliest).toBeLessThanOrEqual(latest);
		})
	);
});
