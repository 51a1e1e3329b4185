// One open corpus in the worker: its engine, its words, and what a page asks of them. Knows no channel.
import { clustersOf, partingZoom, type Cluster } from '../clusters.ts';
import { arrowToTable } from '../columnar/arrow-to-table.ts';
import {
	COLUMNS_FILE,
	HEADER_FILE,
	LARGE_FORMAT,
	WORDS_FILE,
	type LargeCorpus
} from '../columnar/large-corpus.ts';
import { arrowToWords } from '../columnar/words-arrow.ts';
import { describe } from '../describe.ts';
import { histogramOf, type Histogram } from '../histogram.ts';
import { orderRows } from '../order-rows.ts';
import { EVERYTHING, FILTER_KEYS, type FilterKey } from '../query.ts';
import { Engine, type Answer } from '../run.ts';
import { search, type Found, type SearchIndex } from '../search.ts';
import type { Table } from '../table.ts';
import { indexNames } from '../to-search-index.ts';
import { toWording, type Wording } from '../wording.ts';
import type { Opened, Question, Reply, Timeline } from './messages.ts';

/** The bytes of a file of the corpus. */
export type Load = (name: string) => Promise<Uint8Array>;

export class Session {
	readonly table: Table;
	readonly #corpus: LargeCorpus['corpus'];
	readonly #wording: Wording;
	readonly #engine: Engine;
	readonly #load: Load;
	#index: SearchIndex | null = null;
	#found: { readonly words: string; readonly found: Found | null } = { words: '', found: null };
	#answer: Answer;

	static async open(load: Load): Promise<Session> {
		const header = JSON.parse(new TextDecoder().decode(await load(HEADER_FILE))) as LargeCorpus;
		if (header.format !== LARGE_FORMAT) {
			throw new Error(`${HEADER_FILE} has format ${header.format}, expected ${LARGE_FORMAT}`);
		}
		return new Session(header, await load(COLUMNS_FILE), load);
	}

	constructor({ corpus, placements }: LargeCorpus, columns: Uint8Array, load: Load) {
		const places = corpus.places.map(({ id }) => id);
		this.table = arrowToTable(columns, places, placements);
		this.#corpus = corpus;
		this.#wording = toWording({ ...corpus, claims: [] });
		this.#engine = new Engine(this.table, (words) => this.#findWords(words)?.isMatch ?? null);
		this.#load = load;
		this.#answer = this.#engine.ask(EVERYTHING);
	}

	get opened(): Opened {
		const values = FILTER_KEYS.map((key) => [key, this.table.columns[key].values]);
		return {
			size: this.table.size,
			values: Object.fromEntries(values) as Record<FilterKey, readonly string[]>
		};
	}

	/** Loads the words on the first question that has any. */
	async answer({ query, map, timeline, order }: Question): Promise<Reply> {
		if (query.words.trim() !== '') this.#index ??= await this.#loadIndex();
		this.#answer = this.#engine.ask(query);
		const found = this.#findWords(query.words);
		return {
			answer: this.#answer,
			sentence: describe(query, this.#answer, this.table, this.#wording),
			found: found && { marked: found.marked, corrected: found.corrected },
			ordered: order && orderRows(this.table, this.#answer.claims, order, this.#wording.nameOf),
			clusters: map && this.#clusters(map),
			histogram: timeline && this.#histogram(timeline, query.window?.axis === timeline.axis)
		};
	}

	partingZoom(places: readonly number[], zoom: number): number | null {
		return partingZoom(this.table, this.#answer, places, zoom);
	}

	#clusters(map: NonNullable<Question['map']>): readonly Cluster[] {
		return clustersOf(this.table, this.#answer, map);
	}

	#histogram({ axis, stretches, byEvent }: Timeline, isWindowed: boolean): Histogram {
		const rows = isWindowed ? this.#engine.rowsWithout('window') : this.#answer.claims;
		const split = byEvent ? this.table.columns.event : undefined;
		return histogramOf(this.table.dates[axis], rows, stretches, split);
	}

	#findWords(words: string): Found | null {
		if (!this.#index || words.trim() === '') return null;
		if (this.#found.words !== words) this.#found = { words, found: search(this.table, this.#index, words) };
		return this.#found.found;
	}

	async #loadIndex(): Promise<SearchIndex> {
		return { claims: arrowToWords(await this.#load(WORDS_FILE)), ...indexNames(this.#corpus) };
	}
}
