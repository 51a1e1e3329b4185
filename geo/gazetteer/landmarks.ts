// Bases, landmarks, institutions and rivers of the project's table, set at the towns or airports that it names.
import { fold } from '../../src/lib/reading/gazetteer/fold.ts';
import type { PlaceKind } from '../../src/lib/reading/gazetteer/place.ts';
import type { Airport } from './airports.ts';
import type { Entry } from './entry.ts';
import { readTable, splitValues } from './read-table.ts';
import type { Town } from './towns.ts';

interface Point {
	readonly longitude: number;
	readonly latitude: number;
	readonly country: string;
}

export function readLandmarks(towns: readonly Town[], airports: readonly Airport[]): Entry[] {
	const rows = readTable('landmarks.tsv', 6);
	const find = finder(
		towns,
		airports,
		rows.flatMap((row) => splitValues(row[4]!))
	);
	const missing = rows.flatMap((row) => splitValues(row[4]!).filter((at) => !find(at)));
	if (missing.length > 0) throw new Error(`landmarks.tsv names what no source has: ${missing.join(', ')}`);
	return rows.map(([names, ar, ru, kind, at, radius]) => {
		const points = splitValues(at!).map((each) => find(each)!);
		const [en, ...others] = splitValues(names!);
		const [firstAr, ...otherAr] = splitValues(ar!);
		const [firstRu, ...otherRu] = splitValues(ru!);
		const countries = new Set(points.map(({ country }) => country));
		return {
			kind: kind as PlaceKind,
			names: { en: en!, ar: firstAr, ru: firstRu },
			otherNames: [...others, ...otherAr, ...otherRu],
			longitude: mean(points.map(({ longitude }) => longitude)),
			latitude: mean(points.map(({ latitude }) => latitude)),
			country: countries.size === 1 ? points[0]!.country : undefined,
			radiusKm: Number(radius),
			source: 'dateline'
		};
	});
}

/** `CC:Town` is the largest town of that name there, the rest idents of airports. */
function finder(towns: readonly Town[], airports: readonly Airport[], wanted: readonly string[]) {
	const keys = new Set(wanted.map(fold));
	const countries = new Set(wanted.map((at) => at.split(':')[0]));
	const found = new Map<string, Point & { readonly population: number }>();
	for (const town of towns) {
		if (!countries.has(town.country)) continue;
		for (const name of new Set([town.names.en, ...town.otherNames])) {
			const key = fold(`${town.country}:${name}`);
			if (keys.has(key) && (found.get(key)?.population ?? -1) < town.population) found.set(key, town);
		}
	}
	const byIdent = new Map(airports.map((airport) => [airport.ident, airport]));
	return (at: string): Point | undefined => (at.includes(':') ? found.get(fold(at)) : byIdent.get(at));
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}
