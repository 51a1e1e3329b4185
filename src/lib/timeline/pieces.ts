// Cuts a span of time into a few pieces, each with a scale of its own, so that a crowded week gets the room that it needs
// beside a lone year decades before. Evenly spread dates stay in one piece. Knows no pixels.
//
// The cuts are those of Bayesian blocks (Scargle and others, 2013): the sequence of constant densities under which the dates
// are likeliest, less a cost for every cut. The costs are higher than statistics asks for, since each cut also costs a reader.
import type { Day } from '../model/when.ts';
import { possibleBoundaries, type Boundary } from './boundaries.ts';
import { ceilTo, coarserOf, countUnits, floorTo, indexOf, isFiner, UNITS, type Unit } from './calendar.ts';
import { weightBefore, type Mark } from './marks.ts';

/** Between two pieces whose days do not follow each other, the days that no date names are left out. */
export interface Piece {
	readonly first: Day;
	readonly last: Day;
	/** What its ticks and the steps of a slider are. */
	readonly unit: Unit;
	/** Of the marks in it. */
	readonly weight: number;
}

/** Least cost of a cut in nats, and its cost as a share of all weight. */
const CUT_COST = 4;
const CUT_COST_SHARE = 0.25;
/** Up to here every day has room enough on one linear axis. */
const SHORT = 100;
/** Days shown before and after a lone date. */
const PADDING = 3;
/** By how much of itself a piece may grow to begin and end with a whole month or year. */
const ROUNDING = 0.35;
/** An empty run is left out if it is this share of its piece and this many of its units. */
const GAP_SHARE = 0.6;
const GAP_UNITS = 10;

/**
 * Pieces in order. Without a `view` the pieces hold all marks, rounded out to whole months or years; with one they
 * hold exactly its days. Null where neither is given: there is nothing to show.
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
	return alignSeams(marks, cutGaps(marks, dropEmpty(marks, blocks), most));
}

function hull(marks: readonly Mark[]): { first: Day; last: Day } | null {
	if (marks.length === 0) return null;
	return {
		first: marks.reduce((least, mark) => Math.min(least, mark.first), Infinity),
		last: marks.reduce((greatest, mark) => Math.max(greatest, mark.last), -Infinity)
	};
}

/** First days of all pieces but the first one. Dynamic programming over (number of pieces, boundary). */
function bestCuts(marks: readonly Mark[], first: Day, last: Day, most: number): Day[] {
	const boundaries: Boundary[] = [
		{ day: first, cost: 0 },
		...possibleBoundaries(marks, first, last),
		{ day: last + 1, cost: 0 }
	];
	const before = weightBefore(marks);
	const sums = boundaries.map(({ day }) => before(day));
	const end = boundaries.length - 1;
	const cost = Math.max(CUT_COST, CUT_COST_SHARE * sums[end]!);
	const fit = (from: number, to: number) => {
		const weight = sums[to]! - sums[from]!;
		return weight > 1e-9 ? weight * Math.log(weight / (boundaries[to]!.day - boundaries[from]!.day)) : 0;
	};
	let scores = boundaries.map((_, to) => fit(0, to));
	let paths: number[][] = boundaries.map(() => []);
	let best = { score: scores[end]!, path: paths[end]! };
	for (let pieces = 2; pieces <= most; pieces++) {
		const nextScores = boundaries.map(() => -Infinity);
		const nextPaths: number[][] = boundaries.map(() => []);
		for (let to = pieces; to <= end; to++) {
			for (let cut = pieces - 1; cut < to; cut++) {
				const score = scores[cut]! + fit(cut, to) - cost * boundaries[cut]!.cost;
				if (score > nextScores[to]!) {
					nextScores[to] = score;
					nextPaths[to] = [...paths[cut]!, cut];
				}
			}
		}
		[scores, paths] = [nextScores, nextPaths];
		if (scores[end]! > best.score) best = { score: scores[end]!, path: paths[end]! };
	}
	return best.path.map((cut) => boundaries[cut]!.day);
}

function toPiece(marks: readonly Mark[], first: Day, last: Day): Piece {
	const before = weightBefore(marks);
	const finest = marksIn(marks, first, last).reduce<Unit>(
		(unit, mark) => (isFiner(mark.unit, unit) ? mark.unit : unit),
		'millennium'
	);
	const readable = readableUnit(first, last);
	// A mark of the whole century in a piece of one year says nothing about that year.
	const unit = isFiner(finest, readable) || countUnits(finest, first, last) < 2 ? readable : finest;
	return {
		first,
		last,
		unit: wholeUnit(unit, finest, first, last),
		weight: before(last + 1) - before(first)
	};
}

/** One year that only a year's date names is one step, not twelve. */
function wholeUnit(unit: Unit, finest: Unit, first: Day, last: Day): Unit {
	const whole = floorTo(finest, first) === first && ceilTo(finest, last) === last;
	return whole ? coarserOf(unit, finest) : unit;
}

/** The finest unit of which there are not too many to count. */
function readableUnit(first: Day, last: Day): Unit {
	const limits: readonly number[] = [120, 120, 120, 120, 120];
	const at = limits.findIndex((limit, i) => countUnits(UNITS[i]!, first, last) <= limit);
	return at < 0 ? 'millennium' : UNITS[at]!;
}

/** Long pieces without a date are left out; short ones go to the coarser neighbour. */
function dropEmpty(marks: readonly Mark[], pieces: readonly Piece[]): Piece[] {
	const kept: Piece[] = [];
	pieces.forEach((piece, i) => {
		const [left, right] = [kept.at(-1), pieces[i + 1]];
		if (piece.weight > 1e-9 || !left || !right) {
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

function marksIn(marks: readonly Mark[], first: Day, last: Day): Mark[] {
	return marks.filter((mark) => mark.last >= first && mark.first <= last);
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
		const start = [floorTo(parent, first), floorTo(unit, first)].find(
			(day) => day >= earliest && first - day <= spare
		);
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
