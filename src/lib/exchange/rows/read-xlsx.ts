// The first sheet with anything on it of an Excel workbook, as rows. The archive is looked through before it is unpacked.
import { openArchive } from '../../files/archive/open-archive.ts';
import type { Input, Watched } from '../../files/input/input.ts';
import { fault, inPortions, type Steps } from '../../files/input/step.ts';
import { columnNames } from './header.ts';
import { headlessNames } from './headless.ts';
import type { Row, Value } from './row.ts';

type Cell = string | number | boolean | Date | null;

export async function* readXlsx(input: Input, watched: Watched): Steps<Row> {
	const opened = await openArchive(input, watched);
	if (!opened.ok) {
		for (const found of opened.faults) yield fault(found);
		return;
	}
	const { archive } = opened;
	for (const path of archive.paths.filter((each) => /\.(?:xml|rels)$/.test(each))) {
		const declared = new TextDecoder('latin1').decode((await archive.read(path)).subarray(0, 4096));
		if (/<!DOCTYPE|<!ENTITY/i.test(declared)) {
			const expected = 'XML without a DOCTYPE';
			return void (yield fault({ file: input.name, record: path, found: 'a DOCTYPE', expected }));
		}
	}
	const { default: readSheets } = await import('read-excel-file/universal');
	let sheets: { data: Cell[][] }[];
	try {
		sheets = (await readSheets(input.content, { trim: false })) as unknown as { data: Cell[][] }[];
	} catch (error) {
		const found = `a workbook that cannot be read: ${error instanceof Error ? error.message : String(error)}`;
		return void (yield fault({ file: input.name, found, expected: 'a sound XLSX workbook' }));
	}
	const records = sheets.map(({ data }) => data.filter(isFilled)).find((data) => data.length > 0);
	if (!records)
		return void (yield fault({ file: input.name, found: 'empty sheets', expected: 'a line of names' }));
	yield* inPortions(toRows(records), watched.signal);
}

function toRows(records: readonly Cell[][]): Row[] {
	const first = records[0]!.map((cell) => String(toValue(cell) ?? ''));
	const headless = headlessNames(first);
	const names = headless ?? columnNames(first);
	return records.slice(headless ? 0 : 1).map((cells, at) => ({
		number: at + 1,
		line: at + (headless ? 1 : 2),
		fields: new Map(names.map((name, column) => [name, toValue(cells[column] ?? null)])),
		geometry: null
	}));
}

/** Spreadsheets have days as instants at midnight, UTC. */
function toValue(cell: Cell): Value {
	if (!(cell instanceof Date)) return cell;
	const iso = Number.isNaN(cell.getTime()) ? '' : cell.toISOString();
	return iso.replace(/T00:00:00\.000Z$/, '').replace(/\.000Z$/, 'Z');
}

function isFilled(cells: readonly Cell[]): boolean {
	return cells.some((cell) => cell !== null && cell !== '');
}
