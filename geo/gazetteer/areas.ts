// First-level areas: Natural Earth's, and where GeoNames counts several of these as one (England, Lombardy), that one as well, under the
// name that OurAirports has for its ISO 3166-2 code. What binds the three is where towns and airports lie.
import { readFileSync } from 'node:fs';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature as toFeature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { fold } from '../../src/lib/reading/gazetteer/fold.ts';
import type { Airport, Region } from './airports.ts';
import { AreaGrid } from './area-grid.ts';
import type { Entry } from './entry.ts';
import { type OwnNames, readOwnNames } from './own-names.ts';
import { joinShapes, middleOf, reachOf } from './shapes.ts';
import type { Town } from './towns.ts';

interface Area {
	readonly name: string;
	country: string;
	readonly outline: Polygon | MultiPolygon;
	/** GeoNames' code of most of its towns. */
	code: string | undefined;
	readonly votes: Map<string, number>;
}

export interface Areas {
	readonly entries: readonly Entry[];
	/** By country and Natural Earth's name, as the project's tables name them. */
	readonly byName: ReadonlyMap<string, Entry>;
	/** The larger area that an area is part of. */
	readonly groupOf: (area: Entry) => Entry | undefined;
	/** The area in which a town or an airport lies. */
	readonly areaOf: (point: { longitude: number; latitude: number; country: string }) => Entry | undefined;
}

/** What the kind of an area is called behind its name. */
const KIND_WORDS =
	/ (autonomous (province|region|republic|okrug|community)|governorate|province|region|oblast|state|department|district|county|prefecture|territory|krai|parish|canton|municipality|voivodeship|capital|city|emirate|division|rural)$/i;

export function readAreas(
	towns: readonly Town[],
	airports: readonly Airport[],
	regions: readonly Region[]
): Areas {
	const areas = readNaturalEarth();
	const grid = new AreaGrid(areas);
	settleCodes(areas, grid, towns);
	const regionOf = matchRegions(areas, grid, airports, regions);
	const members = toMembers(areas, regionOf);
	const own = readOwnNames('areas.tsv', 2);
	const entries = new Map(
		areas.map((area) => {
			const region = area.code === undefined ? undefined : regionOf.get(area.code);
			const names = region ? namesOf(region) : [];
			// A region that holds other areas too lends its name to none of them, unless it is the same.
			const isSame =
				region !== undefined &&
				(members.get(region)!.length === 1 || names.some((name) => fold(name) === fold(area.name)));
			return [area, toEntry(area, own.get(`${area.country}:${area.name}`), isSame ? names : [])];
		})
	);
	const named = [...entries.values()];
	const groups = [...toGroups(members, entries), ...toSharedNames(named)];
	const groupOf = new Map(groups.flatMap((group) => group.parts!.map((part) => [part, group])));
	return {
		entries: [...named, ...groups],
		groupOf: (area) => groupOf.get(area),
		byName: new Map([...entries].map(([area, entry]) => [`${area.country}:${area.name}`, entry])),
		areaOf: ({ longitude, latitude, country }) => {
			const area = grid.find(longitude, latitude, (each) => each.country === country);
			return area && entries.get(area);
		}
	};
}

/** Whose an area is and which code it has, by most of the towns in it: where the sets differ on a country, GeoNames is followed. */
function settleCodes(areas: readonly Area[], grid: AreaGrid<Area>, towns: readonly Town[]): void {
	for (const town of towns) {
		const area = grid.find(town.longitude, town.latitude, () => true);
		if (area) vote(area.votes, town.areaCode);
	}
	for (const area of areas) {
		area.code = winner(area.votes);
		area.country = area.code?.slice(0, 2) ?? area.country;
	}
}

function toMembers(
	areas: readonly Area[],
	regionOf: ReadonlyMap<string, Region>
): ReadonlyMap<Region, Area[]> {
	const members = new Map<Region, Area[]>();
	for (const area of areas) {
		const region = area.code === undefined ? undefined : regionOf.get(area.code);
		if (region) push(members, region, area);
	}
	return members;
}

/** Regions that hold several of Natural Earth's areas, none of which has their name. */
function toGroups(members: ReadonlyMap<Region, readonly Area[]>, entries: ReadonlyMap<Area, Entry>): Entry[] {
	return [...members].flatMap(([region, areas]) => {
		const names = namesOf(region);
		const isOneOfThem = areas.some((area) => names.some((name) => fold(name) === fold(area.name)));
		if (areas.length === 1 || isOneOfThem) return [];
		return [
			toGroup(
				region.country,
				names,
				areas.map((area) => entries.get(area)!)
			)
		];
	});
}

