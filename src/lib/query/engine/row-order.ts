// Rows of one table in the order of a list or a column, by counting: newest first, by a date or a name, or in groups. What has no date comes
// last where the newest are first, and first where they are last; any other thing that a claim lacks comes last. Claims alike in a column
// stand newest first.
import { language } from '../../messages/message.ts';
import { DATE_AXES, NONE, type DateAxis, type FilterKey } from '../query/query.ts';
import { byRow, toMask, type Codes, type Column, type PairsByRow, type Span, type Table } from './table.ts';

export interface Order {
	/**
	 * By the first value of a claim; events as the corpus lists them, grades by source and then claim, texts and the rest by name. Only a
	 * corpus whose claims are all at hand knows their texts.
	 */
	readonly by:
		DateAxis | Extract<FilterKey, 'event' | 'source' | 'speaker' | 'place' | 'kind'> | 'grade' | 'text';
	readonly descending: boolean;
}

/** Rows under the values of a column, the fullest first; a claim of two values stands under both. */
export interface Grouped {
	readonly under: Extract<FilterKey, 'source' | 'speaker' | 'place'>;
}

export const NEWEST_FIRST: Order = { by: 'when', descending: true };

/** The first rows of a list. */
export interface Ordered {
	readonly rows: Uint32Array;
	/** For each of them a code that changes where the list goes on to another value; null where values have no codes. */
	readonly groups: Uint32Array | null;
	/** By such a code the rows that stand under it; null where rows are not grouped. */
	readonly sizes: Uint32Array | null;
	/** How many rows there are in all; one that stands under two values counts twice. */
	readonly length: number;
}

type NamedOrder = Exclude<Order['by'], DateAxis | 'grade' | 'text'>;

/** A code of each row with the rank of each code, from 0. */
interface Ranking {
	readonly codes: Codes;
	readonly ranks: Uint32Array;
}

export class RowOrder {
	readonly #table: Table;
	readonly #nameOf: (key: FilterKey, value: string) => string;
	/** By row; null where they are not at hand. */
	readonly #textAt: ((row: number) => string) | null;
	/** All rows, newest first. */
	#newest: Uint32Array | null = null;
	readonly #pairs = new Map<FilterKey, PairsByRow>();

	/** `nameOf` is what people read of a value. */
	constructor(
		table: Table,
		nameOf: (key: FilterKey, value: string) => string,
		textAt: ((row: number) => string) | null = null
	) {
		this.#table = table;
		this.#nameOf = nameOf;
		this.#textAt = textAt;
	}

	/** The first `most` of `rows`, which ascend. `isWanted` by row 1 where it is one of them. */
	list(
		rows: Uint32Array,
		order: Order | Grouped,
		most = Infinity,
		isWanted = toMask(rows, this.#table.size)
	): Ordered {
		if ('under' in order) return this.#group(rows, order.under, most, isWanted);
		const listed = this.#sort(rows, order, most, isWanted);
		return { rows: listed, groups: this.#codesOf(order, listed), sizes: null, length: rows.length };
	}

	#sort(rows: Uint32Array, order: Order, most: number, isWanted: Uint8Array): Uint32Array {
		const isNewest = order.by === 'when' && order.descending;
		const newestFirst = this.#newestOf(isWanted, Math.min(isNewest ? most : Infinity, rows.length));
		return isNewest ? newestFirst : byRank(newestFirst, this.#rankingOf(order)).slice(0, most);
	}

	/** The first `most` rows that have a mark. */
	#newestOf(isWanted: Uint8Array, most: number): Uint32Array {
		const { size, dates } = this.#table;
		this.#newest ??= byRank(
			Uint32Array.from({ length: size }, (_, row) => row),
			rankSpans(dates.when, true, true)
		);
		const all = this.#newest;
		const wanted = new Uint32Array(most);
		let count = 0;
		for (let at = 0; count < most; at++) if (isWanted[all[at]!] === 1) wanted[count++] = all[at]!;
		return wanted;
	}

