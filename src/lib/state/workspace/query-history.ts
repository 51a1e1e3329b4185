// The queries that were asked one after another, and where among them the reader stands: for undo and redo. Plain data. Undo and the back
// button are the same step here, so that they can be mixed; taking a filter away is a step of its own, which can be taken back.
import { sameQuery, type Query } from '../../query/query/query.ts';

export interface QueryHistory {
	/** The earliest first; no two neighbours are the same. */
	readonly queries: readonly Query[];
	readonly position: number;
}

/** As many steps as anybody takes back. */
const MOST = 100;

export function beginHistory(query: Query): QueryHistory {
	return { queries: [query], position: 0 };
}

/** `query` is on screen now, nobody asked for it here: a step back or forth if it is a neighbour, else a new one. */
export function visit(history: QueryHistory, query: Query): QueryHistory {
	const { queries, position } = history;
	if (sameQuery(query, queries[position]!)) return history;
	for (const neighbour of [position - 1, position + 1]) {
		const known = queries[neighbour];
		if (known && sameQuery(query, known)) return { queries, position: neighbour };
	}
	return ask(history, query);
}

/** `query` is asked for: a new step in place of those taken back. */
export function ask(history: QueryHistory, query: Query): QueryHistory {
	const { queries, position } = history;
	if (sameQuery(query, queries[position]!)) return history;
	const kept = [...queries.slice(0, position + 1), query].slice(-MOST);
	return { queries: kept, position: kept.length - 1 };
}

/** A step back (-1) or forth; null where there is none. */
export function step({ queries, position }: QueryHistory, by: -1 | 1): QueryHistory | null {
	return queries[position + by] ? { queries, position: position + by } : null;
}
