// DuckDB's browser build over the same columns, in Node: one table of claims, and one for each facet of several values. Each change is one
// statement, which counts every facet under all filters but its own.
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import * as duckdb from '@duckdb/duckdb-wasm/blocking';
import { makeVector, RecordBatchStreamWriter, Table as ArrowTable } from 'apache-arrow';
import { choiceOf, type Query } from '../../../src/lib/query/query/query.ts';
import type { Column, Table } from '../../../src/lib/query/engine/table.ts';
import { PEER_FACETS, type Counts, type PeerFacet } from './facets.ts';

type Connection = ReturnType<duckdb.DuckDBBindings['connect']>;

export class DuckdbPeer {
	readonly #table: Table;
	readonly #connection: Connection;

	static async open(table: Table): Promise<DuckdbPeer> {
		const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
		const bundle = { mainModule: join(dist, 'duckdb-eh.wasm'), mainWorker: '' };
		const bundles = { mvp: { ...bundle, mainModule: join(dist, 'duckdb-mvp.wasm') }, eh: bundle };
		const database = await duckdb.createDuckDB(bundles, new duckdb.VoidLogger(), duckdb.NODE_RUNTIME);
		await database.instantiate(() => undefined);
		return new DuckdbPeer(table, database.connect());
	}

	constructor(table: Table, connection: Connection) {
		this.#table = table;
		this.#connection = connection;
		const { codes, earliest, latest } = table.dates.when;
		const claims: Record<string, Int32Array> = {
			row: Int32Array.from({ length: table.size }, (_, row) => row),
			earliest: Int32Array.from(codes, (code) => earliest[code]!),
			latest: Int32Array.from(codes, (code) => latest[code]!)
		};
		for (const key of PEER_FACETS) {
			const column = table.columns[key];
			if (hasSeveral(column)) this.#insert(`claim_${key}`, toPairs(column));
			else claims[key] = Int32Array.from(column.codes);
		}
		this.#insert('claims', claims);
	}

	ask(query: Query): Counts {
		const parts = PEER_FACETS.map((key) => {
			const where = this.#conditions(query, key);
			const from = hasSeveral(this.#table.columns[key]) ? `claim_${key} JOIN claims USING (row)` : 'claims';
			const code = hasSeveral(this.#table.columns[key]) ? 'code' : key;
			return `SELECT '${key}' AS facet, ${code} AS code, count(*)::INTEGER AS claims FROM ${from} ${where} GROUP BY ${code}`;
		});
		const answer = this.#connection.query(parts.join(' UNION ALL '));
		const counts = Object.fromEntries(
			PEER_FACETS.map((key) => [key, new Uint32Array(this.#table.columns[key].values.length)])
		) as Record<PeerFacet, Uint32Array>;
		const [facets, codes, claims] = ['facet', 'code', 'claims'].map((name) => answer.getChild(name)!);
		for (let at = 0; at < answer.numRows; at++) {
			counts[facets!.get(at) as PeerFacet][codes!.get(at) as number] = claims!.get(at) as number;
		}
		counts.place[counts.place.length - 1] = 0;
		return counts;
	}

	#conditions(query: Query, except: PeerFacet): string {
		const conditions = PEER_FACETS.filter((key) => key !== except).flatMap((key) => {
			const { include } = choiceOf(query, key);
			if (include.length === 0) return [];
			const column = this.#table.columns[key];
			const codes = include.map((value) => column.values.indexOf(value)).join();
			return hasSeveral(column)
				? [`row IN (SELECT row FROM claim_${key} WHERE code IN (${codes}))`]
				: [`${key} IN (${codes})`];
		});
		if (query.window) {
			conditions.push(`earliest <= ${query.window.to!} AND latest >= ${query.window.from!}`);
		}
		return conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`;
	}

	#insert(name: string, columns: Readonly<Record<string, Int32Array>>): void {
		const vectors = Object.entries(columns).map(([column, values]) => [column, makeVector(values)] as const);
		const writer = RecordBatchStreamWriter.writeAll(new ArrowTable(Object.fromEntries(vectors)));
		this.#connection.insertArrowFromIPCStream(writer.toUint8Array(true), { name, create: true });
	}
}

function hasSeveral(column: Column): boolean {
	return column.more.rows.length > 0;
}

function toPairs({ codes, more }: Column): { row: Int32Array; code: Int32Array } {
	const row = new Int32Array(codes.length + more.rows.length);
	const code = new Int32Array(row.length);
	let at = 0;
	let next = 0;
	for (let claim = 0; claim < codes.length; claim++) {
		row[at] = claim;
		code[at++] = codes[claim]!;
		for (; more.rows[next] === claim; next++) {
			row[at] = claim;
			code[at++] = more.codes[next]!;
		}
	}
	return { row, code };
}
