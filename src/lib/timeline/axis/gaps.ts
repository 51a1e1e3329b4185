// Takes out of an axis the long stretches of time that no date names.
import type { Day } from '../../model/when.ts';
import { ceilTo, coarserOf, countUnits, floorTo, indexOf } from './calendar.ts';
import { marksIn, type Mark } from './weights.ts';
import { toPiece, type Piece } from './piece.ts';

/** An empty run is left out if it is this share of its piece and this many of its units. */
const GAP_SHARE = 0.6;
const GAP_UNITS = 10;

/** `pieces` without what is empty in them; at most `most`. */
export function leaveOutGaps(marks: readonly Mark[], pieces: readonly Piece[], most: number): Piece[] {
	return cutGaps(marks, dropEmpty(marks, pieces), most);
}

/** Long pieces without a date are left out; short ones go to the coarser neighbour. */
function dropEmpty(marks: readonly Mark[], pieces: readonly Piece[]): Piece[] {
	const kept: Piece[] = [];
	pieces.forEach((piece, i) => {
		const [left, right] = [kept.at(-1), pieces[i + 1]];
		if (piece.weight > 0 || !left || !right) {
			kept.push(piece);
			return;
		}
		const unit = coarserOf(left.unit, right.unit);
		if (countUnits(unit, piece.first, piece.last) >= GAP_UNITS) return;
		if (left.unit === unit) kept[kept.length - 1] = toPiece(marks, left.first, piece.last);
		else kept.push(piece);
	});
	return kept;
}

/** Takes the longest empty run out of a piece again and again, as long as one is long enough. */
function cutGaps(marks: readonly Mark[], pieces: readonly Piece[], most: number): Piece[] {
	for (const [i, piece] of pieces.entries()) {
		const gap = longestGap(marks, piece);
		if (!gap) continue;
		const parts = [
			{ first: piece.first, last: gap.first - 1 },
			{ first: gap.last + 1, last: piece.last }
		].filter(({ first, last }) => first <= last);
		if (pieces.length - 1 + parts.length > most) continue;
		const cut = parts.map(({ first, last }) => toPiece(marks, first, last));
		return cutGaps(marks, [...pieces.slice(0, i), ...cut, ...pieces.slice(i + 1)], most);
	}
	return [...pieces];
}

/** The longest run of whole units that no mark touches, if it is worth leaving out. It may lie at an end of the piece. */
function longestGap(marks: readonly Mark[], { first, last, unit }: Piece): { first: Day; last: Day } | null {
	const inside = marksIn(marks, first, last).sort((a, b) => a.first - b.first);
	let free = first;
	let longest = { first, last: first - 1 };
	for (const mark of [...inside, { first: last + 1, last: last + 1 }]) {
		const gap = { first: free, last: mark.first > last ? last : floorTo(unit, mark.first) - 1 };
		if (gap.last - gap.first > longest.last - longest.first) longest = gap;
		free = Math.max(free, ceilTo(unit, mark.last) + 1);
	}
	const units = indexOf(unit, longest.last + 1) - indexOf(unit, longest.first);
	const share = (longest.last - longest.first + 1) / (last - first + 1);
	return inside.length > 0 && units >= GAP_UNITS && share >= GAP_SHARE ? longest : null;
}
