// Counts of claims along the axis, for lanes that hold more than can be told apart. What is counted, and how a claim counts
// whose date is uncertain, stands in query/histogram; here are the cells of the axis and the shapes of the columns.
import { histogramOf } from '../query/histogram.ts';
import { EVER_AFTER, EVER_SINCE } from '../query/table.ts';
import type { Day } from '../model/when.ts';
import type { DatedClaim } from './bars.ts';
import { startsIn } from './calendar.ts';
import { endX, startX, type Axis } from './scale.ts';
import { finestStep } from './ticks.ts';

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

/** Counts of claims at hand, each with a date; for more than some thousands the engine counts. */
export function countClaims(claims: readonly DatedClaim[], lanes: number, cells: readonly Cell[]): Counts {
	const span = {
		earliest: Int32Array.from(claims, ({ when }) => when.earliest ?? EVER_SINCE),
		latest: Int32Array.from(claims, ({ when }) => when.latest ?? EVER_AFTER)
	};
	const rows: number[][] = Array.from({ length: lanes }, () => []);
	claims.forEach((claim, row) => claim.lanes.forEach((lane) => rows[lane]?.push(row)));
	const possible = new Uint32Array(lanes * cells.length);
	const sure = new Uint32Array(lanes * cells.length);
	rows.forEach((own, lane) => {
		const counts = histogramOf(span, Uint32Array.from(own), cells);
		possible.set(counts.possible, lane * cells.length);
		sure.set(counts.sure, lane * cells.length);
	});
	return { possible, sure };
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
