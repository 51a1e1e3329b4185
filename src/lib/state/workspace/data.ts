// Fetches what geo/build.ts wrote. Everything under data/ is the app's own output and is trusted once its format fits.
import { COMPILED_FORMAT, type CompiledCorpus, type CorpusIndex, type Fault } from '../../model/compiled.ts';
import { LARGE_FORMAT, type LargeCorpus } from '../../query/columnar/large-corpus.ts';
import type { LoadFile } from './open-corpus.ts';
import { message } from '../../messages/message.ts';

export type Fetch = typeof fetch;

export const INDEX = 'index.json';

/** Why a file could not be had, said for the reader. */
export class DataError extends Error {
	readonly path: string;

	constructor(path: string, reason: string, options?: ErrorOptions) {
		super(message('shell.error.data.text', { path, reason }), options);
		this.name = 'DataError';
		this.path = path;
	}
}

/** The index, and whether its server follows the corpora as they change and so may be asked again and again. */
export interface ServedIndex extends CorpusIndex {
	readonly isLive: boolean;
	/** Path of a nearer map below the data; null where the server brings none. */
	readonly nearMap: string | null;
}

/** `root` is the address of the data directory, with a slash at its end. */
export async function fetchIndex(root: string, load: Fetch): Promise<ServedIndex> {
	const response = await fetchFile(root, INDEX, load);
	const index = withFormat(await readJson<CorpusIndex>(response, INDEX), INDEX);
	const nearMap = response.headers.get('Dateline-Near-Map');
	return { ...index, isLive: response.headers.has('Dateline-Live'), nearMap };
}

export async function fetchCorpus(
	root: string,
	path: string,
	load: Fetch
): Promise<CompiledCorpus | LargeCorpus> {
	const corpus = await fetchJson<CompiledCorpus | LargeCorpus>(root, path, load);
	return isLarge(corpus) ? corpus : withFormat(corpus, path);
}

export function isLarge(corpus: CompiledCorpus | LargeCorpus): corpus is LargeCorpus {
	return corpus.format === LARGE_FORMAT;
}

/** Fetches files of the corpus whose header has that path. */
export function fetchFiles(root: string, path: string, load: Fetch): LoadFile {
	const folder = path.slice(0, path.lastIndexOf('/') + 1);
	return (name) => fetchJson(root, folder + name, load);
}

export async function fetchFaults(root: string, path: string, load: Fetch): Promise<readonly Fault[]> {
	return fetchJson(root, path, load);
}

async function fetchJson<Value>(root: string, path: string, load: Fetch): Promise<Value> {
	return readJson(await fetchFile(root, path, load), path);
}

async function fetchFile(root: string, path: string, load: Fetch): Promise<Response> {
	let response: Response;
	try {
		response = await load(root + path);
	} catch (cause) {
		throw new DataError(`data/${path}`, String(cause), { cause });
	}
	if (response.ok) return response;
	throw new DataError(`data/${path}`, message('shell.error.http', { status: response.status }));
}

async function readJson<Value>(response: Response, path: string): Promise<Value> {
	try {
		return (await response.json()) as Value;
	} catch (cause) {
		throw new DataError(`data/${path}`, String(cause), { cause });
	}
}

function withFormat<Value extends { readonly format: number }>(value: Value, path: string): Value {
	if (value.format === COMPILED_FORMAT) return value;
	const reason = message('shell.error.format', { found: value.format, expected: COMPILED_FORMAT });
	throw new DataError(`data/${path}`, reason);
}
