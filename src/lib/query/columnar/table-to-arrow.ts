// A table as an Arrow IPC file that other tools open: one row a claim, each filter a column of names, several values a list, dates as
// `first day/last day`. Columns are written from the table's own arrays, so nothing is held twice.
//
// Where a claim has no value the row is null, and the code of NONE (or of no date) stands under the null, where Arrow
// allows anything: so arrow-to-table.ts takes the codes as they are.
import {
	Dictionary,
	Field,
	List,
	makeData,
	makeVector,
	RecordBatch,
	RecordBatchFileWriter,
	Schema,
	Struct,
	Uint16,
	Uint32,
	Uint8,
	Utf8,
	type Data
} from 'apache-arrow';
import { formatIsoDay } from '../../model/day.ts';
import { DATE_AXES, FILTER_KEYS, NONE } from '../query/query.ts';
import { EVER_AFTER, EVER_SINCE, type Codes, type Column, type Span, type Table } from '../engine/table.ts';
import { ARROW_FORMAT, FORMAT_KEY, REVIEWED_ORIGINS } from './arrow-format.ts';
import { textData } from './text-data.ts';

/** The bytes of the file, piece by piece. `ids` in the order of the rows. */
export async function* tableToArrow(table: Table, ids: readonly string[]): AsyncGenerator<Uint8Array> {
	const columns: Record<string, Data> = { id: textData(ids) };
	for (const key of FILTER_KEYS) columns[key] = columnData(table.columns[key]);
	for (const axis of DATE_AXES) columns[axis] = spanData(table.dates[axis]);
	const { values, codes } = table.columns.origin;
	if (table.reviewedOrigins !== codes) {
		columns[REVIEWED_ORIGINS] = codeData(values, table.reviewedOrigins, -1);
	}
	columns['disputed'] = makeData({ type: new Uint8(), data: table.disputed });
	const fields = Object.entries(columns).map(
		([name, { type, nullCount }]) => new Field(name, type, nullCount > 0)
	);
	const schema = new Schema(fields, new Map([[FORMAT_KEY, ARROW_FORMAT]]));
	const children = Object.values(columns);
	const data = makeData({ type: new Struct(fields), length: table.size, nullCount: 0, children });
	const writer = new RecordBatchFileWriter();
	writer.write(new RecordBatch(schema, data));
	writer.finish();
	yield* writer;
}

function columnData(column: Column): Data {
	const none = column.values.indexOf(NONE);
	const names = none < 0 ? column.values : column.values.slice(0, none);
	if (column.more.rows.length === 0) return codeData(names, column.codes, none);
	const { offsets, codes } = toList(column, none);
	const child = codeData(names, codes, -1);
	const type = new List(new Field('item', child.type, false));
	return makeData({ type, length: column.codes.length, nullCount: 0, valueOffsets: offsets, child });
}

function spanData(span: Span): Data {
	const undated = span.earliest.length - 1;
	const names = Array.from({ length: undated }, (_, code) => formatSpan(span, code));
	return codeData(names, span.codes, undated);
}

/** `2026-01-26`, `2025-10-01/2025-10-31`, `2026-01-26/..`. */
function formatSpan({ earliest, latest }: Span, code: number): string {
	const [from, to] = [earliest[code]!, latest[code]!];
	if (from === to) return formatIsoDay(from);
	return `${from === EVER_SINCE ? '..' : formatIsoDay(from)}/${to === EVER_AFTER ? '..' : formatIsoDay(to)}`;
}

/** `nothing` is the code of a row without a value; −1 where each row has one. */
function codeData(names: readonly string[], codes: Codes, nothing: number): Data {
	const index = codes instanceof Uint16Array ? new Uint16() : new Uint32();
	const type = new Dictionary(new Utf8(), index);
	const nullBitmap = nothing < 0 ? null : validity(codes, nothing);
	return makeData({
		type,
		length: codes.length,
		nullCount: countOf(codes, nothing),
		nullBitmap,
		data: codes,
		dictionary: makeVector(textData(names))
	});
}

function validity(codes: Codes, nothing: number): Uint8Array {
	const bits = new Uint8Array(Math.ceil(codes.length / 8));
	for (let row = 0; row < codes.length; row++) if (codes[row] !== nothing) bits[row >> 3]! |= 1 << (row & 7);
	return bits;
}

function toList({ codes, more }: Column, none: number) {
	const offsets = new Int32Array(codes.length + 1);
	const length = codes.length - countOf(codes, none) + more.rows.length;
	const all = codes instanceof Uint16Array ? new Uint16Array(length) : new Uint32Array(length);
	let at = 0;
	let next = 0;
	for (let row = 0; row < codes.length; row++) {
		if (codes[row] !== none) all[at++] = codes[row]!;
		for (; more.rows[next] === row; next++) all[at++] = more.codes[next]!;
		offsets[row + 1] = at;
	}
	return { offsets, codes: all };
}

function countOf(codes: Codes, wanted: number): number {
	let count = 0;
	for (const code of codes) count += Number(code === wanted);
	return count;
}
