// Counts the claims of clusters, and how they are split by another column: each claim once a cluster, however many of its places lie
// there. Knows no map.
import { countOnce } from './count-claims.ts';
import type { PlaceCounts } from './place-counts.ts';
import { countWithin, type SplitPlaces } from './split-places.ts';
import { toMask } from '../engine/table.ts';

export interface Clusters {
	/** By place code; the last cluster is that of all places which are in none, and its counts are of no use. */
	readonly of: Uint32Array;
	/** By cluster: pairs of a selected claim and a place there. */
	readonly mentions: Uint32Array;
	/** Farther apart on the plane no two places of a cluster are. */
	readonly reach: number;
}

export interface ClusterTally {
	/** By cluster. */
	readonly claims: Uint32Array;
	/** By cluster the counters of the split; a claim of two values of one class counts twice in it. */
	readonly counts: Uint32Array;
}

/** `rows` are selected; `isSelected` by row, where it is known already. `kept`: what an earlier selection had, which may be near. */
export function tallyClusters(
	split: SplitPlaces,
	rows: Uint32Array,
	clusters: Clusters,
	isSelected: Uint8Array = toMask(rows, split.table.size),
	kept?: PlaceCounts
): ClusterTally {
	const { of, mentions } = clusters;
	const counts = new Uint32Array(mentions.length * split.width);
	const isKept = kept?.follow(rows, isSelected) ?? false;
	const tally = { claims: isKept ? mentions.slice() : new Uint32Array(mentions.length), counts };
	if (isKept) {
		kept!.addUp(counts, of);
		takeRepeats(tally, split, clusters, isSelected);
	} else countOnce(tally, split, of, rows);
	return tally;
}

/** Takes what claims have at places that lie in one cluster with an earlier one of theirs: there they are counted. */
function takeRepeats(
	{ claims, counts }: ClusterTally,
	{ table, width, further, pairs }: SplitPlaces,
	{ of: clusterOf, reach }: Clusters,
	isSelected: Uint8Array
): void {
	const firstPlaces = table.columns.place.codes;
	const { offsets, places, counters } = further;
	const { rows, earlier, later, starts } = pairs;
	const end = countWithin(pairs, reach);
	for (let i = 0; i < end; i++) {
		const place = later[i]!;
		const cluster = clusterOf[place]!;
		if (clusterOf[earlier[i]!] !== cluster) continue;
		const row = rows[i]!;
		if (isSelected[row] === 0) continue;
		// Of several earlier ones, the first counts.
		let first = firstPlaces[row]!;
		for (let at = offsets[row]!; clusterOf[first] !== cluster; at++) first = places[at]!;
		if (first !== earlier[i]) continue;
		claims[cluster]!--;
		for (let at = starts[i]!; at < offsets[row + 1]! && places[at] === place; at++) {
			counts[cluster * width + counters[at]!]!--;
		}
	}
}
