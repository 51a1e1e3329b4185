// How likely a report anywhere means a place by its name, before a report itself is looked at: by kind, inhabitants, and by how many
// names it goes, since GeoNames has no inhabitants for many towns of the wars. A number like a decimal logarithm.
import type { Gazetteer } from './gazetteer.ts';
import type { PlaceKind } from './place.ts';

const BY_KIND: Readonly<Record<PlaceKind, number>> = {
	continent: 10,
	country: 12,
	region: 7.5,
	area: 0.6,
	county: 4.2,
	capital: 1.5,
	city: 0,
	quarter: -0.7,
	sea: 9.2,
	river: 6,
	lake: 6,
	island: 6.5,
	mountains: 6.5,
	desert: 6.5,
	airport: 3,
	base: 6,
	landmark: 7,
	institution: 9
};
const TOWNS: readonly PlaceKind[] = ['capital', 'city', 'quarter'];
const INHABITED: readonly PlaceKind[] = [...TOWNS, 'area'];

/** A name that is not the one that is shown is rarer for its place, unless the place is known by many. */
const OTHER_NAME = 1.5;

export function prominence(place: number, isMain: boolean, gazetteer: Gazetteer): number {
	const kind = gazetteer.kind(place);
	const known = 0.45 * Math.log2(gazetteer.names.countOf(place) + 1);
	const inhabitants = INHABITED.includes(kind) ? Math.log10(gazetteer.population(place) + 100) : 0;
	return (
		BY_KIND[kind] +
		inhabitants +
		(TOWNS.includes(kind) ? known : 0) -
		(isMain || !TOWNS.includes(kind) ? 0 : OTHER_NAME)
	);
}
