// The gazetteer, opened: places by name and by number. Built by `geo/gazetteer`; shipped below `data/gazetteer/` and read when first
// needed. Knows no text in which places are named.
import type { MultiPolygon } from 'geojson';
import { type Columns, openColumns } from './columns.ts';
import { fold } from './fold.ts';
import { type Head, STEP } from './layout.ts';
import { Names } from './names.ts';
import { readOutline, readParts } from './outline.ts';
import type { GazetteerPlace, PlaceKind } from './place.ts';
import { WORD_LISTS, type WordLists } from './word-lists.ts';

export type WordSets = Readonly<Record<keyof WordLists, ReadonlySet<string>>>;

const NO_PARTS: readonly number[] = [];

/** Places that are kept as objects: a few hundred bytes each. */
const MOST_PLACES = 2000;

export class Gazetteer {
	readonly names: Names;
	readonly #columns: Columns;
	readonly #head: Head;
	readonly #kinds: readonly PlaceKind[];
	readonly #places = new Map<number, GazetteerPlace>();
	readonly #parts = new Map<number, readonly number[]>();
	#words: WordSets | undefined;
	#capitals: ReadonlyMap<string, number> | undefined;
	#countries: ReadonlyMap<string, number> | undefined;

	/** Of the file's bytes, which it goes on using. Throws where they are no gazetteer or one of another form. */
	constructor(file: ArrayBuffer) {
		const { head, columns } = openColumns(file);
		this.#head = head;
		this.#columns = columns;
		this.#kinds = head.kinds;
		this.names = new Names(columns.names, head.places, head.names);
	}

	get size(): number {
		return this.#head.places;
	}

	/** The places that are called so, in any script and case, as numbers. People of a place are not that place. */
	find(name: string): number[] {
		const found: number[] = [];
		for (let at = this.names.find(fold(name)); at >= 0; at = this.names.following(at))
			if (!this.names.isPeople(at)) found.push(this.names.placeOf(at));
		return found;
	}

	kind(place: number): PlaceKind {
		return this.#kinds[this.#columns.kind[place]!]!;
	}

	/** Degrees. */
	longitude(place: number): number {
		return this.#columns.longitude[place]! * STEP;
	}

	latitude(place: number): number {
		return this.#columns.latitude[place]! * STEP;
	}

	population(place: number): number {
		return this.#columns.population[place]!;
	}

	/** Two numbers are the same exactly where the countries are; 0 is none. */
	countryCode(place: number): number {
		return this.#columns.country[place]!;
	}

	/** ISO 3166-1 alpha-2. */
	country(place: number): string | undefined {
		return this.#head.countries[this.#columns.country[place]! - 1];
	}

	/** The first-level area in which it lies, as a place, or -1. */
	area(place: number): number {
		return this.#columns.area[place]! - 1;
	}

	/** Kilometres; 0 for what is a point. */
	radiusKm(place: number): number {
		return this.#columns.radius[place] ?? 0;
	}

	/** The area's outline, or null where it has none. Made anew each time: of a continent it is large. */
	outline(place: number): MultiPolygon | null {
		const parts = this.parts(place);
		if (parts.length === 0) return readOutline(this.#outlineBytes(place));
		const coordinates = parts.flatMap((part) => this.outline(part)?.coordinates ?? []);
		return { type: 'MultiPolygon', coordinates };
	}

	/** The places of which it is made, or none. */
	parts(place: number): readonly number[] {
		const { outline, outlineStart } = this.#columns;
		const start = outlineStart[place];
		// An outline of its own does not begin with 0.
		if (start === undefined || start === outlineStart[place + 1] || outline[start] !== 0) return NO_PARTS;
		let parts = this.#parts.get(place);
		if (!parts) this.#parts.set(place, (parts = readParts(this.#outlineBytes(place))));
		return parts;
	}

	#outlineBytes(place: number): Uint8Array {
		const { outline, outlineStart } = this.#columns;
		const has = place + 1 < outlineStart.length;
		return has ? outline.subarray(outlineStart[place], outlineStart[place + 1]) : outline.subarray(0, 0);
	}

	/** The same object for the same place, as long as it is among those asked for lately. */
	place(index: number): GazetteerPlace {
		let place = this.#places.get(index);
		if (place) return place;
		if (this.#places.size >= MOST_PLACES) this.#places.clear();
		this.#places.set(index, (place = this.#toPlace(index)));
		return place;
	}

	#toPlace(index: number): GazetteerPlace {
		const { en, ar, ru } = this.names.shown(index);
		const country = this.country(index);
		const area = this.area(index);
		const [population, geonames, radiusKm] = [
			this.population(index),
			this.#columns.geonames[index]!,
			this.radiusKm(index)
		];
		return {
			index,
			kind: this.kind(index),
			names: { en, ...(ar && { ar }), ...(ru && { ru }) },
			longitude: round(this.longitude(index)),
			latitude: round(this.latitude(index)),
			...(country !== undefined && { country }),
			...(area >= 0 && { area: this.names.shown(area).en }),
			...(population > 0 && { population }),
			...(geonames > 0 && { geonames }),
			...(radiusKm > 0 && { radiusKm }),
			source: this.#head.sources[this.#columns.source[index]!]!
		};
	}

	/** By ISO 3166-1 alpha-2, or -1. */
	countryPlace(code: string): number {
		this.#countries ??= this.#byCountry('country');
		return this.#countries.get(code) ?? -1;
	}

	/** The capital of a country, by ISO 3166-1 alpha-2, or -1. */
	capital(code: string): number {
		this.#capitals ??= this.#byCountry('capital');
		return this.#capitals.get(code) ?? -1;
	}

	#byCountry(kind: PlaceKind): ReadonlyMap<string, number> {
		const wanted = this.#kinds.indexOf(kind);
		const found = new Map<string, number>();
		this.#columns.kind.forEach((each, place) => {
			if (each === wanted) found.set(this.country(place)!, place);
		});
		return found;
	}

	/** Word lists that tell names of places from other words; made when first asked for. */
	get words(): WordSets {
		if (!this.#words) {
			const lists = JSON.parse(new TextDecoder().decode(this.#columns.words)) as WordLists;
			this.#words = Object.fromEntries(WORD_LISTS.map((name) => [name, new Set(lists[name])])) as Record<
				keyof WordLists,
				Set<string>
			>;
		}
		return this.#words;
	}
}

/** Whole steps as degrees, without the tail that multiplying leaves. */
function round(degrees: number): number {
	return Math.round(degrees / STEP) / Math.round(1 / STEP);
}
