// Whether two reports are one text: by how many runs of three words the shorter one shares with the other. Offered, never acted upon.
import { fold } from '../../query/search/fold.ts';

const RUN = 3;
/** Of the shorter text's runs: from here on it is a reprint, and from there on the two share passages. */
export const REPRINT_FROM = 0.5;
export const SHARED_FROM = 0.15;
/** Of fewer runs a share says nothing. */
const LEAST_RUNS = 20;

export interface Reprint {
	readonly kind: 'reprint' | 'shares-passages';
	/** The share of the shorter text's runs of three words that the other has, from 0 to 1. */
	readonly score: number;
}

export type Shingles = ReadonlySet<string>;

export function shinglesOf(text: string): Shingles {
	const words = (text.match(/[\p{L}\p{M}\d]+/gu) ?? []).map(fold);
	const runs = new Set<string>();
	for (let at = 0; at + RUN <= words.length; at++) runs.add(words.slice(at, at + RUN).join(' '));
	return runs;
}

export function compareTexts(one: Shingles, other: Shingles): Reprint | null {
	const [smaller, larger] = one.size <= other.size ? [one, other] : [other, one];
	if (smaller.size < LEAST_RUNS) return null;
	let shared = 0;
	for (const run of smaller) if (larger.has(run)) shared++;
	const score = shared / smaller.size;
	if (score < SHARED_FROM) return null;
	return { kind: score >= REPRINT_FROM ? 'reprint' : 'shares-passages', score };
}
