// The outline of land at 1:110m for pictures as small as a stamp: see src/lib/model/land-outline.ts.
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { feature as toFeature } from 'topojson-client';
import type { Feature, FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { LAND_SIDE, type LandRing } from '../../src/lib/model/land-outline.ts';
import { mercatorX, mercatorY } from '../../src/lib/model/web-mercator.ts';
import { unwrapPolygons } from './rings.ts';

type Land = Topology<{ land: GeometryCollection }>;

/** world-atlas 2, Natural Earth 4.1. */
export function toLandRings(): LandRing[] {
	const file = createRequire(import.meta.url).resolve('world-atlas/land-110m.json');
	const topology = JSON.parse(readFileSync(file, 'utf8')) as Land;
	const land = toFeature(topology, topology.objects.land) as
		Feature<Polygon | MultiPolygon> | FeatureCollection<Polygon | MultiPolygon>;
	const features = land.type === 'FeatureCollection' ? land.features : [land];
	return features
		.flatMap(({ geometry }) => unwrapPolygons(geometry).coordinates)
		.flatMap((polygon) => polygon.map(onPlane));
}

function onPlane(ring: readonly Position[]): LandRing {
	return ring.flatMap(([longitude, latitude]) => [
		Math.round(mercatorX(longitude!) * LAND_SIDE),
		Math.round(mercatorY(latitude!) * LAND_SIDE)
	]);
}
