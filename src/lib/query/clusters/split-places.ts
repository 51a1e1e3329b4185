// The claims of a table at the places they name, told apart by the classes of another column: what has to be looked up to count them by
// place, or by cluster, and class. Knows no selection and no cluster.
import type { Plane } from './plane.ts';
import { codesFor, type Codes, type Column, type Table } from '../engine/table.ts';

/** Values that are counted together, as a map colours together what it cannot tell apart. */
export interface Classes {
	readonly count: number;
	/** By code of the column, below `count`. */
	readonly of: Codes;
}

/** Most claims have one place and one value, so that only what others have beside their first ones is listed. */
export interface SplitPlaces {
	readonly table: Table;
	readonly value: Column;
	readonly classes: Classes;
	/** Counters of a place or a cluster: one for each class, and after them one for what is disputed. */
	readonly width: number;
	readonly further: Further;
	readonly pairs: PlacePairs;
}

/** Row i also counts at `places` in `counters`, both from `offsets[i]` to `offsets[i + 1]`. What it has at one place stands side by side. */
interface Further {
	readonly offsets: Uint32Array;
	readonly places: Codes;
	readonly counters: Codes;
}

/** Every two places of a claim, those nearest each other first. */
interface PlacePairs {
	readonly rows: Uint32Array;
	/** The claim names `earlier` before `later`, which `further` has from `starts`. */
	readonly earlier: Codes;
	readonly later: Codes;
	readonly starts: Uint32Array;
	/** By nearness how many are as near or nearer. */
	readonly within: Uint32Array;
}

/** A class for each value. */
export function eachAlone({ values }: Pick<Column, 'values'>): Classes {
	return { count: values.length, of: codesFor(values.length, values.length).map((_, code) => code) };
}

export function sameClasses(a: Classes, b: Classes): boolean {
	return a.count === b.count && a.of.length === b.of.length && a.of.every((of, code) => of === b.of[code]);
}

/** `value` is one of the columns of `table`, whose places stand on `plane`. */
export function toSplitPlaces(table: Table, plane: Plane, value: Column, classes: Classes): SplitPlaces {
	const further = listFurther(table, value, classes);
	const pairs = pairPlaces(table, plane, further);
	return { table, value, classes, width: classes.count + 1, further, pairs };
}

function listFurther(
	{ size, columns: { place }, disputed }: Table,
	value: Column,
	classes: Classes
): Further {
	const { count, of } = classes;
	const [morePlaces, moreValues] = [place.more, value.more];
	const offsets = new Uint32Array(size + 1);
	for (const row of morePlaces.rows) offsets[row + 1]!++;
	const severalPlaces = offsets.slice(1);
	for (const row of moreValues.rows) offsets[row + 1]! += 1 + severalPlaces[row]!;
	let length = 0;
	for (let row = 0; row < size; row++) {
		length += offsets[row + 1]! + disputed[row]! * (1 + severalPlaces[row]!);
		offsets[row + 1] = length;
	}
	const places = codesFor(place.values.length, length);
	const counters = codesFor(count + 1, length);
	let [at, nextPlace, nextValue] = [0, 0, 0];
	for (let row = 0; row < size; row++) {
		if (at === offsets[row + 1]) continue;
		const values = nextValue;
		while (moreValues.rows[nextValue] === row) nextValue++;
		// The first value at the first place is not among them.
		let code = place.codes[row]!;
		for (let isFirst = true; ; isFirst = false) {
			const start = at;
			if (!isFirst) counters[at++] = of[value.codes[row]!]!;
			for (let i = values; i < nextValue; i++) counters[at++] = of[moreValues.codes[i]!]!;
			if (disputed[row] === 1) counters[at++] = count;
			for (let i = start; i < at; i++) places[i] = code;
			if (morePlaces.rows[nextPlace] !== row) break;
			code = morePlaces.codes[nextPlace++]!;
		}
	}
	return { offsets, places, counters };
}

/** Greatest where places are in one point, or nearly. */
const NEAREST = 30;

/** The nearer the greater. `square` of a distance on the plane. */
function nearnessOf(square: number): number {
	return Math.min(Math.clz32(Math.min(square, 1) * 2 ** NEAREST) - 1, NEAREST);
}

function pairPlaces(
	{ columns: { place } }: Table,
	{ x, y }: Plane,
	{ offsets, places }: Further
): PlacePairs {
	const { rows: moreRows } = place.more;
	let length = 0;
	for (let i = 0, before = 0; i < moreRows.length; i++) {
		before = moreRows[i] === moreRows[i - 1] ? before + 1 : 1;
		length += before;
	}
	const rows = new Uint32Array(length);
	const starts = new Uint32Array(length);
	const earlier = codesFor(place.values.length, length);
	const nearness = new Uint8Array(length);
	const named: number[] = [];
	let count = 0;
	for (let i = 0; i < moreRows.length; i++) {
		const row = moreRows[i]!;
		if (row === moreRows[i - 1]) continue;
		named.length = 0;
		let last = place.codes[row]!;
		for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
			if (places[at] === last) continue;
			named.push(last);
			last = places[at]!;
			for (let other = 0; other < named.length; other++, count++) {
				const code = named[other]!;
				rows[count] = row;
				starts[count] = at;
				earlier[count] = code;
				const across = Math.abs(x[code]! - x[last]!);
				// The short way round.
				nearness[count] = nearnessOf(Math.min(across, 1 - across) ** 2 + (y[code]! - y[last]!) ** 2);
			}
		}
	}
	return nearestFirst({ rows, starts, earlier }, places, nearness);
}

/** `places` by start, `nearness` by pair. */
function nearestFirst(
	pairs: Pick<PlacePairs, 'rows' | 'starts' | 'earlier'>,
	places: Codes,
	nearness: Uint8Array
): PlacePairs {
	const within = new Uint32Array(NEAREST + 2);
	for (let at = 0; at < nearness.length; at++) within[nearness[at]!]!++;
	for (let near = NEAREST; near >= 0; near--) within[near]! += within[near + 1]!;
	const next = within.slice(1);
	const rows = new Uint32Array(nearness.length);
	const starts = new Uint32Array(nearness.length);
	const earlier = pairs.earlier.slice();
	const later = pairs.earlier.slice();
	for (let from = 0; from < nearness.length; from++) {
		const to = next[nearness[from]!]!++;
		rows[to] = pairs.rows[from]!;
		starts[to] = pairs.starts[from]!;
		earlier[to] = pairs.earlier[from]!;
		later[to] = places[starts[to]]!;
	}
	return { rows, starts, earlier, later, within };
}

/** How many of the pairs to look at for all that are within `reach` of each other on the plane. */
export function countWithin({ within }: PlacePairs, reach: number): number {
	return within[nearnessOf(reach * reach)]!;
}
