import { describe, expect, it } from 'vitest';
import { searchPlaces } from '../../../../src/lib/reading/gazetteer/search.ts';
import { smallGazetteer } from '../small-gazetteer.ts';

const gazetteer = smallGazetteer();
const found = (query: string, options = {}) =>
	searchPlaces(gazetteer, query, options).map(({ place, how }) => [place.names.en, how]);

describe('searching', () => {
	it.each([
		['Damascus', 'Damascus', 'is'],
		['dama', 'Damascus', 'begins'],
		['دمش', 'Damascus', 'begins'],
		['камыш', 'Qamishli', 'begins'],
		['al-qam', 'Qamishli', 'begins'],
		['Damascas', 'Damascus', 'resembles'],
		['Qamihsli', 'Qamishli', 'resembles'],
		['Mosow', 'Moscow', 'resembles'],
		['Moskva', 'Moscow', null],
		['дамоск', 'Damascus', 'resembles']
	])('%s finds %s first: %s', (query, name, how) => {
		expect(found(query)[0]).toEqual(how === null ? undefined : [name, how]);
	});

	it('puts the better known first, or those of a country', () => {
		const countries = (options: object) =>
			searchPlaces(gazetteer, 'Paris', options).map(({ place }) => place.country);
		expect(countries({})).toEqual(['FR', 'US', 'US']);
		expect(countries({ country: 'US' })).toEqual(['US', 'US', 'FR']);
	});

	it('shows a place once, and by which name it was found', () => {
		const [qamishli, ...others] = searchPlaces(gazetteer, 'qamishl');
		expect(qamishli).toMatchObject({ foundAs: 'qamishli' });
		expect(others).toEqual([]);
	});

	it('finds no people, nothing for nothing, and no more than asked for', () => {
		expect(found('turkish')).toEqual([]);
		expect(found(' - ')).toEqual([]);
		expect(found('par', { limit: 2 })).toHaveLength(2);
	});

	it('takes no short word for another', () => {
		expect(found('hmaa')).toEqual([
			['Hama', 'resembles'],
			['Hama', 'resembles']
		]);
		expect(found('xma')).toEqual([]);
	});
});
