// The places that a text names: text in, annotations out, each with candidates, scores and reasons. English first; Arabic and Russian texts
// go the same way with what their words tell. Knows no report and no page.
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import { choosePlaces, type ChosenByKey } from './choose.ts';
import { Containment } from './containment.ts';
import { judge, type TextFacts } from './judge.ts';
import { matchNames } from './match-names.ts';
import { type Mention, toMention } from './mention.ts';
import { findPersons } from './persons.ts';
import type { PlaceAnnotation, PlaceCandidate } from './place-annotation.ts';
import { toWords, type Words } from './words.ts';

export interface ReadPlacesOptions {
	readonly gazetteer: Gazetteer;
	/** ISO 3166-1 alpha-2 of the outlet's country: its small towns go before those of others. */
	readonly home?: string;
}

const MOST_CANDIDATES = 5;

export function readPlaces(text: string, options: ReadPlacesOptions): PlaceAnnotation[] {
	const { gazetteer } = options;
	const words = toWords(text);
	const containment = new Containment(gazetteer);
	const mentions = matchNames(words, gazetteer.names).flatMap((match) => toMention(match, words, gazetteer) ?? []);
	const taken = filterMentions(words, mentions, gazetteer, containment);
	const chosen = choosePlaces(taken, { list: words.list, gazetteer, containment, home: options.home });
	return taken.map((mention) => toAnnotation(mention, text, chosen, gazetteer));
}

/** What is taken for a place, given what else is. */
function filterMentions(
	{ list }: Words,
	mentions: readonly Mention[],
	gazetteer: Gazetteer,
	containment: Containment
): Mention[] {
	const { words } = gazetteer;
	const facts: TextFacts = {
		list,
		words,
		persons: findPersons(list, words),
		small: new Set(list.filter(({ isCapital }) => !isCapital).map(({ folded }) => folded)),
		mentionAt: new Map(
			mentions.flatMap((mention) =>
				Array.from({ length: mention.last - mention.first + 1 }, (_, i) => [mention.first + i, mention] as const)
			)
		),
		isWithin: (inner, outer) => containment.mayBeIn(inner, outer)
	};
	return mentions.filter((mention) => judge(mention, facts) >= 0);
}

function toAnnotation(
	mention: Mention,
	text: string,
	chosen: ChosenByKey,
	gazetteer: Gazetteer
): PlaceAnnotation {
	const ranked = chosen.get(mention.key)!;
	const odds = ranked.slice(0, 20).map(({ weight }) => Math.exp(weight - ranked[0].weight));
	const sum = odds.reduce((total, each) => total + each, 0);
	const candidates = ranked.slice(0, MOST_CANDIDATES).map(
		({ choice, reason }, i): PlaceCandidate => ({
			place: gazetteer.place(choice.place),
			score: odds[i]! / sum,
			reason
		})
	);
	return {
		start: mention.start,
		end: mention.end,
		text: text.slice(mention.start, mention.end),
		role: mention.isPeople ? 'demonym' : 'named',
		candidates: candidates as [PlaceCandidate, ...PlaceCandidate[]]
	};
}
