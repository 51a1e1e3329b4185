// What a search of a compiled corpus looks through: claims with their quotes, and every name of sources, actors and places.
import type { CompiledCorpus } from '../model/compiled.ts';
import type { Names } from '../model/corpus.ts';
import type { SearchIndex } from './search.ts';
import { indexWords } from './word-index.ts';

export function toSearchIndex({ corpus }: CompiledCorpus): SearchIndex {
	return {
		claims: indexWords(corpus.claims.map(({ text, quote }) => `${text}\n${quote.exact}`)),
		sources: indexWords(corpus.sources.map(({ name }) => name)),
		actors: indexWords(corpus.actors.map(({ name, names }) => withVariants(name, names))),
		places: indexWords(corpus.places.map(({ name, names }) => withVariants(name, names)))
	};
}

function withVariants(name: string, names: Names = {}): string {
	return [name, ...Object.values(names).flat()].join('\n');
}
