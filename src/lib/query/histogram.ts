// How many claims may lie in each stretch of days, and how many surely do. A claim dated `2025-10` may lie in every day
// of October 2025 and surely lies in none of them; it surely lies in the month.
import type { Day } from '../model/when.ts';
import { EVER_AFTER, isUndated, type Column, type Span } from './table.ts';

export interface Histogram {
	/** By lane and then bucket: claims whose span touches the bucket. One lane unless the claims are split. */
	readonly possible: Uint32Array;
	/** Claims whose whole span lies in the bucket. */
	readonly certain: Uint32Array;
	/** Claims that may lie before the first bucket, or after the last; they may lie in buckets as well. */
	readonly before: number;
	readonly after: number;
	/** Claims without such a date. */
	readonly undated: number;
}

/** A range that is looked up day by day rather than searched. */
const LOOKED_UP = 1 << 20;

/**
 * Bucket i holds the days from `edges[i]` to the day before `edges[i + 1]`; edges ascend, at least two of them, and need not be
 * even. With `split`, a claim is counted in the lane of each value it has in that column.
 */
export function histogramOf(span: Span, rows: Uint32Array, edges: readonly Day[], split?: Column): Histogram {
	const buckets = edges.length - 1;
	const width = buckets + 1;
	const lanes = split ? split.values.length : 1;
	/** Where spans begin and, one bucket on, no longer are; summed up it is `possible`. */
	const changes = new Int32Array(lanes * width);
	const certain = new Uint32Array(lanes * buckets);
	const bucketAt = toBucketAt(edges);
	let before = 0;
	let after = 0;
	let undated = 0;
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i]!;
		if (isUndated(span, row)) {
			undated++;
			continue;
		}
		const first = bucketAt(span.earliest[row]!);
		const last = bucketAt(span.latest[row]!);
		if (first < 0) before++;
		if (last >= buckets) after++;
		if (last < 0 || first >= buckets) continue;
		const from = Math.max(first, 0);
		const to = Math.min(last, buckets - 1);
		const end = split ? (split.offsets ? split.offsets[row + 1]! : row + 1) : 1;
		for (let at = split ? (split.offsets ? split.offsets[row]! : row) : 0; at < end; at++) {
			const lane = split ? split.codes[at]! : 0;
			changes[lane * width + from]!++;
			changes[lane * width + to + 1]!--;
			if (first === last) certain[lane * buckets + first]!++;
		}
	}
	return { possible: sumUp(changes, lanes, buckets), certain, before, after, undated };
}

function sumUp(changes: Int32Array, lanes: number, buckets: number): Uint32Array {
	const counts = new Uint32Array(lanes * buckets);
	for (let lane = 0; lane < lanes; lane++) {
		let count = 0;
		for (let bucket = 0; bucket < buckets; bucket++) {
			count += changes[lane * (buckets + 1) + bucket]!;
			counts[lane * buckets + bucket] = count;
		}
	}
	return counts;
}

/** The bucket of a day: −1 before the first, the number of buckets after the last. */
function toBucketAt(edges: readonly Day[]): (day: Day) => number {
	const start = edges[0]!;
	const end = edges.at(-1)!;
	const buckets = edges.length - 1;
	if (end - start > LOOKED_UP) {
		return (day) => (day === EVER_AFTER ? buckets : upperBound(edges, day) - 1);
	}
	const bucketOf = new Int32Array(end - start);
	for (let bucket = 0; bucket < buckets; bucket++) {
		bucketOf.fill(bucket, edges[bucket]! - start, edges[bucket + 1]! - start);
	}
	return (day) => (day < start ? -1 : day >= end ? buckets : bucketOf[day - start]!);
}

/** How many of `edges` are at or before `day`. */
function upperBound(edges: readonly Day[], day: Day): number {
	let low = 0;
	let high = edges.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (edges[middle]! <= day) low = middle + 1;
		else high = middle;
	}
	return low;
}
