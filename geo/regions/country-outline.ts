// Outlines and borders of countries from Natural Earth, as its de facto view draws them.
// Disputed ground is the caller's matter: see regions.ts.
import { feature as toFeature, mesh } from 'topojson-client';
import type { GeometryObject } from 'topojson-specification';
import type { Feature, MultiLineString, MultiPolygon, Polygon } from 'geojson';
import { splitAtAntimeridian } from './antimeridian.ts';
import { readCountries } from './topology.ts';
import type { Countries } from './topology.ts';

/** One country's land, longitudes in −180 to 180. Names are Natural Earth's: `Syria`, `United Arab Emirates`. */
export function countryOutline(name: string, scale: '10m' | '50m'): Feature<MultiPolygon> {
	const countries = readCountries(scale);
	const outline = toFeature(countries, findCountry(countries, name)) as Feature<Polygon | MultiPolygon>;
	return { type: 'Feature', properties: {}, geometry: splitAtAntimeridian(outline.geometry) };
}

/** The border that two countries share. */
export function landBorder(name: string, neighbour: string, scale: '10m' | '50m'): Feature<MultiLineString> {
	const countries = readCountries(scale);
	const own = findCountry(countries, name);
	const other = findCountry(countries, neighbour);
	const geometry = mesh(
		countries,
		countries.objects.countries,
		(a, b) => (a === own && b === other) || (a === other && b === own)
	);
	return { type: 'Feature', properties: {}, geometry };
}

/** The part of a country's outline that no other country shares: its coast. */
export function coastline(name: string, scale: '10m' | '50m'): Feature<MultiLineString> {
	const countries = readCountries(scale);
	const own = findCountry(countries, name);
	const geometry = mesh(countries, countries.objects.countries, (a, b) => a === own && b === own);
	return { type: 'Feature', properties: {}, geometry };
}

function findCountry(countries: Countries, name: string): GeometryObject {
	const found = countries.objects.countries.geometries.find(
		({ properties }) => properties && 'name' in properties && properties.name === name
	);
	if (!found) throw new Error(`Natural Earth has no country named ${JSON.stringify(name)}`);
	return found;
}
