import { describe, expect, it } from 'vitest';
import { namesOfTown } from '../../../../geo/gazetteer/town-names.ts';

const qamishli = {
	name: 'Al Qāmishlī',
	asciiName: 'Al Qamishli',
	listed: ['Al Qāmishlī', 'KAC', 'Kamishly', 'alqamshly', 'qamshlw', 'Эль-Камышлы', 'القامشلي', 'قامشلۆ'],
	country: 'SY'
};

describe('the names of a town', () => {
	it('are those that are names: no codes, no transcription letter by letter', () => {
		const { otherNames } = namesOfTown(qamishli, {});
		expect(otherNames).toEqual(expect.arrayContaining(['Kamishly', 'Эль-Камышлы', 'القامشلي', 'قامشلۆ']));
		for (const none of ['KAC', 'alqamshly', 'qamshlw']) expect(otherNames).not.toContain(none);
	});

	it('go without their article as well, where Arabic is spoken', () => {
		expect(namesOfTown(qamishli, {}).otherNames).toEqual(expect.arrayContaining(['Qamishli', 'Камышлы']));
		expect(namesOfTown({ ...qamishli, name: 'El Paso', country: 'US' }, {}).otherNames).not.toContain('Paso');
	});

	it.each([
		// Too unlike the English name to be taken for the Russian one.
		[{}, { en: 'Al Qamishli', ar: 'القامشلي', ru: undefined }],
		[
			{ name: 'Qamishli', ru: 'Камышлы' },
			{ en: 'Qamishli', ar: 'القامشلي', ru: 'Камышлы' }
		]
	])('shown with %j of the basemap’s table are %j', (own, shown) => {
		expect(namesOfTown(qamishli, own).names).toEqual(shown);
	});

	it('keep the accents of their language where no transcription is meant', () => {
		const { names } = namesOfTown({ name: 'Orléans', asciiName: 'Orleans', listed: [], country: 'FR' }, {});
		expect(names.en).toBe('Orléans');
	});
});
