// Arrow IPC files (Feather) as rows, batch by batch: the file is held, its rows are not.
import { bytesOf, type Input, type Watched } from '../../files/input/input.ts';
import { fault, items, progress, type Steps } from '../../files/input/step.ts';
import { objectRow } from './object-row.ts';
import { plainValue } from './plain-value.ts';
import type { Row, Value } from './row.ts';

/** Rows that are made at once. */
const PORTION = 2000;

export async function* readArrow(input: Input, { signal }: Watched): Steps<Row> {
	const { DataType, tableFromIPC } = await import('apache-arrow');
	try {
		const table = tableFromIPC(await bytesOf(input));
		const columns = table.schema.fields.map(({ name, type }, at) => {
			const isTime = DataType.isDate(type) || DataType.isTimestamp(type);
			const column = table.getChildAt(at)!;
			return [name, (row: number) => toPlain(column.get(row), isTime)] as const;
		});
		for (let start = 0; start < table.numRows; start += PORTION) {
			signal.throwIfAborted();
			const end = Math.min(start + PORTION, table.numRows);
			const rows: Row[] = [];
			for (let at = start; at < end; at++) {
				const fields = columns.map(([name, valueOf]) => [name, valueOf(at)] as const);
				const result = objectRow(Object.fromEntries(fields), at + 1);
				if (result.ok) rows.push(result.row);
			}
			yield items(rows);
			yield progress(end, table.numRows);
		}
	} catch (error) {
		signal.throwIfAborted();
		const reason = error instanceof Error ? error.message : String(error);
		yield fault({
			file: input.name,
			found: `what cannot be read: ${reason}`,
			expected: 'a sound Arrow file that is not compressed'
		});
	}
}

/** Times come as milliseconds, lists and structures as views of their columns. */
function toPlain(value: unknown, isTime: boolean): Value {
	if (isTime && typeof value === 'number') return plainValue(new Date(value));
	const isView = typeof value === 'object' && value !== null && 'toJSON' in value;
	return plainValue(isView ? (value as { toJSON(): unknown }).toJSON() : value);
}
