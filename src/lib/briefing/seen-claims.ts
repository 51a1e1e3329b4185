// What a slide's figure shows of each claim, as short marks, so that a change of the corpus is told of only where it changes the slide. Pure.
import { written } from '../evidence/changes/changes.ts';
import { claimDigest } from '../evidence/changes/claim-digest.ts';
import { fingerprint } from '../evidence/changes/fingerprint.ts';
import type { Claim } from '../model/corpus.ts';
import type { ClaimThen, Figure, Slide } from './briefing.ts';
import type { Presentable } from './presentable.ts';
import { shownClaims, shownOn } from './slide-claims.ts';

/** More than these are not noted one by one. */
const MOST = 200;

/** None for a figure that shows no claims, for very many, or while they are not all at hand. */
export function seenClaims(slide: Slide, presentable: Presentable): ClaimThen[] {
	const { count = 0 } = shownOn(slide, presentable) ?? {};
	if (count === 0 || count > MOST) return [];
	const claims = shownClaims(slide, presentable);
	if (claims.length < count) return [];
	return claims.map((claim) => ({ claim: claim.id, digest: markOf(claim, slide.figure) }));
}

/** A map shows where, in what colour and whether reports differ; a timeline when and in what colour; all others the words. */
function markOf(claim: Claim, figure: Figure): string {
	switch (figure) {
		case 'map':
			return fingerprint([claim.about.join(), claim.events.join(), written(claim, 'answers')].join('\n'));
		case 'timeline':
			return fingerprint([claim.events.join(), claim.when?.edtf ?? ''].join('\n'));
		default:
			return claimDigest(claim);
	}
}

export interface SeenChanges {
	readonly added: readonly Claim[];
	/** Ids. */
	readonly gone: readonly string[];
	readonly otherwise: readonly Claim[];
}

/** From what was seen when the slide was made to what is now; null where one of the two is not known. */
export function seenChanges(slide: Slide, presentable: Presentable): SeenChanges | null {
	const now = seenClaims(slide, presentable);
	const isNothingLeft = shownOn(slide, presentable)?.count === 0;
	if (slide.saw.length === 0 || (now.length === 0 && !isNothingLeft)) return null;
	const then = new Map(slide.saw.map(({ claim, digest }) => [claim, digest]));
	const ids = new Set(now.map(({ claim }) => claim));
	const claimsOf = (some: readonly ClaimThen[]) =>
		some.flatMap(({ claim }) => presentable.claims.get(claim) ?? []);
	return {
		added: claimsOf(now.filter(({ claim }) => !then.has(claim))),
		gone: [...then.keys()].filter((id) => !ids.has(id)),
		otherwise: claimsOf(now.filter(({ claim, digest }) => (then.get(claim) ?? digest) !== digest))
	};
}
