// Claims of a folder into ClickHouse: in portions that are known again, so that what was stopped goes on where it was; and last, in one block,
// all that a server must know beside them. Until then nobody reads any of it.
import { Hearing } from '../../lib/answers/hearing.ts';
import type { Holding } from '../../lib/answers/holding.ts';
import { encodeFrame } from '../../lib/answers/remote/frames.ts';
import type { Audience } from '../../lib/answers/request.ts';
import type { Load } from '../../lib/answers/worker/load.ts';
import { HEADER_FILE, textsFile } from '../../lib/query/columnar/large-corpus.ts';
import { heardHeader } from '../answers/heard-header.ts';
import { Session } from '../../lib/answers/session.ts';
import { digestParts } from '../../lib/query/columnar/claim-digests.ts';
import { DATE_AXES, FILTER_KEYS } from '../../lib/query/query/query.ts';
import type { WordIndex } from '../../lib/query/search/word-index.ts';
import type { ClickHouse } from './clickhouse.ts';
import { encodeBlock, type NamedColumn } from './native.ts';
import {
	claimsTable,
	columnsOf,
	CORPORA,
	corporaTable,
	listedIn,
	recordsTable,
	tablesOf,
	textsTable,
	wordsTable,
	type Listed,
	type Tables
} from './schema.ts';
import { sql, type Sql } from './sql.ts';

/** What a server must know of a corpus beside its rows. */
export interface StoredParts {
	readonly size: number;
	/** Heard by nobody beyond this. */
	readonly widest: Audience;
	readonly values: Readonly<Record<string, readonly string[]>>;
	readonly dates: Readonly<Record<string, { readonly earliest: Int32Array; readonly latest: Int32Array }>>;
	readonly listed: readonly Listed[];
	/** Of the terms in the columns' numbers; those that are heard without drafts apart. */
	readonly terms: Readonly<Record<'claims' | 'reviewed' | 'reports', readonly string[]>>;
	readonly reports: number;
	/** Rows in the tables, by which it is known that none is missing. */
	readonly rows: Readonly<Record<keyof Tables, number>>;
}

export interface StoreTask {
	readonly holding: Holding;
	/** The files that the holding is of. */
	readonly load: Load;
	readonly id: string;
	readonly widest: Audience;
	/** Rows of a portion. */
	readonly portion?: number;
	readonly tell: (share: number) => void;
}

