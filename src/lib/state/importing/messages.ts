// What page and importing worker say to each other, all of it plain data. One worker reads one file; ending it stops the reading.
import type { Imported, ImportTask } from '../../exchange/intake/import-file.ts';

type Rows = Extract<Imported, { kind: 'rows' }>;

/** Of rows only what they change comes back, and how many there were: the records themselves are in the change. */
export type ReadFile =
	| Exclude<Imported, Rows>
	| (Omit<Rows, 'taken'> & { readonly taken: Pick<Rows['taken'], 'rows' | 'claims'> });

export type ImportOutcome =
	/** From 0 to 1. */
	| { readonly kind: 'progress'; readonly share: number }
	| { readonly kind: 'read'; readonly file: ReadFile }
	| { readonly kind: 'failed'; readonly reason: string };

export type ImportCall = ImportTask;
