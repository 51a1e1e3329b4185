// What somebody who types into the desk's search box may mean: names that begin so, names that hold the word, names with a letter or two
// amiss. In any script. Goes through all names once per search, some tens of milliseconds, so it is no reader's tool.
import { fold } from './fold.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { GazetteerPlace } from './place.ts';
import { prominence } from './prominence.ts';
import { writeUtf8 } from './names.ts';
import { distanceWithin } from './spelling.ts';

export interface SearchResult {
	readonly place: GazetteerPlace;
	/** The name that was found, folded, where it is not the one shown. */
	readonly foundAs: string;
	/** `is` the whole name, `begins` with it, `resembles` it. */
	readonly how: 'is' | 'begins' | 'resembles';
}

interface Hit {
	readonly place: number;
	readonly name: number;
	readonly how: SearchResult['how'];
	readonly rank: number;
}

export interface SearchOptions {
	/** At most so many; 20 unless told otherwise. */
	readonly limit?: number;
	/** ISO 3166-1 alpha-2: places of this country come first. */
	readonly country?: string;
}

const RANKS = { is: 6, begins: 2, resembles: 0 } as const;
const IN_COUNTRY = 20;
/** Shorter words with a letter amiss are other words. */
const LEAST_FOR_SPELLING = 4;
/** Each letter amiss weighs this much prominence. */
const AMISS = 1.5;

/** The likeliest first; a place once, by its best name. Nothing for an empty query. */
export function searchPlaces(
	gazetteer: Gazetteer,
	query: string,
	options: SearchOptions = {}
): SearchResult[] {
	const folded = fold(query);
	if (folded === '') return [];
	const begun = findBegun(gazetteer, folded);
	const hits = begun.length > 0 ? begun : findAlike(gazetteer, folded);
	return best(hits, gazetteer, options).map(({ place, name, how }) => ({
		place: gazetteer.place(place),
		foundAs: gazetteer.names.text(name),
		how
	}));
}

function best(hits: readonly Hit[], gazetteer: Gazetteer, { limit = 20, country }: SearchOptions): Hit[] {
	const byPlace = new Map<number, Hit>();
	for (const hit of hits) {
		const isHere = country !== undefined && gazetteer.country(hit.place) === country;
		const known = byPlace.get(hit.place);
		const rank = hit.rank + (isHere ? IN_COUNTRY : 0);
		if (!known || known.rank < rank) byPlace.set(hit.place, { ...hit, rank });
	}
	return [...byPlace.values()].sort((a, b) => b.rank - a.rank || a.place - b.place).slice(0, limit);
}

function toHit(gazetteer: Gazetteer, name: number, how: Hit['how'], amiss = 0): Hit {
	const place = gazetteer.names.placeOf(name);
	const known = prominence(place, gazetteer.names.isMain(name, place), gazetteer);
	return { place, name, how, rank: RANKS[how] + known - amiss * AMISS };
}

function findBegun(gazetteer: Gazetteer, folded: string): Hit[] {
	const { names } = gazetteer;
	const wanted = new Uint8Array(folded.length * 3);
	const length = writeUtf8(folded, wanted, 0);
	const hits: Hit[] = [];
	for (let name = 0; name < names.count; name++) {
		if (!names.begins(name, wanted, length) || names.isPeople(name)) continue;
		hits.push(toHit(gazetteer, name, names.end(name) - names.start(name) === length ? 'is' : 'begins'));
	}
	return hits;
}

/** One letter amiss in a short name, two in a long one. */
function findAlike(gazetteer: Gazetteer, folded: string): Hit[] {
	const { names } = gazetteer;
	if (folded.length < LEAST_FOR_SPELLING) return [];
	const most = folded.length < 7 ? 1 : 2;
	const wanted = new Uint8Array(folded.length * 3);
	const length = writeUtf8(folded, wanted, 0);
	const hits: Hit[] = [];
	for (let name = 0; name < names.count; name++) {
		const from = names.start(name);
		const to = names.end(name);
		if (Math.abs(to - from - length) > most * 2 || names.isPeople(name)) continue;
		const amiss = distanceWithin(wanted, length, names.bytes, from, to, most);
		if (amiss <= most) hits.push(toHit(gazetteer, name, 'resembles', amiss));
	}
	return hits;
}
