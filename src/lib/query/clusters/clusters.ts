// The markers of the selected claims at one zoom. Made from the answer alone, so they follow every filter.
//
// What adds up, at every zoom: the clusters' `mentions` are together the answer's `mentions`, each pair of a claim and a place it names
// counted once; each selected claim that names a place is in at least one cluster, so the distinct claims of all clusters are the
// selected ones less the unplaced; and a cluster of one place has as many claims as the answer has mentions of it.
import { isInBox, type Box } from './box.ts';
import { groupPlaces, reachOf, type MarkerSize } from './group-places.ts';
import { placeCounts } from './place-counts.ts';
import { planeOf } from './plane.ts';
import type { Answer } from '../engine/engine.ts';
import type { FilterKey } from '../query/query.ts';
import { splitPlaces, type Classes } from './split-places.ts';
import type { Table } from '../engine/table.ts';
import { tallyClusters } from './tally-clusters.ts';

export interface Cluster {
	/** Place codes, the most mentioned first: there the marker stands. */
	readonly places: readonly number[];
	/** [longitude, latitude] of that place. */
	readonly point: readonly [number, number];
	/** Distinct selected claims that name any of the places. */
	readonly claims: number;
	/** Pairs of a selected claim and a place of the cluster that it names. */
	readonly mentions: number;
	/** Of the claims, how many each event has, or each value of `by`, by code or class; a claim with two events counts at both. */
	readonly parts: Uint32Array;
	/** Of the claims, how many are disputed. */
	readonly disputed: number;
}

export interface ClusterView {
	/** As MapLibre counts it; not only whole ones. */
	readonly zoom: number;
	/** Clusters that stand outside are left out; absent means none are. */
	readonly bounds?: Box;
	/** Of the markers that must not touch; those of the map where absent. */
	readonly size?: MarkerSize;
	/** What the claims of a cluster are told apart by; events where absent. */
	readonly by?: FilterKey;
	/** Of its values; absent means that each is told apart. */
	readonly classes?: Classes;
}

/** The map's markers. */
const SIZE: MarkerSize = { scale: 5.2, least: 7, most: 30, gap: 4 };
/** Closer than this no map looks. */
export const NEAREST_ZOOM = 22;
/** No cluster: what stands outside of the bounds has none. */
const OUTSIDE = 0xffff_ffff;

/** The heaviest places first. `isSelected` by row, where it is known already. */
export function clustersOf(
	table: Table,
	answer: Answer,
	view: ClusterView,
	isSelected?: Uint8Array
): Cluster[] {
	const { zoom, bounds, size = SIZE, by = 'event', classes } = view;
	const { order, standing, groupOf } = groupPlaces(planeOf(table), answer.mentions, zoom, size);
	const pointOf = (place: number) => [table.longitudes[place]!, table.latitudes[place]!] as const;
	/** By group its cluster. */
	const shown = new Uint32Array(standing.length);
	const places: number[][] = [];
	standing.forEach((place, group) => {
		const isShown = !bounds || isInBox(bounds, ...pointOf(place));
		shown[group] = isShown ? places.length : OUTSIDE;
		if (isShown) places.push([]);
	});
	// Those outside share the last cluster, with places without claims.
	const count = places.length;
	const clusterOf = new Uint32Array(groupOf.length).fill(count);
	const mentions = new Uint32Array(count + 1);
	for (let i = 0; i < order.length; i++) {
		const place = order[i]!;
		const cluster = shown[groupOf[place]!]!;
		if (cluster === OUTSIDE) continue;
		clusterOf[place] = cluster;
		mentions[cluster]! += answer.mentions[place]!;
		places[cluster]!.push(place);
	}
	const split = splitPlaces(table, table.columns[by], classes);
	const { claims, counts } = tallyClusters(
		split,
		answer.claims,
		{ of: clusterOf, mentions, reach: reachOf(zoom, size) },
		isSelected,
		placeCounts(split)
	);
	return places.map((codes, cluster) => {
		const end = (cluster + 1) * split.width - 1;
		return {
			places: codes,
			point: pointOf(codes[0]!),
			claims: claims[cluster]!,
			mentions: mentions[cluster]!,
			parts: counts.subarray(cluster * split.width, end),
			disputed: counts[end]!
		};
	});
}

/** The least whole zoom beyond `zoom` at which `places` no longer share one marker; null where they always do. */
export function partingZoom(
	table: Table,
	answer: Answer,
	places: readonly number[],
	zoom: number,
	size: MarkerSize = SIZE
): number | null {
	const plane = planeOf(table);
	const isSpread = places.some(
		(place) => plane.x[place] !== plane.x[places[0]!] || plane.y[place] !== plane.y[places[0]!]
	);
	if (!isSpread) return null;
	for (let nearer = Math.floor(zoom) + 1; nearer <= NEAREST_ZOOM; nearer++) {
		const { groupOf } = groupPlaces(plane, answer.mentions, nearer, size);
		if (places.some((place) => groupOf[place] !== groupOf[places[0]!])) return nearer;
	}
	return null;
}
