// From one corpus folder to the compiled corpus, or to its faults. Reads the folder, writes nothing.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { compile } from '../../src/lib/compile/compile.ts';
import type { CompiledCorpus, Fault } from '../../src/lib/model/compiled.ts';
import { parseCorpus } from '../../src/lib/model/parse-corpus.ts';
import { readFolder, type Folder } from './read-folder.ts';

export type Compilation = ReadyCorpus | FaultyCorpus;

export interface ReadyCorpus {
	readonly state: 'ready';
	readonly folder: string;
	/** Differs wherever a file of the folder does. */
	readonly revision: string;
	/** What lies in the folder and is no part of the corpus, and no fault. */
	readonly passedOver: readonly Fault[];
	readonly compiled: CompiledCorpus;
}

export interface FaultyCorpus {
	readonly state: 'faulty';
	readonly folder: string;
	readonly revision: string;
	readonly passedOver: readonly Fault[];
	/** What the corpus calls itself, or the folder's name where it could not say. */
	readonly id: string;
	readonly title: string;
	readonly faults: readonly Fault[];
}

export function idOf(compilation: Compilation): string {
	return compilation.state === 'ready' ? compilation.compiled.corpus.id : compilation.id;
}

export async function compileCorpus(folder: string): Promise<Compilation> {
	const { files, unread, passedOver } = await readFolder(folder);
	const result = parseCorpus(files, unread);
	const origin = { folder, revision: revisionOf({ files, unread }), passedOver };
	if (!result.ok) {
		const name = basename(folder);
		const { id, title, faults } = result;
		return { state: 'faulty', ...origin, id: id ?? name, title: title ?? name, faults };
	}
	const { id, title } = result.corpus;
	const made = compile(result.corpus);
	return made.ok
		? { state: 'ready', ...origin, compiled: made.compiled }
		: { state: 'faulty', ...origin, id, title, faults: made.faults };
}

function revisionOf({ files, unread }: Pick<Folder, 'files' | 'unread'>): string {
	const hash = createHash('sha256');
	for (const [name, bytes] of [...files].sort(([a], [b]) => (a < b ? -1 : 1)))
		hash.update(`${name}\0${bytes.length}\0`).update(bytes);
	return hash.update(JSON.stringify(unread)).digest('hex').slice(0, 16);
}
