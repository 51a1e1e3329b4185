// A run of words that the gazetteer has as a name, with the places that it may be. Whether one of these is meant is judged elsewhere.
import type { Span } from '../annotation.ts';
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { PlaceKind } from '../gazetteer/place.ts';
import type { NameMatch } from './match-names.ts';
import { prominence } from '../gazetteer/prominence.ts';
import { AREA_NOUNS, PHYSICAL_NOUNS } from './vocabulary.ts';
import type { Word, Words } from './words.ts';

export interface Choice {
	/** The gazetteer's number. */
	readonly place: number;
	readonly kind: PlaceKind;
	/** How likely a report anywhere means this place by its name; 4 a town, 7 a metropolis, 12 a country. */
	readonly prominence: number;
}

export interface Mention extends Span {
	/** Words of the name, the last one included. */
	readonly first: number;
	readonly last: number;
	/** Folded. */
	readonly name: string;
	/** Mentions with the same key mean the same place unless something says otherwise. */
	readonly key: string;
	/** The name is of a place's people. */
	readonly isPeople: boolean;
	/** What a noun beside the name says that it is: an area ("Idlib province"), or a land called after it ("Salinas Valley"). */
	readonly noun: 'area' | 'land' | undefined;
	/** The most prominent first. */
	readonly choices: readonly [Choice, ...Choice[]];
}

export function toMention(match: NameMatch, words: Words, gazetteer: Gazetteer): Mention | undefined {
	const { list, text } = words;
	const choices = toChoices(match.name, gazetteer);
	// "Spanish" is a town too, and "French" another; where a people has the name it is hardly ever these.
	const isPeople = choices.some((choice) => choice.isPeople);
	const [best, ...others] = choices
		.filter((choice) => choice.isPeople === isPeople)
		.sort((a, b) => b.prominence - a.prominence);
	if (!best) return undefined;
	const behind = isPeople ? undefined : nounBehind(match, list);
	const noun = behind?.noun ?? (isPeople ? undefined : nounBefore(match, list));
	const last = list[match.last]!;
	const name = gazetteer.names.text(match.name);
	return {
		first: match.first,
		last: match.last,
		start: list[match.first]!.start + match.skip,
		end: behind?.isName ? behind.word.end : endOf(last, best, text),
		name,
		key: noun ? `${name} ${noun}` : name,
		isPeople,
		noun,
		choices: [best, ...others]
	};
}

/** The full stop of "Ky." is its own. */
function endOf(last: Word, best: Choice, text: string): number {
	const isShort = best.kind === 'area' && last.text.length <= 5 && text[last.end] === '.';
	return isShort && /^\.(,| [a-z(—–-])/.test(text.slice(last.end, last.end + 3)) ? last.end + 1 : last.end;
}

/** A noun in capitals is part of the name: "Anbar Province", "Salinas Valley". */
function nounBehind(
	{ last }: NameMatch,
	list: readonly Word[]
): { word: Word; noun: 'area' | 'land'; isName: boolean } | undefined {
	const word = list[last + 1];
	if (word?.gap !== 'space' || list[last]!.isPossessive) return undefined;
	// "Cornwall County Council" is another thing.
	const isName = word.isCapital && !(list[last + 2]?.gap === 'space' && list[last + 2]!.isCapital);
	if (AREA_NOUNS.has(word.folded)) return { word, noun: 'area', isName };
	// "Ohio State" is a university.
	if (word.folded === 'state' && !word.isCapital) return { word, noun: 'area', isName: false };
	return PHYSICAL_NOUNS.has(word.folded) && isName ? { word, noun: 'land', isName } : undefined;
}

/** "the province of Idlib" */
function nounBefore({ first }: NameMatch, list: readonly Word[]): 'area' | undefined {
	const isOf = list[first - 1]?.folded === 'of' && list[first]!.gap === 'space';
	const noun = list[first - 2]?.folded ?? '';
	return isOf && (AREA_NOUNS.has(noun) || /^states?$/.test(noun)) ? 'area' : undefined;
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
