// Claims in the order in which every list shows them: newest first, grouped by what is said of their date.
import type { Claim } from '../model/corpus.ts';
import type { When } from '../model/when.ts';

export interface ClaimGroup {
	/** The date that the claims of the group share; undefined for those without one. */
	readonly when: When | undefined;
	readonly claims: readonly Claim[];
}

/** Newest first: by last day, then first day, open ends before all; undated claims come last. */
export function groupByDate(claims: readonly Claim[]): ClaimGroup[] {
	const groups = new Map<string, { when: When | undefined; claims: Claim[] }>();
	for (const claim of claims) {
		const key = claim.when?.edtf ?? '';
		const group = groups.get(key);
		if (group) group.claims.push(claim);
		else groups.set(key, { when: claim.when, claims: [claim] });
	}
	return [...groups.values()].sort((a, b) => compareNewest(a.when, b.when));
}

function compareNewest(a: When | undefined, b: When | undefined): number {
	if (!a || !b) return a ? -1 : b ? 1 : 0;
	return descending(a.latest, b.latest, Infinity) || descending(a.earliest, b.earliest, -Infinity);
}

function descending(a: number | null, b: number | null, absent: number): number {
	const left = a ?? absent;
	const right = b ?? absent;
	return left === right ? 0 : left > right ? -1 : 1;
}
