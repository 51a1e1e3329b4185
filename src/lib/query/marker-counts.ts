// How many selected claims each event has at each place, whatever the zoom: clusters are summed up from that, so moving the map goes
// through no claims but those about several places.
import { GrowingArray } from './growing-array.ts';
import type { Answer } from './run.ts';
import { toMask, type Codes, type Column, type Pairs, type Table } from './table.ts';
import { countUp } from './tally.ts';

export interface MarkerCounts {
	/** Place and event of each pair that some claim has, and its selected claims. */
	readonly places: Uint32Array;
	readonly events: Uint32Array;
	readonly claims: Uint32Array;
	/** By place code the selected claims that are disputed. */
	readonly disputed: Uint32Array;
	/** By row. */
	readonly isSelected: Uint8Array;
}

/** The pairs of a place and an event that claims have, as a column. */
interface MarkerColumn {
	readonly places: Uint32Array;
	readonly events: Uint32Array;
	/** By row the pair of its first place and first event. */
	readonly codes: Codes;
	readonly more: Pairs;
	/** By row its first place where the claim is disputed, else NONE. */
	readonly disputed: Codes;
}

const columns = new WeakMap<Table, MarkerColumn>();
const answers = new WeakMap<Answer, MarkerCounts>();

export function markerCounts(table: Table, answer: Answer): MarkerCounts {
	let counts = answers.get(answer);
	if (!counts) answers.set(answer, (counts = count(table, answer)));
	return counts;
}

function count(table: Table, { claims: rows }: Answer): MarkerCounts {
	const { places, events, codes, more, disputed } = markerColumn(table);
	const isSelected = toMask(rows, table.size);
	const claims = new Uint32Array(places.length);
	countUp(claims, codes, rows);
	for (let at = 0; at < more.rows.length; at++) claims[more.codes[at]!]! += isSelected[more.rows[at]!]!;
	const { place } = table.columns;
	const disputedAt = new Uint32Array(place.values.length);
	countUp(disputedAt, disputed, rows);
	for (let at = 0; at < place.more.rows.length; at++) {
		const row = place.more.rows[at]!;
		disputedAt[place.more.codes[at]!]! += isSelected[row]! & table.disputed[row]!;
	}
	return { places, events, claims, disputed: disputedAt, isSelected };
}

function markerColumn(table: Table): MarkerColumn {
	let column = columns.get(table);
	if (!column) columns.set(table, (column = toMarkerColumn(table)));
	return column;
}

function toMarkerColumn({ columns: { place, event }, disputed, size }: Table): MarkerColumn {
	const width = event.values.length;
	const noPlace = place.values.length - 1;
	const pairs = new Map<number, number>();
	const pairOf = (placeCode: number, eventCode: number) => {
		const key = placeCode * width + eventCode;
		let pair = pairs.get(key);
		if (pair === undefined) pairs.set(key, (pair = pairs.size));
		return pair;
	};
	const codes = Uint32Array.from({ length: size }, (_, row) => pairOf(place.codes[row]!, event.codes[row]!));
	const rows = new GrowingArray();
	const further = new GrowingArray();
	eachFurtherPair(place, event, size, (row, placeCode, eventCode) => {
		rows.push(row);
		further.push(pairOf(placeCode, eventCode));
	});
	// In the order of places, so that summing them up goes through memory from end to end.
	const keys = Float64Array.from(pairs.keys()).sort();
	const rank = new Uint32Array(keys.length);
	keys.forEach((key, at) => (rank[pairs.get(key)!] = at));
	const inOrder = (pair: number) => rank[pair]!;
	return {
		places: Uint32Array.from(keys, (key) => Math.floor(key / width)),
		events: Uint32Array.from(keys, (key) => key % width),
		codes: codes.map(inOrder),
		more: { rows: rows.toArray(), codes: further.toArray().map(inOrder) },
		disputed: place.codes.map((code, row) => (disputed[row] ? code : noPlace))
	};
}

/** Every pair of a row's places and events but the first of both, rows ascending. */
function eachFurtherPair(
	place: Column,
	event: Column,
	size: number,
	visit: (row: number, place: number, event: number) => void
): void {
	let nextPlace = 0;
	let nextEvent = 0;
	for (let row = 0; row < size; row++) {
		const firstEvent = nextEvent;
		for (; event.more.rows[nextEvent] === row; nextEvent++) {
			visit(row, place.codes[row]!, event.more.codes[nextEvent]!);
		}
		for (; place.more.rows[nextPlace] === row; nextPlace++) {
			const code = place.more.codes[nextPlace]!;
			visit(row, code, event.codes[row]!);
			for (let at = firstEvent; at < nextEvent; at++) visit(row, code, event.more.codes[at]!);
		}
	}
}
