// What all sessions of one corpus read, loaded once: its table, its words, what its claims say as marks.
import { arrowToTable } from '../columnar/arrow-to-table.ts';
import { ClaimDigests } from '../columnar/claim-digests.ts';
import { ClaimIds } from '../columnar/claim-ids.ts';
import {
	COLUMNS_FILE,
	DIGESTS_FILE,
	HEADER_FILE,
	LARGE_FORMAT,
	WORDS_FILE,
	type LargeCorpus
} from '../columnar/large-corpus.ts';
import { arrowToWords } from '../columnar/words-arrow.ts';
import { message } from '../../messages/message.ts';
import type { SearchIndex } from '../search/search.ts';
import type { Table } from '../engine/table.ts';
import { indexNames } from '../search/to-search-index.ts';
import { toWording, type Wording } from '../query/wording.ts';
import { ClaimFiles } from './claim-files.ts';
import type { Load } from './load.ts';

export class Holding {
	readonly header: LargeCorpus;
	readonly table: Table;
	readonly wording: Wording;
	readonly ids: ClaimIds;
	readonly claims: ClaimFiles;
	readonly load: Load;
	#words: SearchIndex | null = null;
	#digests: ClaimDigests | null = null;

	static async open(load: Load): Promise<Holding> {
		const [bytes, columns] = await Promise.all([load(HEADER_FILE), load(COLUMNS_FILE)]);
		const header = JSON.parse(new TextDecoder().decode(bytes)) as LargeCorpus;
		if (header.format !== LARGE_FORMAT) {
			throw new Error(`${HEADER_FILE} has format ${header.format}, expected ${LARGE_FORMAT}`);
		}
		return new Holding(header, columns, load);
	}

	constructor(header: LargeCorpus, columns: Uint8Array, load: Load) {
		const { corpus, placements } = header;
		const places = corpus.places.map(({ id }) => id);
		this.header = header;
		try {
			this.table = arrowToTable(columns, places, placements);
			this.ids = new ClaimIds(columns);
		} catch (cause) {
			throw new Error(message('query.file.columns', { file: COLUMNS_FILE, reason: String(cause) }), {
				cause
			});
		}
		this.wording = toWording({ ...corpus, claims: [] });
		this.claims = new ClaimFiles(load, (row) => this.ids.at(row));
		this.load = load;
	}

	/** Null before they were loaded. */
	get words(): SearchIndex | null {
		return this.#words;
	}

	async loadWords(): Promise<void> {
		this.#words ??= {
			claims: arrowToWords(await this.load(WORDS_FILE)),
			...indexNames(this.header.corpus)
		};
	}

	async digests(): Promise<ClaimDigests> {
		return (this.#digests ??= new ClaimDigests(await this.load(DIGESTS_FILE), this.ids));
	}
}
