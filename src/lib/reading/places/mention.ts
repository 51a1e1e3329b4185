// A run of words that the gazetteer has as a name, with the places that it may be. Whether one of these is meant is judged elsewhere.
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { PlaceKind } from '../gazetteer/place.ts';
import type { NameMatch } from './match-names.ts';
import { prominence } from './prominence.ts';
import type { Words } from './words.ts';

export interface Choice {
	/** The gazetteer's number. */
	readonly place: number;
	readonly kind: PlaceKind;
	/** How likely a report anywhere means this place by its name; 4 a town, 7 a metropolis, 12 a country. */
	readonly prominence: number;
}

export interface Mention {
	/** Words, the last one included. */
	readonly first: number;
	readonly last: number;
	/** UTF-16 offsets. */
	readonly start: number;
	readonly end: number;
	/** Folded; mentions with the same key mean the same place unless something says otherwise. */
	readonly key: string;
	/** The name is of a place's people. */
	readonly isPeople: boolean;
	/** The most prominent first. */
	readonly choices: readonly [Choice, ...Choice[]];
}

export function toMention(match: NameMatch, words: Words, gazetteer: Gazetteer): Mention | undefined {
	const first = words.list[match.first]!;
	const last = words.list[match.last]!;
	const choices = toChoices(match.name, gazetteer);
	const isPeople = choices.every(({ isPeople }) => isPeople);
	const meant = choices.filter((choice) => choice.isPeople === isPeople);
	meant.sort((a, b) => b.prominence - a.prominence);
	if (meant.length === 0) return undefined;
	return {
		first: match.first,
		last: match.last,
		start: first.start + match.skip,
		end: last.end,
		key: gazetteer.names.text(match.name),
		isPeople,
		choices: meant as unknown as [Choice, ...Choice[]]
	};
}

function toChoices(name: number, gazetteer: Gazetteer): (Choice & { readonly isPeople: boolean })[] {
	const { names } = gazetteer;
	const choices = [];
	for (let at = name; at >= 0; at = names.following(at)) {
		const place = names.placeOf(at);
		choices.push({
			place,
			kind: gazetteer.kind(place),
			prominence: prominence(place, names.isMain(at, place), gazetteer),
			isPeople: names.isPeople(at)
		});
	}
	return choices;
}
