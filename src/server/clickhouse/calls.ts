// The calls of the port, answered out of ClickHouse. What needs the rows themselves (who speaks of what, slides, files) gets those that are
// selected, with their numbers as a small table, and is worked out as everywhere; of too many it is refused in words.
import { saveSelection, type Formats } from '../../lib/answers/save-selection.ts';
import {
	MOST_LISTED,
	type Audience,
	type Gathered,
	type GatheredView,
	type Holders,
	type SaveRequest,
	type ShownView,
	type Watched
} from '../../lib/answers/request.ts';
import type { Claim } from '../../lib/model/corpus.ts';
import { Fingerprint } from '../../lib/evidence/changes/fingerprint.ts';
import { message } from '../../lib/messages/message.ts';
import { Clusters } from '../../lib/query/clusters/clusters.ts';
import { countCoverage } from '../../lib/query/coverage/count-coverage.ts';
import { NEWEST_FIRST, RowOrder } from '../../lib/query/engine/row-order.ts';
import { countShown } from '../../lib/query/engine/shown.ts';
import { NO_PAIRS, type Codes, type Column, type Table } from '../../lib/query/engine/table.ts';
import {
	DATE_AXES,
	EVERYTHING,
	FILTER_KEYS,
	NONE,
	type FilterKey,
	type Query
} from '../../lib/query/query/query.ts';
import type { ServerCall } from '../answers/parse-call.ts';
import { ClickHouseError } from './clickhouse.ts';
import type { ClickHouseCorpus } from './corpus.ts';
import { holds } from './filter-sql.ts';
import { answerRequest } from './reply.ts';
import { codeColumn, dateColumn, listColumn } from './schema.ts';
import { Selection } from './selection.ts';
import { joined, name, sql, type Sql } from './sql.ts';

/** Rows that are worked on one by one. */
const MOST_WORKED = 1_000_000;

export interface CallTools {
	readonly formats: Formats;
	readonly watched: Watched;
}

/** The value of the port, or a file. Rejects where the corpus is not whole. */
export async function answerCall(
	corpus: ClickHouseCorpus,
	call: ServerCall,
	{ formats, watched }: CallTools
): Promise<unknown> {
	const { signal } = watched;
	const heardBy = (audience: Audience): Audience =>
		corpus.name.widest === 'reviewed' ? 'reviewed' : audience;
	const select = (query: Query, audience: Audience) =>
		new Selection(corpus, query, heardBy(audience), signal);
	const read = (rows: readonly number[]) => readRows(corpus, rows, signal);
	if (call.kind !== 'opened' && call.kind !== 'prepare') await corpus.expectWhole(signal);
	switch (call.kind) {
		case 'opened':
			return corpus.opened[heardBy(call.audience)];
		case 'prepare':
			return undefined;
		case 'ask': {
			const audience = heardBy(call.request.audience);
			const reply = await answerRequest(corpus, { ...call.request, audience }, read, signal);
			return { ...reply, request: call.request };
		}
		case 'count':
			return countOf(select(call.asked.query, call.asked.audience));
		case 'part':
			return partOf(select(call.asked.query, call.asked.audience), call.places, call.zoom);
		case 'read':
			return read(call.rows);
		case 'hold':
			return holdersOf(select(EVERYTHING, corpus.name.widest), call.held, call.most);
		case 'cover': {
			const selection = select(call.asked.query, call.asked.audience);
			const { table } = await fetchRows(selection, selection.selected);
			const { differing } = corpus.opened[selection.audience];
			const rows = Array.from({ length: table.size }, (_, row) => row);
			return countCoverage({ table, differing, rows }, corpus.compiled.corpus, call.options);
		}
		case 'gather': {
			const views: GatheredView[] = [];
			for (const view of call.views) views.push(await gatherView(corpus, view, signal));
			return { views, claims: await findIds(corpus, call.claims, signal) } satisfies Gathered;
		}
		case 'save':
			return saveFile(
				select(call.request.query, call.request.audience),
				call.request,
				formats,
				watched,
				read
			);
	}
}

async function countOf(selection: Selection): Promise<number> {
	const found = await selection.ask(sql`SELECT count() AS n FROM ${selection.selected}`);
	return found.numbers('n')[0]!;
}

