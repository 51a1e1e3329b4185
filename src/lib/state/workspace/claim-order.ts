// Claims put in order: newest first, as lists have them, or by a column of the table. What a claim lacks always comes last; claims that are
// alike in a column keep the order of the lists.
import { recordOf, type EvidenceIndex } from '../../evidence/evidence-index.ts';
import { language } from '../../messages/message.ts';
import type { Claim } from '../../model/corpus.ts';
import type { When } from '../../model/when.ts';

export const COLUMNS = [
	'claim',
	'speaker',
	'source',
	'place',
	'happened',
	'said',
	'published',
	'grade',
	'event'
] as const;
export type Column = (typeof COLUMNS)[number];

export interface ClaimSort {
	readonly column: Column;
	readonly descending: boolean;
}

/** How lists stand, and the table until someone orders it otherwise. */
export const NEWEST_FIRST: ClaimSort = { column: 'happened', descending: true };

/** By last day, then first day, open ends before all; undated claims come last, and claims of one date stay together. */
export function newestFirst(claims: readonly Claim[]): Claim[] {
	const places = new Map<string, number>();
	for (const { when } of claims) if (when && !places.has(when.edtf)) places.set(when.edtf, places.size);
	const placeOf = ({ when }: Claim) => (when ? places.get(when.edtf)! : 0);
	return sortPresent(
		claims,
		({ when }) => when,
		(a, b) => -compareLatest(a, b),
		(a, b) => placeOf(a) - placeOf(b)
	);
}

/** `claims` in any order; what is alike in the column stands newest first. */
export function sortClaims(claims: readonly Claim[], sort: ClaimSort, evidence: EvidenceIndex): Claim[] {
	const ordered = newestFirst(claims);
	const sign = sort.descending ? -1 : 1;
	const { column } = sort;
	switch (column) {
		case 'happened':
		case 'said':
		case 'published': {
			if (column === 'happened' && sort.descending) return ordered;
			const compare = sort.descending ? (a: When, b: When) => -compareLatest(a, b) : compareEarliest;
			return sortPresent(ordered, (claim) => dateOf(claim, column, evidence), compare);
		}
		case 'event': {
			const ranks = new Map(evidence.corpus.events.map(({ id }, rank) => [id, rank]));
			return sortPresent(
				ordered,
				({ events }) => ranks.get(events[0]),
				(a, b) => sign * (a - b)
			);
		}
		case 'claim':
		case 'speaker':
		case 'source':
		case 'place':
		case 'grade': {
			const texts = ordered.map((claim) => textOf(claim, column, evidence));
			const ranks = rankTexts(texts);
			const rankOf = new Map(ordered.map((claim, i) => [claim, texts[i] && ranks.get(texts[i])]));
			return sortPresent(
				ordered,
				(claim) => rankOf.get(claim) || undefined,
				(a, b) => sign * (a - b)
			);
		}
	}
}

function dateOf(
	claim: Claim,
	column: 'happened' | 'said' | 'published',
	evidence: EvidenceIndex
): When | undefined {
	if (column === 'happened') return claim.when;
	return column === 'said' ? claim.said : recordOf(evidence.reports, claim.report).published;
}

/** What the column shows of a claim, as far as it orders; empty where there is nothing. */
function textOf(
	claim: Claim,
	column: 'claim' | 'speaker' | 'source' | 'place' | 'grade',
	evidence: EvidenceIndex
): string {
	const source = () => recordOf(evidence.sources, recordOf(evidence.reports, claim.report).source);
	switch (column) {
		case 'claim':
			return claim.text;
		case 'speaker': {
			const actor = claim.attribution.at(-1);
			return actor === undefined ? '' : recordOf(evidence.actors, actor).name;
		}
		case 'source':
			return source().name;
		case 'place': {
			const [place] = claim.about;
			return place === undefined ? '' : recordOf(evidence.places, place).name;
		}
		case 'grade':
			return `${source().reliability}${claim.credibility ?? 6}`;
	}
}

/** From 1, so that none is falsy. Each text is compared once, however many claims have it. */
function rankTexts(texts: readonly string[]): Map<string, number> {
	const { compare } = language();
	return new Map([...new Set(texts)].sort(compare).map((text, rank) => [text, rank + 1]));
}

/** Sorts by what claims have, stably; those without come last whichever way the others run. */
function sortPresent<Value>(
	claims: readonly Claim[],
	valueOf: (claim: Claim) => Value | undefined,
	compare: (a: Value, b: Value) => number,
	otherwise: (a: Claim, b: Claim) => number = () => 0
): Claim[] {
	const present: { claim: Claim; value: Value }[] = [];
	const absent: Claim[] = [];
	for (const claim of claims) {
		const value = valueOf(claim);
		if (value === undefined) absent.push(claim);
		else present.push({ claim, value });
	}
	present.sort((a, b) => compare(a.value, b.value) || otherwise(a.claim, b.claim));
	return [...present.map(({ claim }) => claim), ...absent];
}

function compareLatest(a: When, b: When): number {
	return (
		ascending(a.latest ?? Infinity, b.latest ?? Infinity) ||
		ascending(a.earliest ?? -Infinity, b.earliest ?? -Infinity)
	);
}

function compareEarliest(a: When, b: When): number {
	return (
		ascending(a.earliest ?? -Infinity, b.earliest ?? -Infinity) ||
		ascending(a.latest ?? Infinity, b.latest ?? Infinity)
	);
}

/** Infinities are alike, which subtraction would not tell. */
function ascending(a: number, b: number): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
