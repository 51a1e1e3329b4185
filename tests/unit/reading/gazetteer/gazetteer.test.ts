import { describe, expect, it } from 'vitest';
import { Gazetteer } from '../../../../src/lib/reading/gazetteer/gazetteer.ts';
import { isInOutline } from '../../../../src/lib/reading/gazetteer/outline.ts';
import { smallGazetteer, smallGazetteerFile } from '../small-gazetteer.ts';

const gazetteer = smallGazetteer();
const named = (name: string) => gazetteer.find(name).map((place) => gazetteer.place(place));

describe('a name', () => {
	it.each([
		['Qamishli', 'Qamishli'],
		['AL-QAMISHLI', 'Qamishli'],
		['القامشلي', 'Qamishli'],
		['Камышлы', 'Qamishli'],
		['حماه', 'Hama'],
		['Орел', 'Orel'],
		['u.s.', 'United States'],
		['Mo.', 'Missouri']
	])('%s finds %s', (name, found) => {
		expect(named(name).map(({ names }) => names.en)).toContain(found);
	});

	it('finds all places that have it', () => {
		expect(named('Paris').map(({ country, area }) => [country, area])).toEqual([
			['FR', undefined],
			['US', 'Missouri'],
			['US', 'Texas']
		]);
	});

	it.each(['Syrian', 'Qamish', 'Qamishli city', '', 'Damascus Hama'])('%j finds nothing', (name) => {
		expect(gazetteer.find(name)).toEqual([]);
	});

	it('of a people is known as that', () => {
		const name = gazetteer.names.find('turkish');
		expect(gazetteer.names.isPeople(name)).toBe(true);
		expect(gazetteer.place(gazetteer.names.placeOf(name)).names.en).toBe('Turkey');
	});
});

describe('a place', () => {
	it('has its names, point, ids and source', () => {
		expect(named('Damascus')).toEqual([
			{
				index: expect.any(Number) as number,
				kind: 'capital',
				names: { en: 'Damascus', ar: 'دمشق', ru: 'Дамаск' },
				longitude: 36.29,
				latitude: 33.51,
				country: 'SY',
				population: 1_500_000,
				geonames: 170654,
				source: 'GeoNames'
			}
		]);
	});

	it('lies in an area, which has an extent and an outline', () => {
		const [area, town] = named('Hama');
		expect(area).toMatchObject({ kind: 'area', radiusKm: 150 });
		expect(town).toMatchObject({ kind: 'city', area: 'Hama' });
		const outline = gazetteer.outline(area!.index)!;
		expect(isInOutline(outline, 37, 35)).toBe(true);
		expect(isInOutline(outline, 37, 36)).toBe(false);
		expect(gazetteer.outline(town!.index)).toBeNull();
	});

	it('that is made of others has their outlines', () => {
		const [levant] = named('Levant');
		const [syria] = named('Syria');
		expect(gazetteer.outline(levant!.index)).toEqual(gazetteer.outline(syria!.index));
	});

	it('of a country is found by its code, and so is the capital', () => {
		expect(gazetteer.place(gazetteer.countryPlace('TR')).names.en).toBe('Turkey');
		expect(gazetteer.place(gazetteer.capital('TR')).names.en).toBe('Ankara');
		expect(gazetteer.countryPlace('XX')).toBe(-1);
	});
});

it('is not opened from other bytes, and says what they begin with', () => {
	expect(() => new Gazetteer(new TextEncoder().encode('<!doctype html>').buffer)).toThrow(
		/begins with .*expected 5a474c44/
	);
	expect(() => new Gazetteer(new ArrayBuffer(0))).toThrow(/begins with nothing/);
});

it('is not opened in another form, and says which', () => {
	const file = smallGazetteerFile();
	new Uint32Array(file, 0, 3)[1] = 99;
	expect(() => new Gazetteer(file)).toThrow('The gazetteer has form 99; expected 1');
});