	#group(rows: Uint32Array, key: Grouped['under'], most: number, isWanted: Uint8Array): Ordered {
		const { values, codes, more } = this.#table.columns[key];
		const sizes = new Uint32Array(values.length);
		for (let at = 0; at < rows.length; at++) sizes[codes[rows[at]!]!]!++;
		for (let at = 0; at < more.rows.length; at++) sizes[more.codes[at]!]! += isWanted[more.rows[at]!]!;
		const next = this.#startsOf(key, sizes);
		const length = sizes.reduce((sum, size) => sum + size, 0);
		const count = Math.min(most, length);
		const listed = new Uint32Array(count);
		const groups = new Uint32Array(count);
		const put = (row: number, code: number) => {
			const at = next[code]!++;
			if (at >= count) return;
			listed[at] = row;
			groups[at] = code;
		};
		const further = this.#pairsOf(key);
		for (const row of this.#newestOf(isWanted, rows.length)) {
			put(row, codes[row]!);
			const end = further.starts[row + 1]!;
			for (let at = further.starts[row]!; at < end; at++) put(row, further.codes[at]!);
		}
		return { rows: listed, groups, sizes, length };
	}

	/** By code where its rows begin. */
	#startsOf(key: Grouped['under'], sizes: Uint32Array): Uint32Array {
		const { values } = this.#table.columns[key];
		const starts = new Uint32Array(sizes.length);
		let start = 0;
		for (const code of fullestFirst(values, sizes, (value) => this.#nameOf(key, value))) {
			starts[code] = start;
			start += sizes[code]!;
		}
		return starts;
	}

	#pairsOf(key: FilterKey): PairsByRow {
		const pairs = this.#pairs.get(key) ?? byRow(this.#table.columns[key].more, this.#table.size);
		this.#pairs.set(key, pairs);
		return pairs;
	}

	/** What rows are alike in. */
	#codesOf({ by }: Order, rows: Uint32Array): Uint32Array | null {
		const axis = DATE_AXES.find((name) => name === by);
		if (by === 'grade' || by === 'text') return null;
		const { codes } = axis ? this.#table.dates[axis] : this.#table.columns[by as FilterKey];
		const groups = new Uint32Array(rows.length);
		for (let at = 0; at < rows.length; at++) groups[at] = codes[rows[at]!]!;
		return groups;
	}

	#rankingOf({ by, descending }: Order): Ranking {
		const table = this.#table;
		const axis = DATE_AXES.find((axis) => axis === by);
		if (axis) return rankSpans(table.dates[axis], descending);
		if (by === 'grade') return rankGrades(table.columns, descending);
		if (by === 'text') return this.#rankTexts(language().compare, descending);
		const key = by as NamedOrder;
		const { values, codes } = table.columns[key];
		return { codes, ranks: rankValues(key, values, (value) => this.#nameOf(key, value), descending) };
	}

	/** Each text is compared once, however many claims have it. */
	#rankTexts(compare: (a: string, b: string) => number, descending: boolean): Ranking {
		const textAt = this.#textAt;
		if (!textAt) throw new Error('claims are ordered by their texts, expected these at hand');
		const codeOf = new Map<string, number>();
		const codes = Uint32Array.from({ length: this.#table.size }, (_, row) => {
			const text = textAt(row);
			const code = codeOf.get(text) ?? codeOf.size;
			codeOf.set(text, code);
			return code;
		});
		const texts = [...codeOf.keys()];
		const byText = (a: number, b: number) => compare(texts[a]!, texts[b]!);
		return { codes, ranks: toRanks(texts.length, byText, descending, texts.indexOf('')) };
	}
}

/**
 * Ascending by first day and then last; descending by last day and then first, so that what goes on stands before what is over. With
 * `isTogether`, which is for descending, claims of one date stay together though another means the same days.
 */
function rankSpans({ codes, earliest, latest }: Span, descending: boolean, isTogether = false): Ranking {
	const compare = descending
		? (a: number, b: number) => latest[a]! - latest[b]! || earliest[a]! - earliest[b]!
		: (a: number, b: number) => earliest[a]! - earliest[b]! || latest[a]! - latest[b]!;
	const together = (a: number, b: number) => compare(a, b) || b - a;
	const undated = earliest.length - 1;
	const ranks = toRanks(earliest.length, isTogether ? together : compare, descending, undated);
	return { codes, ranks: descending ? ranks : ranks.map((rank, code) => (code === undated ? 0 : rank + 1)) };
}

/** By code of a column its rank: events as the corpus has them, all else by name; what is none after all others. */
export function rankValues(
	key: NamedOrder,
	values: readonly string[],
	nameOf: (value: string) => string,
	descending: boolean
): Uint32Array {
	const { compare } = language();
	const names = values.map(nameOf);
	const byName = (a: number, b: number) => compare(names[a]!, names[b]!);
	return toRanks(values.length, key === 'event' ? byCode : byName, descending, values.indexOf(NONE));
}

/** Codes of groups that hold something: the fullest first, then by name; those without a value last. */
export function fullestFirst(
	values: readonly string[],
	sizes: Uint32Array,
	nameOf: (value: string) => string
): number[] {
	const { compare } = language();
	const name = (code: number) => nameOf(values[code]!);
	const isNone = (code: number) => Number(values[code] === NONE);
	return Array.from(sizes.keys())
		.filter((code) => sizes[code]! > 0)
		.sort((a, b) => isNone(a) - isNone(b) || sizes[b]! - sizes[a]! || compare(name(a), name(b)));
}

/** `A1` before `A2` before `B1`. */
function rankGrades(
	{ reliability, credibility }: Record<'reliability' | 'credibility', Column>,
	descending: boolean
): Ranking {
	const width = credibility.values.length;
	const codes = reliability.codes.map((code, row) => code * width + credibility.codes[row]!);
	return { codes, ranks: toRanks(reliability.values.length * width, byCode, descending, -1) };
}

/** The rank of each code below `count`, the same for those that compare alike; `absent` after all others. */
function toRanks(
	count: number,
	compare: (a: number, b: number) => number,
	descending: boolean,
	absent: number
): Uint32Array {
	const sign = descending ? -1 : 1;
	const codes = Array.from({ length: count }, (_, code) => code).filter((code) => code !== absent);
	codes.sort((a, b) => sign * compare(a, b));
	const ranks = new Uint32Array(count).fill(count);
	codes.forEach((code, at) => {
		const before = codes[at - 1];
		ranks[code] = before !== undefined && compare(before, code) === 0 ? ranks[before]! : at;
	});
	return ranks;
}

function byCode(a: number, b: number): number {
	return a - b;
}

/** Rows of one rank keep their order. */
function byRank(rows: Uint32Array, { codes, ranks }: Ranking): Uint32Array {
	const next = new Uint32Array(ranks.length + 2);
	for (const row of rows) next[ranks[codes[row]!]! + 1]!++;
	for (let rank = 1; rank < next.length; rank++) next[rank]! += next[rank - 1]!;
	const ordered = new Uint32Array(rows.length);
	for (const row of rows) ordered[next[ranks[codes[row]!]!]!++] = row;
	return ordered;
}
