// What an address selects of a compiled corpus, ready to be written: for whoever has no page, and asks once.
import { indexEvidence } from '../../evidence/evidence-index.ts';
import { originOf } from '../../evidence/origin/origin.ts';
import type { CompiledCorpus } from '../../model/compiled.ts';
import { extentOf } from '../../query/engine/extent.ts';
import { run } from '../../query/engine/engine.ts';
import { toTable } from '../../query/engine/to-table.ts';
import { describeAsText } from '../../query/query/describe.ts';
import { parseQuery } from '../../query/query/url.ts';
import { toWording } from '../../query/query/wording.ts';
import { search } from '../../query/search/search.ts';
import { toSearchIndex } from '../../query/search/to-search-index.ts';
import { creditOf, type Selection } from './selection.ts';

export type SelectResult =
	| { readonly ok: true; readonly selection: Selection }
	/** Sentences. */
	| { readonly ok: false; readonly problems: readonly string[] };

/** `address`: the search part, with or without its `?`; empty for all. */
export function select(compiled: CompiledCorpus, address: string): SelectResult {
	const { corpus, placements } = compiled;
	const table = toTable(compiled);
	const plain = address.replace(/^\?/, '');
	const { query, problems } = parseQuery(new URLSearchParams(plain), table);
	if (problems.length > 0) return { ok: false, problems: problems.map(({ text }) => text) };
	const find = (words: string) => search(table, toSearchIndex(compiled), words)?.isMatch ?? null;
	const answer = run(table, query, find);
	const extent = extentOf(table.dates.when, answer.claims);
	const told = { count: answer.claims.length, answer, extent };
	const evidence = indexEvidence(corpus);
	const claims = Array.from(answer.claims, (row) => corpus.claims[row]!);
	const selection = {
		placements,
		evidence,
		claims,
		originOf: (claim: (typeof claims)[number]) => originOf(claim, evidence),
		credit: creditOf({ claims, evidence }),
		sentence: describeAsText(query, told, toWording(corpus, true)),
		address: plain === '' ? '' : `?${plain}`
	};
	return { ok: true, selection };
}
