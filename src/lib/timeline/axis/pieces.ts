// Cuts a span of time into a few pieces, each with a scale of its own, so that a crowded week gets the room that it needs
// beside a lone year decades before. Evenly spread dates stay in one piece. Knows no pixels.
import type { Day } from '../../model/when.ts';
import { ceilTo, coarserOf, floorTo, isFiner } from './calendar.ts';
import { bestCuts } from './cuts.ts';
import { leaveOutGaps } from './gaps.ts';
import { marksIn, type Mark } from './weights.ts';
import { toPiece, type Piece } from './piece.ts';

/** Up to here every day has room enough on one linear axis. */
const SHORT = 100;
/** Days shown before and after a lone date. */
const PADDING = 3;
/** By how much of itself a piece may grow to begin and end with a whole month or year. */
const ROUNDING = 0.35;

/**
 * Pieces in order. Without a `view` the pieces hold all marks, rounded out to whole months or years; with one they
 * show its days, without long stretches of nothing. Null where neither is given: there is nothing to show.
 */
export function choosePieces(
	marks: readonly Mark[],
	view: { readonly first: Day; readonly last: Day } | null,
	most: number
): Piece[] | null {
	const span = view ?? hull(marks);
	if (!span) return null;
	const inside = marksIn(marks, span.first, span.last);
	const isShort = span.last - span.first < SHORT;
	const pieces = isShort
		? [toPiece(inside, span.first, span.last)]
		: cutUp(inside, span.first, span.last, most);
	return view ? pieces : roundOut(inside, pieces);
}

function cutUp(marks: readonly Mark[], first: Day, last: Day, most: number): Piece[] {
	const starts = [first, ...bestCuts(marks, first, last, most)];
	const blocks = starts.map((start, i) => toPiece(marks, start, (starts[i + 1] ?? last + 1) - 1));
	return alignSeams(marks, leaveOutGaps(marks, blocks, most));
}

function hull(marks: readonly Mark[]): { first: Day; last: Day } | null {
	if (marks.length === 0) return null;
	return {
		first: marks.reduce((least, mark) => Math.min(least, mark.first), Infinity),
		last: marks.reduce((greatest, mark) => Math.max(greatest, mark.last), -Infinity)
	};
}

/** Where months follow years or years follow months without a gap, the seam moves to the beginning of a year. */
function alignSeams(marks: readonly Mark[], pieces: readonly Piece[]): Piece[] {
	const aligned = [...pieces];
	for (let i = 1; i < aligned.length; i++) {
		const [left, right] = [aligned[i - 1]!, aligned[i]!];
		if (left.last + 1 !== right.first) continue;
		const coarser = coarserOf(left.unit, right.unit);
		if (left.unit === 'day' || right.unit === 'day' || left.unit === right.unit) continue;
		const seam = isFiner(right.unit, coarser)
			? floorTo(coarser, right.first)
			: ceilTo(coarser, left.last) + 1;
		if (seam <= left.first || seam > right.last) continue;
		aligned[i - 1] = { ...toPiece(marks, left.first, seam - 1), unit: left.unit };
		aligned[i] = { ...toPiece(marks, seam, right.last), unit: right.unit };
	}
	return aligned;
}

/** Widens the outer ends to whole months or years where that adds little, and a lone date by some days. */
function roundOut(marks: readonly Mark[], pieces: readonly Piece[]): Piece[] {
	return pieces.map((piece, i) => {
		const { first, last, unit } = piece;
		const parent = unit === 'day' ? 'month' : unit === 'month' ? 'year' : unit;
		const spare = Math.ceil((last - first + 1) * ROUNDING);
		const earliest = i === 0 ? -Infinity : pieces[i - 1]!.last + 1;
		const latest = i === pieces.length - 1 ? Infinity : pieces[i + 1]!.first - 1;
		// No year is shown before the first in use.
		const opening = isFiner('year', unit)
			? [floorTo('year', first)]
			: [floorTo(parent, first), floorTo(unit, first)];
		const start = opening.find((day) => day >= earliest && first - day <= spare);
		const end = [ceilTo(parent, last), ceilTo(unit, last)].find(
			(day) => day <= latest && day - last <= spare
		);
		const rounded = { first: start ?? first, last: end ?? last };
		const lone = unit === 'day' && rounded.last - rounded.first < 2 * PADDING;
		if (!lone) return { ...toPiece(marks, rounded.first, rounded.last), unit };
		return {
			...piece,
			first: Math.max(earliest, first - PADDING),
			last: Math.min(latest, last + PADDING)
		};
	});
}
