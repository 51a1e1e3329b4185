// How the gazetteer's one file is laid out: a head in JSON, then arrays of numbers and text, each at its offset. The build writes by this
// table and the app opens by it. Numbers are little-endian, as everywhere that this runs.
import type { PlaceKind } from './place.ts';

export const MAGIC = 0x5a474c44;
/** Counts up when the form changes. */
export const FORMAT = 1;

/** Coordinates are whole steps of this many degrees, eleven metres at the equator. */
export const STEP = 1e-4;
/** Corners of outlines are whole steps of this many degrees. */
export const OUTLINE_STEP = 0.01;

/** In the text of names: fields of a place, places, and what stands before the name of a people. */
export const FIELD_END = 0x09;
export const PLACE_END = 0x0a;
export const PEOPLE_MARK = 0x01;

/** A line of `names` is a place: its English, Arabic and Russian name as shown, then all its names, folded, the English one first. */
export const SECTIONS = {
	longitude: Int32Array,
	latitude: Int32Array,
	/** By the head's table, as the two below. */
	kind: Uint8Array,
	/** 0 for none. */
	country: Uint8Array,
	source: Uint8Array,
	/** One more than the number of the first-level area, 0 for none. */
	area: Uint16Array,
	population: Uint32Array,
	geonames: Uint32Array,
	/** In kilometres, of the first places only, which are those with an extent. */
	radius: Uint16Array,
	/** Where the outline of each of these begins in `outline`, and where the last ends. */
	outlineStart: Uint32Array,
	outline: Uint8Array,
	names: Uint8Array,
	/** JSON of word lists. */
	words: Uint8Array
} as const;

export type SectionName = keyof typeof SECTIONS;

export interface Head {
	readonly places: number;
	readonly names: number;
	readonly kinds: readonly PlaceKind[];
	readonly countries: readonly string[];
	/** Who the facts are from, as to be shown. */
	readonly sources: readonly string[];
	readonly sections: Readonly<Record<SectionName, { readonly offset: number; readonly bytes: number }>>;
}

/** Every section begins at a multiple of this. */
const ALIGNMENT = 8;

export function align(offset: number): number {
	return Math.ceil(offset / ALIGNMENT) * ALIGNMENT;
}
