// Units of the first administrative level, from Natural Earth's 10m file; natural-earth-admin-1.json says how it came.
import { readFileSync } from 'node:fs';
import type { FeatureCollection, Polygon } from 'geojson';
import type { Area } from './polygons.ts';

type UnitId = 'hasakah' | 'quneitra' | 'daraa' | 'suwayda' | 'undof' | 'northern-israel';

/** Quneitra is the strip that Syria administers; `undof` the zone between the lines; the rest of it lies in `northern-israel`. */
export function administrativeUnit(id: UnitId): Area {
	const path = new URL('./natural-earth-admin-1.json', import.meta.url);
	const units = JSON.parse(readFileSync(path, 'utf8')) as FeatureCollection<Polygon, { id: UnitId }>;
	const unit = units.features.find(({ properties }) => properties.id === id);
	if (!unit) throw new Error(`natural-earth-admin-1.json has no unit ${JSON.stringify(id)}`);
	return unit;
}
