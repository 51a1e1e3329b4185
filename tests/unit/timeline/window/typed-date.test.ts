import { afterEach, expect, it } from 'vitest';
import { loadLanguage } from '../../../../src/lib/messages/languages.ts';
import { language, speak } from '../../../../src/lib/messages/message.ts';
import { formatIsoDay } from '../../../../src/lib/model/day.ts';
import { parseEdtf } from '../../../../src/lib/model/parse-edtf.ts';
import { parseTypedDate, type TypedDate } from '../../../../src/lib/timeline/window/typed-date.ts';

const readEdtf = (text: string): TypedDate => {
	const result = parseEdtf(text);
	if (!result.ok) return { ok: false, found: text, expected: result.expected };
	return { ok: true, first: result.when.earliest, last: result.when.latest };
};
const read = (text: string) => parseTypedDate(text, readEdtf);

it.each([
	['2026-01-28', '2026-01-28', '2026-01-28'],
	['2026-1-8', '2026-01-08', '2026-01-08'],
	['2026-02', '2026-02-01', '2026-02-28'],
	['1944', '1944-01-01', '1944-12-31'],
	['28 Jan 2026', '2026-01-28', '2026-01-28'],
	['28 January 2026', '2026-01-28', '2026-01-28'],
	[' 28  jan. 2026 ', '2026-01-28', '2026-01-28'],
	['Jan 28, 2026', '2026-01-28', '2026-01-28'],
	['Sept 2024', '2024-09-01', '2024-09-30'],
	['29 Feb 2024', '2024-02-29', '2024-02-29'],
	['28.1.2026', '2026-01-28', '2026-01-28'],
	['1.2026', '2026-01-01', '2026-01-31'],
	['44 BC', '-0043-01-01', '-0043-12-31'],
	['-0043', '-0043-01-01', '-0043-12-31'],
	['2026-01~', '2026-01-01', '2026-01-31'],
	['2026-21', '2026-03-01', '2026-05-31'],
	['2024-11/2024-12', '2024-11-01', '2024-12-31'],
	['194X', '1940-01-01', '1949-12-31']
])('reads %s as %s to %s', (text, first, last) => {
	const typed = read(text);
	expect(typed.ok && [formatIsoDay(typed.first!), formatIsoDay(typed.last!)]).toEqual([first, last]);
});

it.each(['', '  ', '..'])('reads "%s" as no limit', (text) => {
	expect(read(text)).toEqual({ ok: true, first: null, last: null });
});

it.each([
	['2026-13', '13', 'a number from 1 to 12'],
	['2026-00', '00', 'a number from 1 to 12'],
	['2026-02-30', '30', 'a number from 1 to 28'],
	['31 April 2026', '31', 'a number from 1 to 30'],
	['29.2.2025', '29', 'a number from 1 to 28'],
	['28 Foo 2026', 'Foo', 'a month’s name or its first letters'],
	['28 Jan 44', '28 Jan 44', 'a year of at least three digits'],
	['28', '28', 'a date such as 28 Jan 2026, 2026-01 or 1944']
])('says of %s what it found and what it expected', (text, found, expected) => {
	expect(read(text)).toEqual({ ok: false, found, expected });
});

it('leaves what it does not know to EDTF, with what that expected', () => {
	expect(read('yesterday')).toMatchObject({ ok: false, found: 'yesterday' });
});

const spoken = language();
afterEach(() => speak(spoken));

it.each([
	['28 января 2026', '2026-01-28', '2026-01-28'],
	['28 янв. 2026', '2026-01-28', '2026-01-28'],
	['январь 2026', '2026-01-01', '2026-01-31'],
	['3 мая 2024', '2024-05-03', '2024-05-03'],
	['март 2024', '2024-03-01', '2024-03-31']
])('reads %s in the language of the interface', async (text, first, last) => {
	speak(await loadLanguage('ru'));
	const typed = read(text);
	expect(typed.ok && [formatIsoDay(typed.first!), formatIsoDay(typed.last!)]).toEqual([first, last]);
});
