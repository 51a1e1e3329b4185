// A page's runs in the order in which they are read: cut where white runs from edge to edge, first between columns, else below what spans them,
// until nothing is left to cut. Knows no words.
import { bottomOf, median, topOf, type Run } from './run.ts';

/** White between columns is at least as wide as this many letters are high. */
const GUTTER = 0.9;
/** A column has at least so many lines. */
const LINES = 3;
/** White above this many letters' height parts what is not one text. */
const APART = 1.6;
/** The widest cuts that are looked behind for columns. */
const TRIED = 30;
const MAX_DEPTH = 40;

export function cutPage(runs: readonly Run[], depth = 0): (readonly Run[])[] {
	if (runs.length < 2 || depth > MAX_DEPTH) return runs.length === 0 ? [] : [runs];
	const columns = cutColumns(runs);
	if (columns) return columns.flatMap((part) => cutPage(part, depth + 1));
	const rows = cutRows(runs);
	return rows ? rows.flatMap((part) => cutPage(part, depth + 1)) : [runs];
}

interface Gap {
	readonly from: number;
	readonly to: number;
}

function cutColumns(runs: readonly Run[]): (readonly Run[])[] | null {
	const least = GUTTER * median(runs.map(({ size }) => size));
	const gaps = gapsOf(runs.map(({ left, right }) => [left, right]));
	for (const { from, to } of gaps.toSorted((a, b) => b.to - b.from - (a.to - a.from))) {
		if (to - from < least) return null;
		const parts = [runs.filter(({ right }) => right <= from), runs.filter(({ left }) => left >= to)];
		if (parts.every((part) => linesIn(part) >= LINES) && areBeside(parts)) return parts;
	}
	return null;
}

/** At what height there is nothing, widest first: where two texts are parted, or where below or above it are columns. */
function cutRows(runs: readonly Run[]): (readonly Run[])[] | null {
	const size = median(runs.map((run) => run.size));
	const gaps = gapsOf(runs.map((run) => [bottomOf(run), topOf(run)])).toSorted(
		(a, b) => b.to - b.from - (a.to - a.from)
	);
	for (const { from, to } of gaps.slice(0, TRIED)) {
		const parts = [runs.filter((run) => bottomOf(run) >= to), runs.filter((run) => topOf(run) <= from)];
		if (to - from > APART * size || parts.some((part) => cutColumns(part) !== null)) return parts;
	}
	return null;
}

/** Between spans, where there is none; in order. */
function gapsOf(spans: readonly (readonly [from: number, to: number])[]): Gap[] {
	const gaps: Gap[] = [];
	let end = Infinity;
	for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
		if (from > end) gaps.push({ from: end, to: from });
		end = end === Infinity ? to : Math.max(end, to);
	}
	return gaps;
}

function linesIn(runs: readonly Run[]): number {
	return new Set(runs.map(({ base }) => Math.round(base / 2))).size;
}

/** For most of the height of the lower one. */
function areBeside([one, other]: readonly (readonly Run[])[]): boolean {
	const [a, b] = [one!, other!].map((runs) => ({
		bottom: Math.min(...runs.map(bottomOf)),
		top: Math.max(...runs.map(topOf))
	}));
	const shared = Math.min(a!.top, b!.top) - Math.max(a!.bottom, b!.bottom);
	return shared > 0.5 * Math.min(a!.top - a!.bottom, b!.top - b!.bottom);
}
