// A place that a draft names and the corpus does not have yet, made a record: of the gazetteer where it is found there again, else by what the
// reading worked out, which is then approximate.
import type { Change } from '../../model/edits/edit.ts';
import type { WrittenCorpus } from '../../model/edits/written.ts';
import type { Gazetteer } from '../../reading/gazetteer/gazetteer.ts';
import type { GazetteerPlace, PlaceKind } from '../../reading/gazetteer/place.ts';
import { placeOfHit } from '../records/place-of-hit.ts';

/** As a draft's candidates have it. */
export interface ProposedPlace {
	readonly name: string;
	readonly kind: PlaceKind;
	readonly longitude: number;
	readonly latitude: number;
	readonly geonames?: number;
	readonly wikidata?: string;
	readonly radiusKm?: number;
}

/** Degrees within which one name is one place. */
const NEAR = 0.02;
/** Kilometres of doubt where the reading gives none. */
const DOUBT_KM = 10;

interface PlaceRecord {
	readonly properties: {
		readonly name: string;
		readonly geonames?: number;
		readonly wikidata?: string;
	};
	readonly geometry: { readonly type: string; readonly coordinates: unknown };
}

/** The place of the corpus that it is; null where it has none. */
export function placeThere(records: WrittenCorpus, wanted: ProposedPlace): string | null {
	const same = records.place.find(({ value }) => {
		const { properties, geometry } = value as PlaceRecord;
		if (wanted.geonames !== undefined && properties.geonames !== undefined)
			return wanted.geonames === properties.geonames;
		if (wanted.wikidata !== undefined && properties.wikidata !== undefined)
			return wanted.wikidata === properties.wikidata;
		return properties.name === wanted.name && (geometry.type !== 'Point' || isNear(geometry, wanted));
	});
	return same?.id ?? null;
}

/** `say` puts into words where the facts are from: the gazetteer's source, or null for the reading. */
export function makePlace(
	records: WrittenCorpus,
	wanted: ProposedPlace,
	gazetteer: Gazetteer | null,
	say: (source: string | null) => string
): Change {
	const hit = gazetteer && hitOf(gazetteer, wanted);
	if (hit) return placeOfHit(records, hit, gazetteer.outline(hit.index), say(hit.source));
	const { name, kind, longitude, latitude, radiusKm = DOUBT_KM, wikidata, geonames } = wanted;
	const ids = { ...(wikidata ? { wikidata } : {}), ...(geonames ? { geonames } : {}) };
	const worked = { index: -1, kind, names: { en: name }, longitude, latitude, ...ids, radiusKm, source: '' };
	const change = placeOfHit(records, worked, null, say(null));
	const { properties, ...feature } = change.value as { properties: Record<string, unknown> };
	if (properties['precision'] === 'region') return change;
	return {
		...change,
		value: { ...feature, properties: { ...properties, precision: 'approximate', radiusKm } }
	};
}

function hitOf(gazetteer: Gazetteer, { name, kind, ...wanted }: ProposedPlace): GazetteerPlace | null {
	const hits = gazetteer.find(name).map((index) => gazetteer.place(index));
	const near = hits.filter(
		(hit) =>
			Math.abs(hit.longitude - wanted.longitude) < NEAR && Math.abs(hit.latitude - wanted.latitude) < NEAR
	);
	const byId = hits.find(({ geonames }) => geonames !== undefined && geonames === wanted.geonames);
	return byId ?? near.find((hit) => hit.kind === kind) ?? null;
}

function isNear({ coordinates }: PlaceRecord['geometry'], { longitude, latitude }: ProposedPlace): boolean {
	const [lng, lat] = coordinates as readonly [number, number];
	return Math.abs(lng - longitude) < NEAR && Math.abs(lat - latitude) < NEAR;
}
