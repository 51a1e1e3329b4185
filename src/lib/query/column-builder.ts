// Makes a column row by row, holding no more than the codes themselves.
import type { Codes, Column } from './table.ts';

export class ColumnBuilder {
	readonly #values: readonly string[];
	readonly #codeOf: ReadonlyMap<string, number>;
	/** By code the last row that holds it, from 1, so that no row holds a code twice. */
	readonly #lastRow: Uint32Array;
	#codes = new Uint32Array(1 << 10);
	#used = 0;
	#offsets = new Uint32Array(1 << 10);
	#rows = 0;

	constructor(values: readonly string[]) {
		this.#values = values;
		this.#codeOf = new Map(values.map((value, code) => [value, code]));
		this.#lastRow = new Uint32Array(values.length);
	}

	/** One more row. A value that is none of the column's throws. */
	add(values: Iterable<string>): void {
		this.#rows++;
		for (const value of values) {
			const code = this.#codeOf.get(value);
			if (code === undefined)
				throw new Error(`row ${this.#rows} holds "${value}", expected a value of the column`);
			if (this.#lastRow[code] === this.#rows) continue;
			this.#lastRow[code] = this.#rows;
			if (this.#used === this.#codes.length) this.#codes = doubled(this.#codes);
			this.#codes[this.#used++] = code;
		}
		if (this.#rows === this.#offsets.length) this.#offsets = doubled(this.#offsets);
		this.#offsets[this.#rows] = this.#used;
	}

	build(): Column {
		const offsets = this.#offsets.slice(0, this.#rows + 1);
		const isSingle = offsets.every((offset, row) => offset === row);
		const codes = narrowed(this.#codes.subarray(0, this.#used), this.#values.length);
		return { values: this.#values, codes, offsets: isSingle ? null : offsets };
	}
}

/** The smallest array that holds codes below `count`. */
export function narrowed(codes: Uint32Array, count: number): Codes {
	if (count <= 0x100) return Uint8Array.from(codes);
	return count <= 0x1_0000 ? Uint16Array.from(codes) : codes.slice();
}

function doubled(array: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
	const larger = new Uint32Array(2 * array.length);
	larger.set(array);
	return larger;
}
