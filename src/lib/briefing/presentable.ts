// A corpus as a room may see it: without its drafts. Whatever is made from it (marks, counts, answers, citations) cannot hold one.
import { indexEvidence, type EvidenceIndex } from '../evidence/evidence-index.ts';
import type { CompiledCorpus } from '../model/compiled.ts';
import type { Claim, ClaimId, Corpus } from '../model/corpus.ts';
import { search } from '../query/search.ts';
import type { Table } from '../query/table.ts';
import { toSearchIndex } from '../query/to-search-index.ts';
import { toTable } from '../query/to-table.ts';

export interface Presentable {
	readonly compiled: CompiledCorpus;
	readonly corpus: Corpus;
	readonly evidence: EvidenceIndex;
	readonly table: Table;
	readonly claims: ReadonlyMap<string, Claim>;
	/** What was left out. */
	readonly drafts: ReadonlySet<ClaimId>;
	/** By row 1 where the claim matches the words; null where they say nothing. */
	readonly find: (words: string) => Uint8Array | null;
}

const known = new WeakMap<CompiledCorpus, Presentable>();

/** Asked twice for the same corpus it is the same object. */
export function toPresentable(whole: CompiledCorpus): Presentable {
	let presentable = known.get(whole);
	if (!presentable) known.set(whole, (presentable = make(whole)));
	return presentable;
}

function make(whole: CompiledCorpus): Presentable {
	const claims = whole.corpus.claims.filter(({ status }) => status !== 'draft');
	const corpus = { ...whole.corpus, claims };
	const compiled = { ...whole, corpus };
	const table = toTable(compiled);
	let index: ReturnType<typeof toSearchIndex> | undefined;
	return {
		compiled,
		corpus,
		evidence: indexEvidence(corpus),
		table,
		claims: new Map(claims.map((claim) => [claim.id, claim])),
		drafts: new Set(whole.corpus.claims.filter(({ status }) => status === 'draft').map(({ id }) => id)),
		find: (words) => search(table, (index ??= toSearchIndex(compiled)), words)?.isMatch ?? null
	};
}
