// The piecewise axis in pixels: where a day stands, and which day stands at a pixel. Pieces follow each other from left to right;
// between two of them is a break, and outside the first and last there may be room for what has no limit on that side.
// A day has a start and an end, so that no day is a point and a break parts two days, never one.
import type { Day } from '../../model/when.ts';
import { countUnits, type Unit } from './calendar.ts';
import type { Piece } from './piece.ts';

/** Pixels from `x0` to `x1`. */
export interface Stretch {
	readonly x0: number;
	readonly x1: number;
}

export interface PlacedPiece extends Piece, Stretch {}

/** Holds the days left out between two pieces; `last` is before `first` where only the scale changes. */
export interface Break extends Stretch {
	readonly first: Day;
	readonly last: Day;
}

export interface Axis {
	readonly width: number;
	/** At least one. */
	readonly pieces: readonly [PlacedPiece, ...PlacedPiece[]];
	/** `breaks[i]` stands after `pieces[i]`. */
	readonly breaks: readonly Break[];
	/** Pieces and breaks in order of time; a day lies in at most one. */
	readonly stretches: readonly (PlacedPiece | Break)[];
	readonly earlier: Stretch | null;
	readonly later: Stretch | null;
	/** Shows all dates; else a part of them, and time goes on outside. */
	readonly whole: boolean;
}

const BREAK_WIDTH = 8;
const OPEN_SHARE = 0.07;
const LEAST_WIDTH = 40;

/** `sides` are those on which some date has no limit; null for an axis that shows a part. Pieces too many for the width get less than they need to be read; see `piecesFor`. */
export function toAxis(
	pieces: readonly Piece[],
	sides: { readonly earlier: boolean; readonly later: boolean } | null,
	width: number
): Axis {
	const { earlier, later } = sides ?? { earlier: false, later: false };
	const open = Math.max(0, Math.min(60, width * OPEN_SHARE));
	const start = earlier ? open + BREAK_WIDTH : 0;
	const end = later ? width - open - BREAK_WIDTH : width;
	const widths = shareOut(pieces, Math.max(0, end - start - BREAK_WIDTH * (pieces.length - 1)));
	let x = start;
	const placed = pieces.map((piece, i) => {
		const x0 = x;
		x += widths[i]! + BREAK_WIDTH;
		return { ...piece, x0, x1: x0 + widths[i]! };
	});
	const [first, ...others] = placed;
	if (!first) throw new Error('an axis needs at least one piece, found none');
	const breaks = others.map((next, i) => ({
		x0: placed[i]!.x1,
		x1: next.x0,
		first: placed[i]!.last + 1,
		last: next.first - 1
	}));
	return {
		width,
		pieces: [first, ...others],
		breaks,
		stretches: placed.flatMap((piece, i) => [piece, ...breaks.slice(i, i + 1)]),
		earlier: earlier ? { x0: 0, x1: open } : null,
		later: later ? { x0: width - open, x1: width } : null,
		whole: sides !== null
	};
}

/** How many pieces can be read on so many pixels. */
export function piecesFor(width: number): number {
	return Math.max(1, Math.min(6, Math.floor(width / 85)));
}

/** By the square root of the units in a piece and by its share of all dates; a lone year still gets room for its name. */
function shareOut(pieces: readonly Piece[], room: number): number[] {
	const total = pieces.reduce((sum, piece) => sum + piece.weight, 0) || 1;
	const wishes = pieces.map(({ unit, first, last, weight }) =>
		Math.sqrt(countUnits(unit, first, last) * (1 + (2 * weight) / total))
	);
	const least = Math.min(LEAST_WIDTH, room / pieces.length);
	let narrow = new Set<number>();
	for (;;) {
		const left = room - narrow.size * least;
		const sum = wishes.reduce((all, wish, i) => (narrow.has(i) ? all : all + wish), 0);
		const widths = wishes.map((wish, i) => (narrow.has(i) ? least : (left * wish) / sum));
		const more = new Set(widths.flatMap((width, i) => (width <= least ? [i] : [])));
		if (more.size <= narrow.size) return widths;
		narrow = more;
	}
}

/** First and last day on the axis. */
export function firstDay(axis: Axis): Day {
	return axis.pieces[0].first;
}

export function lastDay(axis: Axis): Day {
	return axis.pieces.at(-1)!.last;
}

/** Where a day begins. Days off the axis stand at its ends. */
export function startX(axis: Axis, day: Day): number {
	return place(axis, day, 0);
}

/** Where a day ends. */
export function endX(axis: Axis, day: Day): number {
	return place(axis, day, 1);
}

export function midX(axis: Axis, day: Day): number {
	return place(axis, day, 0.5);
}

function place(axis: Axis, day: Day, part: number): number {
	const [firstPiece] = axis.pieces;
	if (day < firstPiece.first) return firstPiece.x0;
	const stretch = axis.stretches.find(({ first, last }) => day >= first && day <= last);
	if (!stretch) return axis.pieces.at(-1)!.x1;
	const { x0, x1, first, last } = stretch;
	return x0 + ((day - first + part) / (last - first + 1)) * (x1 - x0);
}

/** The day at a pixel; beyond the pieces the first or the last. In a break without days, the nearer of its two sides. */
export function dayAt(axis: Axis, x: number): Day {
	const stretch = axis.stretches.find((one) => x < one.x1);
	if (!stretch) return lastDay(axis);
	const { x0, x1, first, last } = stretch;
	const days = last - first + 1;
	if (days <= 0) return x < (x0 + x1) / 2 ? last : first;
	return Math.max(first, Math.min(last, first + Math.floor(((x - x0) / (x1 - x0)) * days)));
}

/** Whether a pixel stands where dates without a limit go on. */
export function sideAt(axis: Axis, x: number): 'earlier' | 'later' | 'dated' {
	if (axis.earlier && x < axis.earlier.x1 + BREAK_WIDTH / 2) return 'earlier';
	return axis.later && x > axis.later.x0 - BREAK_WIDTH / 2 ? 'later' : 'dated';
}

/** The piece that shows `day`, or the nearest. */
export function pieceAt(axis: Axis, day: Day): PlacedPiece {
	return axis.pieces.find((piece) => day <= piece.last) ?? axis.pieces.at(-1)!;
}

/** The unit in which a slider moves at `day`. */
export function unitAt(axis: Axis, day: Day): Unit {
	return pieceAt(axis, day).unit;
}
