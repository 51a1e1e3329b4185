// The selected claims as CSV (RFC 4180), as they come.
import type { Piece, Selections } from '../format.ts';
import type { Selection } from '../selection/selection.ts';
import { claimTable } from './claim-table.ts';
import { formatCsv, type CsvPart } from './csv.ts';

/** Of a selection with at least one claim. */
export function toCsv(selection: Selection, part: CsvPart = 'whole'): string {
	const rows = claimTable(selection);
	const [first] = rows;
	if (!first) throw new Error('No claim is selected; expected at least one to export');
	const header = Object.keys(first);
	return formatCsv(
		header,
		rows.map((row) => header.map((column) => row[column]!)),
		part
	);
}

export async function* writeCsv(selections: Selections): AsyncGenerator<Piece, void> {
	let part: CsvPart = 'whole';
	for await (const selection of selections) {
		if (selection.claims.length === 0) continue;
		yield toCsv(selection, part);
		part = 'further';
	}
}
