import { describe, expect, it } from 'vitest';
import english from '../../../src/lib/messages/en/catalogue.ts';
import { Language } from '../../../src/lib/messages/language.ts';
import { chooseLanguage, loadLanguage } from '../../../src/lib/messages/languages.ts';

describe('the language that is spoken', () => {
	it.each([
		[['en-US'], 'en'],
		[[null, undefined, 'en-GB'], 'en'],
		[['tlh', 'en'], 'en'],
		[['tlh'], 'en'],
		[[], 'en'],
		[['toString', 'constructor'], 'en'],
		[['en-XA', 'en'], 'en-XA'],
		[['en-XB'], 'en-XB'],
		[['ar-SY', 'en'], 'ar']
	] as const)('of %j is %s', (wanted, chosen) => {
		expect(chooseLanguage(wanted)).toBe(chosen);
	});
});

describe('a language', () => {
	const spoken = new Language(english);

	it('writes numbers, lists, months and moments as its readers do', () => {
		expect(spoken.number(12480)).toBe('12,480');
		expect(spoken.number(1234, { maximumSignificantDigits: 2 })).toBe('1,200');
		expect(spoken.list(['Reuters', 'SANA', 'TASS'])).toBe('Reuters, SANA and TASS');
		expect(spoken.list(['Reuters', 'SANA'], 'disjunction')).toBe('Reuters or SANA');
		expect(spoken.list([])).toBe('');
		expect(spoken.monthName(1)).toBe('January');
		expect(spoken.date(0, { weekday: 'long' })).toBe('Thursday');
	});

	it('orders names by letters before case, and figures by their value', () => {
		expect(['b10', 'B9', 'a', 'Á'].toSorted(spoken.compare)).toEqual(['a', 'Á', 'B9', 'b10']);
	});

	it.each([
		['', ''],
		['about 1944', 'About 1944'],
		['état', 'État'],
		['𐐨deseret', '𐐀deseret']
	])('begins a sentence with %j as %j', (text, said) => {
		expect(spoken.capitalised(text)).toBe(said);
	});

	it('refuses a text that lacks a value', () => {
		expect(() => spoken.message('query.quoted')).toThrow('name');
	});
});

describe('Arabic', async () => {
	const spoken = await loadLanguage('ar');

	it('runs from right to left, with figures and months as Arabic newsrooms write them on the web', () => {
		expect(spoken.direction).toBe('rtl');
		expect(spoken.base).toBe('ar');
		expect(spoken.number(12480)).toBe('12,480');
		expect(spoken.monthName(1)).toBe('يناير');
		expect(spoken.list(['رويترز', 'سانا', 'تاس'])).toBe('رويترز وسانا وتاس');
	});

	it.each([
		[0, 'لا ادعاءات'],
		[1, 'ادعاء واحد'],
		[2, 'ادعاءان'],
		[3, '3 ادعاءات'],
		[11, '11 ادعاءً'],
		[100, '100 ادعاء'],
		[103, '103 ادعاءات'],
		[1111, '1,111 ادعاءً']
	])('counts %d claims', (count, counted) => {
		expect(spoken.message('explore.group.count', { count })).toBe(counted);
	});

	it('counts in a sentence what stands in it', () => {
		const values = { voices: 'reports', subjects: 'questions', name: 'هل انسحبت؟', spoken: 1, total: 5 };
		expect(spoken.message('evidence.coverage.silence', { ...values, silent: 2 })).toBe(
			'لا إجابة عن «هل انسحبت؟» في تقريرين من أصل 5'
		);
		expect(spoken.message('evidence.coverage.silence', { ...values, silent: 4 })).toBe(
			'لا إجابة عن «هل انسحبت؟» في 4 تقارير من أصل 5'
		);
	});

	it('lets the arrow of a chain point to who passed it on, whatever script the names have', () => {
		expect(spoken.message('evidence.chain.arrow')).toBe(' \u200f→\u200f ');
	});
});

describe('the made-up languages', () => {
	it('say every text between brackets, with accents and a third longer', async () => {
		const accented = await loadLanguage('en-XA');
		expect(accented.direction).toBe('ltr');
		expect(accented.message('query.quoted', { name: 'Hama' })).toBe('[“Hama”~~~]');
		expect(accented.message('shell.close')).toMatch(/^\[Çlóšé~+\]$/);
	});

	it('keep what is for the machine', async () => {
		const mirrored = await loadLanguage('en-XB');
		expect(mirrored.direction).toBe('rtl');
		expect(mirrored.message('panel.count.claims', { count: 1 })).toMatch(/^\[çláím~+\]$/);
		expect(mirrored.message('panel.count.claims', { count: 2 })).toMatch(/^\[çláímš~+\]$/);
	});
});
