// A corpus that is in the page whole: everything but the index of words is there at once.
import { claimsDigest } from '../../evidence/changes/claim-digest.ts';
import type { CompiledCorpus } from '../../model/compiled.ts';
import type { Claim } from '../../model/corpus.ts';
import type { Table } from '../../query/engine/table.ts';
import { toTable } from '../../query/engine/to-table.ts';
import { toWording, type Wording } from '../../query/query/wording.ts';
import type { SearchIndex } from '../../query/search/search.ts';
import type { Holding } from '../holding.ts';

export class PageHolding implements Holding {
	readonly revision: string;
	readonly compiled: CompiledCorpus;
	readonly table: Table;
	readonly wording: Wording;
	readonly #rows: ReadonlyMap<string, number>;
	#words: SearchIndex | null = null;
	#coming: Promise<void> | null = null;

	constructor(compiled: CompiledCorpus, revision: string) {
		this.revision = revision;
		this.compiled = compiled;
		this.table = toTable(compiled);
		this.wording = toWording(compiled.corpus);
		this.#rows = new Map(compiled.corpus.claims.map(({ id }, row) => [id, row]));
	}

	get words(): SearchIndex | null {
		return this.#words;
	}

	/** The script that makes it comes when words are first asked for. */
	loadWords(): Promise<void> {
		return (this.#coming ??= import('../../query/search/to-search-index.ts').then(({ toSearchIndex }) => {
			this.#words = toSearchIndex(this.compiled);
		}));
	}

	idAt(row: number): string {
		return this.claimAt(row).id;
	}

	rowOf(id: string): number | null {
		return this.#rows.get(id) ?? null;
	}

	readonly read = (rows: readonly number[]): readonly Claim[] => rows.map((row) => this.claimAt(row));

	readonly claimAt = (row: number): Claim => this.compiled.corpus.claims[row]!;

	digest(): (rows: Uint32Array) => string {
		return (rows) => claimsDigest(Array.from(rows, this.claimAt));
	}
}
