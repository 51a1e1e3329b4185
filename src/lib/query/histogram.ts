// How many claims may lie in each stretch of days, and how many surely do. A claim dated `2025-10` may lie in every day
// of October 2025 and surely lies in none of them; it surely lies in the month.
import type { Day } from '../model/when.ts';
import { isUndated, type Column, type Span } from './table.ts';

/** Days from `first` to `last`, both inside. */
export interface Stretch {
	readonly first: Day;
	readonly last: Day;
}

export interface Histogram {
	/** By lane and then stretch: claims whose span touches it. One lane unless the claims are split. */
	readonly possible: Uint32Array;
	/** Claims whose whole span lies in it. */
	readonly sure: Uint32Array;
	/** Claims that may lie before the first stretch, or after the last; they may lie in some as well. */
	readonly before: number;
	readonly after: number;
	/** Claims without such a date. */
	readonly undated: number;
}

/** A range that is looked up day by day rather than searched. */
const LOOKED_UP = 1 << 20;

/**
 * `rows` ascend. `stretches` ascend and do not overlap; between them may be days that are in none. With `split`, a claim is counted
 * in the lane of each value it has in that column.
 */
export function histogramOf(
	span: Span,
	rows: Uint32Array,
	stretches: readonly Stretch[],
	split?: Column
): Histogram {
	const count = stretches.length;
	const lanes = split ? split.values.length : 1;
	/** Where spans begin and, one stretch on, no longer are; summed up it is `possible`. */
	const changes = new Int32Array(lanes * (count + 1));
	const sure = new Uint32Array(lanes * count);
	const firstFrom = toSearch(stretches.map(({ last }) => last + 1));
	const upTo = toSearch(stretches.map(({ first }) => first));
	const begin = stretches[0]?.first ?? 0;
	const end = stretches.at(-1)?.last ?? 0;
	let before = 0;
	let after = 0;
	let undated = 0;
	let next = 0;
	for (const row of rows) {
		if (isUndated(span, row)) {
			undated++;
			continue;
		}
		const earliest = span.earliest[row]!;
		const latest = span.latest[row]!;
		if (earliest < begin) before++;
		if (latest > end) after++;
		const from = firstFrom(earliest);
		const to = upTo(latest) - 1;
		if (from > to) continue;
		const isSure = from === to && earliest >= stretches[from]!.first && latest <= stretches[from]!.last;
		let lane = split ? split.codes[row]! : 0;
		while (split && split.more.rows[next]! < row) next++;
		for (;;) {
			changes[lane * (count + 1) + from]!++;
			changes[lane * (count + 1) + to + 1]!--;
			if (isSure) sure[lane * count + from]!++;
			if (split?.more.rows[next] !== row) break;
			lane = split.more.codes[next++]!;
		}
	}
	return { possible: sumUp(changes, lanes, count), sure, before, after, undated };
}

function sumUp(changes: Int32Array, lanes: number, count: number): Uint32Array {
	const sums = new Uint32Array(lanes * count);
	for (let lane = 0; lane < lanes; lane++) {
		let sum = 0;
		for (let at = 0; at < count; at++) {
			sum += changes[lane * (count + 1) + at]!;
			sums[lane * count + at] = sum;
		}
	}
	return sums;
}

/** How many of `marks` are at or before a day. */
function toSearch(marks: readonly Day[]): (day: Day) => number {
	const start = marks[0] ?? 0;
	const end = marks.at(-1) ?? 0;
	if (end - start > LOOKED_UP) return (day) => search(marks, day);
	const countAt = new Uint32Array(end - start + 1);
	marks.forEach((mark, at) => countAt.fill(at + 1, mark - start));
	return (day) => (day < start ? 0 : countAt[Math.min(day, end) - start]!);
}

function search(marks: readonly Day[], day: Day): number {
	let low = 0;
	let high = marks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (marks[middle]! <= day) low = middle + 1;
		else high = middle;
	}
	return low;
}
