// What a view shows, counted: all that a slide has to know of claims that it does not name. Pure; the same of claims in the page and in a
// worker.
import { leadingValues } from './leading-values.ts';
import { toMask, type Column, type Table } from './table.ts';
import { countPairs, countUp } from './tally.ts';

export interface ShownCounts {
	/** Claims. */
	readonly count: number;
	/** By report code, claims. */
	readonly reports: Uint32Array;
	/** By place code, claims that name it. */
	readonly mentions: Uint32Array;
	/** By place code, the code of the event that most of them have. */
	readonly leading: Uint32Array;
}

export interface Shown extends ShownCounts {
	/** One mark over all that the claims say; see claim-digest.ts. */
	readonly digest: string;
}

/** `rows` ascend. */
export function countShown(table: Table, rows: Uint32Array): ShownCounts {
	const { report, place } = table.columns;
	const mentions = countIn(place, rows, table.size);
	const places = Array.from(mentions.keys()).filter((code) => mentions[code]! > 0);
	return {
		count: rows.length,
		reports: countIn(report, rows, table.size),
		mentions,
		leading: leadingValues(table, { claims: rows, mentions }, places)
	};
}

function countIn({ values, codes, more }: Column, rows: Uint32Array, size: number): Uint32Array {
	const counts = new Uint32Array(values.length);
	countUp(counts, codes, rows);
	if (more.rows.length > 0) countPairs(counts, more, new Int8Array(toMask(rows, size).buffer));
	return counts;
}
