// The Middle East as a soft footprint: the countries that the term commonly holds, seas between them closed.
import { countryOutline } from './country-outline.ts';
import { join, within } from './polygons.ts';
import type { Area } from './polygons.ts';

/** Natural Earth's names. */
export const MIDDLE_EAST = [
	'Bahrain',
	'Cyprus',
	'N. Cyprus',
	'Egypt',
	'Iran',
	'Iraq',
	'Israel',
	'Jordan',
	'Kuwait',
	'Lebanon',
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
const CLOSING = 150;

export function middleEast(): Area {
	const land = join(...MIDDLE_EAST.map((name) => countryOutline(name, '50m')));
	return within(-CLOSING, within(CLOSING, land));
}
