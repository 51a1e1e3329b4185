// What the pages of one corpus load: all of it, or, where it is too large for the page, a worker that answers for it and, on a page of
// records, those records as a corpus of their own.
import type { CompiledCorpus, CorpusEntry } from '$lib/model/compiled.ts';
import { LARGE_FROM, withoutClaims } from '$lib/query/columnar/large-corpus.ts';
import { startEngine } from '$lib/query/worker/start-engine.ts';
import { DataError, fetchCorpus, fetchFiles, isLarge, type Fetch } from '$lib/state/workspace/data.ts';
import {
	excerptOfQuestion,
	excerptOfReport,
	openLarge,
	type Excerpt,
	type OpenCorpus
} from '$lib/state/workspace/large-corpus.ts';

/** How much of a record is there, and how many claims each report has, in the corpus's order. */
export interface ExcerptNote extends Pick<Excerpt, 'count' | 'shown'> {
	readonly byReport: Uint32Array;
}

export interface Loaded {
	readonly compiled: CompiledCorpus;
	/** Null where `compiled` is the whole corpus. */
	readonly large: OpenCorpus | null;
	/** How much of a record `compiled` has; null on pages that show none. */
	readonly excerpt: ExcerptNote | null;
}

type ReadyEntry = Extract<CorpusEntry, { readonly state: 'ready' }>;

/** The parameters of the page's address; reading one makes it load again when that changes. */
interface Params {
	readonly report?: string | undefined;
	readonly question?: string | undefined;
}

/** A worker and its hundred megabytes serve the corpus that was opened last, from page to page. */
let last: { readonly key: string; readonly large: Promise<OpenCorpus> } | undefined;

/** What is on screen stays on screen where the index was asked again and the corpus is the same. */
let shown: { readonly key: string; readonly compiled: CompiledCorpus } | undefined;

/** `claims`: how many the index of corpora says that it has. */
export async function openCorpus(
	root: string,
	{ path, claims, revision }: Pick<ReadyEntry, 'path' | 'claims' | 'revision'>,
	load: Fetch,
	params: () => Params
): Promise<Loaded> {
	const address = new URL(root + path, location.href).href;
	const key = `${address} ${revision}`;
	if (shown?.key === key) return { compiled: shown.compiled, large: null, excerpt: null };
	if (last?.key === key) return excerpt(await last.large, params());
	const coming = fetchCorpus(root, path, load);
	const corpus = claims < LARGE_FROM ? await coming : null;
	if (corpus && !isLarge(corpus)) {
		shown = { key, compiled: corpus };
		return { compiled: corpus, large: null, excerpt: null };
	}
	// Later pages fetch after this load has ended, so not with its own function.
	const files = fetchFiles(root, path, (input) => fetch(input));
	const header = coming.then((found) => {
		if (isLarge(found)) return found;
		throw new Error(`${path} holds its claims itself, expected ${claims} claims beside it`);
	});
	const large = openLarge(header, new URL('.', address).href, startEngine(), files).catch(
		(cause: unknown) => {
			if (last?.key === key) last = undefined;
			throw cause instanceof DataError
				? cause
				: new DataError(`data/${path}`, cause instanceof Error ? cause.message : String(cause), { cause });
		}
	);
	last = { key, large };
	return excerpt(await large, params());
}

async function excerpt(large: OpenCorpus, { report, question }: Params): Promise<Loaded> {
	const byReport = large.opened.whole.counts.report;
	if (report !== undefined) return { large, ...split(await excerptOfReport(large, report), byReport) };
	if (question !== undefined) return { large, ...split(await excerptOfQuestion(large, question), byReport) };
	return { large, compiled: withoutClaims(large.header), excerpt: null };
}

function split(
	{ compiled, count, shown }: Excerpt,
	byReport: Uint32Array
): Pick<Loaded, 'compiled' | 'excerpt'> {
	return { compiled, excerpt: { count, shown, byReport } };
}
