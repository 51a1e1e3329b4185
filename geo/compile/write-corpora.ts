// Compiled corpora and their index, written for the app; what an earlier build left there of corpora that are
// gone is removed.
import { join } from 'node:path';
import {
	COMPILED_FORMAT,
	type CompiledCorpus,
	type CorpusEntry,
	type CorpusIndex
} from '../../src/lib/model/compiled.ts';
import { formatIsoDay } from '../../src/lib/model/day.ts';
import { LARGE_FROM } from '../../src/lib/query/columnar/large-corpus.ts';
import { writeLargeCorpus } from '../../src/lib/query/columnar/write-large-corpus.ts';
import { claimsLayerText, toClaimsLayer } from '../../src/lib/compile/claims-layer.ts';
import { idOf, type Compilation, type FaultyCorpus, type ReadyCorpus } from './compile-corpus.ts';
import { corporaIn, INDEX, isSourceFolder, removeCorpus, writeJson, writePieces } from './output-folder.ts';
import { withQuotePlaces } from '../../src/lib/compile/quote-places.ts';
import { toPlacesLayer } from '../../src/lib/compile/places-layer.ts';

export interface WriteOptions {
	readonly out: string;
	/** Also writes `.gz` and `.br` beside every file. */
	readonly precompress: boolean;
}

/** `compilations` have distinct ids. Throws where the output would lie on a corpus itself. */
export async function writeCorpora(
	compilations: readonly Compilation[],
	{ out, precompress }: WriteOptions
): Promise<CorpusIndex> {
	const ids = compilations.map(idOf);
	const source = ids.map((id) => join(out, id)).find(isSourceFolder);
	if (source !== undefined)
		throw new Error(`${source} is a corpus: expected a folder for output, not of corpora`);
	const earlier = await corporaIn(out);
	const corpora: CorpusEntry[] = [];
	for (const compilation of compilations) {
		const entry = compilation.state === 'ready' ? readyEntry(compilation) : faultyEntry(compilation);
		const files = isLarge(compilation) ? [] : Object.entries(filesOf(compilation));
		await removeCorpus(
			out,
			entry.id,
			files.map(([file]) => file)
		);
		for (const [file, value] of files) await writeJson(join(out, entry.id, file), value, precompress);
		if (isLarge(compilation)) await writeLarge(compilation.compiled, join(out, entry.id), precompress);
		corpora.push(entry);
	}
	const index: CorpusIndex = { format: COMPILED_FORMAT, corpora };
	await writeJson(join(out, INDEX), index, precompress);
	for (const id of earlier.filter((id) => !ids.includes(id))) await removeCorpus(out, id);
	return index;
}

function isLarge(compilation: Compilation): compilation is ReadyCorpus {
	return compilation.state === 'ready' && compilation.compiled.corpus.claims.length >= LARGE_FROM;
}

/** Goes through the corpus file by file; none of it is copied but what one file holds. */
async function writeLarge(compiled: CompiledCorpus, folder: string, precompress: boolean): Promise<void> {
	const { claims: all, ...corpus } = compiled.corpus;
	const claims = { [Symbol.iterator]: () => withQuotePlaces(all, corpus.reports) };
	const texts = corpus.reports.map(({ text }) => text);
	await writeLargeCorpus({ corpus, placements: compiled.placements, claims, texts }, (name, pieces) =>
		writePieces(join(folder, name), pieces, precompress)
	);
	await writePieces(join(folder, 'claims.geojson'), claimsLayerText(compiled), precompress);
	await writeJson(join(folder, 'places.geojson'), toPlacesLayer(compiled), precompress);
}

function filesOf(compilation: Compilation): Readonly<Record<string, unknown>> {
	if (compilation.state === 'faulty') return { 'faults.json': compilation.faults };
	return {
		'corpus.json': compilation.compiled,
		'places.geojson': toPlacesLayer(compilation.compiled),
		'claims.geojson': toClaimsLayer(compilation.compiled)
	};
}

function readyEntry({ compiled: { corpus } }: ReadyCorpus): CorpusEntry {
	return {
		state: 'ready',
		id: corpus.id,
		title: corpus.title,
		summary: corpus.summary,
		asOf: formatIsoDay(corpus.asOf.latest!),
		claims: corpus.claims.length,
		reports: corpus.reports.length,
		invented: corpus.invented ?? false,
		path: `${corpus.id}/corpus.json`
	};
}

function faultyEntry({ id, title }: FaultyCorpus): CorpusEntry {
	return { state: 'faulty', id, title, path: `${id}/faults.json` };
}
