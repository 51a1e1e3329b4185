// From corpus folders to everything that the app reads of them.
import { compileCorpus, type Compilation } from './compile-corpus.ts';
import { withDistinctIds } from './distinct-ids.ts';
import { writeCorpora, type WriteOptions } from './write-corpora.ts';

/** What became of each folder, one named twice counting once. Throws where nothing can be written. */
export async function buildCorpora(
	folders: readonly string[],
	options: WriteOptions
): Promise<readonly Compilation[]> {
	const compilations = withDistinctIds(await Promise.all([...new Set(folders)].map(compileCorpus)));
	await writeCorpora(compilations, options);
	return compilations;
}
