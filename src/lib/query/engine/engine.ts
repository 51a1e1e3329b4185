// Answers one query after another over one table. Each row keeps a mask of the filters it fails; a new query marks
// only the filters that changed, and counts only the claims that came or went (or those selected, or those not,
// whichever are fewest). Knows no filter by name but the window, and no interface.
import { BITS, FILTERS } from '../filters/filters.ts';
import {
	EVERYTHING,
	FILTER_KEYS,
	NONE,
	partOf,
	type FilterKey,
	type FilterName,
	type Query
} from '../query/query.ts';
import { markFailing, type Find } from './mark-failing.ts';
import { NO_PAIRS, toMask, type Column, type PairsByRow, type Table } from './table.ts';
import {
	countAll,
	countDown,
	countFailing,
	countFailingPairs,
	countPairsOf,
	countUp,
	joinPairs,
	rollUp
} from './tally.ts';

export interface Answer {
	/** Claims, selected or not. */
	readonly total: number;
	/** The selected rows, in the table's order. */
	readonly claims: Uint32Array;
	/**
	 * By filter and code of its column: the claims that have this value and pass every other filter, so that one
	 * sees what choosing another value would give. Claims, not rows: one with two events counts once at each.
	 * A region's places count for it as well.
	 */
	readonly counts: Readonly<Record<FilterKey, Uint32Array>>;
	/** By place code: the selected claims that name this place itself, not one that lies in it; 0 for NONE. */
	readonly mentions: Uint32Array;
	/** Disputed claims that pass every other filter. */
	readonly disputed: number;
	/** Selected claims that name no place, so that the map cannot show them. */
	readonly unplaced: number;
	/** Claims without a date on the window's axis that pass every other filter; 0 where there is no window. */
	readonly undated: number;
	/** By code the selected claims that have this value. */
	readonly held: Readonly<Record<'report' | 'origin' | 'question', Uint32Array>>;
}

/** An answer without its rows: all that most of a page shows. */
export type Counted = Omit<Answer, 'claims' | 'held'>;

const NO_ROWS = new Uint32Array(0);
const NO_CODES = new Uint16Array(0);
const EVERY_BIT = -1;
/** No filter has it: what fails by it is left out of every answer. */
const LEFT_OUT = 1 << 31;

/** A column with the number of claims of each of its values: among all, and among those selected. */
interface Facet {
	readonly column: Pick<Column, 'codes' | 'more'>;
	readonly inAll: Uint32Array;
	readonly inSelected: Uint32Array;
}

export class Engine {
	readonly table: Table;
	readonly #find: Find;
	readonly #facets: Readonly<Record<FilterKey | 'disputed', Facet>>;
	/** The counts of all facets, one after another. */
	readonly #inAll: Uint32Array;
	readonly #inSelected: Uint32Array;
	readonly #pairs: PairsByRow;
	/** Claims by region that rolling up counts too often: a facet whose rows have pairs alone. */
	readonly #repeats: Facet;
	/** By row the bits of the filters that it fails. */
	readonly #fails: Uint32Array;
	/** By row 1 where the last answer holds it. */
	readonly #isShown: Uint8Array;
	/** Room for lists of rows. */
	readonly #rows: Uint32Array;
	readonly #moved: Uint32Array;
	readonly #total: number;
	/** What the masks are up to. */
	#query = EVERYTHING;
	/** What selection and counts are up to. */
	#answer: Answer | null = null;

	/** `leftOut`: rows that no answer holds or counts, whatever is asked. */
	constructor(table: Table, find: Find = () => null, leftOut: Uint32Array = NO_ROWS) {
		this.table = table;
		this.#total = table.size - leftOut.length;
		this.#find = find;
		this.#fails = new Uint32Array(table.size);
		for (const row of leftOut) this.#fails[row] = LEFT_OUT;
		this.#isShown = new Uint8Array(table.size).fill(1);
		this.#rows = new Uint32Array(table.size);
		this.#moved = new Uint32Array(table.size);
		const columns = { ...table.columns, disputed: toFlags(table.disputed) };
		const names = Object.keys(columns) as (keyof typeof columns)[];
		const repeated = { ...table.columns.place, codes: NO_CODES, more: table.repeats };
		const faceted: readonly Column[] = [...names.map((name) => columns[name]), repeated];
		const bases = [0];
		for (const { values } of faceted) bases.push(bases.at(-1)! + values.length);
		this.#inAll = new Uint32Array(bases.at(-1)!);
		faceted.forEach((column, at) => this.#inAll.set(countAll(column), bases[at]));
		this.#inSelected = this.#inAll.slice();
		this.#pairs = joinPairs(
			faceted.map(({ more }) => more),
			bases,
			table.size
		);
		const facets = faceted.map((column, at): Facet => {
			const [from, to] = [bases[at], bases[at + 1]];
			return {
				column,
				inAll: this.#inAll.subarray(from, to),
				inSelected: this.#inSelected.subarray(from, to)
			};
		});
		this.#facets = Object.fromEntries(names.map((name, at) => [name, facets[at]!])) as Record<
			FilterKey | 'disputed',
			Facet
		>;
		this.#repeats = facets.at(-1)!;
	}

