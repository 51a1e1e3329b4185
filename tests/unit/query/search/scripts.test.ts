// Spellings of three scripts that a search takes for one, and that the gazetteer does too; and names that meet across scripts.
import { describe, expect, it } from 'vitest';
import { fold } from '../../../../src/lib/query/search/fold.ts';
import { claimText, indexNames } from '../../../../src/lib/query/search/to-search-index.ts';
import { termsFrom } from '../../../../src/lib/query/search/word-index.ts';
import { fold as foldName } from '../../../../src/lib/reading/gazetteer/fold.ts';
import type { Claim, Corpus } from '../../../../src/lib/model/corpus.ts';

describe('spellings', () => {
	it.each([
		['hamza forms', 'أحمد', 'احمد'],
		['hamza beneath', 'إدلب', 'ادلب'],
		['madda', 'آزاد', 'ازاد'],
		['hamza on its seat', 'مسؤول', 'مسوول'],
		['tatweel', 'القـامـشلي', 'القامشلي'],
		['alef maqsura', 'القامشلى', 'القامشلي'],
		['ta marbuta', 'الحسكة', 'الحسكه'],
		['vowel signs', 'دِمَشْق', 'دمشق'],
		['presentation forms', 'ﺩﻣﺸﻖ', 'دمشق'],
		['Persian letters', 'کردستان', 'كردستان'],
		['ё', 'Королёв', 'Королев'],
		['capitals', 'КАМЫШЛЫ', 'камышлы'],
		['diacritics', 'Qāmišlī', 'Qamisli']
	])('meet: %s', (_, one, other) => {
		expect(fold(one)).toBe(fold(other));
		expect(foldName(one)).toBe(foldName(other));
	});
});

describe('names and texts in other languages', () => {
	const names = { en: ['Qamishli', 'Kamishly'], ar: ['القامشلي'], ru: ['Камышлы'] };
	const index = indexNames({
		sources: [{ name: 'Riyah', names: { ar: ['رياح'] } }],
		actors: [],
		places: [{ name: 'Qamishli', names }]
	} as unknown as Omit<Corpus, 'claims'>);
	const isThere = (part: 'places' | 'sources', word: string) => {
		const { from, to } = termsFrom(index[part], fold(word));
		return from < to;
	};

	it.each(['Qamishli', 'Kamishly', 'القامشلى', 'قامشلي', 'Камышлы', 'камышл'])(
		'a place is found as %s',
		(word) => {
			expect(isThere('places', word)).toBe(true);
		}
	);

	it('and so are outlets and claims', () => {
		expect(isThere('sources', 'رياح')).toBe(true);
		const claim = {
			text: 'They left.',
			texts: { ru: 'Они ушли.' },
			quote: { exact: 'left' }
		} as unknown as Claim;
		expect(claimText(claim)).toContain('Они ушли.');
	});
});
