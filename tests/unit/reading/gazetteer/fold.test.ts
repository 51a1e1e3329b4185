import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/lib/reading/gazetteer/fold.ts';

describe('folding', () => {
	it.each([
		['Al Qāmishlī', 'al qamishli', 'accents'],
		['DAMASCUS', 'damascus', 'case'],
		['Deir ez-Zor', 'deir ez zor', 'hyphens'],
		['Queen Anne’s County', 'queen annes county', 'apostrophes'],
		['U.S.', 'us', 'full stops'],
		['Łódź', 'lodz', 'letters that Unicode keeps whole'],
		['İstanbul', 'istanbul', 'a dotted capital'],
		['أربيل', 'اربيل', 'hamza'],
		['حماة', 'حماه', 'taa marbuta'],
		['القامِشلـي', 'القامشلي', 'vowel signs and tatweel'],
		['ﺩﻣﺸﻖ', 'دمشق', 'presentation forms'],
		['قامشلی', 'قامشلي', 'Persian letters'],
		['Орёл', 'орел', 'ё'],
		['दिल्ली', 'दिल्ली', 'Indic vowels, which stay'],
		['  Tell   Abyad ', 'tell abyad', 'room']
	])('%s becomes %s (%s)', (name, folded) => {
		expect(fold(name)).toBe(folded);
	});

	it('changes nothing the second time', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
				expect(fold(fold(name))).toBe(fold(name));
			})
		);
	});

	it('leaves one space between words and none around them', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (name) => {
				expect(fold(name)).not.toMatch(/^ | {2}| $/);
			})
		);
	});
});