async function partOf(selection: Selection, places: readonly number[], zoom: number): Promise<number | null> {
	const { corpus } = selection;
	const { values } = corpus.table.columns.place;
	const found = await selection.ask(
		sql`SELECT toUInt32(place) AS place, count() AS n FROM ${selection.selected} ARRAY JOIN ${selection.allCodes('place')} AS place GROUP BY place`
	);
	const [codes, n] = [found.numbers('place'), found.numbers('n')];
	const mentions = new Uint32Array(values.length);
	codes.forEach((code: number, at: number) => (mentions[code] = n[at]!));
	mentions[values.indexOf(NONE)] = 0;
	return corpus.clusters.partingZoom({ mentions }, places, zoom);
}

async function holdersOf(
	selection: Selection,
	held: readonly { readonly key: FilterKey; readonly value: string }[],
	most: number
): Promise<Holders> {
	const from = holding(selection, held);
	const [count, list] = await Promise.all([
		selection.ask(sql`SELECT count() AS n FROM ${from}`),
		selection.list(from, NEWEST_FIRST, 0, null, most)
	]);
	return { rows: list.rows, count: count.numbers('n')[0]! };
}

/** Of the claims of `selection` those that have every one of the values themselves. */
function holding(
	selection: Selection,
	held: readonly { readonly key: FilterKey; readonly value: string }[]
): Sql {
	const { corpus, audience } = selection;
	const conditions = held.map(({ key, value }) => {
		const code = corpus.table.columns[key].values.indexOf(value);
		return holds(key, code < 0 ? new Uint32Array(0) : Uint32Array.of(code), audience, corpus);
	});
	return sql`(SELECT * FROM ${selection.selected} WHERE ${joined(conditions, ' AND ')})`;
}

async function readRows(
	{ clickhouse, tables }: ClickHouseCorpus,
	rows: readonly number[],
	signal: AbortSignal
): Promise<readonly Claim[]> {
	if (rows.length === 0) return [];
	const found = await clickhouse.query(
		sql`SELECT row, json FROM ${tables.records} WHERE row IN (SELECT arrayJoin(${Uint32Array.from(rows)}))`,
		signal
	);
	const json = found.texts('json');
	const numbers = found.numbers('row');
	const byRow = new Map(json.map((text, at) => [numbers[at]!, text]));
	return rows.map((row) => {
		const text = byRow.get(row);
		if (text === undefined) throw new Error(message('query.row', { row }));
		return JSON.parse(text) as Claim;
	});
}

interface FetchedRows {
	/** Of these rows alone, numbered anew, in the order of the corpus. */
	readonly table: Table;
	/** By new number the old one. */
	readonly rows: Uint32Array;
}

async function fetchRows(selection: Selection, from: Sql): Promise<FetchedRows> {
	const { corpus, audience } = selection;
	const { listed, table } = corpus;
	const lists = FILTER_KEYS.filter((key) => listed.has(key));
	const disputed = audience === 'all' ? sql`disputed` : sql`disputed_reviewed`;
	const columns = joined(
		[
			sql`row`,
			sql`${disputed} AS differs`,
			...FILTER_KEYS.map((key) => sql`${selection.codes(key)} AS ${name(`v_${key}`)}`),
			...lists.map(listColumn),
			...DATE_AXES.map(dateColumn)
		],
		', '
	);
	const found = await selection.ask(
		sql`SELECT ${columns} FROM ${from} ORDER BY row LIMIT ${MOST_WORKED + 1}`
	);
	if (found.rows > MOST_WORKED)
		throw new ClickHouseError(
			`More than ${MOST_WORKED.toLocaleString('en')} claims are selected; this can be told of fewer alone. Narrow what is selected.`
		);
	const columnOf = (key: FilterKey): Column => {
		const { values } = table.columns[key];
		const codes = found.numbers(`v_${key}`) as Codes;
		if (!listed.has(key)) return { values, codes, more: NO_PAIRS };
		const more = { rows: [] as number[], codes: [] as number[] };
		found.lists(`m_${key}`).forEach((list, row) => {
			for (const code of list) {
				more.rows.push(row);
				more.codes.push(code);
			}
		});
		return {
			values,
			codes,
			more: { rows: Uint32Array.from(more.rows), codes: Uint32Array.from(more.codes) }
		};
	};
	return {
		rows: Uint32Array.from(found.numbers('row')),
		table: {
			...table,
			size: found.rows,
			columns: Object.fromEntries(FILTER_KEYS.map((key) => [key, columnOf(key)])) as Table['columns'],
			dates: Object.fromEntries(
				DATE_AXES.map((axis) => [axis, { ...table.dates[axis], codes: found.numbers(`d_${axis}`) as Codes }])
			) as Table['dates'],
			disputed: Uint8Array.from(found.numbers('differs'))
		}
	};
}

