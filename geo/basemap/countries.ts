// Where a country's name stands, and from which zoom there is room for it. Names and hand-set points come from
// country-labels.json; elsewhere the label sits on the longest level stretch of the country's largest part.
import { readFileSync } from 'node:fs';
import { feature as toFeature } from 'topojson-client';
import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon, Position } from 'geojson';
import type { Countries } from './natural-earth.ts';
import { unwrapPolygons } from './rings.ts';

export interface CountryLabelProperties {
	readonly name: string;
	readonly 'name:ar'?: string;
	readonly 'name:ru'?: string;
	readonly minzoom: number;
	readonly maxzoom?: number;
	/** Level room in degrees; the wider country's name wins where two collide. */
	readonly room: number;
}

/** A point that the label has between two zooms. */
interface LabelPlace {
	readonly at: Position;
	readonly from: number;
	readonly to?: number;
}

interface LabelTable {
	/** Not labelled: parts of another country, or not a country. */
	readonly unlabelled: readonly string[];
	/** By Natural Earth's name. */
	readonly labels: Readonly<
		Record<string, { name?: string; ar?: string; ru?: string; places?: readonly LabelPlace[] }>
	>;
}

/** Pixels that a capital of 11 px with 3 px of spacing takes. */
const LETTER = 11;
const PIXELS_PER_DEGREE_AT_0 = 512 / 360;
const EARLIEST = 2;
const LATEST = 7;

export function toCountryLabels(topology: Countries): Feature<Point, CountryLabelProperties>[] {
	const table = readTable();
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
		.flatMap(({ properties, geometry }) => {
			const { name = properties.name, ar, ru, places } = table.labels[properties.name] ?? {};
			const { point, room } = widestStretch(geometry);
			return (places ?? [{ at: point, from: zoomWithRoom(name, room) }]).map(
				({ at, from, to }): Feature<Point, CountryLabelProperties> => ({
					type: 'Feature',
					properties: {
						name,
						...(ar && { 'name:ar': ar }),
						...(ru && { 'name:ru': ru }),
						minzoom: from,
						...(to !== undefined && { maxzoom: to }),
						room: round(room, 10)
					},
					geometry: { type: 'Point', coordinates: [...at] }
				})
			);
		});
}

/** The whole zoom nearest to where the name is as wide as the room for it. */
function zoomWithRoom(name: string, room: number): number {
	const zoom = Math.log2((longestLine(name) * LETTER) / (room * PIXELS_PER_DEGREE_AT_0));
	return Math.round(Math.min(LATEST, Math.max(EARLIEST, zoom)));
}

function readTable(): LabelTable {
	return JSON.parse(readFileSync(new URL('./country-labels.json', import.meta.url), 'utf8')) as LabelTable;
}

/** Letters of the longest line when a name of two words or more is broken in two. */
function longestLine(name: string): number {
	return Math.max(...name.split(' ').map((word) => word.length), Math.ceil(name.length / 2));
}

/** The middle of the longest level stretch inside the largest polygon that also has room above and below it. */
function widestStretch(geometry: Polygon | MultiPolygon): { point: Position; room: number } {
	const polygons = unwrapPolygons(geometry).coordinates;
	const largest = polygons.reduce((a, b) => (ringArea(b[0]!) > ringArea(a[0]!) ? b : a));
	const latitudes = largest[0]!.map(([, latitude]) => latitude!);
	const south = Math.min(...latitudes);
	const north = Math.max(...latitudes);
	const steps = 40;
	let best = { point: largest[0]![0]!, room: 0, score: -1 };
	for (let step = 1; step < steps; step++) {
		const share = step / steps;
		const latitude = south + share * (north - south);
		// Away from the middle the country narrows: a stretch there needs to be longer to win.
		const weight = 1 - Math.abs(share - 0.5);
		for (const [west, east] of stretches(largest, latitude)) {
			const score = (east - west) * weight;
			if (score > best.score) best = { point: [(west + east) / 2, latitude], room: east - west, score };
		}
	}
	return { point: best.point.map((value) => round(value, 10_000)), room: best.room };
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

function round(value: number, fraction: number): number {
	return Math.round(value * fraction) / fraction;
}
