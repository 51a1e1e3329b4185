// A place on its way into the gazetteer, whatever source it comes from.
import type { MultiPolygon, Polygon } from 'geojson';
import type { PlaceKind } from '../../src/lib/reading/gazetteer/place.ts';

/** Who the facts of a place are from, as to be shown. */
export const SOURCES = {
	geonames: 'GeoNames',
	'natural-earth': 'Natural Earth',
	census: 'US Census Bureau',
	ourairports: 'OurAirports',
	dateline: 'Dateline'
} as const;

type SourceId = keyof typeof SOURCES;

export interface Entry {
	readonly kind: PlaceKind;
	readonly names: { readonly en: string; readonly ar?: string | undefined; readonly ru?: string | undefined };
	/** All else that it is called, unfolded. */
	readonly otherNames: readonly string[];
	/** What its people and what is theirs are called. */
	readonly demonyms?: readonly string[];
	readonly longitude: number;
	readonly latitude: number;
	/** ISO 3166-1 alpha-2. */
	readonly country?: string | undefined;
	/** The first-level area in which it lies. */
	readonly area?: Entry | undefined;
	readonly population?: number | undefined;
	readonly geonames?: number | undefined;
	readonly radiusKm?: number | undefined;
	readonly outline?: Polygon | MultiPolygon | undefined;
	/** What it is made of; its outline is theirs. */
	readonly parts?: readonly Entry[] | undefined;
	readonly source: SourceId;
}
