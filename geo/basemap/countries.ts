// The names of countries, and where each has room for its own: level stretches across its land. Which of them the name stands on is
// worked out on the page, where it is known what else is in sight. Names come from country-labels.json; Arabic and Russian ones that it
// lacks are Unicode's.
import { readFileSync } from 'node:fs';
import { feature as toFeature } from 'topojson-client';
import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { CountryRoom, Stretch } from '../../src/lib/model/country-room.ts';
import { latitudeAt, mercatorY } from '../../src/lib/model/web-mercator.ts';
import type { Countries } from './natural-earth.ts';
import { unwrapPolygons } from './rings.ts';
import { codesByNumber, unicodeName } from './unicode-names.ts';

interface LabelTable {
	/** Not labelled: parts of another country, or not a country. */
	readonly unlabelled: readonly string[];
	/** By Natural Earth's name. */
	readonly labels: Readonly<Record<string, { name?: string; ar?: string; ru?: string }>>;
}

/** Parallels across a piece of land, evenly apart on the map. */
const PARALLELS = 16;
/** Pieces smaller than this share of a country's largest have no name of their own. */
const LEAST_PIECE = 0.1;
/** Degrees; a shorter stretch holds no name at any zoom. */
const LEAST_STRETCH = 0.04;

export function toCountryRooms(topology: Countries): CountryRoom[] {
	const table = readTable();
	const codes = codesByNumber();
	const countries = toFeature(topology, topology.objects.countries) as FeatureCollection<
		Polygon | MultiPolygon,
		{ name: string }
	>;
	const known = new Set(countries.features.map(({ properties }) => properties.name));
	for (const name of [...table.unlabelled, ...Object.keys(table.labels)]) {
		if (!known.has(name)) throw new Error(`country-labels.json names ${name}, which Natural Earth has not`);
	}
	return countries.features
		.filter(({ properties }) => !table.unlabelled.includes(properties.name))
		.map(({ id, properties, geometry }) => {
			const code = codes.get(String(id));
			const { name = properties.name, ...own } = table.labels[properties.name] ?? {};
			const ar = own.ar ?? (code && unicodeName('ar', code));
			const ru = own.ru ?? (code && unicodeName('ru', code));
			const names = { en: name, ...(ar && { ar }), ...(ru && { ru }) };
			return { names, pieces: piecesOf(geometry).map(parallelsOf) };
		});
}

function readTable(): LabelTable {
	return JSON.parse(readFileSync(new URL('./country-labels.json', import.meta.url), 'utf8')) as LabelTable;
}

function piecesOf(geometry: Polygon | MultiPolygon): Position[][][] {
	const polygons = unwrapPolygons(geometry).coordinates;
	const sizes = polygons.map(([exterior]) => ringArea(exterior!));
	const most = Math.max(...sizes);
	return polygons.filter((_, at) => sizes[at]! >= LEAST_PIECE * most);
}

/** From south to north. */
function parallelsOf(rings: Position[][]): Stretch[][] {
	const latitudes = rings[0]!.map(([, latitude]) => latitude!);
	const [south, north] = [mercatorY(Math.min(...latitudes)), mercatorY(Math.max(...latitudes))];
	return Array.from({ length: PARALLELS }, (_, at) => {
		const latitude = latitudeAt(south + ((at + 0.5) / PARALLELS) * (north - south));
		return stretches(rings, latitude)
			.filter(([west, east]) => east - west >= LEAST_STRETCH)
			.map(([west, east]): Stretch => [round(latitude), round(west), round(east)]);
	});
}

/** West and east ends of the parts of a parallel that lie inside. */
function stretches(rings: Position[][], latitude: number): [number, number][] {
	const crossings = rings.flatMap((ring) => crossingsOf(ring, latitude)).sort((a, b) => a - b);
	return Array.from({ length: crossings.length >> 1 }, (_, i) => [crossings[2 * i]!, crossings[2 * i + 1]!]);
}

function crossingsOf(ring: Position[], latitude: number): number[] {
	const crossings: number[] = [];
	for (let i = 1; i < ring.length; i++) {
		const [x1, y1] = ring[i - 1]!;
		const [x2, y2] = ring[i]!;
		if (y1! > latitude !== y2! > latitude) {
			crossings.push(x1! + ((latitude - y1!) / (y2! - y1!)) * (x2! - x1!));
		}
	}
	return crossings;
}

/** In square degrees, north and south alike: only compared within one country. */
function ringArea(ring: Position[]): number {
	let sum = 0;
	for (let i = 1; i < ring.length; i++) {
		sum += ring[i - 1]![0]! * ring[i]![1]! - ring[i]![0]! * ring[i - 1]![1]!;
	}
	return Math.abs(sum / 2);
}

function round(degrees: number): number {
	return Math.round(degrees * 100) / 100;
}
