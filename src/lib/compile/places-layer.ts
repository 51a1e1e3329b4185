// The places of a corpus as a GeoJSON layer for QGIS and its like: one feature a place, with its own
// geometry, its names as flat columns and the number of claims about it. Rings are wound as RFC 7946 asks,
// whichever way the corpus draws them.
import { rewind } from '@turf/turf';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import type { CompiledCorpus } from '../model/compiled.ts';
import type { Names, Place } from '../model/corpus.ts';
import { layerHead } from './layer-head.ts';

/** As Linked Places writes names. */
interface Toponym {
	readonly toponym: string;
	readonly lang: string;
}

type PlaceFeature = Feature & { readonly names: readonly Toponym[] };

export function toPlacesLayer({ corpus, placements }: CompiledCorpus): FeatureCollection {
	const claims = new Map<string, number>();
	for (const place of corpus.claims.flatMap((claim) => claim.about))
		claims.set(place, (claims.get(place) ?? 0) + 1);
	const languages = [...new Set(corpus.places.flatMap((place) => Object.keys(place.names)))].sort();
	const features = corpus.places.map((place): PlaceFeature => {
		const [longitude, latitude] = placements[place.id]!.point;
		return {
			type: 'Feature',
			id: place.id,
			properties: {
				...placeColumns(place),
				...nameColumns(place.names, languages),
				claims: claims.get(place.id) ?? 0,
				label_longitude: longitude,
				label_latitude: latitude
			},
			names: toponyms(place.names),
			geometry: wound(place.geometry)
		};
	});
	return { type: 'FeatureCollection', ...layerHead(corpus, 'places'), features };
}

function placeColumns(place: Place): Record<string, string | number | null> {
	return {
		id: place.id,
		name: place.name,
		kind: place.kind,
		precision: place.precision,
		radius_km: place.radiusKm ?? null,
		wikidata: place.wikidata ?? null,
		geonames: place.geonames ?? null,
		note: place.note ?? null
	};
}

/** `name_ar`: the name shown in that language; null where a place has none. */
function nameColumns(names: Names, languages: readonly string[]): Record<string, string | null> {
	return Object.fromEntries(languages.map((language) => [`name_${language}`, names[language]?.[0] ?? null]));
}

function toponyms(names: Names): Toponym[] {
	return Object.entries(names).flatMap(([lang, list]) => list.map((toponym) => ({ toponym, lang })));
}

/** Turf would turn lines around, too, whose direction may mean something. */
function wound(geometry: Geometry): Geometry {
	return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
		? (rewind(geometry) as Geometry)
		: geometry;
}
