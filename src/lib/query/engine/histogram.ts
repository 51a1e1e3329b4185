// How many claims may lie in each stretch of days, and how many surely do. A claim dated `2025-10` may lie in every day
// of October 2025 and surely lies in none of them; it surely lies in the month.
import type { Day } from '../../model/when.ts';
import { toMask, type Column, type Span } from './table.ts';

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
	/** By lane: claims with such a date. */
	readonly totals: readonly number[];
}

/** A range that is looked up day by day rather than searched. */
const LOOKED_UP = 1 << 20;

/**
 * `stretches`, at least one, ascend and do not overlap; between them may be days that are in none. With `split`, a claim is counted
 * in the lane of each value it has in that column. `isIn`: by row 1 where it is one of `rows`.
 */
export function histogramOf(
	span: Span,
	rows: Uint32Array,
	stretches: readonly Stretch[],
	split?: Column,
	isIn?: Uint8Array
): Histogram {
	const kinds = toKinds(span, stretches);
	const lanes = split ? split.values.length : 1;
	const counts = countFirst(span, kinds, rows, split);
	const outside = sumOutside(kinds, counts, lanes);
	if (split) addFurther(counts, span, kinds, split, isIn ?? toMask(rows, split.codes.length));
	return { ...sumUp(kinds, counts, lanes, stretches.length + 1), ...outside };
}

/** How many claims have one date, in one lane: `count` of all that are in it, `first` of those for which it is the first of their lanes. */
export interface DatedCount {
	readonly lane: number;
	/** Code of the span. */
	readonly date: number;
	readonly count: number;
	readonly first: number;
}

/** The same from counts by date, for who holds no rows. */
export function histogramOfCounts(
	span: Pick<Span, 'earliest' | 'latest'>,
	counted: readonly DatedCount[],
	stretches: readonly Stretch[],
	lanes: number
): Histogram {
	const kinds = toKinds(span, stretches);
	const counts = new Uint32Array(kinds.list.length * lanes);
	const once = new Uint32Array(kinds.list.length);
	for (const { lane, date, count, first } of counted) {
		counts[kinds.of[date]! * lanes + lane]! += count;
		once[kinds.of[date]!]! += first;
	}
	return { ...sumUp(kinds, counts, lanes, stretches.length + 1), ...sumOutside(kinds, once, 1) };
}

/** Spans that a histogram cannot tell apart. There are far fewer kinds than spans, so that counts by kind and lane are quick to reach. */
interface Kinds {
	/** By code of the span. */
	readonly of: Uint32Array;
	/** By kind. */
	readonly list: readonly Kind[];
}

interface Kind {
	/** The first stretch that it touches, and the first that it no longer touches. */
	readonly from: number;
	readonly to: number;
	/** The stretch that it lies in as a whole; beyond the last if in none. */
	readonly within: number;
	/** Whether it begins before the first stretch, and ends after the last. */
	readonly before: boolean;
	readonly after: boolean;
	readonly undated: boolean;
}

function toKinds(span: Pick<Span, 'earliest' | 'latest'>, stretches: readonly Stretch[]): Kinds {
	const { from, to, within } = toPositions(span, stretches);
	const start = stretches[0]!.first;
	const end = stretches.at(-1)!.last;
	const width = stretches.length + 1;
	const of = new Uint32Array(span.earliest.length);
	const list: Kind[] = [];
	const known = new Map<number, number>();
	of.forEach((_, code) => {
		const undated = code === of.length - 1;
		const before = !undated && span.earliest[code]! < start;
		const after = !undated && span.latest[code]! > end;
		const key =
			((from[code]! * width + to[code]!) * width + within[code]!) * 8 +
			(Number(before) + 2 * Number(after) + 4 * Number(undated));
		let kind = known.get(key);
		if (kind === undefined) {
			known.set(key, (kind = list.length));
			list.push({ from: from[code]!, to: to[code]!, within: within[code]!, before, after, undated });
		}
		of[code] = kind;
	});
	return { of, list };
}

