// What an address of the explore page holds: a query and a view. The one door through which pages and slides read and write it.
import type { Vocabulary } from '../query/engine/table.ts';
import type { Query } from '../query/query/query.ts';
import { formatSearch, parseQuery, writeQuery } from '../query/query/url.ts';
import { parseView, writeView } from './view-address.ts';
import type { View } from './view.ts';

export interface Read {
	/** Without what the vocabulary does not have. */
	readonly query: Query;
	readonly view: View;
}

/** `search`: the address's search part, with or without its `?`; without `vocabulary` every value is taken that is well written. */
export function readAddress(search: string, vocabulary: Vocabulary | null = null): Read {
	const params = new URLSearchParams(search);
	return { query: parseQuery(params, vocabulary).query, view: parseView(params).view };
}

/** The parameters of `query` and `view` and nothing else. */
export function paramsFor(query: Query, view: View): URLSearchParams {
	const params = new URLSearchParams();
	writeQuery(params, query);
	writeView(params, view);
	return params;
}

/** The search part that shows `query` and nothing else. */
export function searchFor(query: Query): string {
	const params = new URLSearchParams();
	writeQuery(params, query);
	return formatSearch(params);
}
