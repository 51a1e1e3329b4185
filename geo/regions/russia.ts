// Russia's outline at the scale of a world map.
import { area, booleanPointInPolygon, point, polygon } from '@turf/turf';
import { countryOutline } from './country-outline.ts';
import { join } from './polygons.ts';
import type { Area } from './polygons.ts';

/** Square kilometres under which an island is left out. */
export const LEAST_PART = 5000;

/** Simferopol (GeoNames 693805): the part of Natural Earth's Russia that holds it is Crimea. */
const SIMFEROPOL = point([34.1108, 44.9572]);

export function russia(): Area {
	const parts = countryOutline('Russia', '50m').geometry.coordinates.map((rings) => polygon(rings));
	return join(
		...parts.filter((part) => area(part) / 1e6 >= LEAST_PART && !booleanPointInPolygon(SIMFEROPOL, part))
	);
}
