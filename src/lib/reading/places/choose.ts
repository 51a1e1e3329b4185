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
}

const BESIDE = 6;
/** For an area or country by which another name of the text was told apart. */
const HOLDS = 3;
const HOME = 1.5;
const ROUNDS = 2;
/** From this weight on a place helps to find others. */
const SURE = 6;

export function choosePlaces(mentions: readonly Mention[], setting: Setting): ChosenByKey {
	const groups = toGroups(mentions, setting.list);
	let chosen = rank(groups, new Context([], setting.gazetteer, setting.containment), setting);
	for (let round = 0; round < ROUNDS; round++) {
		const context = new Context(toAnchors(groups, chosen), setting.gazetteer, setting.containment);
		chosen = rank(groups, context, setting);
	}
	return chosen;
}

function toGroups(mentions: readonly Mention[], list: readonly Word[]): Group[] {
	const groups = new Map<string, Mention[]>();
	for (const mention of mentions) {
		const group = groups.get(mention.key);
		if (group) group.push(mention);
		else groups.set(mention.key, [mention]);
	}
	const holders = findHolders(mentions, list);
	return [...groups].map(([key, group]) => ({
		key,
		mentions: group as [Mention, ...Mention[]],
		holders: group.flatMap((mention) => holders.get(mention) ?? [])
	}));
}

function findHolders(mentions: readonly Mention[], list: readonly Word[]): Map<Mention, Mention[]> {
	const holders = new Map<Mention, Mention[]>();
	const add = (held: Mention, holder: Mention) => holders.set(held, [...(holders.get(held) ?? []), holder]);
	for (const [i, mention] of mentions.entries()) {
		const next = mentions[i + 1];
		if (!next) continue;
		const gap = list[next.first]!.gap;
		const between = list.slice(mention.last + 1, next.first);
		if (between.length === 0 && gap === 'comma') add(mention, next);
		// "Hama, in central Syria", "Hama in Syria"
		if (between.length > 0 && between.length <= 2 && between[0]!.folded === 'in' && between[0]!.gap !== 'stop') add(mention, next);
		if (isOf(mention, between, list)) add(next, mention);
	}
	return holders;
}

/** "Syria's Hama", "the Syrian town of Hama", "Syria's central province of Hama". */
function isOf(mention: Mention, between: readonly Word[], list: readonly Word[]): boolean {
	const isOwner = mention.isPeople || list[mention.last]!.isPossessive;
	if (!isOwner || between.length > 5 || between.some(({ gap }) => gap === 'stop' || gap === 'line')) return false;
	return between.length === 0 || between.some(({ folded }) => PLACE_NOUNS.has(folded));
}

function rank(groups: readonly Group[], context: Context, setting: Setting): ChosenByKey {
	const holding = findHolding(groups, setting.containment);
	return new Map(
		groups.map((group) => {
			const chosen = group.mentions[0].choices.map((choice) => weigh(choice, group, context, holding, setting));
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
		.find(({ place }) => containment.isIn(choice.place, place));
	const support = context.support(group.key, choice.place);
	const isHome = home !== undefined && gazetteer.country(choice.place) === home;
	const weight =
		choice.prominence +
		support.weight +
		(holder ? BESIDE : 0) +
		(holding.has(choice.place) ? HOLDS : 0) +
		(isHome ? HOME : 0);
	return { choice, weight, reason: toReason() };

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