/** By kind and then lane: `rows` by the first value of each. Unrolled as in tally.ts. */
function countFirst({ codes }: Span, { of, list }: Kinds, rows: Uint32Array, split?: Column): Uint32Array {
	const lanes = split ? split.values.length : 1;
	const counts = new Uint32Array(list.length * lanes);
	if (!split) {
		for (let i = 0; i < rows.length; i++) counts[of[codes[rows[i]!]!]!]!++;
		return counts;
	}
	const values = split.codes;
	let i = 0;
	for (; i + 3 < rows.length; i += 4) {
		const a = rows[i]!;
		const b = rows[i + 1]!;
		const c = rows[i + 2]!;
		const d = rows[i + 3]!;
		const atA = of[codes[a]!]! * lanes + values[a]!;
		const atB = of[codes[b]!]! * lanes + values[b]!;
		const atC = of[codes[c]!]! * lanes + values[c]!;
		const atD = of[codes[d]!]! * lanes + values[d]!;
		counts[atA]!++;
		counts[atB]!++;
		counts[atC]!++;
		counts[atD]!++;
	}
	for (; i < rows.length; i++) counts[of[codes[rows[i]!]!]! * lanes + values[rows[i]!]!]!++;
	return counts;
}

/** Adds claims at the further values that they have. */
function addFurther(
	counts: Uint32Array,
	{ codes }: Span,
	{ of }: Kinds,
	{ values, more }: Column,
	isIn: Uint8Array
): void {
	const lanes = values.length;
	for (let at = 0; at < more.rows.length; at++) {
		const row = more.rows[at]!;
		counts[of[codes[row]!]! * lanes + more.codes[at]!]! += isIn[row]!;
	}
}

/** By code of the span: the first stretch it touches, the first it no longer touches, the one that it lies in as a whole. */
interface Positions {
	readonly from: Uint32Array;
	readonly to: Uint32Array;
	readonly within: Uint32Array;
}

function toPositions(
	{ earliest, latest }: Pick<Span, 'earliest' | 'latest'>,
	stretches: readonly Stretch[]
): Positions {
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

function sumUp({ list }: Kinds, counts: Uint32Array, lanes: number, width: number) {
	// By lane and stretch, with one stretch beyond the last: how many begin there, less those that no longer touch it, and how many lie there.
	const steps = new Int32Array(lanes * width);
	const inside = new Uint32Array(lanes * width);
	const totals = Array<number>(lanes).fill(0);
	list.forEach(({ from, to, within, undated }, kind) => {
		for (let lane = 0; lane < lanes; lane++) {
			const count = counts[kind * lanes + lane]!;
			steps[lane * width + from]! += count;
			steps[lane * width + to]! -= count;
			inside[lane * width + within]! += count;
			if (!undated) totals[lane]! += count;
		}
	});
	const possible = new Uint32Array(lanes * (width - 1));
	const sure = new Uint32Array(lanes * (width - 1));
	for (let lane = 0; lane < lanes; lane++) {
		let touching = 0;
		for (let at = 0; at < width - 1; at++) {
			touching += steps[lane * width + at]!;
			possible[lane * (width - 1) + at] = touching;
			sure[lane * (width - 1) + at] = inside[lane * width + at]!;
		}
	}
	return { possible, sure, totals };
}

/** `counts` has each claim once. */
function sumOutside({ list }: Kinds, counts: Uint32Array, lanes: number) {
	const outside = { before: 0, after: 0, undated: 0 };
	list.forEach((kind, at) => {
		for (let lane = 0; lane < lanes; lane++) {
			const count = counts[at * lanes + lane]!;
			for (const side of ['before', 'after', 'undated'] as const) if (kind[side]) outside[side] += count;
		}
	});
	return outside;
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
