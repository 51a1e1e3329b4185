// The places that the selected claims are about as Linked Places (World Historical Gazetteer): names by language, their own outlines, links to
// other gazetteers, and as descriptions what is claimed of them, with the times of it.
import { languageOf } from '../../compile/in-language.ts';
import type { Claim, Place, PlaceId } from '../../model/corpus.ts';
import { formatIsoDay } from '../../model/day.ts';
import type { Piece, Selections, Writer } from '../format.ts';
import type { Selection } from '../selection/selection.ts';
import { gathered } from './pieces.ts';

export const writeLinkedPlaces: Writer = async function* (
	selections: Selections
): AsyncGenerator<Piece, void> {
	const selection = await gathered(selections);
	const { evidence, sentence, credit } = selection;
	const { corpus } = evidence;
	const head = {
		type: 'FeatureCollection',
		'@context':
			'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld',
		title: corpus.title,
		as_of: corpus.asOf.edtf,
		handling: corpus.handling,
		selection: sentence,
		credit,
		features: []
	};
	yield JSON.stringify(head).slice(0, -']}'.length);
	const claims = claimsByPlace(selection);
	const features = corpus.places
		.filter(({ id }) => claims.has(id))
		.map((place) => JSON.stringify(toFeature(place, claims.get(place.id)!, selection)));
	yield features.join(',\n');
	yield ']}\n';
};

function claimsByPlace({ claims }: Selection): Map<PlaceId, Claim[]> {
	const byPlace = new Map<PlaceId, Claim[]>();
	for (const claim of claims)
		for (const place of claim.about) byPlace.set(place, [...(byPlace.get(place) ?? []), claim]);
	return byPlace;
}

function toFeature(place: Place, claims: readonly Claim[], { evidence }: Selection): object {
	const { corpus } = evidence;
	const { id, name, names, kind, geometry, wikidata, geonames } = place;
	const links = [
		...(wikidata === undefined ? [] : [`wd:${wikidata}`]),
		...(geonames === undefined ? [] : [`gn:${geonames}`])
	];
	const timespans = claims.flatMap(toTimespan);
	return {
		'@id': `urn:dateline:${corpus.id}:place:${id}`,
		type: 'Feature',
		properties: { title: name, ccodes: [], precision: place.precision, handling: corpus.handling },
		...(timespans.length > 0 ? { when: { timespans } } : {}),
		names: Object.entries(names).flatMap(([lang, list]) => list.map((toponym) => ({ toponym, lang }))),
		types: [{ identifier: '', label: kind }],
		geometry,
		links: links.map((identifier) => ({ type: 'closeMatch', identifier })),
		relations: [],
		descriptions: claims.map((claim) => ({
			'@id': `urn:dateline:${corpus.id}:claim:${claim.id}`,
			value: claim.text,
			lang: languageOf(claim, corpus)
		}))
	};
}

function toTimespan({ when }: Claim): object[] {
	if (!when) return [];
	const { earliest, latest } = when;
	return [
		{
			...(earliest === null ? {} : { start: { earliest: formatIsoDay(earliest) } }),
			...(latest === null ? {} : { end: { latest: formatIsoDay(latest) } })
		}
	];
}
