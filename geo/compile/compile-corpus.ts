// From one corpus folder to the compiled corpus, or to its faults. Reads the folder, writes nothing.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { COMPILED_FORMAT, type CompiledCorpus, type Fault } from '../../src/lib/model/compiled.ts';
import type { Corpus } from '../../src/lib/model/corpus.ts';
import { parseCorpus } from '../../src/lib/model/parse-corpus.ts';
import { toPlacements } from './placements.ts';
import { readFolder, type Folder } from './read-folder.ts';

export type Compilation = ReadyCorpus | FaultyCorpus;

export interface ReadyCorpus {
	readonly state: 'ready';
	readonly folder: string;
	/** Differs wherever a file of the folder does. */
	readonly revision: string;
	readonly compiled: CompiledCorpus;
}

export interface FaultyCorpus {
	readonly state: 'faulty';
	readonly folder: string;
	readonly revision: string;
	/** What the corpus calls itself, or the folder's name where it could not say. */
	readonly id: string;
	readonly title: string;
	readonly faults: readonly Fault[];
}

export function idOf(compilation: Compilation): string {
	return compilation.state === 'ready' ? compilation.compiled.corpus.id : compilation.id;
}

export async function compileCorpus(folder: string): Promise<Compilation> {
	const { files, unread } = await readFolder(folder);
	const result = parseCorpus(files, unread);
	const origin = { folder, revision: revisionOf({ files, unread }) };
	if (result.ok) return compile(origin, result.corpus);
	const name = basename(folder);
	return {
		state: 'faulty',
		...origin,
		id: result.id ?? name,
		title: result.title ?? name,
		faults: result.faults
	};
}

function compile(origin: Pick<ReadyCorpus, 'folder' | 'revision'>, corpus: Corpus): Compilation {
	const result = toPlacements(corpus.places);
	if (!result.ok)
		return { state: 'faulty', ...origin, id: corpus.id, title: corpus.title, faults: result.faults };
	const { placements } = result;
	return { state: 'ready', ...origin, compiled: { format: COMPILED_FORMAT, corpus, placements } };
}

function revisionOf({ files, unread }: Folder): string {
	const hash = createHash('sha256');
	for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
		hash.update(`${name}\0${bytes.length}\0`).update(bytes);
	return hash.update(JSON.stringify(unread)).digest('hex').slice(0, 16);
}
