import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseIsoDay } from '../../../../src/lib/model/day.ts';
import { parseEdtf } from '../../../../src/lib/model/parse-edtf.ts';
import { readTypedDate } from '../../../../src/lib/reading/dates/read-typed-date.ts';

const TODAY = parseIsoDay('2026-01-28')!;

describe('typed dates', () => {
	it.each([
		['28 Jan 2026', '2026-01-28'],
		['jan 28', '2026-01-28'],
		['January 2026', '2026-01'],
		['may', '2025-05'],
		['about May 2026', '2026-05~'],
		['2016?', '2016?'],
		['maybe 1944', '1944?'],
		['late 2024', '2024-10~/2024-12'],
		['since 2016', '2016/..'],
		['from january 2026', '2026-01/..'],
		['until 28.1.2026', '/2026-01-28'],
		['after 2024', '2024/'],
		['from 2009 to 2011', '2009/2011'],
		['26-28 January', '2026-01-26/2026-01-28'],
		['yesterday', '2026-01-27'],
		['monday', '2026-01-26'],
		['two weeks ago', '2026-01-14'],
		['Q3 2025', '2025-35'],
		['28.1.2026', '2026-01-28'],
		['1980s', '198X'],
		['2026-01-26~/..', '2026-01-26~/..'],
		['28 января 2026 г.', '2026-01-28'],
		['28 янв. 2026', '2026-01-28'],
		['январь 2026', '2026-01'],
		['май', '2025-05'],
		['с 2016 года', '2016/..'],
		['до 28 января 2026', '/2026-01-28'],
		['около мая 2026', '2026-05~'],
		['в конце 2024 года', '2024-10~/2024-12'],
		['вчера', '2026-01-27'],
		['٢٨ يناير ٢٠٢٦', '2026-01-28'],
		['28 كانون الثاني 2026', '2026-01-28'],
		['يناير 2026', '2026-01'],
		['منذ ٢٠١٦', '2016/..'],
		['حتى 28 يناير 2026', '/2026-01-28'],
		['نحو أيار ٢٠٢٦', '2026-05~'],
		['أواخر 2024', '2024-10~/2024-12'],
		['أمس', '2026-01-27'],
		['٢٠٢٦-٠١-٢٨', '2026-01-28']
	])('%s is %s', (typed, edtf) => {
		expect(readTypedDate(typed, TODAY)).toMatchObject({ ok: true, edtf });
	});

	it('offers the other day where figures mean two', () => {
		expect(readTypedDate('7/8/2026', TODAY)).toMatchObject({ edtf: '2026-07-08', others: ['2026-08-07'] });
		expect(readTypedDate('26/1/2026', TODAY)).toMatchObject({ edtf: '2026-01-26', others: [] });
	});

	it.each([
		['28 January 2026 in Moscow', 'in Moscow'],
		['soon', 'soon'],
		['31.02.2026', '31.02.2026'],
		['', '']
	])('of "%s" it hands back "%s"', (typed, found) => {
		expect(readTypedDate(typed, TODAY)).toEqual({ ok: false, found });
	});
});

it('gives EDTF that holds, or a refusal, for whatever is typed', () => {
	const typed = fc.oneof(
		fc.string({ maxLength: 30 }),
		fc.string({ unit: fc.constantFrom(...'0123456789-/.~? jansince'), maxLength: 16 })
	);
	fc.assert(
		fc.property(typed, (text) => {
			const read = readTypedDate(text, TODAY);
			if (read.ok) expect(parseEdtf(read.edtf).ok, `${text} as ${read.edtf}`).toBe(true);
		}),
		{ numRuns: 1000 }
	);
});
