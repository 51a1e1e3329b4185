// The markers of the selected claims of one table, at one zoom and another. Made from the answer alone, so they follow every filter; what
// does not change with a filter, or little, is kept from one to the next.
//
// What adds up, at every zoom: the clusters' `mentions` are together the answer's `mentions`, each pair of a claim and a place it names
// counted once; each selected claim that names a place is in at least one cluster, so the distinct claims of all clusters are the
// selected ones less the unplaced; and a cluster of one place has as many claims as the answer has mentions of it.
import { isInBox, type Box } from './box.ts';
import {
	gridMeasures,
	groupPlaces,
	reachOf,
	toGrid,
	type Grid,
	type Grouping,
	type MarkerSize
} from './group-places.ts';
import { areFew, PlaceCounts } from './place-counts.ts';
import { toPlane, type Plane } from './plane.ts';
import type { Answer } from '../engine/engine.ts';
import type { FilterKey } from '../query/query.ts';
import { eachAlone, sameClasses, toSplitPlaces, type Classes, type SplitPlaces } from './split-places.ts';
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

/** A map and the whole beside it, and what they showed before. */
const MOST_GRIDS = 6;
/** Two ways of colouring, and the colours of regions. */
const MOST_SPLITS = 3;

type Mentions = Pick<Answer, 'claims' | 'mentions'>;

export class Clusters {
	readonly table: Table;
	readonly #plane: Plane;
	/** The last asked for first. */
	#grids: readonly Grid[] = [];
	#splits: readonly SplitPlaces[] = [];
	/** Of the split that was asked for last. */
	#counts: PlaceCounts | null = null;

	constructor(table: Table) {
		this.table = table;
		this.#plane = toPlane(table.longitudes, table.latitudes);
	}

	/** The heaviest places first. `isSelected` by row, where it is known already. */
	at(answer: Mentions, view: ClusterView, isSelected?: Uint8Array): Cluster[] {
		const { zoom, bounds, size = SIZE, by = 'event', classes } = view;
		const grouping = this.#group(answer.mentions, zoom, size);
		const { order, standing, groupOf } = grouping;
		/** By group its cluster. */
		const shown = new Uint32Array(standing.length);
		const places: number[][] = [];
		standing.forEach((place, group) => {
			const isShown = !bounds || isInBox(bounds, ...this.#pointOf(place));
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
		const split = this.split(by, classes);
		const { claims, counts } = tallyClusters(
			split,
			answer.claims,
			{ of: clusterOf, mentions, reach: reachOf(grouping, zoom, size) },
			isSelected,
			this.#countsOf(split)
		);
		return places.map((codes, cluster) => {
			const end = (cluster + 1) * split.width - 1;
			return {
				places: codes,
				point: this.#pointOf(codes[0]!),
				claims: claims[cluster]!,
				mentions: mentions[cluster]!,
				parts: counts.subarray(cluster * split.width, end),
				disputed: counts[end]!
			};
		});
	}

	/** The least whole zoom beyond `zoom` at which `places` no longer share one marker; null where they always do. */
	partingZoom(
		{ mentions }: Pick<Answer, 'mentions'>,
		places: readonly number[],
		zoom: number,
		size: MarkerSize = SIZE
	): number | null {
		const { x, y } = this.#plane;
		const [first] = places as [number];
		if (places.every((place) => x[place] === x[first] && y[place] === y[first])) return null;
		for (let nearer = Math.floor(zoom) + 1; nearer <= NEAREST_ZOOM; nearer++) {
			const { groupOf } = this.#group(mentions, nearer, size);
			if (places.some((place) => groupOf[place] !== groupOf[first])) return nearer;
		}
		return null;
	}

	/**
	 * By place code the code of the event that most of the selected claims there have, or of the value of another column, the first of
	 * several: the colour of its footprint. 0 for a place that is none of `regions` or that no selected claim names. Of the selected claims
	 * those that name one of `regions` are enough.
	 */
	leading({ claims, mentions }: Mentions, regions: readonly number[], by: FilterKey = 'event'): Uint32Array {
		const clusterOf = new Uint32Array(mentions.length).fill(regions.length);
		regions.forEach((place, at) => (clusterOf[place] = at));
		const named = Uint32Array.of(...regions.map((place) => mentions[place]!), 0);
		const split = this.split(by);
		const { counts } = tallyClusters(split, claims, { of: clusterOf, mentions: named, reach: 0 });
		const leading = new Uint32Array(mentions.length);
		regions.forEach((place, at) => {
			leading[place] = greatest(counts.subarray(at * split.width, (at + 1) * split.width - 1));
		});
		return leading;
	}

	/** Without `classes` each value is told apart. */
	split(by: FilterKey, classes?: Classes): SplitPlaces {
		const value = this.table.columns[by];
		const wanted = classes ?? eachAlone(value);
		const found =
			this.#splits.find((split) => split.value === value && sameClasses(split.classes, wanted)) ??
			toSplitPlaces(this.table, this.#plane, value, wanted);
		this.#splits = [found, ...this.#splits.filter((split) => split !== found)].slice(0, MOST_SPLITS);
		return found;
	}

	#pointOf(place: number): readonly [number, number] {
		return [this.table.longitudes[place]!, this.table.latitudes[place]!];
	}

	#group(mentions: Uint32Array, zoom: number, size: MarkerSize): Grouping {
		const { pixels, cell } = gridMeasures(zoom, size);
		const found =
			this.#grids.find((grid) => grid.pixels === pixels && grid.cell === cell) ??
			toGrid(this.#plane, { pixels, cell });
		this.#grids = [found, ...this.#grids.filter((grid) => grid !== found)].slice(0, MOST_GRIDS);
		return groupPlaces(found, mentions, size);
	}

	#countsOf(split: SplitPlaces): PlaceCounts | undefined {
		if (!areFew(split)) return undefined;
		if (this.#counts?.split !== split) this.#counts = new PlaceCounts(split);
		return this.#counts;
	}
}

/** The position of the greatest, the first of several. */
function greatest(counts: Uint32Array): number {
	return counts.reduce((best, count, at) => (count > counts[best]! ? at : best), 0);
}
