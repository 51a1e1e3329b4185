// A column whose values are classes: what colours tell apart. A claim has each class once, however many of its values are in it.
import type { Classes } from '../clusters/split-places.ts';
import { PairsBuilder } from './column-builder.ts';
import { codesFor, type Column } from './table.ts';

/** The column itself where each value is a class of its own. */
export function toClassColumn(column: Column, { count, of }: Classes): Column {
	const { values, codes, more } = column;
	if (count === values.length && of.every((at, code) => at === code)) return column;
	const classes = codesFor(count, codes.length);
	for (let row = 0; row < codes.length; row++) classes[row] = of[codes[row]!]!;
	const further = new PairsBuilder();
	let had: number[] = [];
	for (let at = 0; at < more.rows.length; at++) {
		const row = more.rows[at]!;
		if (row !== more.rows[at - 1]) had = [classes[row]!];
		const next = of[more.codes[at]!]!;
		if (had.includes(next)) continue;
		had.push(next);
		further.add(row, next);
	}
	const names = Array.from({ length: count }, (_, at) => String(at));
	return { values: names, codes: classes, more: further.build(count) };
}
