// Corpora that are served together need ids of their own, which are also their folders in the output, and titles by which a reader tells
// them apart: two states of one corpus, say. The first to claim an id has it; a later one goes by the name of its folder.
import { basename } from 'node:path';
import { isAppPath, ID_PATTERN } from '../../src/lib/model/schema/fields.ts';
import { idOf, type Compilation } from './compile-corpus.ts';

/** In the same order. Every id of the result can be the name of a folder, and no two are the same. */
export function withDistinctIds(compilations: readonly Compilation[]): Compilation[] {
	const owners = new Map<string, Compilation>();
	for (const compilation of compilations) {
		const id = idOf(compilation);
		if (compilation.state === 'ready' && !owners.has(id)) owners.set(id, compilation);
	}
	const taken = new Set(owners.keys());
	return compilations.map((compilation) => {
		const id = idOf(compilation);
		const title = distinctTitle(compilation, compilations);
		if (owners.get(id) === compilation) return renamed(compilation, id, title);
		const isReady = compilation.state === 'ready';
		const free = freeId(isReady ? [basename(compilation.folder), id] : [id], taken);
		taken.add(free);
		return renamed(compilation, free, title);
	});
}

function renamed(compilation: Compilation, id: string, title: string): Compilation {
	if (compilation.state === 'faulty') return { ...compilation, id, title };
	const { compiled } = compilation;
	if (id === compiled.corpus.id && title === compiled.corpus.title) return compilation;
	return { ...compilation, compiled: { ...compiled, corpus: { ...compiled.corpus, id, title } } };
}

function titleOf(compilation: Compilation): string {
	return compilation.state === 'ready' ? compilation.compiled.corpus.title : compilation.title;
}

/** With as much of the folder's path as no other corpus of this title has. */
function distinctTitle(compilation: Compilation, all: readonly Compilation[]): string {
	const title = titleOf(compilation);
	const folders = all.filter((each) => titleOf(each) === title).map(({ folder }) => folder.split(/[\\/]/));
	if (folders.length < 2) return title;
	const own = compilation.folder.split(/[\\/]/);
	const end = (folder: readonly string[], parts: number) => folder.slice(-parts).join('/');
	let parts = 1;
	while (parts < own.length && folders.filter((each) => end(each, parts) === end(own, parts)).length > 1)
		parts += 1;
	return `${title} (${end(own, parts)})`;
}

/** A name for a folder and an address, made of the first of `wanted` that is free. */
function freeId(wanted: readonly string[], taken: ReadonlySet<string>): string {
	const isFree = (id: string) => !taken.has(id) && !isAppPath(id);
	const bases = wanted.map(toId);
	const free = bases.find(isFree);
	if (free !== undefined) return free;
	const base = bases.at(-1)!;
	let number = 2;
	while (!isFree(`${base}-${number}`)) number += 1;
	return `${base}-${number}`;
}

function toId(name: string): string {
	const slug = name
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '')
		.slice(0, 60);
	return ID_PATTERN.test(slug) ? slug : 'corpus';
}
