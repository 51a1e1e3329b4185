// Rows by what they hold, selected or not.
import type { Column } from './table.ts';

/** The rows that hold one of the codes, ascending. */
export function rowsHolding({ values, codes, more }: Column, wanted: ReadonlySet<number>): Uint32Array {
	const isWanted = Uint8Array.from(values, (_, code) => Number(wanted.has(code)));
	const holds = new Uint8Array(codes.length);
	for (let row = 0; row < codes.length; row++) holds[row] = isWanted[codes[row]!]!;
	for (let at = 0; at < more.rows.length; at++) holds[more.rows[at]!]! |= isWanted[more.codes[at]!]!;
	return rowsMarked(holds);
}

/** Those of `rows` that have a mark, in their own order. */
export function rowsAmong(rows: Uint32Array, marks: Uint8Array): Uint32Array {
	return rows.filter((row) => marks[row] === 1);
}

function rowsMarked(marks: Uint8Array): Uint32Array {
	const rows = new Uint32Array(marks.length);
	let count = 0;
	// Without a branch: each row is written, and stays if the list then grows.
	for (let row = 0; row < marks.length; row++) {
		rows[count] = row;
		count += marks[row]!;
	}
	return rows.slice(0, count);
}
