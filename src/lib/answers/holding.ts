// What sessions of one corpus answer from, wherever it lies: its columns, its words, its records. Knows no query.
import type { CompiledCorpus } from '../model/compiled.ts';
import type { Claim } from '../model/corpus.ts';
import type { Table } from '../query/engine/table.ts';
import type { Wording } from '../query/query/wording.ts';
import type { SearchIndex } from '../query/search/search.ts';
import type { Soon } from './answers.ts';

export interface Holding {
	/** Another whenever the corpus is. */
	readonly revision: string;
	/** With a claim for each answer to each question at least. */
	readonly compiled: CompiledCorpus;
	readonly table: Table;
	readonly wording: Wording;
	/** Null before they were loaded. */
	readonly words: SearchIndex | null;
	loadWords(): Promise<void>;
	idAt(row: number): string;
	/** Null for an id that no claim has. */
	rowOf(id: string): number | null;
	/** The claims of rows, in their order. */
	read(rows: readonly number[]): Soon<readonly Claim[]>;
	/** The claim of a row; null where claims are not at hand. */
	readonly claimAt: ((row: number) => Claim) | null;
	/** What claims say, as one mark over the rows. */
	digest(): Soon<(rows: Uint32Array) => string>;
}
