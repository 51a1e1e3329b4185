// A place of the corpus made from one of the gazetteer: names in the languages that it has, its point or outline, and where that is from.
import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { Precision, PlaceKind } from '../../model/corpus.ts';
import type { Change } from '../../model/edits/edit.ts';
import type { WrittenCorpus } from '../../model/edits/written.ts';
import { areaOf } from '../../model/schema/ring-area.ts';
import type { GazetteerPlace, PlaceKind as GazetteerKind } from '../../reading/gazetteer/place.ts';
import { idFor } from './new-records.ts';

interface Sort {
	readonly kind: PlaceKind;
	readonly precision: Precision;
}

/** What of the gazetteer's kinds is an area is a region to the map; a point stands for itself. */
const SORTS: Readonly<Record<GazetteerKind, Sort>> = {
	continent: { kind: 'region', precision: 'region' },
	region: { kind: 'region', precision: 'region' },
	country: { kind: 'country', precision: 'region' },
	area: { kind: 'province', precision: 'region' },
	county: { kind: 'province', precision: 'region' },
	capital: { kind: 'city', precision: 'exact' },
	city: { kind: 'city', precision: 'exact' },
	quarter: { kind: 'site', precision: 'exact' },
	sea: { kind: 'water', precision: 'region' },
	river: { kind: 'water', precision: 'region' },
	lake: { kind: 'water', precision: 'region' },
	island: { kind: 'region', precision: 'region' },
	mountains: { kind: 'region', precision: 'region' },
	desert: { kind: 'region', precision: 'region' },
	airport: { kind: 'airport', precision: 'exact' },
	base: { kind: 'base', precision: 'exact' },
	landmark: { kind: 'site', precision: 'exact' },
	institution: { kind: 'building', precision: 'exact' }
};

/** `note` says where the facts are from; `outline` is null where the gazetteer has none. */
export function placeOfHit(
	records: WrittenCorpus,
	hit: GazetteerPlace,
	outline: Polygon | MultiPolygon | null,
	note: string
): Change {
	const { kind, precision } = SORTS[hit.kind];
	const id = idFor(records, 'place', hit.names.en);
	const names = Object.fromEntries(Object.entries(hit.names).map(([language, name]) => [language, [name]]));
	const radius = precision === 'region' && !outline && hit.radiusKm ? { radiusKm: hit.radiusKm } : {};
	const properties = {
		...{ id, name: hit.names.en, names, kind, precision },
		...radius,
		...(hit.wikidata ? { wikidata: hit.wikidata } : {}),
		...(hit.geonames ? { geonames: hit.geonames } : {}),
		note
	};
	const point = { type: 'Point', coordinates: [hit.longitude, hit.latitude] };
	const area = precision === 'region' && outline ? withoutFlat(outline) : null;
	const geometry = area ?? point;
	return { kind: 'place', id, value: { type: 'Feature', properties, geometry } };
}

/** Simplified so far that nothing lies in them, islands and lakes of an outline are no areas any more. */
function withoutFlat(outline: Polygon | MultiPolygon): MultiPolygon | null {
	const coordinates = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
	const polygons = coordinates
		.filter(([outer]) => outer && !isFlat(outer))
		.map(([outer, ...holes]) => [outer!, ...holes.filter((hole) => !isFlat(hole))]);
	return polygons.length === 0 ? null : { type: 'MultiPolygon', coordinates: polygons };
}

function isFlat(ring: readonly Position[]): boolean {
	return areaOf(ring.map(([lng, lat]) => [lng!, lat!] as const)) === 0;
}
