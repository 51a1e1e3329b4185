// What readers ask first: what has most claims chosen, or left out.
import { EVERYTHING, exclude, include, NONE, type FilterKey, type Query } from '../query/query/query.ts';
import type { Answer } from '../query/engine/engine.ts';
import type { Table } from '../query/engine/table.ts';

const KEYS = ['event', 'source', 'speaker', 'origin', 'place'] as const satisfies readonly FilterKey[];

/** `whole` answers the query that asks nothing. */
export function rehearsals({ columns }: Table, { counts }: Pick<Answer, 'counts'>): Query[] {
	return KEYS.flatMap((key) => {
		const [first = NONE, ...others] = greatestOf(columns[key].values, counts[key]);
		return [
			...[first, ...others].map((value) => include(EVERYTHING, key, value)),
			exclude(EVERYTHING, key, first)
		];
	});
}

/** Three at most. */
function greatestOf(values: readonly string[], counts: Uint32Array): string[] {
	const codes = Array.from(values.keys()).filter((code) => values[code] !== NONE);
	return codes
		.sort((a, b) => counts[b]! - counts[a]! || a - b)
		.slice(0, 3)
		.map((code) => values[code]!);
}
