// The places that a text names: text in, annotations out, each with candidates, scores and reasons. English first; Arabic and Russian texts
// go the same way with what their words tell. Knows no report and no page.
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { withAcronyms } from './acronyms.ts';
import { toAnnotation } from './annotate.ts';
import { choosePlaces } from './choose.ts';
import { Containment } from './containment.ts';
import { findDatelines } from './datelines.ts';
import { ELSEWHERE, judge } from './judge.ts';
import { matchNames } from './match-names.ts';
import { type Mention, toMention } from './mention.ts';
import { findPersons } from './persons.ts';
import type { PlaceAnnotation } from './place-annotation.ts';
import { placeUnknown } from './place-unknown.ts';
import { type RecognisedName, type Recogniser, weighRecognised } from './recogniser.ts';
import type { TextFacts } from './text-facts.ts';
import { findUnknownNames } from './unknown-names.ts';
import { toWords } from './words.ts';

export interface ReadPlacesOptions {
	readonly gazetteer: Gazetteer;
	/** ISO 3166-1 alpha-2 of the outlet's country: its small towns go before those of others. */
	readonly home?: string;
	/** What a recogniser found in this text. */
	readonly recognised?: readonly RecognisedName[];
}

/** From this on a name is surely a place, and likely one wherever the text has it. */
const SURE = 2;

/** In the order of the text; no two overlap. */
export function readPlaces(text: string, options: ReadPlacesOptions): PlaceAnnotation[] {
	const { gazetteer, home, recognised = [] } = options;
	const words = toWords(text);
	const { list } = words;
	const containment = new Containment(gazetteer);
	const matches = withAcronyms(matchNames(words, gazetteer.names), words);
	const mentions = matches.flatMap((match) => toMention(match, words, gazetteer) ?? []);
	const persons = findPersons(list, gazetteer.words);
	const facts: TextFacts = {
		text,
		list,
		persons,
		words: gazetteer.words,
		small: new Set(list.filter(({ isCapital }) => !isCapital).map(({ folded }) => folded)),
		mentionAt: byWord(mentions),
		isWithin: (inner, outer) => containment.mayBeIn(inner, outer)
	};
	const taken = takePlaces(mentions, facts, recognised);
	const chosen = choosePlaces(taken, { list, gazetteer, containment, home });
	const mentionAt = byWord(taken);
	const datelines = findDatelines(text, taken);
	const setting = { text, list, gazetteer, containment, chosen, datelines, mentionAt };
	const annotations = taken.map((mention) => toAnnotation(mention, setting));
	const unknown = findUnknownNames({ list, persons, takenAt: mentionAt });
	return [...annotations, ...placeUnknown(unknown, text, list, annotations)].sort(
		(a, b) => a.start - b.start
	);
}

/** The same, with what a recogniser finds. */
export async function readPlacesWith(
	recogniser: Recogniser,
	text: string,
	options: ReadPlacesOptions
): Promise<PlaceAnnotation[]> {
	return readPlaces(text, { ...options, recognised: await recogniser.recognise(text) });
}

/** Mentions that are taken for places, given what the whole text tells. */
function takePlaces(
	mentions: readonly Mention[],
	facts: TextFacts,
	recognised: readonly RecognisedName[]
): Mention[] {
	const scores = mentions.map((mention) => judge(mention, facts) + weighRecognised(mention, recognised));
	const sure = new Set(mentions.filter((_, i) => scores[i]! >= SURE).map(({ key }) => key));
	const wrong = new Set(mentions.filter((_, i) => scores[i]! <= -SURE).map(({ key }) => key));
	return mentions.filter((mention, i) => {
		// "Georgia Stevens" may come from Georgia, but "Georgia" by itself is hers.
		if (facts.persons.names.has(mention.key)) return scores[i]! >= 0;
		const elsewhere = sure.has(mention.key) ? ELSEWHERE : wrong.has(mention.key) ? -ELSEWHERE : 0;
		return scores[i]! + elsewhere >= 0;
	});
}

function byWord(mentions: readonly Mention[]): Map<number, Mention> {
	return new Map(
		mentions.flatMap((mention) =>
			Array.from(
				{ length: mention.last - mention.first + 1 },
				(_, i) => [mention.first + i, mention] as const
			)
		)
	);
}
