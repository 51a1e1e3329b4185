// Makes a column row by row, holding no more than the codes themselves.
import { GrowingArray } from './growing-array.ts';
import type { Codes, Column, Pairs } from './table.ts';

export class ColumnBuilder {
	readonly #values: readonly string[];
	readonly #codeOf: ReadonlyMap<string, number>;
	/** By code the last row that holds it, from 1, so that no row holds a code twice. */
	readonly #lastRow: Uint32Array;
	readonly #codes = new GrowingArray();
	readonly #more = new PairsBuilder();

	constructor(values: readonly string[]) {
		this.#values = values;
		this.#codeOf = new Map(values.map((value, code) => [value, code]));
		this.#lastRow = new Uint32Array(values.length);
	}

	/** One more row. It must hold a value, and none that is not the column's. */
	add(values: Iterable<string>): void {
		const row = this.#codes.length;
		for (const value of values) {
			const code = this.#codeOf.get(value);
			if (code === undefined) throw new Error(`row ${row} holds "${value}", expected a value of the column`);
			if (this.#lastRow[code] === row + 1) continue;
			this.#lastRow[code] = row + 1;
			if (this.#codes.length === row) this.#codes.push(code);
			else this.#more.add(row, code);
		}
		if (this.#codes.length === row) throw new Error(`row ${row} holds nothing, expected at least one value`);
	}

	build(): Column {
		const codes = narrowed(this.#codes.toArray(), this.#values.length);
		return { values: this.#values, codes, more: this.#more.build(this.#values.length) };
	}
}

export class PairsBuilder {
	readonly #rows = new GrowingArray();
	readonly #codes = new GrowingArray();

	/** `row` is that of the pair before, or a later one. */
	add(row: number, code: number): void {
		this.#rows.push(row);
		this.#codes.push(code);
	}

	/** `count` is above every code. */
	build(count: number): Pairs {
		return { rows: this.#rows.toArray(), codes: narrowed(this.#codes.toArray(), count) };
	}
}

/** The smaller array that holds codes below `count`. */
export function narrowed(codes: Uint32Array, count: number): Codes {
	return count <= 0x1_0000 ? Uint16Array.from(codes) : codes;
}
