// Builds the basemap: node --import tsx geo/basemap/build.ts [--out DIR]
//
// Vector tiles DIR/{zoom}/{x}/{y}.pbf, zoom 0 to 5, every tile of the world (1,365 small files, uncompressed: servers send
// them as application/x-protobuf or octet-stream, and MapLibre reads either). Layers: land, lake, river, border, country,
// sea, town. Deeper zooms are the fifth enlarged; tiles.ts says why that is sharp enough.
//
// A single file that opens from disk needs only the tiles of its own views: read these files, inline them by path, and
// answer MapLibre's requests for them with `addProtocol`.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { feature as toFeature } from 'topojson-client';
import type { Feature, FeatureCollection, LineString, MultiPolygon, Polygon } from 'geojson';
import { joinAcrossAntimeridian } from './antimeridian.ts';
import { toBorders } from './borders.ts';
import { toCountryLabels } from './countries.ts';
import { readCountries, type Countries } from './natural-earth.ts';
import { toLakes } from './lakes.ts';
import { unwrapPolygons } from './rings.ts';
import { toRivers } from './rivers.ts';
import { toSeaLabels } from './seas.ts';
import { cutTiles, type TileLayer } from './tiles.ts';
import { toTowns } from './towns.ts';

const { values } = parseArgs({ options: { out: { type: 'string', default: 'static/data/basemap' } } });
writeBasemap(values.out);

function writeBasemap(directory: string): void {
	const layers = readLayers();
	rmSync(directory, { recursive: true, force: true });
	let tiles = 0;
	let bytes = 0;
	for (const { zoom, x, y, content } of cutTiles(layers)) {
		const folder = join(directory, String(zoom), String(x));
		mkdirSync(folder, { recursive: true });
		writeFileSync(join(folder, `${y}.pbf`), content);
		tiles += 1;
		bytes += content.length;
	}
	console.log(`basemap: ${tiles} tiles, ${(bytes / 1e6).toFixed(1)} MB, in ${directory}`);
}

function readLayers(): TileLayer[] {
	const countries = readCountries();
	return [
		{ name: 'land', features: toLand(countries) },
		{ name: 'lake', features: toLakes() },
		{ name: 'river', features: toRivers() },
		{ name: 'border', features: [...toBorders(countries), ...readDisputedLines()] },
		{ name: 'sea', features: toSeaLabels() },
		{ name: 'country', features: toCountryLabels(countries) },
		{ name: 'town', features: toTowns() }
	];
}

/** One feature a polygon, so that a tile holds only what it shows. */
function toLand(countries: Countries): Feature<Polygon>[] {
	const land = toFeature(countries, countries.objects.land) as FeatureCollection<MultiPolygon>;
	return land.features.flatMap(({ geometry }) =>
		joinAcrossAntimeridian(unwrapPolygons(geometry).coordinates).map((coordinates): Feature<Polygon> => ({
			type: 'Feature',
			properties: {},
			geometry: { type: 'Polygon', coordinates }
		}))
	);
}

/** Lines that no country file has; each feature says its source. Sources stay in the file, out of the tiles. */
function readDisputedLines(): Feature<LineString>[] {
	const path = new URL('./disputed-lines.geojson', import.meta.url);
	const lines = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<
		LineString,
		{ name: string; minzoom?: number }
	>;
	return lines.features.map(({ geometry, properties: { name, minzoom } }) => ({
		type: 'Feature',
		properties: { kind: 'disputed', name, ...(minzoom !== undefined && { minzoom }) },
		geometry
	}));
}
