// How many claims of a selection each place has by class, kept from one selection to the next and brought up to it by the rows that came
// or went. Knows no cluster.
import { countClaims } from './count-claims.ts';
import type { SplitPlaces } from './split-places.ts';

/** More counters than this take longer to add up than claims take to count, and too much room. */
const MOST_COUNTERS = 2 ** 21;

/** The share of all claims from which on a selection is followed whatever came or went. */
const FOLLOWED = 3 / 4;
/** The share of a selection that may have come or gone if it is a smaller one: to count a claim takes longer by place than by cluster. */
const MOVED = 1 / 4;

/** Whether places and classes are few enough to keep their counts. */
export function areFew({ table, width }: SplitPlaces): boolean {
	return table.columns.place.values.length * width <= MOST_COUNTERS;
}

export class PlaceCounts {
	readonly split: SplitPlaces;
	/** By place and class; a claim counts at each place it names. */
	readonly #counts: Uint32Array;
	/** By row 1 where it is counted. */
	readonly #isCounted: Uint8Array;
	/** Each place a group. */
	readonly #places: Uint32Array;
	/** Room for a list of rows. */
	readonly #rows: Uint32Array;

	constructor(split: SplitPlaces) {
		const { table, width } = split;
		const count = table.columns.place.values.length;
		this.split = split;
		this.#counts = new Uint32Array(count * width);
		this.#isCounted = new Uint8Array(table.size);
		this.#places = Uint32Array.from({ length: count }, (_, place) => place);
		this.#rows = new Uint32Array(table.size);
	}

	/**
	 * Counts the claims of `isSelected`, which are `rows`, where that is worth it: where few came or went, or few claims are missing, as others
	 * will be asked for that are near. Else false, and nothing has changed.
	 */
	follow(rows: Uint32Array, isSelected: Uint8Array): boolean {
		const isMost = rows.length > FOLLOWED * isSelected.length;
		const moved = this.#findMoved(isSelected, isMost ? isSelected.length : rows.length * MOVED);
		if (!moved) return false;
		countClaims(this.#counts, this.split, this.#places, moved, isSelected);
		this.#isCounted.set(isSelected);
		return true;
	}

	/** Adds what places have to `counts`; `groupOf` by place. */
	addUp(counts: Uint32Array, groupOf: Uint32Array): void {
		const { width } = this.split;
		const kept = this.#counts;
		for (let place = 0; place < groupOf.length; place++) {
			const from = place * width;
			const to = groupOf[place]! * width;
			for (let counter = 0; counter < width; counter++) counts[to + counter]! += kept[from + counter]!;
		}
	}

	/** The rows that came or went; null for more than `most`. */
	#findMoved(isSelected: Uint8Array, most: number): Uint32Array | null {
		const isCounted = this.#isCounted;
		const moved = this.#rows;
		const [before, after] = [toWords(isCounted), toWords(isSelected)];
		let count = 0;
		// Lists are filled without a branch: a row is written, and stays if the list then grows.
		for (let word = 0; word < before.length; word++) {
			if (before[word] === after[word]) continue;
			if (count > most) return null;
			for (let row = 4 * word; row < 4 * word + 4; row++) {
				moved[count] = row;
				count += isCounted[row]! ^ isSelected[row]!;
			}
		}
		for (let row = 4 * before.length; row < isCounted.length; row++) {
			moved[count] = row;
			count += isCounted[row]! ^ isSelected[row]!;
		}
		return count > most ? null : moved.subarray(0, count);
	}
}

/** Four rows each, those beyond the last four left out: most selections differ in few. A mask begins at the start of its buffer. */
function toWords(mask: Uint8Array): Uint32Array {
	return new Uint32Array(mask.buffer, mask.byteOffset, mask.length >> 2);
}
