// A word index as an Arrow IPC file: one row a term, with the numbers of the texts that hold it.
import {
	Field,
	List,
	makeData,
	RecordBatch,
	RecordBatchFileWriter,
	Schema,
	Struct,
	tableFromIPC,
	Uint32,
	type Data
} from 'apache-arrow';
import type { WordIndex } from '../search/word-index.ts';
import { ARROW_FORMAT, checkFormat, FORMAT_KEY } from './arrow-format.ts';
import { textData } from './text-data.ts';

/** The bytes of the file, piece by piece. */
export async function* wordsToArrow({ terms, offsets, texts }: WordIndex): AsyncGenerator<Uint8Array> {
	const numbers = makeData({ type: new Uint32(), data: texts });
	const term = textData(terms);
	const list = new List(new Field('item', numbers.type, false));
	const lists = makeData({
		type: list,
		length: terms.length,
		nullCount: 0,
		valueOffsets: new Int32Array(offsets.buffer, offsets.byteOffset, offsets.length),
		child: numbers
	});
	const fields = [new Field('term', term.type, false), new Field('claims', list, false)];
	const schema = new Schema(fields, new Map([[FORMAT_KEY, ARROW_FORMAT]]));
	const children: Data[] = [term, lists];
	const data = makeData({ type: new Struct(fields), length: terms.length, nullCount: 0, children });
	const writer = new RecordBatchFileWriter();
	writer.write(new RecordBatch(schema, data));
	writer.finish();
	yield* writer;
}

/** Throws on a file of another format. */
export function arrowToWords(bytes: Uint8Array): WordIndex {
	const arrow = tableFromIPC(bytes);
	checkFormat(arrow.schema.metadata);
	const size = arrow.numRows;
	const lists = arrow.getChild('claims')?.data[0];
	if (!lists) return { terms: [], offsets: Uint32Array.of(0), texts: new Uint32Array(0) };
	const offsets = (lists.valueOffsets as Int32Array).subarray(0, size + 1);
	return {
		terms: arrow.getChild('term')!.toArray(),
		offsets: new Uint32Array(offsets.buffer, offsets.byteOffset, offsets.length),
		texts: (lists.children[0]!.values as Uint32Array).subarray(0, offsets[size])
	};
}
