// Whether a run of words that is the name of some place means a place here: what speaks for it and against it, as numbers that add up; from 0
// on it is taken. Knows not which of the places of that name is meant.
import { judgeBefore, judgeBehind, judgeCommas } from './judge-neighbours.ts';
import type { Mention } from './mention.ts';
import type { TextFacts } from './text-facts.ts';
import { BODY_NOUNS, DIRECTIONS, LOCATIVE, MODIFIERS, MONTHS_AND_DAYS, PLACE_NOUNS } from './vocabulary.ts';
import type { Word } from './words.ts';

/** From this prominence on a name is a place unless much says otherwise. */
const WELL_KNOWN = 9;
const FAIRLY_KNOWN = 6.5;
const CASELESS = -1.5;
const AS_BODY = -2;
const NEVER = -10;
/** What a name gains where the text surely has it as a place elsewhere. */
export const ELSEWHERE = 2;

export function judge(mention: Mention, facts: TextFacts): number {
	const first = facts.list[mention.first]!;
	if (isNoName(mention, first, facts) || isPartOfBody(mention, facts)) return NEVER;
	if (mention.isPeople)
		return facts.persons.words.has(mention.first) ? -2 : 3 + judgeBehind(mention, facts) / 2;
	const behind = judgeBehind(mention, facts);
	const before = judgeBefore(mention, facts);
	return (
		fromProminence(mention) +
		fromWord(mention, first, facts) +
		fromPersons(mention, facts) +
		fromKind(mention, first, facts) +
		// "at Paris University" is at the university.
		(behind < AS_BODY ? Math.min(before, 0) : before) +
		behind +
		judgeCommas(mention, facts)
	);
}

function isNoName(mention: Mention, first: Word, { list, text }: TextFacts): boolean {
	const { prominence, kind } = mention.choices[0];
	const words = list.slice(mention.first, mention.last + 1).map(({ folded }) => folded);
	if (/^\d/.test(mention.name) || text[mention.end] === '$') return true;
	// "A/California/7/2009" is a virus.
	if (text[mention.start - 1] === '/' && text[mention.end] === '/') return true;
	if (prominence < WELL_KNOWN && words.every(isGeneral)) return true;
	if (words.length > 1) return false;
	if (MONTHS_AND_DAYS.has(mention.name)) return true;
	const isShort = [...mention.name].length <= 2;
	if (isShort && kind !== 'country' && !isAbbreviation(mention, first, text)) return true;
	const isLongAcronym = kind === 'area' && first.text.length >= 3;
	const isInitials = first.isUpper && first.text.length <= 5 && !first.text.includes('.');
	return (
		isInitials &&
		first.folded === mention.name &&
		prominence < 11 &&
		kind !== 'region' &&
		!isLongAcronym &&
		!isCapsLine(list, mention.first)
	);
}

/** "Far North", "Southern District", "Health Centers": words that any place may have. */
function isGeneral(word: string): boolean {
	const singular = word.replace(/s$/, '');
	return (
		word in DIRECTIONS ||
		PLACE_NOUNS.has(word) ||
		BODY_NOUNS.has(word) ||
		BODY_NOUNS.has(singular) ||
		MODIFIERS.has(word)
	);
}

/** "Ky." and "N.C.": short for an area. */
export function isAbbreviation(mention: Mention, first: Word, text: string): boolean {
	return mention.choices[0].kind === 'area' && (first.text.includes('.') || text[mention.end - 1] === '.');
}

/** In a line all in capitals they say nothing. */
function isCapsLine(list: readonly Word[], at: number): boolean {
	const beside = [list[at - 1], list[at + 1]].filter((word) => word !== undefined && word.gap !== 'stop');
	return (
		list[at]!.text.length > 3 && (at === 0 || beside.some((word) => word!.isUpper && word!.text.length > 2))
	);
}

/** "New York Times", "Real Madrid", "McDonald's": listed as bodies, as they stand. */
function isPartOfBody({ first, last, name }: Mention, { list, words: { bodies } }: TextFacts): boolean {
	const before = list[first]!.gap === 'space' ? list[first - 1]?.folded : undefined;
	const next = list[last + 1];
	const behind = next?.gap === 'space' ? next.folded : undefined;
	const runs = [
		before && `${before} ${name}`,
		behind && `${name} ${behind}`,
		behind && `${name} ${behind} ${list[last + 2]?.folded}`,
		list[last]!.isPossessive && `${name}s`
	];
	return runs.some((run) => typeof run === 'string' && bodies.has(run));
}

function fromProminence({ choices: [best], first, last }: Mention): number {
	const known = best.prominence >= WELL_KNOWN ? 3 : (best.prominence - 5) * 0.8;
	return known + (last > first ? 1.2 : 0);
}

/** A name of one word may be a common word, a first name or a last name. */
function fromWord(mention: Mention, first: Word, { words, small }: TextFacts): number {
	if (mention.first !== mention.last || first.isUpper) return 0;
	// Without capitals any word may be a village.
	if (first.isCaseless) return mention.choices[0].prominence > FAIRLY_KNOWN ? 0 : CASELESS;
	const isKnown = mention.choices[0].prominence >= WELL_KNOWN;
	let score = 0;
	if (words.common.has(mention.name)) {
		score -= isKnown ? 1 : mention.choices[0].prominence > FAIRLY_KNOWN ? 1.8 : 3.2;
		if (first.gap === 'stop' || first.gap === 'line') score -= isKnown ? 0.5 : 1.5;
		if (small.has(mention.name)) score -= 2;
	}
	if (words.given.has(mention.name)) score -= isKnown ? 0.5 : 1.8;
	if (words.family.has(mention.name)) score -= isKnown ? 0.5 : 1.3;
	return score;
}

function fromPersons(mention: Mention, { persons }: TextFacts): number {
	if (persons.words.has(mention.first)) return -5;
	return mention.first === mention.last && persons.names.has(mention.name) ? -4 : 0;
}

/** Institutions and saints are named as such more often than as places: "the Kremlin said", "St. Paul's". */
function fromKind(mention: Mention, first: Word, { list, words }: TextFacts): number {
	if (mention.choices[0].kind === 'institution') {
		const before = list[mention.first - 1];
		const near = before?.folded === 'the' ? list[mention.first - 2] : before;
		return near && LOCATIVE.has(near.folded) ? 0 : -4;
	}
	const isSaint = /^(st|saint)$/.test(first.folded) && words.given.has(list[mention.first + 1]!.folded);
	return isSaint ? -1.5 : 0;
}
