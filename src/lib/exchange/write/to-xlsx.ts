// The selected claims as an Excel workbook: a sheet of claims with a head that stays in sight, and one that says what they are. Texts are
// texts: what begins like a formula is none here.
import type { Piece, Selections, Writer } from '../format.ts';
import type { Watched } from '../../files/input/input.ts';
import { cleanText } from '../../files/xml/clean-text.ts';
import { claimTable, type TableRow } from './claim-table.ts';
import { gathered } from './pieces.ts';

/** Limits of the format, of a sheet and of a cell. */
const MAX_ROWS = 1_048_575;
const MAX_CELL = 32_767;

export const writeXlsx: Writer = async function* (
	selections: Selections,
	{ signal }: Watched
): AsyncGenerator<Piece, void> {
	const selection = await gathered(selections);
	const rows = claimTable(selection);
	const [first] = rows;
	if (!first) throw new Error('No claim is selected; expected at least one to export');
	if (rows.length > MAX_ROWS)
		throw new RangeError(`${rows.length} claims; a sheet holds at most ${MAX_ROWS}`);
	const { default: writeSheets } = await import('write-excel-file/universal');
	signal.throwIfAborted();
	const header = Object.keys(first);
	const head = header.map((value) => ({ value, type: String, fontWeight: 'bold' as const }));
	const about = ['corpus', 'as_of', 'handling', 'selection', 'query', 'credit'].map((name) => [
		{ value: name, type: String },
		toCell(first, name)
	]);
	const blob = await writeSheets([
		{
			sheet: 'Claims',
			data: [head, ...rows.map((row) => header.map((name) => toCell(row, name)))],
			stickyRowsCount: 1
		},
		{ sheet: 'About', data: about }
	]).toBlob();
	yield new Uint8Array(await blob.arrayBuffer());
};

function toCell(row: TableRow, name: string) {
	const value = row[name] ?? null;
	if (value === null || value === '') return null;
	if (typeof value === 'number') return { value, type: Number };
	return { value: escapeSigns(cleanText(value).slice(0, MAX_CELL)), type: String };
}

/** What reads like a sign written by its code, `_x0041_`, stays a text. What every object is born with, the library takes for a text it has met. */
function escapeSigns(text: string): string {
	const escaped = text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
	return escaped in {}
		? `_x${escaped.charCodeAt(0).toString(16).padStart(4, '0')}_${escaped.slice(1)}`
		: escaped;
}
