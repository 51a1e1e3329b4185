// A corpus that lies in files: its columns and whatever else is asked for are loaded once, its records as they are read.
import { message } from '../../messages/message.ts';
import type { CompiledCorpus } from '../../model/compiled.ts';
import type { Claim } from '../../model/corpus.ts';
import { arrowToTable } from '../../query/columnar/arrow-to-table.ts';
import { ClaimDigests } from '../../query/columnar/claim-digests.ts';
import { ClaimIds } from '../../query/columnar/claim-ids.ts';
import {
	COLUMNS_FILE,
	DIGESTS_FILE,
	HEADER_FILE,
	LARGE_FORMAT,
	REPORT_WORDS_FILE,
	withoutClaims,
	WORDS_FILE,
	type LargeCorpus
} from '../../query/columnar/large-corpus.ts';
import { arrowToWords } from '../../query/columnar/words-arrow.ts';
import type { Table } from '../../query/engine/table.ts';
import { toWording, type Wording } from '../../query/query/wording.ts';
import type { SearchIndex } from '../../query/search/search.ts';
import { indexNames } from '../../query/search/to-search-index.ts';
import type { Holding } from '../holding.ts';
import { ClaimFiles } from './claim-files.ts';
import type { Load } from './load.ts';

export class FileHolding implements Holding {
	readonly revision: string;
	readonly compiled: CompiledCorpus;
	readonly table: Table;
	readonly wording: Wording;
	readonly claimAt = null;
	readonly read: (rows: readonly number[]) => Promise<Claim[]>;
	readonly #ids: ClaimIds;
	readonly #load: Load;
	#words: SearchIndex | null = null;
	#digests: ClaimDigests | null = null;

	static async open(load: Load): Promise<FileHolding> {
		const [bytes, columns] = await Promise.all([load(HEADER_FILE), load(COLUMNS_FILE)]);
		const header = JSON.parse(new TextDecoder().decode(bytes)) as LargeCorpus;
		if (header.format !== LARGE_FORMAT) {
			throw new Error(`${HEADER_FILE} has format ${header.format}, expected ${LARGE_FORMAT}`);
		}
		return new FileHolding(header, columns, load);
	}

	constructor(header: LargeCorpus, columns: Uint8Array, load: Load) {
		this.revision = header.revision;
		this.compiled = withoutClaims(header);
		try {
			this.table = arrowToTable(columns, header);
			this.#ids = new ClaimIds(columns);
		} catch (cause) {
			throw new Error(message('query.file.columns', { file: COLUMNS_FILE, reason: String(cause) }), {
				cause
			});
		}
		this.wording = toWording({ ...header.corpus, claims: [] });
		const files = new ClaimFiles(load, (row) => this.#ids.at(row));
		this.read = (rows) => files.read(rows);
		this.#load = load;
	}

	get words(): SearchIndex | null {
		return this.#words;
	}

	async loadWords(): Promise<void> {
		if (this.#words) return;
		const [claims, reports] = await Promise.all(
			[WORDS_FILE, REPORT_WORDS_FILE].map((file) => this.#load(file))
		);
		this.#words = {
			claims: arrowToWords(claims!),
			reports: arrowToWords(reports!),
			...indexNames(this.compiled.corpus)
		};
	}

	idAt(row: number): string {
		return this.#ids.at(row);
	}

	rowOf(id: string): number | null {
		return this.#ids.rowOf(id);
	}

	async digest(): Promise<(rows: Uint32Array) => string> {
		const digests = (this.#digests ??= new ClaimDigests(await this.#load(DIGESTS_FILE), this.#ids));
		return (rows) => digests.over(rows);
	}
}