function orderOf({ corpus }: Selection, table: Table): RowOrder {
	return new RowOrder(table, corpus.wording.nameOf);
}

/** Slides tell of no drafts. */
async function gatherView(
	corpus: ClickHouseCorpus,
	{ of, order, most }: ShownView,
	signal: AbortSignal
): Promise<GatheredView> {
	const selection = new Selection(corpus, of.kind === 'query' ? of.query : EVERYTHING, 'reviewed', signal);
	const from = of.kind === 'query' ? selection.selected : holding(selection, [of]);
	const [{ table, rows }, digest] = await Promise.all([
		fetchRows(selection, from),
		digestOf(selection, from)
	]);
	const all = rows.map((_, row) => row);
	const first = orderOf(selection, table).list(all, order, most).rows;
	const shown = { ...countShown(new Clusters(table), all), digest };
	return { shown, rows: first.map((row) => rows[row]!) };
}

/** One mark over what claims say, in the order of their ids; see claim-digests.ts. */
async function digestOf(selection: Selection, from: Sql): Promise<string> {
	const { records } = selection.corpus.tables;
	const found = await selection.ask(
		sql`SELECT id, hash, length FROM (SELECT row, id FROM ${from}) AS claims INNER JOIN (SELECT row, hash, length FROM ${records} WHERE row IN (SELECT row FROM ${from})) AS records USING row ORDER BY id`
	);
	const [hash, length] = [found.numbers('hash'), found.numbers('length')];
	const mark = new Fingerprint();
	found
		.texts('id')
		.forEach((id, at) => mark.add(`${at > 0 ? '\n' : ''}${id} ${hash[at]!.toString(16)}-${length[at]!}`));
	return mark.toString();
}

/** Ids that are looked for at a time; one parameter holds them, with a sign between that no id has. */
const SOUGHT = 500;
const BETWEEN = 31;

async function findIds(
	corpus: ClickHouseCorpus,
	ids: readonly string[],
	signal: AbortSignal
): Promise<Gathered['claims']> {
	const draft = corpus.table.columns.status.values.indexOf('draft');
	const known = new Map<string, { readonly row: number; readonly isDraft: boolean }>();
	for (let from = 0; from < ids.length; from += SOUGHT) {
		const lines = ids.slice(from, from + SOUGHT).join(String.fromCharCode(BETWEEN));
		const found = await corpus.clickhouse.query(
			sql`SELECT id, row, toUInt8(${codeColumn('status')} = ${draft}) AS draft FROM ${corpus.tables.claims} WHERE id IN (SELECT arrayJoin(splitByChar(char(${BETWEEN}), ${lines})))`,
			signal
		);
		const [rows, drafts] = [found.numbers('row'), found.numbers('draft')];
		found.texts('id').forEach((id, at) => known.set(id, { row: rows[at]!, isDraft: drafts[at] === 1 }));
	}
	return ids.map((id) => known.get(id) ?? null);
}

async function saveFile(
	selection: Selection,
	request: SaveRequest,
	formats: Formats,
	watched: Watched,
	read: (rows: readonly number[]) => Promise<readonly Claim[]>
): Promise<Blob> {
	const { corpus } = selection;
	const { table, rows } = await fetchRows(selection, selection.selected);
	const all = rows.map((_, row) => row);
	const isOrdered = rows.length <= MOST_LISTED;
	const listed = isOrdered
		? Uint32Array.from(new Set(orderOf(selection, table).list(all, request.order).rows))
		: all;
	const holding = {
		compiled: corpus.compiled,
		read: (some: readonly number[]) => read(some.map((row) => rows[row]!))
	};
	return saveSelection({ ...request, rows: listed, holding, table }, await formats(request.format), watched);
}
