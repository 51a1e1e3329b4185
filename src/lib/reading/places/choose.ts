// Which of the places of one name a text means: by prominence, by the country or area named behind a comma, by what else the text names, by
// how near that lies, by where the outlet is at home; and the same for every mention of that name. Knows not whether a place is meant.
import type { Gazetteer } from '../gazetteer/gazetteer.ts';
import type { Containment } from './containment.ts';
import { type Anchor, Context } from './context.ts';
import type { Choice, Mention } from './mention.ts';
import type { PlaceReason } from './place-annotation.ts';
import { PLACE_NOUNS } from './vocabulary.ts';
import type { Word } from './words.ts';

export interface Chosen {
	readonly choice: Choice;
	/** Comparable among the choices of one name. */
	readonly weight: number;
	readonly reason: PlaceReason;
}

/** By a mention's key, each name's choices, the likeliest first. */
export type ChosenByKey = ReadonlyMap<string, readonly [Chosen, ...Chosen[]]>;

export interface Setting {
	readonly list: readonly Word[];
	readonly gazetteer: Gazetteer;
	readonly containment: Containment;
	/** ISO 3166-1 alpha-2 of the outlet's country. */
	readonly home: string | undefined;
}

interface Group {
	readonly key: string;
	readonly mentions: readonly [Mention, ...Mention[]];
	/** What stands beside one of them and may hold it: "Hama, Syria", "Syria's Hama", "the Syrian town of Hama". */
	readonly holders: readonly Mention[];
	/** What stands in a row with one of them: "Texas, Ohio and Maine". */
	readonly peers: readonly Mention[];
}

const BESIDE = 6;
/** For an area or country by which another name of the text was told apart. */
const HOLDS = 3;
const HOME = 1.5;
/** For an area in a row with areas of its country. */
const PEER = 3.5;
/** For an area that is called "province". */
const NOUN = 4;
const FAR_FETCHED = 5.5;
const ROUNDS = 2;
/** From this weight on a place helps to find others. */
const SURE = 6;

export function choosePlaces(mentions: readonly Mention[], setting: Setting): ChosenByKey {
	const groups = toGroups(mentions, setting);
	let chosen = rank(groups, new Context([], setting.gazetteer, setting.containment), setting);
	for (let round = 0; round < ROUNDS; round++) {
		const context = new Context(toAnchors(groups, chosen), setting.gazetteer, setting.containment);
		chosen = rank(groups, context, setting);
	}
	return chosen;
}

function toGroups(mentions: readonly Mention[], setting: Setting): Group[] {
	const groups = new Map<string, Mention[]>();
	for (const mention of mentions) {
		const group = groups.get(mention.key);
		if (group) group.push(mention);
		else groups.set(mention.key, [mention]);
	}
	const { holders, peers } = findNeighbours(mentions, setting);
	return [...groups].map(([key, group]) => ({
		key,
		mentions: group as [Mention, ...Mention[]],
		holders: group.flatMap((mention) => holders.get(mention) ?? []),
		peers: group.flatMap((mention) => peers.get(mention) ?? [])
	}));
}

type Neighbours = Map<Mention, Mention[]>;

function findNeighbours(
	mentions: readonly Mention[],
	{ list, gazetteer }: Setting
): { holders: Neighbours; peers: Neighbours } {
	const holders: Neighbours = new Map();
	const peers: Neighbours = new Map();
	const add = (to: Neighbours, mention: Mention, other: Mention) =>
		to.set(mention, [...(to.get(mention) ?? []), other]);
	for (const [i, mention] of mentions.entries()) {
		const next = mentions[i + 1];
		if (!next) continue;
		const gap = list[next.first]!.gap;
		const between = list.slice(mention.last + 1, next.first);
		const isRow =
			between.length === 0 ? gap === 'comma' : between.length === 1 && /^(and|or)$/.test(between[0]!.folded);
		if (isRow && areAlike(mention, next, gazetteer)) {
			add(peers, mention, next);
			add(peers, next, mention);
		} else if (between.length === 0 && gap === 'comma') add(holders, mention, next);
		// "Hama, in central Syria", "Hama in Syria"
		if (
			between.length > 0 &&
			between.length <= 2 &&
			between[0]!.folded === 'in' &&
			between[0]!.gap !== 'stop'
		)
			add(holders, mention, next);
		if (isOf(mention, between, list)) add(holders, next, mention);
	}
	return { holders, peers };
}

/** Both most likely countries, or areas of one country: then neither lies in the other. */
function areAlike(a: Mention, b: Mention, gazetteer: Gazetteer): boolean {
	const [best, other] = [a.choices[0], b.choices[0]];
	const isWhole = best.kind === 'country' || best.kind === 'continent';
	if (isWhole && other.kind === best.kind) return true;
	return mayBeAreaBeside(a, other, gazetteer) || mayBeAreaBeside(b, best, gazetteer);
}

