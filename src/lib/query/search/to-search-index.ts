// What a search of a compiled corpus looks through: claims with their quotes, texts of reports, and every name of sources, actors and places.
import type { CompiledCorpus } from '../../model/compiled.ts';
import type { Claim, Corpus, Names } from '../../model/corpus.ts';
import type { SearchIndex } from './search.ts';
import { indexWords } from './word-index.ts';

export function toSearchIndex({ corpus }: CompiledCorpus): SearchIndex {
	return {
		claims: indexWords(corpus.claims.map(claimText)),
		reports: indexWords(corpus.reports.map(({ title, text }) => reportText(title, text))),
		...indexNames(corpus)
	};
}

/** What of a claim itself is searched. */
export function claimText({ text, texts = {}, quote }: Claim): string {
	return [text, ...Object.values(texts), quote.exact].join('\n');
}

/** What of a report is searched. */
export function reportText(title: string | undefined, text: string): string {
	return `${title ?? ''}\n${text}`;
}

export function indexNames(corpus: Omit<Corpus, 'claims'>): Omit<SearchIndex, 'claims' | 'reports'> {
	return {
		sources: indexWords(corpus.sources.map(({ name, names }) => withVariants(name, names))),
		actors: indexWords(corpus.actors.map(({ name, names }) => withVariants(name, names))),
		places: indexWords(corpus.places.map(({ name, names }) => withVariants(name, names)))
	};
}

function withVariants(name: string, names: Names = {}): string {
	return [name, ...Object.values(names).flat()].join('\n');
}
