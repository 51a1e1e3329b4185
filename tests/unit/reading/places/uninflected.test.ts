import { describe, expect, it } from 'vitest';
import { uninflected } from '../../../../src/lib/reading/places/uninflected.ts';
import { toWords } from '../../../../src/lib/reading/places/words.ts';

const forms = (text: string) => uninflected(toWords(text).list[0]!);

describe('a word of a text may be listed as', () => {
	it.each([
		['Turks', 'turk'],
		['Москве', 'москва'],
		['Дамаском', 'дамаск'],
		['Сирии', 'сирия'],
		['Анкарой', 'анкара'],
		['Казани', 'казань'],
		['بدمشق', 'دمشق'],
		['والقامشلي', 'القامشلي'],
		['للقامشلي', 'القامشلي']
	])('%s: %s', (text, form) => {
		expect(forms(text).map((each) => each.form)).toContain(form);
	});

	it('says how many letters come before the name', () => {
		expect(forms('بدمشق')[0]).toEqual({ form: 'دمشق', skip: 1 });
	});

	it('leaves words alone that are too short', () => {
		expect(forms('Уфе')).toEqual([]);
	});
});
