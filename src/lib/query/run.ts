// Answers one query after another over one table. Each row keeps a mask of the filters it fails; a new query marks
// only the filters that changed, and counts only the claims that came or went (or those selected, or those not,
// whichever are fewest). Knows no filter by name but the window, and no interface.
import type { Find } from './filters/filter.ts';
import { BITS, FILTERS, filtersOn } from './filters/filters.ts';
import {
	EVERYTHING,
	FILTER_KEYS,
	NONE,
	partOf,
	type FilterKey,
	type FilterName,
	type Query
} from './query.ts';
import { isUndated, type Column, type Table } from './table.ts';
import { tally, tallyAll, tallyFailing } from './tally.ts';

export interface Answer {
	/** Claims in the table, selected or not. */
	readonly total: number;
	/** The selected rows, in the table's order. */
	readonly claims: Uint32Array;
	/**
	 * By filter and code of its column: the claims that have this value and pass every other filter, so that one
	 * sees what choosing another value would give. Claims, not rows: one with two events counts once at each.
	 * A region's places count for it as well.
	 */
	readonly counts: Readonly<Record<FilterKey, Uint32Array>>;
	/** By place code: the selected claims that name this place itself, not one that lies in it. */
	readonly mentions: Uint32Array;
	/** Disputed claims that pass every other filter. */
	readonly disputed: number;
	/** Selected claims that name no place, so that the map cannot show them. */
	readonly unplaced: number;
	/** Claims without a date on the window's axis that pass every other filter; 0 where there is no window. */
	readonly undated: number;
}

/** A column with the number of claims of each of its values: among all, and among those selected. */
interface Facet {
	readonly column: Column;
	readonly inAll: Uint32Array;
	readonly inSelected: Uint32Array;
}

type Facets = Readonly<Record<FilterKey | 'mentions' | 'disputed', Facet>>;

export class Engine {
	readonly table: Table;
	readonly #find: Find;
	readonly #facets: Facets;
	/** By row the bits of the filters that it fails. */
	readonly #fails: Uint32Array;
	/** By row 1 where the last answer holds it. */
	readonly #isShown: Uint8Array;
	/** Room for row numbers, two lists in each: one grows from the front, the other from the back. */
	readonly #rows: Uint32Array;
	readonly #moved: Uint32Array;
	#query = EVERYTHING;

	constructor(table: Table, find: Find = () => null) {
		this.table = table;
		this.#find = find;
		this.#fails = new Uint32Array(table.size);
		this.#isShown = new Uint8Array(table.size).fill(1);
		this.#rows = new Uint32Array(table.size);
		this.#moved = new Uint32Array(table.size);
		const disputed: Column = { values: ['no', 'yes'], codes: table.disputed, offsets: null };
		const columns = { ...table.columns, mentions: table.mentions, disputed };
		this.#facets = Object.fromEntries(
			Object.entries(columns).map(([name, column]) => [name, toFacet(column)])
		) as Facets;
	}

	ask(query: Query): Answer {
		for (const filter of FILTERS) {
			const asked = partOf(query, filter.name);
			if (asked === partOf(this.#query, filter.name)) continue;
			const bit = BITS[filter.name];
			if (asked === '') release(this.#fails, bit);
			else filter.mark(this.#fails, bit, this.table, query, this.#find);
		}
		this.#query = query;
		const claims = this.#select();
		const on = filtersOn(query).map(({ name }) => name);
		const counts = {} as Record<FilterKey, Uint32Array>;
		for (const key of FILTER_KEYS) counts[key] = this.#countOthers(key, on);
		const noPlace = this.table.columns.place.values.indexOf(NONE);
		return {
			total: this.table.size,
			claims,
			counts,
			mentions: this.#facets.mentions.inSelected.slice(),
			disputed: this.#countOthers('disputed', on)[1]!,
			unplaced: this.#facets.place.inSelected[noPlace] ?? 0,
			undated: this.#countUndated()
		};
	}

	/** The rows that pass every filter of the last query except `name`, in the table's order. */
	rowsWithout(name: FilterName): Uint32Array {
		const keep = ~BITS[name];
		const rows = new Uint32Array(this.table.size);
		let count = 0;
		for (let row = 0; row < rows.length; row++) if ((this.#fails[row]! & keep) === 0) rows[count++] = row;
		return rows.slice(0, count);
	}

	/** Brings selection and counts up to the masks, and returns the selected rows. */
	#select(): Uint32Array {
		const size = this.table.size;
		let selected = 0;
		let rejected = size;
		let entered = 0;
		let left = size;
		for (let row = 0; row < size; row++) {
			const isSelected = this.#fails[row] === 0 ? 1 : 0;
			this.#rows[isSelected ? selected++ : --rejected] = row;
			if (isSelected === this.#isShown[row]) continue;
			this.#isShown[row] = isSelected;
			this.#moved[isSelected ? entered++ : --left] = row;
		}
		const few = Math.min(selected, size - selected, entered + size - left);
		for (const { column, inAll, inSelected } of Object.values(this.#facets)) {
			if (few === entered + size - left) {
				tally(inSelected, column, this.#moved.subarray(0, entered), 1);
				tally(inSelected, column, this.#moved.subarray(left), -1);
			} else if (few === selected) {
				inSelected.fill(0);
				tally(inSelected, column, this.#rows.subarray(0, selected), 1);
			} else {
				inSelected.set(inAll);
				tally(inSelected, column, this.#rows.subarray(selected), -1);
			}
		}
		return this.#rows.slice(0, selected);
	}

	/** Claims by value of `name`, as if its own filter were off. */
	#countOthers(name: FilterKey | 'disputed', on: readonly FilterName[]): Uint32Array {
		const { column, inSelected } = this.#facets[name];
		const counts = inSelected.slice();
		if (on.includes(name)) tallyFailing(counts, column, this.#fails, BITS[name]);
		return counts;
	}

	#countUndated(): number {
		const { window } = this.#query;
		if (!window) return 0;
		const span = this.table.dates[window.axis];
		let count = 0;
		for (let row = 0; row < this.#fails.length; row++) {
			if (this.#fails[row] === BITS.window && isUndated(span, row)) count++;
		}
		return count;
	}
}

/** The answer to one query on its own. Who asks often keeps an Engine. */
export function run(table: Table, query: Query, find?: Find): Answer {
	return new Engine(table, find).ask(query);
}

function toFacet(column: Column): Facet {
	const inAll = tallyAll(column);
	return { column, inAll, inSelected: inAll.slice() };
}

function release(fails: Uint32Array, bit: number): void {
	for (let row = 0; row < fails.length; row++) fails[row]! &= ~bit;
}
