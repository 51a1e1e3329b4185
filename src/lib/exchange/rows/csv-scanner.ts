// Cells of a text in which records are lines and cells stand between separators (RFC 4180 and what spreadsheets make of it), as the text
// comes, with the line that each record begins in. Takes time in proportion to the text. Knows no header.

export interface Dialect {
	readonly separator: string;
	/** What encloses cells that hold separators or line ends; doubled it means itself. */
	readonly quote: string;
}

export interface CsvRecord {
	readonly cells: readonly string[];
	/** From 1. */
	readonly line: number;
}

/** No cell is longer; a text that is, lost a quotation mark. */
const MAX_CELL = 1024 * 1024;

export class CsvScanner {
	readonly #separator: string;
	readonly #quote: string;
	#cells: string[] = [];
	#parts = '';
	/** `closed`: after a quotation mark that ends a cell, unless another follows. */
	#state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
	#afterReturn = false;
	#line = 1;
	#recordLine = 1;
	#quoteLine = 1;

	constructor({ separator, quote }: Dialect) {
		this.#separator = separator;
		this.#quote = quote;
	}

	/** Line of a quotation mark that has not been closed, though so much came after it that it will not be. */
	get lostQuote(): number | null {
		return this.#state === 'quoted' && this.#parts.length > MAX_CELL ? this.#quoteLine : null;
	}

	push(text: string): CsvRecord[] {
		const records: CsvRecord[] = [];
		let from = 0;
		for (let at = 0; at < text.length; at++) {
			const sign = text[at]!;
			const feedOfReturn = this.#afterReturn && sign === '\n';
			this.#afterReturn = sign === '\r';
			if (sign === '\n' ? !feedOfReturn : sign === '\r') this.#line++;
			if (this.#state === 'quoted') {
				if (sign !== this.#quote) continue;
				this.#parts += text.slice(from, at);
				from = at + 1;
				this.#state = 'closed';
			} else if (sign === this.#quote && this.#state !== 'plain') {
				if (this.#state === 'closed') this.#parts += sign;
				else this.#quoteLine = this.#line;
				this.#state = 'quoted';
				from = at + 1;
			} else if (sign === this.#separator || sign === '\n' || sign === '\r') {
				if (this.#state === 'start' && feedOfReturn && this.#cells.length === 0) {
					from = at + 1;
					this.#recordLine = this.#line;
					continue;
				}
				this.#endCell(text.slice(from, at));
				from = at + 1;
				if (sign === this.#separator) continue;
				records.push(this.#endRecord());
			} else {
				this.#state = 'plain';
			}
		}
		this.#parts += text.slice(from);
		return records.filter(isFilled);
	}

	/** The last record, where the text does not end with a line end; and where a quotation mark was left open. */
	end(): { readonly records: readonly CsvRecord[]; readonly openQuote: number | null } {
		const openQuote = this.#state === 'quoted' ? this.#quoteLine : null;
		if (this.#state === 'start' && this.#cells.length === 0) return { records: [], openQuote };
		this.#endCell('');
		return { records: [this.#endRecord()].filter(isFilled), openQuote };
	}

	#endCell(rest: string): void {
		this.#cells.push(this.#parts + rest);
		this.#parts = '';
		this.#state = 'start';
	}

	#endRecord(): CsvRecord {
		const record = { cells: this.#cells, line: this.#recordLine };
		this.#cells = [];
		this.#recordLine = this.#line;
		return record;
	}
}

/** Blank lines are no records. */
function isFilled({ cells }: CsvRecord): boolean {
	return cells.length > 1 || cells[0] !== '';
}