export async function storeCorpus(clickhouse: ClickHouse, task: StoreTask): Promise<number> {
	const { holding, load, id, widest, tell, portion = 100_000 } = task;
	const tables = tablesOf(id, holding.revision, widest);
	await holding.loadWords();
	const all = new Hearing(holding.table, widest, widest);
	const reviewed = new Hearing(holding.table, 'reviewed', widest);
	const rows = all.without(Uint32Array.from({ length: holding.table.size }, (_, row) => row));
	const columns = columnsOf(all, reviewed, rows, (row) => holding.idAt(row));
	const words = { claims: all.wordsIn(holding.words!).claims, reports: holding.words!.reports };
	const pairs = pairsOf([words.claims, words.reports]);
	const { reports } = holding.compiled.corpus;
	const texts = [...new Set(reports.map((_, at) => textsFile(at)))];
	const total = rows.length + pairs.kind.length + rows.length + texts.length;
	let stored = 0;
	const fill = async (
		table: Sql,
		count: number,
		blockOf: (from: number, to: number) => Promise<NamedColumn[]>
	) => {
		for (let from = await there(clickhouse, table, portion); from < count; from += portion) {
			const to = Math.min(from + portion, count);
			const block = encodeBlock(to - from, await blockOf(from, to));
			await clickhouse.insert(table, block, `${table.statement.text} ${from}`);
			tell((stored + to) / total);
		}
		stored += count;
	};
	await clickhouse.run(corporaTable());
	await clickhouse.run(claimsTable(tables.claims, columns));
	await clickhouse.run(wordsTable(tables.words));
	await clickhouse.run(recordsTable(tables.records));
	await clickhouse.run(textsTable(tables.texts));
	await fill(tables.claims, rows.length, async (from, to) =>
		columns.map(({ name, type, cut }) => ({ name, type, values: cut(from, to) }))
	);
	await fill(tables.words, pairs.kind.length, async (from, to) => [
		{ name: 'kind', type: 'UInt8', values: pairs.kind.subarray(from, to) },
		{ name: 'term', type: 'UInt32', values: pairs.term.subarray(from, to) },
		{ name: 'text', type: 'UInt64', values: pairs.text.subarray(from, to) }
	]);
	await fill(tables.records, rows.length, (from, to) => recordsOf(holding, rows.subarray(from, to)));
	await fill(tables.texts, texts.length, async (from, to) => {
		const json: string[] = [];
		for (const file of texts.slice(from, to)) json.push(Buffer.from(await load(file)).toString());
		const number = Uint32Array.from(json, (_, at) => from + at);
		return [
			{ name: 'number', type: 'UInt32', values: number },
			{ name: 'json', type: 'String', values: json }
		];
	});
	const counts = {
		claims: rows.length,
		words: pairs.kind.length,
		records: rows.length,
		texts: texts.length
	};
	for (const [key, count] of Object.entries(counts))
		await expectRows(clickhouse, tables[key as keyof typeof tables], count);
	const session = new Session(holding, widest);
	const parts = {
		size: holding.table.size,
		widest,
		values: Object.fromEntries(FILTER_KEYS.map((key) => [key, all.table.columns[key].values])),
		dates: Object.fromEntries(
			DATE_AXES.map((axis) => {
				const { earliest, latest } = all.table.dates[axis];
				return [axis, { earliest, latest }];
			})
		),
		listed: listedIn(all.table).map(([key]) => key),
		terms: {
			claims: words.claims.terms,
			reviewed: reviewed.wordsIn(holding.words!).claims.terms,
			reports: words.reports.terms
		},
		reports: words.reports.texts.reduce((most, text) => Math.max(most, text + 1), 0),
		rows: counts
	} satisfies StoredParts;
	const bytes: Readonly<Record<string, string>> = {
		header: heardHeader(Buffer.from(await load(HEADER_FILE)).toString(), widest),
		columns: Buffer.from(encodeFrame(parts)).toString('base64'),
		all: Buffer.from(encodeFrame(session.opened)).toString('base64'),
		reviewed: Buffer.from(encodeFrame(session.of('reviewed').opened)).toString('base64')
	};
	const names = Object.keys(bytes);
	const same = (value: string) => names.map(() => value);
	const block = encodeBlock(names.length, [
		{ name: 'id', type: 'String', values: same(id) },
		{ name: 'revision', type: 'String', values: same(holding.revision) },
		{ name: 'widest', type: 'String', values: same(widest) },
		{ name: 'part', type: 'String', values: names },
		{ name: 'bytes', type: 'String', values: names.map((part) => bytes[part]!) }
	]);
	await clickhouse.insert(
		sql`${CORPORA} (id, revision, widest, part, bytes)`,
		block,
		`corpus ${id} ${holding.revision} ${widest}`
	);
	return rows.length;
}

/** Portions come one after another, each whole or not at all. */
async function there(clickhouse: ClickHouse, table: Sql, portion: number): Promise<number> {
	const count = (await clickhouse.query(sql`SELECT count() AS n FROM ${table}`)).numbers('n')[0] ?? 0;
	return Math.floor(count / portion) * portion;
}

async function expectRows(clickhouse: ClickHouse, table: Sql, expected: number): Promise<void> {
	const found = (await clickhouse.query(sql`SELECT count() AS n FROM ${table}`)).numbers('n')[0] ?? 0;
	if (found !== expected)
		throw new Error(
			`the table ${table.statement.text} has ${found} rows, expected ${expected}; drop it and load again`
		);
}

function pairsOf(indices: readonly WordIndex[]) {
	const length = indices.reduce((sum, { texts }) => sum + texts.length, 0);
	const pairs = {
		kind: new Uint8Array(length),
		term: new Uint32Array(length),
		text: new Uint32Array(length)
	};
	let at = 0;
	for (const [kind, { texts, offsets }] of indices.entries()) {
		pairs.kind.fill(kind, at, at + texts.length);
		pairs.text.set(texts, at);
		for (let term = 0; term + 1 < offsets.length; term++)
			pairs.term.fill(term, at + offsets[term]!, at + offsets[term + 1]!);
		at += texts.length;
	}
	return pairs;
}

/** Records that lie in one file are read together. */
const READ = 400;

async function recordsOf(holding: Holding, rows: Uint32Array): Promise<NamedColumn[]> {
	const json: string[] = [];
	const [hash, length] = [new Uint32Array(rows.length), new Uint32Array(rows.length)];
	for (let from = 0; from < rows.length; from += READ) {
		for (const claim of await holding.read([...rows.subarray(from, from + READ)])) {
			[hash[json.length], length[json.length]] = digestParts(claim);
			json.push(JSON.stringify(claim));
		}
	}
	return [
		{ name: 'row', type: 'UInt64', values: rows },
		{ name: 'hash', type: 'UInt32', values: hash },
		{ name: 'length', type: 'UInt32', values: length },
		{ name: 'json', type: 'String', values: json }
	];
}
