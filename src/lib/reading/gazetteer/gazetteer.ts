// The gazetteer, opened: places by name and by number. Built by `geo/gazetteer`; shipped below `data/gazetteer/` and read when first
// needed. Knows no text in which places are named.
import type { MultiPolygon } from 'geojson';
import { type Columns, openColumns } from './columns.ts';
import { fold } from './fold.ts';
import { type Head, STEP } from './layout.ts';
import { Names } from './names.ts';
import { readOutline } from './outline.ts';
import type { GazetteerPlace, PlaceKind } from './place.ts';
import { WORD_LISTS, type WordLists } from './word-lists.ts';

export type WordSets = Readonly<Record<keyof WordLists, ReadonlySet<string>>>;

export class Gazetteer {
	readonly names: Names;
	readonly #columns: Columns;
	readonly #head: Head;
	readonly #kinds: readonly PlaceKind[];
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

	/** The area's outline, or null where it has none. */
	outline(place: number): MultiPolygon | null {
		const { outline, outlineStart } = this.#columns;
		if (place >= outlineStart.length - 1) return null;
		const bytes = outline.subarray(outlineStart[place], outlineStart[place + 1]);
		return readOutline(bytes, (part) => this.outline(part));
	}

	place(index: number): GazetteerPlace {
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