function mayBeAreaBeside({ choices }: Mention, area: Choice, gazetteer: Gazetteer): boolean {
	const countryOf = ({ place }: Choice) => gazetteer.countryCode(place);
	return (
		area.kind === 'area' &&
		choices.some((choice) => isLargeArea(choice) && countryOf(choice) === countryOf(area))
	);
}

function isLargeArea({ kind, prominence }: Choice): boolean {
	return kind === 'area' && prominence > 6;
}

/** "Syria's Hama", "the Syrian town of Hama", "Syria's central province of Hama". */
function isOf(mention: Mention, between: readonly Word[], list: readonly Word[]): boolean {
	const isOwner = mention.isPeople || list[mention.last]!.isPossessive;
	if (!isOwner || between.length > 5 || between.some(({ gap }) => gap === 'stop' || gap === 'line'))
		return false;
	return between.length === 0 || between.some(({ folded }) => PLACE_NOUNS.has(folded));
}

function rank(groups: readonly Group[], context: Context, setting: Setting): ChosenByKey {
	const holding = findHolding(groups, setting.containment);
	return new Map(
		groups.map((group) => {
			const chosen = group.mentions[0].choices.map((choice) =>
				weigh(choice, group, context, holding, setting)
			);
			chosen.sort((a, b) => b.weight - a.weight);
			return [group.key, chosen as [Chosen, ...Chosen[]]];
		})
	);
}

/** Places by which another name was told apart. */
function findHolding(groups: readonly Group[], containment: Containment): ReadonlySet<number> {
	const holding = new Set<number>();
	for (const { mentions, holders } of groups) {
		for (const { place } of holders.flatMap(({ choices }) => choices)) {
			if (mentions[0].choices.some((choice) => containment.isIn(choice.place, place))) holding.add(place);
		}
	}
	return holding;
}

function weigh(
	choice: Choice,
	group: Group,
	context: Context,
	holding: ReadonlySet<number>,
	{ gazetteer, containment, home }: Setting
): Chosen {
	const nameOf = (place: number) => gazetteer.names.shown(place).en;
	const holder = group.holders
		.flatMap(({ choices }) => choices)
		.find((held) => containment.isIn(choice.place, held.place) && !isFarFetched(held));
	const support = context.support(group.key, choice.place);
	const isPeer =
		choice.kind === 'area' &&
		!isOfCapital(choice) &&
		group.peers.some(
			({ choices: [best] }) =>
				best.kind === 'area' && gazetteer.countryCode(best.place) === gazetteer.countryCode(choice.place)
		);
	const isHome = home !== undefined && gazetteer.country(choice.place) === home;
	const weight =
		choice.prominence +
		support.weight +
		(holder ? BESIDE : 0) +
		(holding.has(choice.place) ? HOLDS : 0) +
		(isPeer ? PEER : 0) +
		(group.mentions[0].noun === 'area' && choice.kind === 'area' ? NOUN : 0) +
		(isHome ? HOME : 0);
	return { choice, weight, reason: toReason() };

	/** Moscow in a row is the city, not the area round it; Washington may be the state. */
	function isOfCapital(area: Choice): boolean {
		return group.mentions[0].choices.some(
			({ kind, place }) => kind === 'capital' && containment.isIn(place, area.place)
		);
	}

	/** "Asia, the Philippines": a row, though there is an Asia in the Philippines. */
	function isFarFetched({ kind }: Choice): boolean {
		return kind === 'country' && group.mentions[0].choices[0].prominence - choice.prominence > FAR_FETCHED;
	}

	function toReason(): PlaceReason {
		if (group.mentions[0].isPeople) return { kind: 'people-of', name: nameOf(choice.place) };
		if (holder) return { kind: 'beside', name: nameOf(holder.place) };
		if (group.mentions[0].choices.length === 1) return { kind: 'only' };
		if (support.from && support.weight > 1.5)
			return { kind: support.from.how === 'near' ? 'near' : 'in', name: nameOf(support.from.place) };
		return isHome ? { kind: 'home', name: nameOf(gazetteer.countryPlace(home)) } : { kind: 'largest' };
	}
}

function toAnchors(groups: readonly Group[], chosen: ChosenByKey): Anchor[] {
	return groups.map(({ key, mentions }) => {
		const [best, second] = chosen.get(key)!;
		const isSure = best.weight >= SURE && (!second || best.weight - second.weight > 1);
		return { key, place: best.choice.place, count: mentions.length, isSure };
	});
}
