// What the pages of one corpus load: all of it, or, where it is too large for the page, a worker or the server that answers for it and, on a
// page of records, those records as a corpus of their own.
import { fetchPort } from '$lib/answers/remote/fetch-port.ts';
import type { CorpusEntry } from '$lib/model/compiled.ts';
import { LARGE_FROM } from '$lib/query/columnar/large-corpus.ts';
import { startWorker } from '$lib/state/answers/start-worker.ts';
import { DataError, fetchCorpus, fetchFiles, isLarge, type Fetch } from '$lib/state/workspace/data.ts';
import {
	forRecord,
	isWhole,
	openInWorker,
	openWhole,
	type OpenCorpus
} from '$lib/state/workspace/open-corpus.ts';

type ReadyEntry = Extract<CorpusEntry, { readonly state: 'ready' }>;

/** The parameters of the page's address; reading one makes it load again when that changes. */
interface Params {
	readonly report?: string | undefined;
	readonly question?: string | undefined;
}

/** The corpus that was opened last serves from page to page, and stays where the index was asked again and it is the same. */
let last: { readonly key: string; readonly corpus: Promise<OpenCorpus> } | undefined;

/** `claims`: how many the index of corpora says that it has. */
export async function openCorpus(
	root: string,
	{
		id,
		path,
		claims,
		revision,
		answers
	}: Pick<ReadyEntry, 'id' | 'path' | 'claims' | 'revision' | 'answers'>,
	load: Fetch,
	params: () => Params
): Promise<OpenCorpus> {
	const address = new URL(root + path, location.href).href;
	const key = `${address} ${revision}`;
	if (last?.key === key) {
		const corpus = await last.corpus;
		return isWhole(corpus) ? corpus : toPage(corpus, params());
	}
	const coming = fetchCorpus(root, path, load);
	const isServed = answers === 'server';
	const found = claims < LARGE_FROM && !isServed ? await coming : null;
	if (found && !isLarge(found)) {
		const corpus = openWhole(found, key);
		last = { key, corpus: Promise.resolve(corpus) };
		return corpus;
	}
	// Later pages fetch after this load has ended, so not with its own function.
	const files = fetchFiles(root, path, (input) => fetch(input));
	const header = coming.then((found) => {
		if (isLarge(found)) return found;
		throw new Error(`${path} holds its claims itself, expected ${claims} claims beside it`);
	});
	const port = isServed
		? fetchPort(new URL(`../api/${id}/`, new URL(root, location.href)).href)
		: startWorker();
	const corpus = openInWorker(header, new URL('.', address).href, port, files).catch((cause: unknown) => {
		if (last?.key === key) last = undefined;
		throw cause instanceof DataError
			? cause
			: new DataError(`data/${path}`, cause instanceof Error ? cause.message : String(cause), { cause });
	});
	last = { key, corpus };
	return toPage(await corpus, params());
}

async function toPage(corpus: OpenCorpus, { report, question }: Params): Promise<OpenCorpus> {
	if (report !== undefined) return forRecord(corpus, 'report', report);
	if (question !== undefined) return forRecord(corpus, 'question', question);
	return corpus;
}
