// The claims of a table at the places they name, told apart by the classes of another column: what has to be looked up to count them by
// place, or by cluster, and class. Made once for a table and its split. Knows no selection and no cluster.
import { GrowingArray } from './growing-array.ts';
import { planeOf } from './plane.ts';
import { toCodes, type Codes, type Column, type Table } from './table.ts';

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

/** Two ways of colouring, and the colours of regions. */
const MOST_KEPT = 3;
const known = new WeakMap<Table, readonly SplitPlaces[]>();

/** `value` is one of the columns of `table`; without `classes` each of its values is told apart. */
export function splitPlaces(table: Table, value: Column, classes = eachAlone(value)): SplitPlaces {
	const others = known.get(table) ?? [];
	const found =
		others.find((split) => split.value === value && isSame(split.classes, classes)) ??
		toSplitPlaces(table, value, classes);
	known.set(table, [found, ...others.filter((split) => split !== found)].slice(0, MOST_KEPT));
	return found;
}

/** A class for each value. */
function eachAlone({ values }: Column): Classes {
	return { count: values.length, of: toCodes(Uint32Array.from(values.keys()), values.length) };
}

function isSame(a: Classes, b: Classes): boolean {
	return a.count === b.count && a.of.length === b.of.length && a.of.every((of, code) => of === b.of[code]);
}

function toSplitPlaces(table: Table, value: Column, classes: Classes): SplitPlaces {
	const further = listFurther(table, value, classes);
	return { table, value, classes, width: classes.count + 1, further, pairs: pairPlaces(table, further) };
}

function listFurther(
	{ size, columns: { place }, disputed }: Table,
	value: Column,
	classes: Classes
): Further {
	const { count, of } = classes;
	const [morePlaces, moreValues] = [place.more, value.more];
	const places = new GrowingArray();
	const counters = new GrowingArray();
	const add = (code: number, counter: number) => {
		places.push(code);
		counters.push(counter);
	};
	const offsets = new Uint32Array(size + 1);
	let [nextPlace, nextValue] = [0, 0];
	for (let row = 0; row < size; row++) {
		const first = place.codes[row]!;
		const firstValue = nextValue;
		for (; moreValues.rows[nextValue] === row; nextValue++) add(first, of[moreValues.codes[nextValue]!]!);
		if (disputed[row] === 1) add(first, count);
		for (; morePlaces.rows[nextPlace] === row; nextPlace++) {
			const code = morePlaces.codes[nextPlace]!;
			add(code, of[value.codes[row]!]!);
			for (let at = firstValue; at < nextValue; at++) add(code, of[moreValues.codes[at]!]!);
			if (disputed[row] === 1) add(code, count);
		}
		offsets[row + 1] = places.length;
	}
	return {
		offsets,
		places: toCodes(places.toArray(), place.values.length),
		counters: toCodes(counters.toArray(), count + 1)
	};
}

/** Greatest where places are in one point, or nearly. */
const NEAREST = 30;

/** The nearer the greater. `square` of a distance on the plane. */
function nearnessOf(square: number): number {
	return Math.min(Math.clz32(Math.min(square, 1) * 2 ** NEAREST) - 1, NEAREST);
}

function pairPlaces(table: Table, { offsets, places }: Further): PlacePairs {
	const { x, y } = planeOf(table);
	const { place } = table.columns;
	const rows = new GrowingArray();
	const starts = new GrowingArray();
	const earlier = new GrowingArray();
	const nearness = new GrowingArray();
	const add = (row: number, a: number, start: number) => {
		const b = places[start]!;
		rows.push(row);
		earlier.push(a);
		starts.push(start);
		nearness.push(nearnessOf((x[a]! - x[b]!) ** 2 + (y[a]! - y[b]!) ** 2));
	};
	const named: number[] = [];
	const moreRows = place.more.rows;
	for (let i = 0; i < moreRows.length; i++) {
		const row = moreRows[i]!;
		if (row === moreRows[i - 1]) continue;
		named.length = 0;
		let last = place.codes[row]!;
		for (let at = offsets[row]!; at < offsets[row + 1]!; at++) {
			if (places[at] === last) continue;
			named.push(last);
			last = places[at]!;
			for (const earlier of named) add(row, earlier, at);
		}
	}
	const { order, within } = nearestFirst(nearness.toArray());
	const firstStarts = inOrder(starts.toArray(), order);
	const count = place.values.length;
	return {
		rows: inOrder(rows.toArray(), order),
		earlier: toCodes(inOrder(earlier.toArray(), order), count),
		later: toCodes(inOrder(places, firstStarts), count),
		starts: firstStarts,
		within
	};
}

function inOrder(list: Codes, order: Uint32Array): Uint32Array {
	const ordered = new Uint32Array(order.length);
	for (let at = 0; at < order.length; at++) ordered[at] = list[order[at]!]!;
	return ordered;
}

function nearestFirst(nearness: Uint32Array) {
	const within = new Uint32Array(NEAREST + 2);
	for (const near of nearness) within[near]!++;
	for (let near = NEAREST; near >= 0; near--) within[near]! += within[near + 1]!;
	const next = within.slice(1);
	const order = new Uint32Array(nearness.length);
	for (let at = 0; at < nearness.length; at++) order[next[nearness[at]!]!++] = at;
	return { order, within };
}

/** How many of the pairs to look at for all that are within `reach` of each other on the plane. */
export function countWithin({ within }: PlacePairs, reach: number): number {
	return within[nearnessOf(reach * reach)]!;
}
