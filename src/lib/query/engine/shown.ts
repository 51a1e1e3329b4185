// What a view shows, counted: all that a slide has to know of claims that it does not name. Pure; the same of claims in the page and in a
// worker.
import type { Clusters } from '../clusters/clusters.ts';
import { countIn } from './tally.ts';

export interface ShownCounts {
	/** Claims. */
	readonly count: number;
	/** By report code, claims. */
	readonly reports: Uint32Array;
	/** By place code, claims that name it. */
	readonly mentions: Uint32Array;
	/** By place code, the code of the event that most of them have. */
	readonly leading: Uint32Array;
}

export interface Shown extends ShownCounts {
	/** One mark over all that the claims say; see claim-digest.ts. */
	readonly digest: string;
}

/** `rows` ascend. */
export function countShown(clusters: Clusters, rows: Uint32Array): ShownCounts {
	const { table } = clusters;
	const { report, place } = table.columns;
	const mentions = countIn(place, rows, table.size);
	const places = Array.from(mentions.keys()).filter((code) => mentions[code]! > 0);
	return {
		count: rows.length,
		reports: countIn(report, rows, table.size),
		mentions,
		leading: clusters.leading({ claims: rows, mentions }, places)
	};
}
