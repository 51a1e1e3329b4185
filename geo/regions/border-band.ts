// Bands along Syria's edges: the north along the Turkish border, and the Mediterranean coast.
import { bboxPolygon } from '@turf/turf';
import { coastline, countryOutline, landBorder } from './country-outline.ts';
import { join, overlap, within } from './polygons.ts';
import type { Area } from './polygons.ts';

/** Kilometres from the Turkish border. */
export const BORDER_BAND = 45;

/** Latitude at which the band ends, so that it does not run down the border of Hatay to the sea. */
export const NORTHERN_LIMIT = 36.2;

/** Kilometres inland from the coast, and out to sea, so that moles and piers lie inside; more sea would put the coast outside Syria. */
export const COAST_INLAND = 20;
export const COAST_SEAWARD = 1;

export function northernSyria(): Area {
	const band = within(BORDER_BAND, landBorder('Syria', 'Turkey', '10m'));
	const north = bboxPolygon([35, NORTHERN_LIMIT, 43, 38]);
	return overlap(overlap(band, north), countryOutline('Syria', '10m'));
}

export function syrianCoast(): Area {
	const coast = coastline('Syria', '10m');
	const landAndPiers = join(countryOutline('Syria', '10m'), within(COAST_SEAWARD, coast));
	return overlap(within(COAST_INLAND, coast), landAndPiers);
}
