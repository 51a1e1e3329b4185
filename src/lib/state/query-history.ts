// The queries that were asked one after another, and where among them the reader stands: for undo and redo. Plain data. Undo, the back
// button and taking a filter away again are all the same step here, so that they can be mixed.
import { sameQuery, type Query } from '../query/query.ts';

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

/** `query` is on screen now: a step back or forth if it is a neighbour, else a new step in place of those taken back. */
export function visit(history: QueryHistory, query: Query): QueryHistory {
	const { queries, position } = history;
	if (sameQuery(query, queries[position]!)) return history;
	for (const neighbour of [position - 1, position + 1]) {
		const known = queries[neighbour];
		if (known && sameQuery(query, known)) return { queries, position: neighbour };
	}
	const kept = [...queries.slice(0, position + 1), query].slice(-MOST);
	return { queries: kept, position: kept.length - 1 };
}

/** The query before the one on screen; undefined where it is the first. */
export function earlierQuery({ queries, position }: QueryHistory): Query | undefined {
	return queries[position - 1];
}

/** The query that was last taken back. */
export function laterQuery({ queries, position }: QueryHistory): Query | undefined {
	return queries[position + 1];
}
