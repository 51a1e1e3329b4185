// Counts of claims along the axis, for lanes that hold more than can be told apart. A claim whose date is uncertain counts
// wherever it may lie, as in the filter on a window; what surely lies in a column is counted apart. Knows no drawing.
import type { Day } from '../model/when.ts';
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

export interface Column extends Cell {
	/** Claims that lie in these days as far as is known. */
	readonly sure: number;
	/** Claims that may lie in them, the sure ones included. */
	readonly possible: number;
}

/** A claim's span of days, null without limit, and the lanes that it is in. */
export interface Span {
	readonly earliest: Day | null;
	readonly latest: Day | null;
	readonly lanes: readonly number[];
}

const LEAST_COLUMN = 4;

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

/** For each lane one column a cell. */
export function countByCell(spans: readonly Span[], lanes: number, cells: readonly Cell[]): Column[][] {
	const size = cells.length + 1;
	const sure = new Int32Array(size * lanes);
	const changes = new Int32Array(size * lanes);
	for (const { earliest, latest, lanes: own } of spans) {
		const from = earliest === null ? 0 : firstFrom(cells, earliest);
		const to = latest === null ? cells.length - 1 : lastUpTo(cells, latest);
		if (from > to) continue;
		for (const lane of own) {
			const offset = lane * size;
			changes[offset + from]! += 1;
			changes[offset + to + 1]! -= 1;
			if (from === to && isWithin(cells[from]!, earliest, latest)) sure[offset + from]! += 1;
		}
	}
	return Array.from({ length: lanes }, (_, lane) => {
		let possible = 0;
		return cells.map((cell, i) => {
			possible += changes[lane * size + i]!;
			return { ...cell, sure: sure[lane * size + i]!, possible };
		});
	});
}

function isWithin({ first, last }: Cell, earliest: Day | null, latest: Day | null): boolean {
	return earliest !== null && latest !== null && earliest >= first && latest <= last;
}

/** Index of the first cell that ends on `day` or after. */
function firstFrom(cells: readonly Cell[], day: Day): number {
	let [low, high] = [0, cells.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (cells[middle]!.last < day) low = middle + 1;
		else high = middle;
	}
	return low;
}

/** Index of the last cell that begins on `day` or before. */
function lastUpTo(cells: readonly Cell[], day: Day): number {
	let [low, high] = [0, cells.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		if (cells[middle]!.first <= day) low = middle + 1;
		else high = middle;
	}
	return low - 1;
}
