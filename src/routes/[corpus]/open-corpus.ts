// What the pages of one corpus load: all of it, or, where it is too large for the page, a worker that answers for it and, on a page of
// records, those records as a corpus of their own.
import { LARGE_FROM } from '$lib/query/columnar/large-corpus.ts';
import { startWorker } from '$lib/state/answers/start-worker.ts';
import { DataError, fetchCorpus, fetchFiles, isLarge, type Fetch } from '$lib/state/workspace/data.ts';
import { forRecord, openInWorker, openWhole, type OpenCorpus } from '$lib/state/workspace/open-corpus.ts';

/** The parameters of the page's address; reading one makes it load again when that changes. */
interface Params {
	readonly report?: string | undefined;
	readonly question?: string | undefined;
}

/** A worker and its hundred megabytes serve the corpus that was opened last, from page to page. */
let last: { readonly address: string; readonly corpus: Promise<OpenCorpus> } | undefined;

/** `claims`: how many the index of corpora says that it has. */
export async function openCorpus(
	root: string,
	{ path, claims }: { readonly path: string; readonly claims: number },
	load: Fetch,
	params: () => Params
): Promise<OpenCorpus> {
	const address = new URL(root + path, location.href).href;
	if (last?.address === address) return toPage(await last.corpus, params());
	const coming = fetchCorpus(root, path, load);
	const found = claims < LARGE_FROM ? await coming : null;
	if (found && !isLarge(found)) return openWhole(found);
	// Later pages fetch after this load has ended, so not with its own function.
	const files = fetchFiles(root, path, (input) => fetch(input));
	const header = coming.then((found) => {
		if (isLarge(found)) return found;
		throw new Error(`${path} holds its claims itself, expected ${claims} claims beside it`);
	});
	const corpus = openInWorker(header, new URL('.', address).href, startWorker(), files).catch(
		(cause: unknown) => {
			if (last?.address === address) last = undefined;
			throw cause instanceof DataError
				? cause
				: new DataError(`data/${path}`, cause instanceof Error ? cause.message : String(cause), { cause });
		}
	);
	last = { address, corpus };
	return toPage(await corpus, params());
}

async function toPage(corpus: OpenCorpus, { report, question }: Params): Promise<OpenCorpus> {
	if (report !== undefined) return forRecord(corpus, 'report', report);
	if (question !== undefined) return forRecord(corpus, 'question', question);
	return corpus;
}
