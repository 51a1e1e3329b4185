// Mentions and what was chosen for them, as annotations: with candidates, scores, reasons and the part that each plays in the text.
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { GazetteerPlace } from '../gazetteer/place.ts';
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
	const ranked = setting.chosen.get(mention.key)!;
	const direction = mention.isPeople ? undefined : directionOf(mention, ranked[0], setting);
	const role = direction ? 'direction' : roleOf(mention, ranked[0], setting);
	const start = direction ? setting.list[direction.first]!.start : mention.start;
	const candidates = toCandidates(ranked, setting.gazetteer).map((candidate) =>
		inRole(candidate, role, direction, setting)
	);
	return {
		start,
		end: mention.end,
		text: setting.text.slice(start, mention.end),
		role,
		...(direction && { core: { start: mention.start, end: mention.end } }),
		candidates: withGovernment(candidates, role, setting.gazetteer) as [PlaceCandidate, ...PlaceCandidate[]]
	};
}

/** Scores are shares of what all choices weigh. */
function toCandidates(ranked: readonly [Chosen, ...Chosen[]], gazetteer: Gazetteer): PlaceCandidate[] {
	const odds = ranked.slice(0, MOST_WEIGHED).map(({ weight }) => Math.exp(weight - ranked[0].weight));
	const sum = odds.reduce((total, each) => total + each, 0);
	return ranked.slice(0, MOST_CANDIDATES).map(({ choice, reason }, i) => ({
		place: gazetteer.place(choice.place),
		score: odds[i]! / sum,
		reason
	}));
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
	candidate: PlaceCandidate,
	role: PlaceRole,
	direction: Direction | undefined,
	{ containment }: AnnotateSetting
): PlaceCandidate {
	const { place } = candidate;
	const nameOf = ({ names }: GazetteerPlace) => names.en;
	if (direction) {
		const part = partOf(place, direction.word, containment.outline(place.index));
		return { ...candidate, place: part, reason: { kind: 'part-of', name: nameOf(place) } };
	}
	return role === 'approximate' ? { ...candidate, reason: { kind: 'near', name: nameOf(place) } } : candidate;
}

/** Who is meant by a capital is its country, and that is offered next. */
function withGovernment(
	candidates: readonly PlaceCandidate[],
	role: PlaceRole,
	gazetteer: Gazetteer
): PlaceCandidate[] {
	const [best, ...others] = candidates;
	const country = gazetteer.countryPlace(best!.place.country ?? '');
	if (role !== 'government' || country < 0) return [...candidates];
	const place = gazetteer.place(country);
	const reason = { kind: 'government-of', name: place.names.en } as const;
	const half = best!.score / 2;
	return [{ ...best!, score: half, reason }, { place, score: half, reason }, ...others].slice(
		0,
		MOST_CANDIDATES
	);
}
