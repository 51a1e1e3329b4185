// What a row of a data set says, in Dateline's words but before it has ids: what every data set's reader gives and what becomes records of a
// corpus. Dates are EDTF. Knows no format and no data set.
import type { Geometry } from 'geojson';
import type { ClaimKind, ClaimStatus, Names, PlaceKind, Precision } from '../../model/corpus.ts';

export interface Meaning {
	/** What the data set calls the row; the same in every edition of it. */
	readonly key: string;
	/** The assertion, in our own words. */
	readonly text: string;
	/** The fields that it rests on: they open the record's text, and the quote is theirs. At least one that holds something. */
	readonly restsOn: readonly string[];
	readonly title?: string;
	readonly url?: string;
	/** Null where the data set does not say. */
	readonly published: string | null;
	readonly kind: ClaimKind;
	readonly status: ClaimStatus;
	/** From whoever the data set has it from back to the origin. */
	readonly heardFrom: readonly Voice[];
	readonly places: readonly PlaceMeaning[];
	readonly when: string | null;
	readonly said: string | null;
	readonly event: EventMeaning;
	readonly topics: readonly string[];
	readonly estimates?: Estimates;
}

export interface Voice {
	readonly name: string;
	/** `outlet`: it publishes reports of its own, so that it is a source as well. */
	readonly is: 'outlet' | 'voice';
}

export interface PlaceMeaning {
	readonly name: string;
	/** By BCP 47 language, where the data set has others. */
	readonly names?: Names;
	readonly wikidata?: string;
	readonly geonames?: number;
	readonly kind: PlaceKind;
	readonly precision: Precision;
	readonly radiusKm?: number;
	readonly geometry: Geometry;
	/** Where the geometry comes from, and what the data set says of its precision. */
	readonly note: string;
}

export interface EventMeaning {
	readonly title: string;
	readonly summary: string;
}

/** Several figures that one row gives for one thing. */
export interface Estimates {
	readonly question: string;
	readonly positions: readonly { readonly id: string; readonly text: string }[];
}

/** Something of a row that is not as its data set has it. */
export interface FieldFault {
	readonly field: string;
	readonly found: string;
	readonly expected: string;
}

export type MeaningResult =
	| { readonly ok: true; readonly meaning: Meaning }
	| { readonly ok: false; readonly faults: readonly FieldFault[] };
