// Compiled corpora and their index, written for the app; what an earlier build left there of corpora that are
// gone is removed.
import { basename, join } from 'node:path';
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
import { swapIn } from './swap-folder.ts';

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
	const corpora = compilations.map((each) => (each.state === 'ready' ? readyEntry(each) : faultyEntry(each)));
	const index: CorpusIndex = { format: COMPILED_FORMAT, corpora };
	await swapIn(out, ids, async (beside) => {
		for (const compilation of compilations) await writeOne(compilation, beside, precompress);
		await writeJson(join(beside, INDEX), index, precompress);
	});
	for (const id of earlier.filter((id) => !ids.includes(id))) await removeCorpus(out, id);
	return index;
}

async function writeOne(compilation: Compilation, out: string, precompress: boolean): Promise<void> {
	const folder = join(out, idOf(compilation));
	if (isLarge(compilation)) return writeLarge(compilation.compiled, folder, precompress);
	for (const [file, value] of Object.entries(filesOf(compilation)))
		await writeJson(join(folder, file), value, precompress);
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

function readyEntry({ compiled: { corpus }, folder, revision }: ReadyCorpus): CorpusEntry {
	return {
		state: 'ready',
		id: corpus.id,
		title: corpus.title,
		...(corpus.titles && { titles: corpus.titles }),
		summary: corpus.summary,
		...(corpus.summaries && { summaries: corpus.summaries }),
		asOf: formatIsoDay(corpus.asOf.latest!),
		claims: corpus.claims.length,
		reports: corpus.reports.length,
		invented: corpus.invented ?? false,
		folder: basename(folder),
		revision,
		path: `${corpus.id}/corpus.json`
	};
}

function faultyEntry({ id, title, folder, revision }: FaultyCorpus): CorpusEntry {
	return { state: 'faulty', id, title, folder: basename(folder), revision, path: `${id}/faults.json` };
}
