// A row of the table of formats: how a file of it is known, what it can hold, and how it is read and written. Pages, desk, worker and shell
// read the one table; a format is added by a row.
import type { Annotation } from './annotations/annotation.ts';
import type { Head } from '../files/input/head.ts';
import type { Input, Watched } from '../files/input/input.ts';
import type { Steps } from '../files/input/step.ts';
import type { WholeRecords } from './intake/records-of-files.ts';
import type { Row } from './rows/row.ts';
import type { Selection } from './selection/selection.ts';
import type { Citation } from './sources/citation.ts';

/** What of a corpus comes back from a file of the format. */
export type Held =
	/** Claims with their words, quotes, chains, answers, topics and grades, and the heads of their reports. */
	| 'claims'
	/** A point for each place. */
	| 'points'
	/** The places' own geometries. */
	| 'shapes'
	/** When it happened, by days; EDTF whole where claims are held. */
	| 'dates'
	/** Quotes with what stands around them. */
	| 'quotes'
	/** Reports with title, source, dates and address. */
	| 'reports'
	/** TLP. */
	| 'handling'
	/** Every record, and every text. */
	| 'everything';

export type Reader =
	| { readonly gives: 'rows'; readonly read: (input: Input, watched: Watched) => Steps<Row> }
	| { readonly gives: 'annotations'; readonly read: (input: Input, watched: Watched) => Steps<Annotation> }
	| { readonly gives: 'citations'; readonly read: (input: Input, watched: Watched) => Steps<Citation> }
	/** All records of a corpus, in one item. */
	| { readonly gives: 'corpus'; readonly read: (input: Input, watched: Watched) => Steps<WholeRecords> };

/** At least one selection, perhaps of no claims; all of one corpus and one query, each with further claims. */
export type Selections = AsyncIterable<Selection>;

export type Writer = (selections: Selections, watched: Watched) => AsyncGenerator<Piece, void>;
export type Piece = string | Uint8Array<ArrayBuffer>;

export interface Format {
	readonly id: string;
	/** The first is what a file that we write gets. */
	readonly endings: readonly [string, ...string[]];
	readonly mediaType: string;
	readonly holds: readonly Held[];
	/** Bytes: a larger file is refused before it is read. */
	readonly limit: number;
	/** Holds what a corpus says beside its claims, texts and all: nothing for one whose claims are not at hand together. */
	readonly isWhole?: true;
	/** Its reader holds no more than a piece of it. */
	readonly isStreamed?: true;
	/** Needs what only a shell has: pages do not offer it. */
	readonly inShell?: true;
	readonly sniff?: (head: Head) => boolean;
	readonly reader?: Reader;
	readonly write?: Writer;
}
