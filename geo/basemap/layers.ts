// The basemap's layers as GeoJSON, by the names under which the style finds them in the tiles.
import { feature as toFeature } from 'topojson-client';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { joinAcrossAntimeridian } from './antimeridian.ts';
import { toBorders } from './borders.ts';
import { readDisputedLines } from './disputed-lines.ts';
import { toLakes } from './lakes.ts';
import { readCountries, type Countries } from './natural-earth.ts';
import { unwrapPolygons } from './rings.ts';
import { toRivers } from './rivers.ts';
import { toSeaLabels } from './seas.ts';
import type { TileLayer } from './tiles.ts';
import { toTowns } from './towns.ts';

export function readLayers(): TileLayer[] {
	const countries = readCountries();
	return [
		{ name: 'land', features: toLand(countries) },
		{ name: 'lake', features: toLakes() },
		{ name: 'river', features: toRivers() },
		{ name: 'border', features: [...toBorders(countries), ...readDisputedLines()] },
		{ name: 'sea', features: toSeaLabels() },
		{ name: 'town', features: toTowns() }
	];
}

/** One feature a polygon, so that a tile holds only what it shows. Its edge is the coast. */
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
