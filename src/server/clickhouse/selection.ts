// The claims that a query selects, as parts of statements: who is heard, which filters each claim fails, and lists of rows in an order.
import { MOST_LISTED, type Audience } from '../../lib/answers/request.ts';
import {
	fullestFirst,
	NEWEST_FIRST,
	rankValues,
	type Grouped,
	type Order,
	type Ordered
} from '../../lib/query/engine/row-order.ts';
import { DATE_AXES, type FilterKey, type FilterName, type Query } from '../../lib/query/query/query.ts';
import type { ClickHouseCorpus } from './corpus.ts';
import { codesFor, failing, heard, type FilterBits } from './filter-sql.ts';
import type { NativeTable } from './native.ts';
import { codeColumn, dateColumn, firstColumn, lastColumn, listColumn } from './schema.ts';
import { sql, type Sql } from './sql.ts';

export class Selection {
	readonly corpus: ClickHouseCorpus;
	readonly query: Query;
	readonly audience: Audience;
	readonly signal: AbortSignal;
	readonly #fails: Sql;
	readonly #bits: FilterBits;

	constructor(corpus: ClickHouseCorpus, query: Query, audience: Audience, signal: AbortSignal) {
		const { fails, bits } = failing(query, corpus.plan(query.words, audience), audience, corpus);
		this.corpus = corpus;
		this.query = query;
		this.audience = audience;
		this.#fails = fails;
		this.#bits = bits;
		this.signal = signal;
	}

	/** Its claims, of which each `fails` some filters. Those that fail two are of no use to anyone. */
	get from(): Sql {
		const { tables } = this.corpus;
		return sql`(SELECT *, ${this.#fails} AS fails FROM ${tables.claims} WHERE ${heard(this.audience, this.corpus)} AND bitCount(fails) <= 1)`;
	}

	/** Only what passes all filters. */
	get selected(): Sql {
		return sql`(SELECT * FROM ${this.corpus.tables.claims} WHERE ${heard(this.audience, this.corpus)} AND ${this.#fails} = 0)`;
	}

	bitOf(name: FilterName): number {
		return this.#bits.get(name) ?? 0;
	}

	/** Passes every filter but that of `name`. */
	passesOthers(name: FilterName): Sql {
		const bit = this.bitOf(name);
		return bit === 0 ? sql`(fails = 0)` : sql`(fails = 0 OR fails = ${bit})`;
	}

	codes(key: FilterKey): Sql {
		return codesFor(key, this.audience);
	}

	/** All codes of a claim, in its order. */
	allCodes(key: FilterKey): Sql {
		const first = this.codes(key);
		return this.corpus.listed.has(key) ? sql`arrayPushFront(${listColumn(key)}, ${first})` : sql`[${first}]`;
	}

	ask(statement: Sql): Promise<NativeTable> {
		return this.corpus.clickhouse.query(statement, this.signal);
	}

	/**
	 * The first rows in an order, of those of `from`, of which there are `length`; `sizes` by code of the column that they stand under, where
	 * they do.
	 */
	async list(
		from: Sql,
		order: Order | Grouped,
		length: number,
		sizes: Uint32Array | null = null,
		most = MOST_LISTED
	): Promise<Ordered> {
		if ('under' in order) return this.#group(from, order.under, sizes!, most);
		const axis = DATE_AXES.find((each) => each === order.by);
		const isBare = order.by === 'grade' || order.by === 'text';
		const group = isBare ? sql`0` : axis ? dateColumn(axis) : codeColumn(order.by as FilterKey);
		const found = await this.ask(
			sql`SELECT row, toUInt32(${group}) AS grouped FROM ${from} ORDER BY ${this.#by(order)}${NEWEST} LIMIT ${most}`
		);
		return {
			rows: Uint32Array.from(found.numbers('row')),
			groups: isBare ? null : Uint32Array.from(found.numbers('grouped')),
			sizes: null,
			length
		};
	}

	async #group(from: Sql, key: Grouped['under'], sizes: Uint32Array, most: number): Promise<Ordered> {
		const { table, wording } = this.corpus;
		const order = fullestFirst(table.columns[key].values, sizes, (value) => wording.nameOf(key, value));
		const ranks = new Uint32Array(sizes.length);
		order.forEach((code, rank) => (ranks[code] = rank));
		const found = await this.ask(
			sql`SELECT row, toUInt32(grouped) AS grouped FROM ${from} ARRAY JOIN ${this.allCodes(key)} AS grouped ORDER BY ${ranks}[grouped + 1], ${NEWEST} LIMIT ${most}`
		);
		return {
			rows: Uint32Array.from(found.numbers('row')),
			groups: Uint32Array.from(found.numbers('grouped')),
			sizes,
			length: sizes.reduce((sum, size) => sum + size, 0)
		};
	}

	/** What comes before the newest, as `RowOrder` has it. */
	#by({ by, descending }: Order): Sql {
		const { table, wording } = this.corpus;
		const axis = DATE_AXES.find((each) => each === by);
		if (by === NEWEST_FIRST.by && descending) return sql``;
		if (axis && descending) return sql`${lastColumn(axis)} DESC, ${firstColumn(axis)} DESC, `;
		if (axis) {
			const undated = table.dates[axis].earliest.length - 1;
			return sql`${dateColumn(axis)} = ${undated} DESC, ${firstColumn(axis)}, ${lastColumn(axis)}, `;
		}
		if (by === 'grade')
			return descending ? sql`c_reliability DESC, c_credibility DESC, ` : sql`c_reliability, c_credibility, `;
		const key = by as Exclude<Order['by'], (typeof DATE_AXES)[number] | 'grade' | 'text'>;
		const { values } = table.columns[key];
		const ranks = rankValues(key, values, (value) => wording.nameOf(key, value), descending);
		return sql`${ranks}[${codeColumn(key)} + 1], `;
	}
}

/** Claims of one date stand together, though another means the same days. */
const NEWEST = sql`when_last DESC, when_first DESC, d_when, row`;
