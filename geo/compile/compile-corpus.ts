// From one corpus folder to what is served of it: the compiled corpus and its layers, or its faults. Reads the folder, writes nothing.
import { basename } from 'node:path';
import { COMPILED_FORMAT, type CompiledCorpus, type Fault } from '../../src/lib/model/compiled.ts';
import { parseCorpus } from '../../src/lib/model/parse-corpus.ts';
import { toPlacements } from './placements.ts';
import { readFolder } from './read-folder.ts';

export type Compilation =
	| { readonly state: 'ready'; readonly folder: string; readonly compiled: CompiledCorpus }
	| {
			readonly state: 'faulty';
			readonly folder: string;
			readonly name: string;
			readonly faults: readonly Fault[];
	  };

export async function compileCorpus(folder: string): Promise<Compilation> {
	const { files, unread } = await readFolder(folder);
	const result = parseCorpus(files, unread);
	if (!result.ok) return { state: 'faulty', folder, name: basename(folder), faults: result.faults };
	const { corpus } = result;
	const compiled = { format: COMPILED_FORMAT, corpus, placements: toPlacements(corpus.places) } as const;
	return { state: 'ready', folder, compiled };
}
