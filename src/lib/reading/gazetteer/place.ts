// A place as the gazetteer has it. Knows no text in which it is named.

export const PLACE_KINDS = [
	'continent',
	'region',
	'country',
	'area',
	'county',
	'capital',
	'city',
	'quarter',
	'sea',
	'river',
	'lake',
	'island',
	'mountains',
	'desert',
	'airport',
	'base',
	'landmark',
	'institution'
] as const;

/** `area` is a first-level division of a country, `county` a second-level one, `region` any area that no state rules as such. */
export type PlaceKind = (typeof PLACE_KINDS)[number];

export interface GazetteerPlace {
	/** Its number in this build of the gazetteer; not to be stored. */
	readonly index: number;
	readonly kind: PlaceKind;
	/** In English; `ar` and `ru` where the source has them. */
	readonly names: { readonly en: string; readonly ar?: string; readonly ru?: string };
	/** Of an area, a point that stands for it. */
	readonly longitude: number;
	readonly latitude: number;
	/** ISO 3166-1 alpha-2, in capitals; absent of what lies in no one country. */
	readonly country?: string;
	/** The name of the first-level area that it lies in. */
	readonly area?: string;
	readonly population?: number;
	readonly geonames?: number;
	readonly wikidata?: string;
	/** Kilometres within which it lies round its point, where it is no point: of an area half its diagonal. */
	readonly radiusKm?: number;
	/** Where the facts come from: a line of the gazetteer's table of sources. */
	readonly source: string;
}
