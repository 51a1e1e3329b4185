// Corpora that are served together need ids of their own, which are also their folders in the output. The
// first to claim an id has it; a later one is faulty.
import type { Fault } from '../../src/lib/model/compiled.ts';
import { ID_PATTERN } from '../../src/lib/model/schema/fields.ts';
import { idOf, type Compilation, type FaultyCorpus, type ReadyCorpus } from './compile-corpus.ts';

/** What stands beside the corpora in the output. */
const RESERVED: ReadonlyMap<string, string> = new Map([['basemap', 'the basemap']]);

/** In the same order. Every id of the result can be the name of a folder, and no two are the same. */
export function withDistinctIds(compilations: readonly Compilation[]): Compilation[] {
	const owners = new Map(RESERVED);
	for (const compilation of compilations) {
		const id = idOf(compilation);
		if (compilation.state === 'ready' && !owners.has(id)) owners.set(id, compilation.folder);
	}
	const taken = new Set(owners.keys());
	return compilations.map((compilation) => {
		const id = idOf(compilation);
		const owner = owners.get(id);
		if (compilation.state === 'ready' && owner === compilation.folder) return compilation;
		const free = freeId(id, taken);
		taken.add(free);
		return compilation.state === 'faulty' ? { ...compilation, id: free } : refused(compilation, free, owner!);
	});
}

function refused(
	{ folder, revision, compiled: { corpus } }: ReadyCorpus,
	id: string,
	owner: string
): FaultyCorpus {
	const fault: Fault = {
		file: 'corpus.json',
		record: corpus.id,
		field: 'id',
		found: `"${corpus.id}", which ${owner} has already`,
		expected: 'an id that no other corpus served beside it has'
	};
	return { state: 'faulty', folder, revision, id, title: corpus.title, faults: [fault] };
}

/** A name for a folder and an address, made of whatever the corpus calls itself. */
function freeId(wanted: string, taken: ReadonlySet<string>): string {
	const slug = wanted
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 60);
	const base = ID_PATTERN.test(slug) ? slug : 'corpus';
	let id = base;
	for (let number = 2; taken.has(id); number++) id = `${base}-${number}`;
	return id;
}
