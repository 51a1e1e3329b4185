// The small scales above the positions of a question: which days all of them show, and the bars of one of them. Here a day is a
// block as wide as the day, since positions differ by days.
import type { Day, When } from '../../model/when.ts';
import { isOnAxis, reachOf, spanOf, type Bar } from '../lanes/bars.ts';
import { isFiner } from './calendar.ts';
import { toMarks, type Mark } from './weights.ts';
import { packRows } from '../lanes/pack-rows.ts';
import type { Piece } from './piece.ts';
import { choosePieces } from './pieces.ts';
import type { Axis } from './scale.ts';
import type { DayRange } from './zoom.ts';

export type MiniBar = Pick<Bar, 'x0' | 'x1' | 'start' | 'end' | 'y' | 'thickness'>;

const BEFORE = 2;
const AFTER = 3;
const GAP = 2;
/** Width of the room for what goes on without limit, and its distance from the axis. */
const OPEN = 20;
const OPEN_GAP = 3;
const MOST_PIECES = 4;

/** The days in which the dates of all positions differ most; null where none is dated. `asOf` is among them if it is near. */
export function sharedDays(whens: readonly When[], asOf: Day | null): DayRange | null {
	const marks = toMarks(whens);
	const fine = finest(choosePieces(marks, null, MOST_PIECES));
	if (!fine) return null;
	const inside = marks.filter(({ first, last }) => first >= fine.first && last <= fine.last);
	const exact = inside.filter(({ unit }) => unit === 'day');
	if (fine.unit !== 'day' || exact.length === 0) return { first: fine.first, last: fine.last };
	const near = asOf !== null && asOf >= fine.first && asOf <= fine.last ? [toMark(asOf)] : [];
	const days = [...exact, ...near];
	return {
		first: Math.min(...days.map(({ first }) => first)) - BEFORE,
		last: Math.max(...days.map(({ last }) => last)) + AFTER
	};
}

function toMark(day: Day): Mark {
	return { first: day, last: day, unit: 'day', weight: 1 };
}

/** The piece of the finest unit, of several the fullest. */
function finest(pieces: readonly Piece[] | null): Piece | null {
	return (pieces ?? []).reduce<Piece | null>((best, piece) => {
		if (!best || isFiner(piece.unit, best.unit)) return piece;
		return piece.unit === best.unit && piece.weight > best.weight ? piece : best;
	}, null);
}

/** One linear piece on `width` px, with room to its right for what goes on. */
export function toMiniAxis(days: DayRange, width: number): Axis {
	const [piece] = choosePieces([], days, 1)!;
	const x1 = Math.max(1, width - OPEN - OPEN_GAP);
	const placed = { ...piece!, x0: 0, x1 };
	return {
		width,
		pieces: [placed],
		breaks: [],
		stretches: [placed],
		earlier: null,
		later: { x0: width - OPEN, x1: width },
		whole: false
	};
}

/** Bars in as many rows as they need within `height`, none thicker than `thickest`; what has one date is one bar. */
export function toMiniBars(whens: readonly When[], axis: Axis, height: number, thickest: number): MiniBar[] {
	const distinct = [...new Map(whens.map((when) => [when.edtf, when])).values()];
	const bars = distinct
		.filter((when) => isOnAxis(axis, when))
		.map((when) => spanOf(when, axis))
		.sort((a, b) => a.x0 - b.x0 || b.x1 - a.x1);
	const { rows, count } = packRows(bars.map((bar) => reachOf(axis, bar)));
	const pitch = Math.min(thickest + GAP, (height + GAP) / Math.max(1, count));
	return bars.map((bar, i) => ({
		...bar,
		y: height - (count - rows[i]! - 0.5) * pitch + GAP / 2,
		thickness: Math.max(1, pitch - GAP)
	}));
}