const DIRECTION = /^(north|south|east|west|northern|southern|eastern|western|central|upper|lower)[ -](.+)$/i;

/** "Darfur", where the areas are North, South and West Darfur and none is called Darfur. */
function toSharedNames(areas: readonly Entry[]): Entry[] {
	const shared = new Map<string, Entry[]>();
	for (const area of areas) {
		const name = DIRECTION.exec(area.names.en)?.[2];
		if (name) push(shared, `${area.country}:${name}`, area);
	}
	const taken = new Set(areas.map(({ country, names }) => `${country}:${names.en}`));
	return [...shared].flatMap(([key, parts]) =>
		parts.length < 2 || taken.has(key) ? [] : [toGroup(parts[0]!.country!, [key.slice(3)], parts)]
	);
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
	const list = lists.get(key);
	if (list) list.push(value);
	else lists.set(key, [value]);
}

function toGroup(country: string, names: readonly string[], parts: readonly Entry[]): Entry {
	const outline = joinShapes(parts.map((part) => part.outline!));
	const [longitude, latitude] = middleOf(outline);
	return {
		kind: 'area',
		names: { en: names[0]! },
		otherNames: names,
		longitude,
		latitude,
		country,
		radiusKm: reachOf(outline),
		parts,
		source: 'natural-earth'
	};
}

function readNaturalEarth(): Area[] {
	const path = new URL('./sources/natural-earth-admin-1.json', import.meta.url);
	const topology = JSON.parse(readFileSync(path, 'utf8')) as Topology<{
		areas: GeometryCollection<{ name: string; country: string }>;
	}>;
	const { features } = toFeature(topology, topology.objects.areas) as FeatureCollection<
		Polygon | MultiPolygon,
		{ name: string; country: string }
	>;
	return features.map(
		({ properties, geometry }: Feature<Polygon | MultiPolygon, { name: string; country: string }>) => ({
			...properties,
			outline: geometry,
			code: undefined,
			votes: new Map<string, number>()
		})
	);
}

function vote(votes: Map<string, number>, value: string): void {
	votes.set(value, (votes.get(value) ?? 0) + 1);
}

function winner(votes: ReadonlyMap<string, number>): string | undefined {
	return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0];
}

/** For GeoNames' codes of areas the region of OurAirports in which most of their airports lie. */
function matchRegions(
	areas: readonly Area[],
	grid: AreaGrid<Area>,
	airports: readonly Airport[],
	regions: readonly Region[]
): ReadonlyMap<string, Region> {
	const byCode = new Map<string, Map<string, number>>();
	for (const airport of airports) {
		const area = grid.find(airport.longitude, airport.latitude, ({ country }) => country === airport.country);
		if (area?.code === undefined) continue;
		if (!byCode.has(area.code)) byCode.set(area.code, new Map());
		vote(byCode.get(area.code)!, airport.region);
	}
	const byIso = new Map(regions.map((region) => [region.code, region]));
	const matched = new Map<string, Region>();
	for (const [code, votes] of byCode) {
		const region = byIso.get(winner(votes)!);
		if (region) matched.set(code, region);
	}
	return new Map([...matched, ...matchByName(areas, regions, matched)]);
}

/** Areas without an airport, by a name that both sets have. */
function matchByName(
	areas: readonly Area[],
	regions: readonly Region[],
	matched: ReadonlyMap<string, Region>
): [string, Region][] {
	const named = new Map(
		regions.flatMap((each) => namesOf(each).map((name) => [`${each.country}:${fold(name)}`, each]))
	);
	return areas.flatMap(({ code, country, name }) => {
		const region = named.get(`${country}:${fold(name)}`);
		return code !== undefined && !matched.has(code) && region ? [[code, region] as [string, Region]] : [];
	});
}

function namesOf({ name, title }: Region): string[] {
	const full = [name, title].filter((each) => each !== '');
	return [...new Set(full.flatMap((each) => [each.replace(KIND_WORDS, ''), each]))];
}

function toEntry(area: Area, own: OwnNames | undefined, alike: readonly string[]): Entry {
	const [longitude, latitude] = middleOf(area.outline);
	return {
		kind: 'area',
		names: { en: own?.en ?? area.name },
		otherNames: [area.name, ...(own?.others ?? []), ...alike].flatMap((name) => [
			name,
			name.replace(/^L['’]/, '')
		]),
		demonyms: own?.demonyms ?? [],
		longitude,
		latitude,
		country: area.country,
		radiusKm: reachOf(area.outline),
		outline: area.outline,
		source: 'natural-earth'
	};
}
