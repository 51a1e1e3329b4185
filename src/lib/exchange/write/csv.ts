// Tables as CSV (RFC 4180) that a spreadsheet opens without running anything in it. Knows nothing of claims.
import { harmless } from './formula.ts';

import type { Cell } from '../../compile/claim-columns.ts';

/** So that spreadsheets read UTF-8 as such. */
const BYTE_ORDER_MARK = '\uFEFF';
const LINE_END = '\r\n';

/** A file, or further rows to go on with. */
export type CsvPart = 'whole' | 'further';

/** `rows` have as many cells as `header`. */
export function formatCsv(
	header: readonly string[],
	rows: Iterable<readonly Cell[]>,
	part: CsvPart = 'whole'
): string {
	const isWhole = part === 'whole';
	const lines = isWhole ? [formatRow(header)] : [];
	for (const row of rows) {
		if (row.length !== header.length)
			throw new Error(`A row has ${row.length} cells, expected ${header.length} as in the header`);
		lines.push(formatRow(row));
	}
	return `${isWhole ? BYTE_ORDER_MARK : ''}${lines.join(LINE_END)}${LINE_END}`;
}

function formatRow(cells: readonly Cell[]): string {
	return cells.map(formatCell).join(',');
}

function formatCell(cell: Cell): string {
	if (cell === null) return '';
	if (typeof cell === 'number') return String(cell);
	return `"${harmless.write(cell).replaceAll('"', '""')}"`;
}
