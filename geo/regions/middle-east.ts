// The Middle East as a soft footprint: the countries that the term commonly holds, with the seas between them closed.
import { simplify } from '@turf/turf';
import { countryOutline } from './country-outline.ts';
import { join, within } from './polygons.ts';
import type { Area } from './polygons.ts';

/** Natural Earth's names; it draws the north of Cyprus apart. */
const COUNTRIES = [
	'Bahrain',
	'Cyprus',
	'Egypt',
	'Iran',
	'Iraq',
	'Israel',
	'Jordan',
	'Kuwait',
	'Lebanon',
	'N. Cyprus',
	'Oman',
	'Palestine',
	'Qatar',
	'Saudi Arabia',
	'Syria',
	'Turkey',
	'United Arab Emirates',
	'Yemen'
] as const;

/** Kilometres by which the land is first grown and then shrunk, which closes the gulfs. */
export const CLOSING = 150;

export function middleEast(): Area {
	const land = join(...COUNTRIES.map((name) => countryOutline(name, '50m')));
	return within(-CLOSING, within(CLOSING, simplify(land, { tolerance: 0.05 })));
}