	ask(query: Query): Answer {
		this.#turnTo(query);
		const claims = this.#select();
		const counts = {} as Record<FilterKey, Uint32Array>;
		for (const key of FILTER_KEYS) counts[key] = this.#countOthers(key);
		const { place, report, origin, question } = this.#facets;
		const mentions = place.inSelected.slice();
		const unplaced = mentions[this.#noPlace]!;
		mentions[this.#noPlace] = 0;
		this.#answer = {
			total: this.#total,
			claims,
			counts,
			mentions,
			disputed: this.#countOthers('disputed')[1]!,
			unplaced,
			undated: this.#countUndated(),
			held: {
				report: report.inSelected.slice(),
				origin: origin.inSelected.slice(),
				question: question.inSelected.slice()
			}
		};
		return this.#answer;
	}

	/** By row 1 where `answer` holds it. Good until the next is asked for: of the last answer it need not be made. */
	maskOf(answer: Answer): Uint8Array {
		return answer === this.#answer ? this.#isShown : toMask(answer.claims, this.table.size);
	}

	/** The rows that pass every filter of `query` except `name`, in the table's order. */
	rowsWithout(query: Query, name: FilterName): Uint32Array {
		this.#turnTo(query);
		return this.#rowsWhere(EVERY_BIT & ~BITS[name], true);
	}

	/** Brings the masks up to `query`. */
	#turnTo(query: Query): void {
		for (const filter of FILTERS) {
			const asked = partOf(query, filter.name);
			if (asked === partOf(this.#query, filter.name)) continue;
			const bit = BITS[filter.name];
			if (asked === '') release(this.#fails, bit);
			else markFailing(this.#fails, bit, filter.test(query), this.table, this.#find);
		}
		this.#query = query;
	}

	get #noPlace(): number {
		return this.table.columns.place.values.indexOf(NONE);
	}

	/** Brings selection and counts up to the masks, and returns the selected rows. */
	#select(): Uint32Array {
		const size = this.table.size;
		const [fails, isShown, rows, moved] = [this.#fails, this.#isShown, this.#rows, this.#moved];
		let selected = 0;
		let changed = 0;
		// Lists are filled without a branch: a row is written, and stays if the list then grows.
		for (let row = 0; row < size; row++) {
			const isSelected = Number(fails[row] === 0);
			rows[selected] = row;
			selected += isSelected;
			moved[changed] = row;
			changed += isSelected ^ isShown[row]!;
			isShown[row] = isSelected;
		}
		const claims = rows.slice(0, selected);
		if (changed <= selected && changed <= size - selected) {
			const come = moved.subarray(0, changed).filter((row) => isShown[row] === 1);
			const go = moved.subarray(0, changed).filter((row) => isShown[row] === 0);
			this.#change('last', come, go);
		} else if (selected <= size - selected) {
			this.#change('nothing', claims, NO_ROWS);
		} else {
			this.#change('all', NO_ROWS, this.#rowsWhere(EVERY_BIT, false));
		}
		return claims;
	}

	/** The rows of which `isPassing` says whether they pass the filters of `bits`. */
	#rowsWhere(bits: number, isPassing: boolean): Uint32Array {
		const [fails, rows] = [this.#fails, this.#rows];
		let count = 0;
		for (let row = 0; row < fails.length; row++) {
			rows[count] = row;
			count += Number(((fails[row]! & bits) === 0) === isPassing);
		}
		return rows.slice(0, count);
	}

	/** Counts the selected claims as those counted `from`, with the rows that come and without those that go. */
	#change(from: 'last' | 'nothing' | 'all', come: Uint32Array, go: Uint32Array): void {
		if (from === 'nothing') this.#inSelected.fill(0);
		if (from === 'all') this.#inSelected.set(this.#inAll);
		for (const { column, inSelected } of Object.values(this.#facets)) {
			countUp(inSelected, column.codes, come);
			countDown(inSelected, column.codes, go);
		}
		countPairsOf(this.#inSelected, this.#pairs, come, 1);
		countPairsOf(this.#inSelected, this.#pairs, go, -1);
	}

	/** Claims by value of `name`, as if its own filter were off; a region's with those of its places. */
	#countOthers(name: FilterKey | 'disputed'): Uint32Array {
		const { column, inAll, inSelected } = this.#facets[name];
		const isOn = partOf(this.#query, name) !== '';
		const isAlone = isOn && this.#isAlone(name);
		const bit = BITS[name];
		const counts = (isAlone ? inAll : inSelected).slice();
		if (isOn && !isAlone) {
			countFailing(counts, column.codes, this.#fails, bit);
			countFailingPairs(counts, column.more, this.#fails, bit, 1);
		}
		if (name !== 'place' && name !== 'at') return counts;
		const rolled = rollUp(counts, this.table.regions);
		if (name === 'place') {
			const repeats = isAlone ? this.#repeats.inAll : this.#repeats.inSelected;
			repeats.forEach((count, place) => (rolled[place]! -= count));
			if (isOn && !isAlone) countFailingPairs(rolled, this.table.repeats, this.#fails, bit, -1);
		}
		return rolled;
	}

	/** Whether all claims pass what else is asked. */
	#isAlone(name: FilterName): boolean {
		const isOff = ({ name: other }: { name: FilterName }) =>
			other === name || partOf(this.#query, other) === '';
		return this.#total === this.table.size && FILTERS.every(isOff);
	}

	#countUndated(): number {
		const { window } = this.#query;
		if (!window) return 0;
		const span = this.table.dates[window.axis];
		const counts = new Uint32Array(span.earliest.length);
		countFailing(counts, span.codes, this.#fails, BITS.window);
		return counts.at(-1)!;
	}
}

/** The answer to one query on its own. Who asks often keeps an Engine. */
export function run(table: Table, query: Query, find?: Find): Answer {
	return new Engine(table, find).ask(query);
}

function toFlags(flags: Uint8Array): Column {
	return { values: ['no', 'yes'], codes: Uint16Array.from(flags), more: NO_PAIRS };
}

function release(fails: Uint32Array, bit: number): void {
	for (let row = 0; row < fails.length; row++) fails[row]! &= ~bit;
}
