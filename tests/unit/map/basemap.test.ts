// What geo/basemap makes of its sources, before it is cut into tiles.
import { readFileSync } from 'node:fs';
import { booleanPointInPolygon } from '@turf/turf';
import fc from 'fast-check';
import { feature as toFeature } from 'topojson-client';
import { describe, expect, test } from 'vitest';
import type { FeatureCollection, LineString, MultiPolygon, Position } from 'geojson';
import { joinAcrossAntimeridian } from '../../../geo/basemap/antimeridian.ts';
import { cutLine, toBorders } from '../../../geo/basemap/borders.ts';
import { toCountryRooms } from '../../../geo/basemap/countries.ts';
import { readCountries } from '../../../geo/basemap/natural-earth.ts';
import { unwrapRing } from '../../../geo/basemap/rings.ts';
import { unwrapPolygons } from '../../../geo/basemap/rings.ts';
import { toRivers } from '../../../geo/basemap/rivers.ts';
import { smoothLine } from '../../../geo/basemap/smooth.ts';
import { thinOut, toTowns } from '../../../geo/basemap/towns.ts';
import { WORLDVIEW_KEYS } from '../../../src/lib/model/worldview.ts';

const countries = readCountries();
const borders = toBorders(countries);

const position = fc.tuple(
	fc.double({ min: -180, max: 180, noNaN: true }),
	fc.double({ min: -85, max: 85, noNaN: true })
);

describe('rings', () => {
	test('an unwrapped ring never jumps more than half the world', () => {
		fc.assert(
			fc.property(fc.array(position, { minLength: 3 }), (points) => {
				const ring = unwrapRing(points).filter(([, latitude]) => latitude !== -90);
				for (let i = 1; i < points.length; i++) {
					expect(Math.abs(ring[i]![0]! - ring[i - 1]![0]!)).toBeLessThanOrEqual(180.000001);
				}
			})
		);
	});

	test('a ring round the south pole is closed along it', () => {
		const ring = unwrapRing([-180, -90, 0, 90, 180].map((longitude) => [longitude, -70]));
		expect(ring.slice(-3)).toEqual([
			[180, -90],
			[-180, -90],
			[-180, -70]
		]);
	});

	test('two halves of an island on the antimeridian become one, without the cut', () => {
		const east = [square(178, 180, 60, 62)];
		const west = [square(-180, -177, 60, 62)];
		const [island, ...others] = joinAcrossAntimeridian([east, west]);
		expect(others).toEqual([]);
		expect(island![0]).toHaveLength(7);
		expect(longitudes(island![0]!)).toEqual([178, 183]);
		expect(island![0]!.at(-1)).toEqual(island![0]![0]);
	});
});

function square(west: number, east: number, south: number, north: number): Position[] {
	return [
		[west, south],
		[east, south],
		[east, north],
		[west, north],
		[west, south]
	];
}

function longitudes(ring: Position[]): [number, number] {
	const values = ring.map(([longitude]) => longitude!);
	return [Math.min(...values), Math.max(...values)];
}

describe('borders', () => {
	const segments = (kind: string) =>
		borders
			.filter(({ properties }) => properties.kind === kind)
			.flatMap(({ geometry }) => geometry.coordinates)
			.flatMap((line) => line.slice(1).map((to, i) => [line[i]!, to].map(String).sort().join(' ')));

	test('none is drawn both in one line and in dashes', () => {
		const settled = new Set(segments('settled'));
		expect(segments('disputed').filter((segment) => settled.has(segment))).toEqual([]);
		expect(segments('disputed').length).toBeGreaterThan(1000);
	});

	test.each([
		['the Golan Heights', [35.75, 32.78, 35.95, 33.25]],
		['the neck of Crimea', [33, 45.7, 35, 46.3]],
		['the West Bank', [34.9, 31.4, 35.2, 32.5]],
		['northern Cyprus', [32.6, 35.05, 33.6, 35.25]],
		['the north of Kosovo', [20.6, 42.9, 21, 43.3]]
	])('no settled border crosses %s', (_, [west, south, east, north]) => {
		const inside = borders
			.filter(({ properties }) => properties.kind === 'settled')
			.flatMap(({ geometry }) => geometry.coordinates.flat())
			.filter(([x, y]) => x! > west! && x! < east! && y! > south! && y! < north!);
		expect(inside).toEqual([]);
	});

	test('cutting a line at a box loses no segment and doubles none', () => {
		fc.assert(
			fc.property(fc.array(position, { minLength: 2, maxLength: 30 }), (line) => {
				const box: [number, number, number, number] = [-60, -30, 60, 30];
				const runs = [...cutLine(line, box, true), ...cutLine(line, box, false)];
				const pairs = runs.flatMap((run) => run.slice(1).map((to, i) => [run[i]!, to].join(';')));
				expect(pairs.sort()).toEqual(
					line
						.slice(1)
						.map((to, i) => [line[i]!, to].join(';'))
						.sort()
				);
			})
		);
	});

	test('every disputed line of our own says its source and what it is from worldviews that the map knows', () => {
		const path = new URL('../../../geo/basemap/disputed-lines.geojson', import.meta.url);
		const lines = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<LineString>;
		for (const { properties, geometry } of lines.features) {
			expect(properties?.source).toMatch(/public domain/);
			const views = (properties?.views ?? {}) as Readonly<Record<string, string>>;
			expect(WORLDVIEW_KEYS).toEqual(expect.arrayContaining(Object.keys(views)));
			// One that is drawn by nobody would be left out.
			if (properties?.kind === 'claimed') expect(Object.values(views)).toContain('line');
			expect(geometry.coordinates.length).toBeGreaterThan(5);
		}
		expect(lines.features.map(({ properties }) => properties?.name)).toContain('Abkhazia');
	});
});

