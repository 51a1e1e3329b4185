// How many claims may lie in each stretch of days, and how many surely do. A claim dated `2025-10` may lie in every day
// of October 2025 and surely lies in none of them; it surely lies in the month.
import type { Day } from '../model/when.ts';
import { toMask, type Column, type Span } from './table.ts';
import { countUp } from './tally.ts';

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
 * `stretches`, at least one, ascend and do not overlap; between them may be days that are in none. With `split`, a claim is counted
 * in the lane of each value it has in that column.
 */
export function histogramOf(
	span: Span,
	rows: Uint32Array,
	stretches: readonly Stretch[],
	split?: Column
): Histogram {
	const bySpan = new Uint32Array(span.earliest.length);
	countUp(bySpan, span.codes, rows);
	const positions = toPositions(span, stretches);
	const lanes = split ? split.values.length : 1;
	const width = stretches.length + 1;
	// By lane and stretch, with one stretch beyond the last: where spans begin, the first stretch that they no longer touch,
	// and where they lie as a whole, beyond if nowhere.
	const starts = new Uint32Array(lanes * width);
	const stops = new Uint32Array(lanes * width);
	const sure = new Uint32Array(lanes * width);
	const add = (code: number, lane: number, count: number) => {
		starts[lane * width + positions.from[code]!]! += count;
		stops[lane * width + positions.to[code]!]! += count;
		sure[lane * width + positions.within[code]!]! += count;
	};
	if (split) {
		const isIn = toMask(rows, split.codes.length);
		const { more } = split;
		for (let i = 0; i < rows.length; i++) add(span.codes[rows[i]!]!, split.codes[rows[i]!]!, 1);
		for (let at = 0; at < more.rows.length; at++) {
			add(span.codes[more.rows[at]!]!, more.codes[at]!, isIn[more.rows[at]!]!);
		}
	} else {
		bySpan.forEach((count, code) => add(code, 0, count));
	}
	return { ...sumUp(starts, stops, sure, lanes, width), ...outside(span, bySpan, stretches) };
}

/** By code of the span: the first stretch it touches, the first it no longer touches, the one that it lies in as a whole. */
interface Positions {
	readonly from: Uint32Array;
	readonly to: Uint32Array;
	readonly within: Uint32Array;
}

function toPositions({ earliest, latest }: Span, stretches: readonly Stretch[]): Positions {
	const count = stretches.length;
	const over = toLookup(Int32Array.from(stretches, ({ last }) => last + 1));
	const begun = toLookup(Int32Array.from(stretches, ({ first }) => first));
	const from = new Uint32Array(earliest.length);
	const to = new Uint32Array(earliest.length);
	const within = new Uint32Array(earliest.length);
	for (let code = 0; code < earliest.length; code++) {
		const first = earliest[code]!;
		const last = latest[code]!;
		const at = lookUp(over, first);
		from[code] = at;
		// What is undated would stop before it starts; so it stops where it starts, beyond the last.
		to[code] = first > last ? count : lookUp(begun, last);
		const isWithin = to[code] === at + 1 && first >= stretches[at]!.first && last <= stretches[at]!.last;
		within[code] = isWithin ? at : count;
	}
	return { from, to, within };
}

function sumUp(starts: Uint32Array, stops: Uint32Array, sure: Uint32Array, lanes: number, width: number) {
	const count = width - 1;
	const possible = new Uint32Array(lanes * count);
	const whole = new Uint32Array(lanes * count);
	for (let lane = 0; lane < lanes; lane++) {
		let touching = 0;
		for (let at = 0; at < count; at++) {
			touching += starts[lane * width + at]! - stops[lane * width + at]!;
			possible[lane * count + at] = touching;
			whole[lane * count + at] = sure[lane * width + at]!;
		}
	}
	return { possible, sure: whole };
}

function outside(span: Span, bySpan: Uint32Array, stretches: readonly Stretch[]) {
	const start = stretches[0]!.first;
	const end = stretches.at(-1)!.last;
	let before = 0;
	let after = 0;
	const undated = bySpan.length - 1;
	for (let code = 0; code < undated; code++) {
		if (span.earliest[code]! < start) before += bySpan[code]!;
		if (span.latest[code]! > end) after += bySpan[code]!;
	}
	return { before, after, undated: bySpan[undated]! };
}

/** Marks in ascending order and, where their range is short enough, how many are at or before each day from the one before. */
interface Lookup {
	readonly marks: Int32Array;
	readonly start: Day;
	readonly end: Day;
	readonly counts: Uint32Array;
}

function toLookup(marks: Int32Array): Lookup {
	const start = (marks[0] ?? 1) - 1;
	const end = marks.at(-1) ?? 0;
	const counts = new Uint32Array(end - start > LOOKED_UP ? 0 : end - start + 1);
	if (counts.length > 0) marks.forEach((mark, at) => counts.fill(at + 1, mark - start));
	return { marks, start, end, counts };
}

/** How many marks are at or before `day`. */
function lookUp({ marks, start, end, counts }: Lookup, day: Day): number {
	if (counts.length === 0) return search(marks, day);
	return counts[Math.min(Math.max(day, start), end) - start]!;
}

function search(marks: Int32Array, day: Day): number {
	let low = 0;
	let high = marks.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (marks[middle]! <= day) low = middle + 1;
		else high = middle;
	}
	return low;
}
