// What an address selects, for whoever has no page, and asks once: the rows of a table, and the query in words.
import type { Corpus } from '../../model/corpus.ts';
import { extentOf } from '../../query/engine/extent.ts';
import { run } from '../../query/engine/engine.ts';
import type { Table } from '../../query/engine/table.ts';
import { describeAsText } from '../../query/query/describe.ts';
import { parseQuery } from '../../query/query/url.ts';
import { toWording } from '../../query/query/wording.ts';
import { search, type SearchIndex } from '../../query/search/search.ts';
import type { Selection } from './selection.ts';

export interface SelectedRows extends Pick<Selection, 'sentence' | 'address'> {
	readonly rows: Uint32Array;
}

export type SelectResult =
	| ({ readonly ok: true } & SelectedRows)
	/** Sentences. */
	| { readonly ok: false; readonly problems: readonly string[] };

/** `address`: the search part, with or without its `?`; empty for all. `words`: asked for where it looks for some. */
export async function select(
	corpus: Corpus,
	table: Table,
	words: () => Promise<SearchIndex>,
	address: string
): Promise<SelectResult> {
	const plain = address.replace(/^\?/, '');
	const { query, problems } = parseQuery(new URLSearchParams(plain), table);
	if (problems.length > 0) return { ok: false, problems: problems.map(({ text }) => text) };
	const index = query.words.trim() === '' ? null : await words();
	const answer = run(table, query, (sought) => index && (search(table, index, sought)?.isMatch ?? null));
	const extent = extentOf(table.dates.when, answer.claims);
	const told = { count: answer.claims.length, answer, extent };
	return {
		ok: true,
		rows: answer.claims,
		sentence: describeAsText(query, told, toWording(corpus, true)),
		address: plain === '' ? '' : `?${plain}`
	};
}
