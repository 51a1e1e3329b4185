// Which places lie in which, as columns.
import type { CompiledCorpus } from '../../model/compiled.ts';
import type { PlaceId } from '../../model/corpus.ts';
import { PairsBuilder } from './column-builder.ts';
import type { Column, Pairs, Regions } from './table.ts';

/** `places` in the order of their codes. */
export function toRegions(places: readonly PlaceId[], placements: CompiledCorpus['placements']): Regions {
	const codeOf = new Map(places.map((place, code) => [place, code]));
	const surrounding: number[][] = places.map(() => []);
	places.forEach((region, code) => {
		for (const inside of placements[region]!.contains) surrounding[codeOf.get(inside)!]!.push(code);
	});
	const offsets = new Uint32Array(places.length + 1);
	surrounding.forEach((regions, place) => (offsets[place + 1] = offsets[place]! + regions.length));
	return { offsets, codes: Uint32Array.from(surrounding.flat()) };
}

/** What `Table.repeats` says of a column of places. */
export function findRepeats(column: Column, { offsets, codes }: Regions): Pairs {
	const repeats = new PairsBuilder();
	const { rows } = column.more;
	/** By place the last row that counted there, from 1. */
	const last = new Uint32Array(column.values.length);
	const count = (row: number, code: number) => {
		if (last[code] === row + 1) repeats.add(row, code);
		last[code] = row + 1;
	};
	const countAll = (row: number, place: number) => {
		count(row, place);
		const end = offsets[place + 1] ?? 0;
		for (let at = offsets[place]!; at < end; at++) count(row, codes[at]!);
	};
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at]!;
		if (row !== rows[at - 1]) countAll(row, column.codes[row]!);
		countAll(row, column.more.codes[at]!);
	}
	return repeats.build(column.values.length);
}