describe('names', () => {
	test('every country has room for its name in its own land alone', () => {
		const areas = toFeature(countries, countries.objects.countries) as FeatureCollection<
			MultiPolygon,
			{ name: string }
		>;
		const own = new Map(areas.features.map((area) => [area.properties.name, unwrapPolygons(area.geometry)]));
		for (const { names, pieces } of toCountryRooms(countries)) {
			const land = own.get(names['en']!);
			if (!land) continue;
			for (const [latitude, west, east] of pieces.flat(2)) {
				// Ends are rounded to a hundredth of a degree.
				if (east - west < 0.5) continue;
				expect(booleanPointInPolygon([(west + east) / 2, latitude], land)).toBe(true);
			}
		}
	});

	test.each(['Euphrates', 'Tigris', 'Volga', 'Jordan', 'Danube'])('the %s is named', (name) => {
		const named = toRivers().filter(({ properties }) => properties.name === name);
		expect(named.length).toBeGreaterThan(0);
	});

	test('the Euphrates is one line from Anatolia to the Tigris', () => {
		const [river, ...others] = toRivers().filter(({ properties }) => properties.name === 'Euphrates');
		expect(others).toEqual([]);
		const [course] = river!.geometry.coordinates;
		expect(course![0]).toEqual([41.4555, 40.1802]);
		expect(course!.at(-1)).toEqual([47.4685, 30.9685]);
	});

	const towns = toTowns();
	const townOf = (id: number) => towns.find(({ properties }) => properties.id === id)?.properties;

	test.each([
		[173377, 'Qamishli', 'القامشلي', 'Камышлы'],
		[172955, 'Raqqa', 'الرقة', 'Ракка'],
		[169577, 'Homs', 'حمص', 'Хомс'],
		[163345, 'Tartus', 'طرطوس', 'Тартус'],
		[524901, 'Moscow', 'موسكو', 'Москва']
	])('GeoNames %i is called %s, %s, %s', (id, name, ar, ru) => {
		expect(townOf(id)).toMatchObject({ name, 'name:ar': ar, 'name:ru': ru });
	});

	test.each([
		[551487, 'Казань'],
		[480060, 'Тверь'],
		[472757, 'Волгоград'],
		[501175, 'Ростов-на-Дону']
	])('of several Cyrillic names GeoNames %i takes the Russian one, %s', (id, ru) => {
		expect(townOf(id)?.['name:ru']).toBe(ru);
	});

	test('a weightier town is never named later than a lighter neighbour that hides it', () => {
		const town = (id: number, weight: number, longitude: number) => ({
			id,
			weight,
			longitude,
			latitude: 0,
			name: '',
			asciiName: '',
			alternateNames: [],
			country: '',
			population: weight
		});
		const named = thinOut([town(1, 9_000_000, 0), town(2, 8_000_000, 0.5), town(3, 7_000_000, 40)]);
		expect(named.map(([{ id }, zoom]) => [id, zoom])).toEqual([
			[1, 3],
			[2, 7],
			[3, 3]
		]);
	});
});

test('a smoothed line keeps its ends and stays within its corners', () => {
	const line = [
		[0, 0],
		[1, 0],
		[1, 1],
		[2, 1]
	];
	const smooth = smoothLine(line);
	expect(smooth[0]).toEqual([0, 0]);
	expect(smooth.at(-1)).toEqual([2, 1]);
	expect(smooth).not.toContainEqual([1, 0]);
	for (const [x, y] of smooth) expect(x! >= 0 && x! <= 2 && y! >= 0 && y! <= 1).toBe(true);
});
