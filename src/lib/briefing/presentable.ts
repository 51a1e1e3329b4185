// A corpus as a room may see it: without its drafts. Whatever is made from it (marks, counts, answers, citations) cannot hold one. Of a
// corpus whose claims are in a worker it has those that slides name or list, and knows of the rest what their views count.
import { claimsDigest } from '../evidence/changes/claim-digest.ts';
import { indexEvidence, type EvidenceIndex } from '../evidence/evidence-index.ts';
import type { CompiledCorpus } from '../model/compiled.ts';
import type { Claim, ClaimId, Corpus } from '../model/corpus.ts';
import { Clusters } from '../query/clusters/clusters.ts';
import { rowsHolding } from '../query/engine/rows-holding.ts';
import { run } from '../query/engine/engine.ts';
import { search } from '../query/search/search.ts';
import { countShown, type Shown } from '../query/engine/shown.ts';
import type { Table, Vocabulary } from '../query/engine/table.ts';
import { toSearchIndex } from '../query/search/to-search-index.ts';
import { toTable } from '../query/engine/to-table.ts';
import { readAddress } from '../address/address.ts';
import type { SlideView } from './briefing.ts';

export interface Presentable {
	readonly compiled: CompiledCorpus;
	readonly corpus: Corpus;
	readonly evidence: EvidenceIndex;
	/** Of the claims in `corpus`. */
	readonly table: Table;
	/** What views may ask for. */
	readonly vocabulary: Vocabulary;
	/** Claims of the whole corpus. */
	readonly total: number;
	readonly claims: ReadonlyMap<string, Claim>;
	/** What was left out; of a corpus in a worker, as far as slides name it. */
	readonly drafts: ReadonlySet<ClaimId>;
	/** By row 1 where the claim matches the words; null where they say nothing. */
	readonly find: (words: string) => Uint8Array | null;
	/** What a view shows; null while that is not known. */
	readonly shown: (view: SlideView) => Shown | null;
}

/** The rows of a presentable's claims that a view shows. */
export function rowsOf(
	{ page, record, search: address }: SlideView,
	{ table, vocabulary, find }: Pick<Presentable, 'table' | 'vocabulary' | 'find'>
): Uint32Array {
	if (page === 'explore') {
		return run(table, readAddress(address, vocabulary).query, find).claims;
	}
	const column = table.columns[page === 'questions' ? 'question' : 'report'];
	return rowsHolding(column, new Set([column.values.indexOf(record ?? '')]));
}

export function toPresentable(whole: CompiledCorpus): Presentable {
	const claims = whole.corpus.claims.filter(({ status }) => status !== 'draft');
	const corpus = { ...whole.corpus, claims };
	const compiled = { ...whole, corpus };
	const table = toTable(compiled);
	const clusters = new Clusters(table);
	let index: ReturnType<typeof toSearchIndex> | undefined;
	const find = (words: string) => search(table, (index ??= toSearchIndex(compiled)), words)?.isMatch ?? null;
	/** A slide keeps its view while its words are edited. */
	const shown = new WeakMap<SlideView, Shown>();
	const show = (view: SlideView) => {
		const rows = rowsOf(view, { table, vocabulary: table, find });
		const digest = claimsDigest(Array.from(rows, (row) => claims[row]!));
		return { ...countShown(clusters, rows), digest };
	};
	return {
		compiled,
		corpus,
		evidence: indexEvidence(corpus),
		table,
		vocabulary: table,
		total: claims.length,
		claims: new Map(claims.map((claim) => [claim.id, claim])),
		drafts: new Set(whole.corpus.claims.filter(({ status }) => status === 'draft').map(({ id }) => id)),
		find,
		shown: (view) => {
			const counted = shown.get(view) ?? show(view);
			shown.set(view, counted);
			return counted;
		}
	};
}
