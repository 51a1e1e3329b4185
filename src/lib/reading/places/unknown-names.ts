// Names that no gazetteer has, known for places by their cue: "the village of X", "X refugee camp", "in X, Maryland". They are placed near
// what stands beside them, and say so. Knows not how precise that is: the radius of what lends its point.
import type { Mention } from './mention.ts';
import type { Persons } from './persons.ts';
import { BODY_NOUNS, PEOPLES, PLACE_NOUNS, SETTLEMENTS, TITLES } from './vocabulary.ts';
import type { Word } from './words.ts';

export interface UnknownName {
	/** Words, the last one included. */
	readonly first: number;
	readonly last: number;
	/** The noun that tells what it is, or "in". */
	readonly cue: string;
}

export interface UnknownFacts {
	readonly list: readonly Word[];
	readonly persons: Persons;
	/** For each word of a name that was taken for a place, its mention. */
	readonly takenAt: ReadonlyMap<number, Mention>;
}

const MOST_WORDS = 4;
/** "to" and "from" are of persons as well. */
const WHERE = new Set('in near at outside around inside'.split(' '));
const CONNECTING = new Set('al el de la of du des di da do ad as ar az es'.split(' '));

export function findUnknownNames(facts: UnknownFacts): UnknownName[] {
	const { list } = facts;
	const found: UnknownName[] = [];
	for (let at = 1; at < list.length; at++) {
		const run = toRun(at, facts);
		if (run === undefined) continue;
		const cue = cueOf(at, run, facts);
		if (cue !== undefined) found.push({ first: at, last: run, cue });
		at = run;
	}
	return [...found, ...repeated(found, facts)].sort((a, b) => a.first - b.first);
}

/** The last word of the run of capitals that begins here; undefined where none does, or where it is something else. */
function toRun(first: number, { list, persons, takenAt }: UnknownFacts): number | undefined {
	const isOpen = (at: number) =>
		list[at]!.isCapital && !list[at]!.isUpper && !takenAt.has(at) && !persons.words.has(at);
	if (!isOpen(first) || persons.names.has(list[first]!.folded)) return undefined;
	let last = first;
	for (let at = first + 1; at < list.length && at < first + MOST_WORDS; at++) {
		const { gap, folded } = list[at]!;
		if ((gap !== 'space' && gap !== 'hyphen') || list[at - 1]!.isPossessive) break;
		if (isOpen(at)) last = at;
		else if (gap === 'space' && !CONNECTING.has(folded)) break;
	}
	const words = list.slice(first, last + 1);
	const isOther = words.some(
		({ folded }) => BODY_NOUNS.has(folded) || TITLES.has(folded) || PEOPLES.has(folded)
	);
	return isOther || (list[last + 1]?.isCapital === true && list[last + 1]!.gap === 'space')
		? undefined
		: last;
}

function cueOf(first: number, last: number, facts: UnknownFacts): string | undefined {
	return cueBefore(first, facts) ?? cueBehind(first, last, facts) ?? cueOfRow(first, last, facts);
}

/** "the village of X", "villages: X", "the town X" */
function cueBefore(first: number, { list }: UnknownFacts): string | undefined {
	const [word, before] = [list[first]!, list[first - 1]!];
	if (word.gap !== 'space') return undefined;
	if (before.folded !== 'of') return undefined;
	const noun = list[first - 2];
	return noun && SETTLEMENTS.has(noun.folded) ? noun.folded : undefined;
}

/** "X refugee camp", "X village", as long as a small word or a preposition stands before. */
function cueBehind(first: number, last: number, { list }: UnknownFacts): string | undefined {
	const [noun, after] = [list[last + 1], list[last + 2]];
	if (!noun || noun.gap !== 'space' || list[first]!.gap !== 'space' || list[first - 1]!.isCapital)
		return undefined;
	if (SETTLEMENTS.has(noun.folded)) return noun.folded;
	return noun.folded === 'refugee' && after && SETTLEMENTS.has(after.folded) ? after.folded : undefined;
}

/** "in X, Maryland", where Maryland is a place that the gazetteer has. */
function cueOfRow(first: number, last: number, { list, takenAt }: UnknownFacts): string | undefined {
	const before = list[first - 1]!;
	const next = list[last + 1];
	const isIn = list[first]!.gap === 'space' && WHERE.has(before.folded);
	if (!isIn || next?.gap !== 'comma' || PLACE_NOUNS.has(list[last]!.folded)) return undefined;
	return takenAt.get(last + 1)?.isPeople === false ? before.folded : undefined;
}

/** What has once been told for a place is one wherever the text has it. */
function repeated(found: readonly UnknownName[], { list, takenAt, persons }: UnknownFacts): UnknownName[] {
	const single = new Map(
		found.filter(({ first, last }) => first === last).map((name) => [list[name.first]!.text, name])
	);
	const taken = new Set(found.flatMap(({ first }) => first));
	return list.flatMap((word, at) => {
		const name = single.get(word.text);
		const isFree = !taken.has(at) && !takenAt.has(at) && !persons.words.has(at);
		return name && isFree && !isPartOfName(list, at) ? [{ first: at, last: at, cue: name.cue }] : [];
	});
}

function isPartOfName(list: readonly Word[], at: number): boolean {
	const [before, next] = [list[at - 1], list[at + 1]];
	const isBehind = list[at]!.gap === 'space' && before?.isCapital === true && before.gap !== 'stop';
	return isBehind || (next?.gap === 'space' && next.isCapital);
}
