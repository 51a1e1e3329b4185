// How many selected claims each event (or each value of another column) has at each place, whatever the zoom: clusters are summed up
// from that, so moving the map goes through no claims but those about several places.
import { GrowingArray } from './growing-array.ts';
import type { FilterKey } from './query.ts';
import type { Answer } from './run.ts';
import { toMask, type Codes, type Column, type Pairs, type Table } from './table.ts';
import { countDown, countUp } from './tally.ts';

export interface MarkerCounts {
	/** Place and value of each pair that some claim has, and its selected claims. */
	readonly places: Uint32Array;
	readonly values: Uint32Array;
	readonly claims: Uint32Array;
	/** By place code the selected claims that are disputed. */
	readonly disputed: Uint32Array;
	/** By row. */
	readonly isSelected: Uint8Array;
}

/** The pairs of a place and a value that claims have, as a column. */
interface MarkerColumn {
	readonly places: Uint32Array;
	readonly values: Uint32Array;
	/** By row the pair of its first place and first value. */
	readonly codes: Codes;
	readonly more: Pairs;
	/** By row its first place where the claim is disputed, else NONE. */
	readonly disputed: Codes;
	/** By pair and by place what `codes` and `disputed` count of all rows. */
	readonly all: Uint32Array;
	readonly allDisputed: Uint32Array;
}

const columns = new WeakMap<Table, Map<FilterKey, MarkerColumn>>();
const answers = new WeakMap<Answer, Map<FilterKey, MarkerCounts>>();

export function markerCounts(table: Table, answer: Answer, by: FilterKey): MarkerCounts {
	return kept(answers, answer, by, () => count(table, answer, by));
}

function count(table: Table, { claims: rows }: Answer, by: FilterKey): MarkerCounts {
	const column = kept(columns, table, by, () => toMarkerColumn(table, by));
	const { places, values, codes, more, disputed } = column;
	const isSelected = toMask(rows, table.size);
	const { place } = table.columns;
	const disputedAt = new Uint32Array(place.values.length);
	const claims = new Uint32Array(places.length);
	if (rows.length <= table.size / 2) {
		countUp(claims, codes, rows);
		countUp(disputedAt, disputed, rows);
	} else {
		// Most are selected: those that are not are taken from all.
		const others = rowsOutside(isSelected, table.size - rows.length);
		claims.set(column.all);
		disputedAt.set(column.allDisputed);
		countDown(claims, codes, others);
		countDown(disputedAt, disputed, others);
	}
	for (let at = 0; at < more.rows.length; at++) claims[more.codes[at]!]! += isSelected[more.rows[at]!]!;
	for (let at = 0; at < place.more.rows.length; at++) {
		const row = place.more.rows[at]!;
		disputedAt[place.more.codes[at]!]! += isSelected[row]! & table.disputed[row]!;
	}
	return { places, values, claims, disputed: disputedAt, isSelected };
}

/** The rows without a mark, of which there are `count`. */
function rowsOutside(mask: Uint8Array, count: number): Uint32Array {
	const rows = new Uint32Array(count);
	let at = 0;
	for (let row = 0; at < count; row++) if (mask[row] === 0) rows[at++] = row;
	return rows;
}

/** What was made once for `owner` and `by`. */
function kept<Owner extends object, Made>(
	made: WeakMap<Owner, Map<FilterKey, Made>>,
	owner: Owner,
	by: FilterKey,
	make: () => Made
): Made {
	let own = made.get(owner);
	if (!own) made.set(owner, (own = new Map()));
	let found = own.get(by);
	if (!found) own.set(by, (found = make()));
	return found;
}

function toMarkerColumn({ columns: all, disputed, size }: Table, by: FilterKey): MarkerColumn {
	const { place } = all;
	const value = all[by];
	const width = value.values.length;
	const noPlace = place.values.length - 1;
	const pairs = new Map<number, number>();
	const pairOf = (placeCode: number, valueCode: number) => {
		const key = placeCode * width + valueCode;
		let pair = pairs.get(key);
		if (pair === undefined) pairs.set(key, (pair = pairs.size));
		return pair;
	};
	const codes = Uint32Array.from({ length: size }, (_, row) => pairOf(place.codes[row]!, value.codes[row]!));
	const rows = new GrowingArray();
	const further = new GrowingArray();
	eachFurtherPair(place, value, size, (row, placeCode, valueCode) => {
		rows.push(row);
		further.push(pairOf(placeCode, valueCode));
	});
	// In the order of places, so that summing them up goes through memory from end to end.
	const keys = Float64Array.from(pairs.keys()).sort();
	const rank = new Uint32Array(keys.length);
	keys.forEach((key, at) => (rank[pairs.get(key)!] = at));
	const inOrder = (pair: number) => rank[pair]!;
	const inRank = codes.map(inOrder);
	const disputedPlaces = place.codes.map((code, row) => (disputed[row] ? code : noPlace));
	return {
		places: Uint32Array.from(keys, (key) => Math.floor(key / width)),
		values: Uint32Array.from(keys, (key) => key % width),
		codes: inRank,
		more: { rows: rows.toArray(), codes: further.toArray().map(inOrder) },
		disputed: disputedPlaces,
		all: countCodes(inRank, keys.length),
		allDisputed: countCodes(disputedPlaces, place.values.length)
	};
}

/** Every pair of a row's places and values but the first of both, rows ascending. */
function eachFurtherPair(
	place: Column,
	value: Column,
	size: number,
	visit: (row: number, place: number, value: number) => void
): void {
	let nextPlace = 0;
	let nextValue = 0;
	for (let row = 0; row < size; row++) {
		const firstValue = nextValue;
		for (; value.more.rows[nextValue] === row; nextValue++) {
			visit(row, place.codes[row]!, value.more.codes[nextValue]!);
		}
		for (; place.more.rows[nextPlace] === row; nextPlace++) {
			const code = place.more.codes[nextPlace]!;
			visit(row, code, value.codes[row]!);
			for (let at = firstValue; at < nextValue; at++) visit(row, code, value.more.codes[at]!);
		}
	}
}

function countCodes(codes: Codes, count: number): Uint32Array {
	const counts = new Uint32Array(count);
	for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
	return counts;
}
