// The search for words, with an index that is made when words are first asked for. Until it is there nothing is found and nothing is refused.
import type { CompiledCorpus } from '../../model/compiled.ts';
import type { Found } from '../../query/search/search.ts';
import type { Table } from '../../query/engine/table.ts';

type Searcher = (words: string) => Found | null;

export class WordSearch {
	readonly #compiled: CompiledCorpus;
	readonly #table: Table;
	#searcher = $state.raw<Searcher | null>(null);
	#loading: Promise<void> | undefined;
	/** The last answer: engine and page ask for the same one after another. */
	#last: { readonly words: string; readonly found: Found | null } | undefined;

	constructor(compiled: CompiledCorpus, table: Table) {
		this.#compiled = compiled;
		this.#table = table;
	}

	/** Whether `find` can answer. */
	get isReady(): boolean {
		return this.#searcher !== null;
	}

	/** Makes the index, once, however often it is called. */
	prepare(): Promise<void> {
		return (this.#loading ??= this.#load());
	}

	/** Null for words that say nothing, and while there is no index. */
	find(words: string): Found | null {
		if (!this.#searcher) return null;
		if (this.#last?.words !== words) this.#last = { words, found: this.#searcher(words) };
		return this.#last.found;
	}

	async #load(): Promise<void> {
		const [{ search }, { toSearchIndex }] = await Promise.all([
			import('../../query/search/search.ts'),
			import('../../query/search/to-search-index.ts')
		]);
		const index = toSearchIndex(this.#compiled);
		this.#searcher = (words) => search(this.#table, index, words);
	}
}
