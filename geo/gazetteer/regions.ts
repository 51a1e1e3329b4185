// Regions that no one state is: continents, the Levant, the Donbas. Each is a list of what it holds, from which point and extent follow.
import type { Country } from './countries.ts';
import type { Entry } from './entry.ts';
import type { PlaceKind } from '../../src/lib/reading/gazetteer/place.ts';
import { readTable, splitValues } from './read-table.ts';
import { joinShapes, middleOf, reachOf } from './shapes.ts';

export function readRegionTable(countries: readonly Country[], areas: ReadonlyMap<string, Entry>): Entry[] {
	return readTable('regions.tsv', 6).map(([names, ar, ru, kind, members, demonyms]) => {
		const [en, ...others] = splitValues(names!);
		const parts = members!.split(',').flatMap((member) => findMember(member, countries, areas));
		const outline = joinShapes(parts.map((part) => part.outline!));
		const [longitude, latitude] = middleOf(outline);
		const held = new Set(parts.map(({ country }) => country));
		return {
			kind: kind as PlaceKind,
			names: { en: en!, ...(ar && { ar }), ...(ru && { ru }) },
			otherNames: others,
			demonyms: splitValues(demonyms!),
			longitude,
			latitude,
			country: held.size === 1 ? parts[0]!.country : undefined,
			radiusKm: reachOf(outline),
			parts,
			source: 'dateline'
		};
	});
}

/** `@EU` all of a continent, `SY` a country, `UA:Crimea` an area. */
function findMember(
	member: string,
	countries: readonly Country[],
	areas: ReadonlyMap<string, Entry>
): Entry[] {
	const found = member.startsWith('@')
		? countries.filter(({ continent }) => continent === member.slice(1))
		: member.includes(':')
			? [areas.get(member)].filter((area) => area !== undefined)
			: countries.filter(({ country }) => country === member);
	const drawn = found.filter(({ outline }) => outline !== undefined);
	if (drawn.length === 0) throw new Error(`regions.tsv names "${member}", which no source draws`);
	return drawn;
}
