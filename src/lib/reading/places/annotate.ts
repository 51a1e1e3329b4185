// Mentions and what was chosen for them, as annotations: with candidates, scores, reasons and the part that each plays in the text.
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Chosen, ChosenByKey } from './choose.ts';
import type { Containment } from './containment.ts';
import { type Direction, directionBefore, partOf } from './directions.ts';
import { isGovernment } from './governments.ts';
import type { Mention } from './mention.ts';
import type { PlaceAnnotation, PlaceCandidate, PlaceRole } from './place-annotation.ts';
import type { Word } from './words.ts';

export interface AnnotateSetting {
	readonly text: string;
	readonly list: readonly Word[];
	readonly gazetteer: Gazetteer;
	readonly containment: Containment;
	readonly chosen: ChosenByKey;
	readonly datelines: ReadonlySet<Mention>;
	readonly mentionAt: ReadonlyMap<number, Mention>;
}

const MOST_CANDIDATES = 5;
/** Those further down weigh nothing. */
const MOST_WEIGHED = 20;

export function toAnnotation(mention: Mention, setting: AnnotateSetting): PlaceAnnotation {
	const { list, text, gazetteer } = setting;
	const ranked = setting.chosen.get(mention.key)!;
	const direction = mention.isPeople ? undefined : directionOf(mention, ranked[0], setting);
	const role = direction ? 'direction' : roleOf(mention, ranked[0], setting);
	const start = direction ? list[direction.first]!.start : mention.start;
	const candidates = toCandidates(ranked, gazetteer);
	// "Eastern Visayas" is a name, "eastern Syria" and what opens a sentence are not.
	const isName = direction && list[direction.first]!.isCapital && list[direction.first]!.gap === 'space';
	return {
		start,
		end: mention.end,
		text: text.slice(start, mention.end),
		role,
		...(direction && !isName && { core: { start: mention.start, end: mention.end } }),
		candidates: inRole(candidates, role, direction, setting)
	};
}

type Candidates = readonly [PlaceCandidate, ...PlaceCandidate[]];

/** Scores are shares of what all choices weigh. */
function toCandidates(ranked: readonly [Chosen, ...Chosen[]], gazetteer: Gazetteer): Candidates {
	const odds = ranked.slice(0, MOST_WEIGHED).map(({ weight }) => Math.exp(weight - ranked[0].weight));
	const sum = odds.reduce((total, each) => total + each, 0);
	const [best, ...others] = ranked.slice(0, MOST_CANDIDATES).map(({ choice, reason }, i) => ({
		place: gazetteer.place(choice.place),
		score: odds[i]! / sum,
		reason
	}));
	return [best!, ...others];
}

/** Of a country or an area; "North Hama" is not a part that anyone draws, and points have none. */
function directionOf(
	mention: Mention,
	{ choice }: Chosen,
	{ list, gazetteer }: AnnotateSetting
): Direction | undefined {
	const hasParts =
		gazetteer.radiusKm(choice.place) > 0 && choice.kind !== 'continent' && choice.kind !== 'sea';
	return hasParts || choice.kind === 'city' || choice.kind === 'capital'
		? directionBefore(list, mention.first)
		: undefined;
}

function roleOf(
	mention: Mention,
	{ choice }: Chosen,
	{ list, datelines, mentionAt, chosen }: AnnotateSetting
): PlaceRole {
	if (mention.isPeople) return 'demonym';
	if (datelines.has(mention)) return 'dateline';
	if (mention.noun === 'land') return 'approximate';
	if (choice.kind === 'institution') return 'government';
	const isCapital = (at: number) => {
		const other = mentionAt.get(at);
		return other !== undefined && chosen.get(other.key)?.[0].choice.kind === 'capital';
	};
	return choice.kind === 'capital' && isGovernment(mention, list, isCapital) ? 'government' : 'named';
}

function inRole(
	candidates: Candidates,
	role: PlaceRole,
	direction: Direction | undefined,
	{ containment, gazetteer }: AnnotateSetting
): Candidates {
	const [best, ...others] = candidates;
	const { place } = best;
	if (direction) {
		const part = partOf(place, direction.word, containment.outline(place.index));
		return before({ ...best, place: part, reason: { kind: 'part-of', name: place.names.en } }, best, others);
	}
	if (role === 'approximate') return [{ ...best, reason: { kind: 'near', name: place.names.en } }, ...others];
	const country = role === 'government' ? gazetteer.countryPlace(place.country ?? '') : -1;
	if (country < 0) return candidates;
	const governed = gazetteer.place(country);
	const reason = { kind: 'government-of', name: governed.names.en } as const;
	return before({ ...best, reason }, { ...best, place: governed, reason }, others);
}

/** Two that share the score of one: a part and its whole, a capital and its country. */
function before(
	first: PlaceCandidate,
	second: PlaceCandidate,
	others: readonly PlaceCandidate[]
): Candidates {
	const half = (candidate: PlaceCandidate) => ({ ...candidate, score: candidate.score / 2 });
	return [half(first), half(second), ...others.slice(0, MOST_CANDIDATES - 2)];
}
