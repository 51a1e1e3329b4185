// A short mark of all that a claim says, so that whoever quoted it later learns that it was changed.
import { asWritten } from '../../compile/in-language.ts';
import type { Claim } from '../../model/corpus.ts';
import { CHANGED_FIELDS, written } from './changes.ts';
import { fingerprint } from './fingerprint.ts';

/**
 * What files a claim under a heading changes nothing in what it says, nor does a quote that was cut anew from the same report; its status
 * is asked for by itself.
 */
const ASIDE: readonly string[] = ['topics', 'events', 'status', 'quote'];

export function claimDigest(shown: Claim): string {
	const claim = asWritten(shown);
	const said = CHANGED_FIELDS.filter((field) => !ASIDE.includes(field)).map((field) => written(claim, field));
	return fingerprint([claim.report, ...said].join('\n'));
}

/** One mark over all of `claims`, whatever their order. */
export function claimsDigest(claims: readonly Claim[]): string {
	const marks = claims.map((claim) => `${claim.id} ${claimDigest(claim)}`);
	return fingerprint(marks.sort().join('\n'));
}
