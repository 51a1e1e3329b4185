// Counts of claims along the axis, for lanes that hold more than can be told apart. A claim whose date is uncertain counts wherever it
// may lie, as in the filter on a window and in query/engine/histogram; what surely lies in a column is counted apart.
import type { Day, When } from '../../model/when.ts';
import type { DatedClaim } from './bars.ts';
import { startsIn } from '../axis/calendar.ts';
import { endX, startX, type Axis } from '../axis/scale.ts';
import { finestStep } from '../axis/ticks.ts';

/** Days from `first` to `last`, and where they stand on the axis. */
export interface Cell {
	readonly first: Day;
	readonly last: Day;
	readonly x0: number;
	readonly x1: number;
}

/** By lane and then cell, as `histogramOf` gives them. */
export interface Counts {
	readonly possible: Uint32Array;
	readonly sure: Uint32Array;
}

const LEAST_COLUMN = 4;
/** A lone claim beside thousands still shows. */
const LEAST_HEIGHT = 1.5;

/** The axis cut into whole steps of the calendar, each at least 4 px wide; days left out in a break are in none. */
export function toCells(axis: Axis): Cell[] {
	return axis.pieces.flatMap((piece) => {
		const inner = startsIn(finestStep(piece, LEAST_COLUMN), piece.first + 1, piece.last);
		const starts = [piece.first, ...inner];
		return starts.map((first, i) => {
			const last = (starts[i + 1] ?? piece.last + 1) - 1;
			return { first, last, x0: startX(axis, first), x1: endX(axis, last) };
		});
	});
}

/** Counts of claims at hand, each with a date; for more than some thousands the engine counts, to the same effect. */
export function countClaims(claims: readonly DatedClaim[], lanes: number, cells: readonly Cell[]): Counts {
	const size = cells.length;
	const possible = new Uint32Array(lanes * size);
	const sure = new Uint32Array(lanes * size);
	for (const { lanes: own, when } of claims) {
		const [earliest, latest] = [when.earliest ?? -Infinity, when.latest ?? Infinity];
		const [from, to] = cellsOf(when, cells);
		const isWithin = to - from === 1 && earliest >= cells[from]!.first && latest <= cells[from]!.last;
		for (const lane of own) {
			for (let at = from; at < to; at++) possible[lane * size + at]! += 1;
			if (isWithin) sure[lane * size + from]! += 1;
		}
	}
	return { possible, sure };
}

/** Where in a lane some of its claims may lie: runs of columns, from left to right. */
export function toRuns(
	claims: readonly DatedClaim[],
	lane: number,
	cells: readonly Cell[]
): { readonly x0: number; readonly x1: number }[] {
	const ends = claims
		.filter(({ lanes }) => lanes.includes(lane))
		.map(({ when }) => cellsOf(when, cells))
		.filter(([from, to]) => from < to)
		.sort(([a], [b]) => a - b);
	const runs: [number, number][] = [];
	for (const [from, to] of ends) {
		const before = runs.at(-1);
		if (before && from <= before[1]) before[1] = Math.max(before[1], to);
		else runs.push([from, to]);
	}
	return runs.map(([from, to]) => ({ x0: cells[from]!.x0, x1: cells[to - 1]!.x1 }));
}

/** The claims of a lane that may lie in a cell, as its column counts them. */
export function claimsIn(claims: readonly DatedClaim[], lane: number, cell: Cell): DatedClaim[] {
	return claims.filter(({ lanes, when }) => {
		const [from, to] = cellsOf(when, [cell]);
		return lanes.includes(lane) && from < to;
	});
}

/** The cells that a date may lie in: from the first to before the second. */
function cellsOf({ earliest, latest }: When, cells: readonly Cell[]): [number, number] {
	const [after, before] = [earliest ?? -Infinity, latest ?? Infinity];
	return [countWhile(cells, ({ last }) => last < after), countWhile(cells, ({ first }) => first <= before)];
}

/** How many cells, from the first, hold to what holds for no cell after one for which it does not. */
function countWhile(cells: readonly Cell[], holds: (cell: Cell) => boolean): number {
	let [low, high] = [0, cells.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (holds(cells[middle]!)) low = middle + 1;
		else high = middle;
	}
	return low;
}

/**
 * Outlines of a lane's columns as SVG path data, standing on `height`; `most` is the count that fills it. Heights grow with the
 * square root, as the areas of markers do: lanes are some pixels high and their counts apart by hundreds.
 */
export function toColumns(
	counts: Uint32Array,
	lane: number,
	cells: readonly Cell[],
	most: number,
	height: number
): string {
	return cells
		.map(({ x0, x1 }, i) => {
			const count = counts[lane * cells.length + i]!;
			if (count === 0) return '';
			const top = height - Math.max(LEAST_HEIGHT, Math.sqrt(count / most) * height);
			const gap = x1 - x0 > 5 ? 0.5 : 0;
			return `M${round(x0 + gap)} ${height}V${round(top)}H${round(x1 - gap)}V${height}Z`;
		})
		.join('');
}

function round(x: number): number {
	return Math.round(x * 100) / 100;
}
