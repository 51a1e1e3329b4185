// Rows in the order of a list or a column, by counting: newest first, or by a date or a name. What a claim lacks comes last whichever
// way the others run; claims alike in a column stand newest first.
import { language } from '../../messages/message.ts';
import { DATE_AXES, NONE, type DateAxis, type FilterKey } from '../query/query.ts';
import { toMask, type Codes, type Column, type Span, type Table } from './table.ts';

export interface Order {
	/** By the first value of a claim; events as the corpus lists them, grades by source and then claim, the rest by name. */
	readonly by: DateAxis | Extract<FilterKey, 'event' | 'source' | 'speaker' | 'place' | 'kind'> | 'grade';
	readonly descending: boolean;
}

export const NEWEST_FIRST: Order = { by: 'when', descending: true };

/** A code of each row with the rank of each code, from 0. */
interface Ranking {
	readonly codes: Codes;
	readonly ranks: Uint32Array;
}

const newest = new WeakMap<Table, Uint32Array>();

/** The first `most` of `rows`, which ascend. `nameOf` is what people read of a value; `isWanted` by row 1 where it is one of them. */
export function orderRows(
	table: Table,
	rows: Uint32Array,
	order: Order,
	nameOf: (key: FilterKey, value: string) => string,
	most = Infinity,
	isWanted = toMask(rows, table.size)
): Uint32Array {
	const isNewest = order.by === 'when' && order.descending;
	const newestFirst = wantedOf(newestOf(table), isWanted, {
		most: Math.min(isNewest ? most : Infinity, rows.length)
	});
	return isNewest ? newestFirst : byRank(newestFirst, rankingOf(table, order, nameOf)).slice(0, most);
}

/** The first `most` of `rows` that have a mark. */
function wantedOf(rows: Uint32Array, isWanted: Uint8Array, { most }: { most: number }): Uint32Array {
	const wanted = new Uint32Array(most);
	let count = 0;
	for (let at = 0; count < most; at++) if (isWanted[rows[at]!] === 1) wanted[count++] = rows[at]!;
	return wanted;
}

function newestOf(table: Table): Uint32Array {
	let rows = newest.get(table);
	if (!rows) {
		const all = Uint32Array.from({ length: table.size }, (_, row) => row);
		newest.set(table, (rows = byRank(all, rankSpans(table.dates.when, true))));
	}
	return rows;
}

function rankingOf(
	table: Table,
	{ by, descending }: Order,
	nameOf: (key: FilterKey, value: string) => string
): Ranking {
	const axis = DATE_AXES.find((axis) => axis === by);
	if (axis) return rankSpans(table.dates[axis], descending);
	if (by === 'grade') return rankGrades(table.columns, descending);
	const key = by as Exclude<Order['by'], DateAxis | 'grade'>;
	const column = table.columns[key];
	const { compare } = language();
	const names = column.values.map((value) => nameOf(key, value));
	const byName = (a: number, b: number) => compare(names[a]!, names[b]!);
	return {
		codes: column.codes,
		ranks: toRanks(
			column.values.length,
			key === 'event' ? byCode : byName,
			descending,
			column.values.indexOf(NONE)
		)
	};
}

/** Ascending by first day and then last; descending by last day and then first, so that what goes on stands before what is over. */
function rankSpans({ codes, earliest, latest }: Span, descending: boolean): Ranking {
	const compare = descending
		? (a: number, b: number) => latest[a]! - latest[b]! || earliest[a]! - earliest[b]!
		: (a: number, b: number) => earliest[a]! - earliest[b]! || latest[a]! - latest[b]!;
	return { codes, ranks: toRanks(earliest.length, compare, descending, earliest.length - 1) };
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
