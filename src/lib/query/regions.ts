// Which places lie in which, as columns.
import type { CompiledCorpus } from '../model/compiled.ts';
import type { PlaceId } from '../model/corpus.ts';
import { PairsBuilder } from './column-builder.ts';
import { codesOf, type Column, type Pairs, type Regions } from './table.ts';

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
	for (let at = 0; at < rows.length; at++) {
		const row = rows[at]!;
		if (row === rows[at - 1]) continue;
		const seen = new Set<number>();
		for (const place of codesOf(column, row)) {
			for (const code of [place, ...codes.subarray(offsets[place], offsets[place + 1])]) {
				if (seen.has(code)) repeats.add(row, code);
				seen.add(code);
			}
		}
	}
	return repeats.build(column.values.length);
}
