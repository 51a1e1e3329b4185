// Tables in text, of any dialect and encoding, as rows; records of another width than the header are faults by line.
import { harmless } from '../write/formula.ts';
import type { Input, Watched } from '../../files/input/input.ts';
import { readPieces } from '../../files/input/read-pieces.ts';
import { fault, items, progress, type Step, type Steps } from '../../files/input/step.ts';
import { dialectOf } from './csv-dialect.ts';
import { CsvScanner, type CsvRecord } from './csv-scanner.ts';
import { headlessNames } from './headless.ts';
import { columnNames } from './header.ts';
import type { Row } from './row.ts';

export async function* readCsv(input: Input, watched: Watched): Steps<Row> {
	let scanner: CsvScanner | null = null;
	const table = new Table(input.name);
	for await (const { text, done } of readPieces(input, watched)) {
		scanner ??= new CsvScanner(dialectOf(text.slice(0, 64 * 1024)));
		yield* table.take(scanner.push(text));
		yield progress(done, input.content.size);
		if (scanner.lostQuote !== null) return void (yield openQuote(input.name, scanner.lostQuote));
	}
	const { records, openQuote: line } = scanner?.end() ?? { records: [], openQuote: null };
	if (line !== null) return void (yield openQuote(input.name, line));
	yield* table.take(records);
	if (table.isEmpty) yield fault({ file: input.name, found: 'no records', expected: 'a line of names' });
}

function openQuote(file: string, line: number): Step<never> {
	return fault({
		file,
		line,
		found: 'a quotation mark that is not closed',
		expected: 'one at the end of the cell'
	});
}

class Table {
	readonly #file: string;
	#names: readonly string[] | null = null;
	#count = 0;

	constructor(file: string) {
		this.#file = file;
	}

	get isEmpty(): boolean {
		return this.#names === null;
	}

	*take(records: readonly CsvRecord[]): Generator<Step<Row>, void> {
		const rows: Row[] = [];
		for (const record of records) {
			if (this.#names === null) {
				this.#names = headlessNames(record.cells);
				if (!this.#names) {
					this.#names = columnNames(record.cells);
					continue;
				}
			}
			this.#count++;
			const row = this.#toRow(record, this.#names);
			if ('number' in row) rows.push(row);
			else yield row;
		}
		if (rows.length > 0) yield items(rows);
	}

	#toRow({ cells, line }: CsvRecord, names: readonly string[]): Row | Step<never> {
		if (cells.length !== names.length)
			return fault({
				file: this.#file,
				line,
				record: `#${this.#count}`,
				found: `${cells.length} cells`,
				expected: `${names.length}, as in the first line`
			});
		const fields = new Map(names.map((name, at) => [name, harmless.read(cells[at]!)]));
		return { number: this.#count, line, fields, geometry: null };
	}
}
