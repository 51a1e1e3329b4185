// From one corpus folder to the compiled corpus, or to its faults. Reads the folder, writes nothing.
import { basename } from 'node:path';
import { compile } from '../../src/lib/compile/compile.ts';
import type { CompiledCorpus, Fault } from '../../src/lib/model/compiled.ts';
import { parseCorpus } from '../../src/lib/model/parse-corpus.ts';
import { readFolder } from './read-folder.ts';

export type Compilation = ReadyCorpus | FaultyCorpus;

export interface ReadyCorpus {
	readonly state: 'ready';
	readonly folder: string;
	readonly compiled: CompiledCorpus;
}

export interface FaultyCorpus {
	readonly state: 'faulty';
	readonly folder: string;
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
	if (!result.ok) {
		const name = basename(folder);
		const { id, title, faults } = result;
		return { state: 'faulty', folder, id: id ?? name, title: title ?? name, faults };
	}
	const { id, title } = result.corpus;
	const made = compile(result.corpus);
	return made.ok
		? { state: 'ready', folder, compiled: made.compiled }
		: { state: 'faulty', folder, id, title, faults: made.faults };
}
