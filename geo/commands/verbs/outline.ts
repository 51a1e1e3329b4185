// `npm run corpus -- outline NAME`: the outline of a country or a first-level area, out of the gazetteer, as a feature to put into
// places.geojson. "Georgia, US" tells one Georgia from the other.
import type { Feature, MultiPolygon } from 'geojson';
import { fold } from '../../../src/lib/reading/gazetteer/fold.ts';
import type { Gazetteer } from '../../../src/lib/reading/gazetteer/gazetteer.ts';
import type { GazetteerPlace, PlaceKind } from '../../../src/lib/reading/gazetteer/place.ts';
import type { PlaceKind as CorpusPlaceKind } from '../../../src/lib/model/corpus.ts';
import { FAILED, UsageError } from '../command.ts';
import { openGazetteer } from '../open-gazetteer.ts';

const OUTLINED: readonly PlaceKind[] = [
	'country',
	'area',
	'region',
	'county',
	'continent',
	'island',
	'mountains',
	'desert'
];

/** What the corpus calls them. */
const KINDS: Partial<Record<PlaceKind, CorpusPlaceKind>> = {
	country: 'country',
	area: 'province',
	county: 'province'
};

/** The exit code. */
export async function outline(words: readonly string[]): Promise<number> {
	const name = words.join(' ').trim();
	if (name === '')
		throw new UsageError('npm run corpus -- outline NAME: expected a country or an area, found nothing');
	const gazetteer = await openGazetteer();
	const found = findOutlined(gazetteer, name);
	if (found.length === 1) {
		console.log(JSON.stringify(toFeature(found[0]!, gazetteer), null, '\t'));
		return 0;
	}
	console.error(
		found.length === 0
			? `The gazetteer has no country or area called "${name}" of which it has an outline.`
			: `"${name}" may be ${found.map(describe).join(' or ')}; add the country: "${name}, ${found[0]!.country ?? ''}".`
	);
	return FAILED;
}

/** What follows the last comma may be a country, by name or code. */
export function findOutlined(gazetteer: Gazetteer, name: string): GazetteerPlace[] {
	const whole = outlined(gazetteer, name);
	const comma = name.lastIndexOf(',');
	if (whole.length > 0 || comma < 0) return whole;
	const country = name.slice(comma + 1).trim();
	const codes = new Set([
		country.toUpperCase(),
		...gazetteer.find(country).map((place) => gazetteer.country(place))
	]);
	return outlined(gazetteer, name.slice(0, comma)).filter((place) => codes.has(place.country));
}

function outlined(gazetteer: Gazetteer, name: string): GazetteerPlace[] {
	return gazetteer
		.find(name)
		.filter((place) => OUTLINED.includes(gazetteer.kind(place)) && gazetteer.outline(place) !== null)
		.map((place) => gazetteer.place(place));
}

function describe({ kind, names, country }: GazetteerPlace): string {
	return `the ${kind} ${names.en}${country === undefined || kind === 'country' ? '' : ` in ${country}`}`;
}

export function toFeature(place: GazetteerPlace, gazetteer: Gazetteer): Feature<MultiPolygon> {
	const { names, geonames, source } = place;
	const listed = Object.entries(names).map(([language, name]) => [language, [name]]);
	return {
		type: 'Feature',
		properties: {
			id: fold(names.en).replaceAll(' ', '-'),
			name: names.en,
			names: Object.fromEntries(listed) as Record<string, string[]>,
			kind: KINDS[place.kind] ?? 'region',
			precision: 'region',
			...(geonames !== undefined && { geonames }),
			note: `Outline: ${place.kind === 'country' || place.kind === 'area' ? 'Natural Earth' : source}, simplified.`
		},
		geometry: gazetteer.outline(place.index)!
	};
}
