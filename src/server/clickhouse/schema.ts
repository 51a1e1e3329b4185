// The tables of a corpus in ClickHouse: which columns they have, and the numbers of an open corpus as their blocks. One row of `claims` is a
// claim: of each filter its first code, and a list of further ones only where some claim has any.
import { createHash } from 'node:crypto';
import type { Audience } from '../../lib/answers/request.ts';
import type { Hearing } from '../../lib/answers/hearing.ts';
import { DATE_AXES, FILTER_KEYS, type FilterKey } from '../../lib/query/query/query.ts';
import { byRow, type Pairs, type Table } from '../../lib/query/engine/table.ts';
import type { Lists, NamedColumn, NativeType, Numbers } from './native.ts';
import { joined, name, Sql, sql } from './sql.ts';

/** Of all corpora: what stands beside their claims, by part. A corpus is there once its parts are, which come in one block. */
export const CORPORA = sql`dateline_corpora`;

export interface Tables {
	/** In the order of time, which most windows and lists go by. */
	readonly claims: Sql;
	/** Terms of claims and of reports, by number, and the rows that hold them. */
	readonly words: Sql;
	/** As JSON, by row. */
	readonly records: Sql;
	/** Files of the texts of reports, by their number. */
	readonly texts: Sql;
}

/** Another state of a corpus has tables of its own, so that who reads is never shown two. */
export function tablesOf(id: string, revision: string, widest: Audience): Tables {
	const mark = createHash('sha256')
		.update(JSON.stringify([id, revision, widest]))
		.digest('hex')
		.slice(0, 16);
	return {
		claims: name(`claims_${mark}`),
		words: name(`words_${mark}`),
		records: name(`records_${mark}`),
		texts: name(`texts_${mark}`)
	};
}

/** What of a filter is listed, beside the repeats of places. */
export type Listed = FilterKey | 'repeats';

/** A column of `claims` before its rows are cut. */
interface Whole {
	readonly name: string;
	readonly type: NativeType;
	readonly cut: (from: number, to: number) => NamedColumn['values'];
}

export const codeColumn = (key: FilterKey): Sql => name(`c_${key}`);
export const listColumn = (key: Listed): Sql => name(`m_${key}`);
export const dateColumn = (axis: string): Sql => name(`d_${axis}`);
export const firstColumn = (axis: string): Sql => name(`${axis}_first`);
export const lastColumn = (axis: string): Sql => name(`${axis}_last`);

/** `rows`: those of `table` that are heard of at all, which keep their numbers. */
export function columnsOf(
	all: Hearing,
	reviewed: Hearing,
	rows: Uint32Array,
	idAt: (row: number) => string
): Whole[] {
	const { table } = all;
	const number = (column: string, codes: Numbers, type: NativeType = typeOf(codes)): Whole => ({
		name: column,
		type,
		cut: (from, to) => pick(codes, rows.subarray(from, to))
	});
	return [
		{ name: 'row', type: 'UInt64', cut: (from, to) => rows.subarray(from, to) },
		{ name: 'id', type: 'String', cut: (from, to) => Array.from(rows.subarray(from, to), idAt) },
		...FILTER_KEYS.map((key) => number(`c_${key}`, table.columns[key].codes)),
		...listedIn(table).map(([key, pairs]): Whole => {
			const { starts, codes } = byRow(pairs, table.size);
			const type = codes instanceof Uint16Array ? 'Array(UInt16)' : 'Array(UInt32)';
			return { name: `m_${key}`, type, cut: (from, to) => cutLists(starts, codes, rows.subarray(from, to)) };
		}),
		number('origin_reviewed', reviewed.table.columns.origin.codes),
		number('disputed', table.disputed),
		number('disputed_reviewed', reviewed.table.disputed),
		...DATE_AXES.flatMap((axis) => {
			const { codes, earliest, latest } = table.dates[axis];
			const day = (column: string, days: Int32Array): Whole => ({
				name: column,
				type: 'Int32',
				cut: (from, to) => Int32Array.from(rows.subarray(from, to), (row) => days[codes[row]!]!)
			});
			return [number(`d_${axis}`, codes), day(`${axis}_first`, earliest), day(`${axis}_last`, latest)];
		})
	];
}

/** The columns that some claim has several values in. */
export function listedIn({ columns, repeats }: Table): (readonly [Listed, Pairs])[] {
	const lists = FILTER_KEYS.map((key): readonly [Listed, Pairs] => [key, columns[key].more]);
	return [...lists, ['repeats', repeats] as const].filter(([, { rows }]) => rows.length > 0);
}

/** As many inserts as these are known again by their tokens. */
const WINDOW = 100_000;

export function claimsTable(table: Sql, columns: readonly Pick<Whole, 'name' | 'type'>[]): Sql {
	const listed = joined(
		columns.map((column) => sql`${name(column.name)} ${new Sql([column.type])}`),
		', '
	);
	return sql`CREATE TABLE IF NOT EXISTS ${table} (${listed}, INDEX by_id id TYPE bloom_filter GRANULARITY 4) ENGINE = MergeTree ORDER BY (when_last, when_first, row) ${deduplicated()}`;
}

export function wordsTable(table: Sql): Sql {
	return sql`CREATE TABLE IF NOT EXISTS ${table} (kind UInt8, term UInt32, text UInt64) ENGINE = MergeTree ORDER BY (kind, term, text) ${deduplicated()}`;
}

export function recordsTable(table: Sql): Sql {
	return sql`CREATE TABLE IF NOT EXISTS ${table} (row UInt64, hash UInt32, length UInt32, json String) ENGINE = MergeTree ORDER BY row ${deduplicated()}`;
}

export function textsTable(table: Sql): Sql {
	return sql`CREATE TABLE IF NOT EXISTS ${table} (number UInt32, json String) ENGINE = MergeTree ORDER BY number ${deduplicated()}`;
}

export function corporaTable(): Sql {
	return sql`CREATE TABLE IF NOT EXISTS ${CORPORA} (id String, revision String, widest String, part String, bytes String, at DateTime64(6) DEFAULT now64(6)) ENGINE = MergeTree ORDER BY (id, at, part) ${deduplicated()}`;
}

function deduplicated(): Sql {
	return new Sql([`SETTINGS non_replicated_deduplication_window = ${WINDOW}`]);
}

function typeOf(codes: Numbers): NativeType {
	if (codes instanceof Uint8Array) return 'UInt8';
	return codes instanceof Uint16Array ? 'UInt16' : 'UInt32';
}

function pick(codes: Numbers, rows: Uint32Array): Numbers {
	const Kind = codes.constructor as new (length: number) => Numbers;
	const picked = new Kind(rows.length);
	for (let at = 0; at < rows.length; at++) picked[at] = codes[rows[at]!]!;
	return picked;
}

function cutLists(starts: Uint32Array, codes: Numbers, rows: Uint32Array): Lists {
	const ends = new Uint32Array(rows.length);
	let count = 0;
	for (let at = 0; at < rows.length; at++) ends[at] = count += starts[rows[at]! + 1]! - starts[rows[at]!]!;
	const Kind = codes.constructor as new (length: number) => Numbers;
	const items = new Kind(count);
	let next = 0;
	for (const row of rows) {
		items.set(codes.subarray(starts[row], starts[row + 1]), next);
		next += starts[row + 1]! - starts[row]!;
	}
	return { ends, items };
}
