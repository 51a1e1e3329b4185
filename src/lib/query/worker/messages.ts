// What page and worker say to each other. All of it plain data.
import type { Claim } from '../../model/corpus.ts';
import type { Cluster, ClusterView } from '../clusters/clusters.ts';
import type { Segment } from '../query/describe.ts';
import type { Differing } from '../engine/differing.ts';
import type { Histogram, Stretch } from '../engine/histogram.ts';
import type { Order } from '../engine/order-rows.ts';
import type { DateAxis, FilterKey, Query } from '../query/query.ts';
import type { Counted } from '../engine/engine.ts';
import type { Found } from '../search/search.ts';
import type { Shown } from '../engine/shown.ts';
import type { Span, Vocabulary } from '../engine/table.ts';
import type { Witnesses } from '../engine/witnesses.ts';

/** Rows of a list at most: longer ones nobody walks through. */
export const MOST_LISTED = 20_000;
/** So many of them may be in sight before anyone scrolls. */
export const SEEN_FIRST = 8;

/** All that a page shows of one query, asked at once so that its parts agree. */
export interface Question {
	readonly query: Query;
	/** Ids of the open places; those that the corpus lacks are passed over. */
	readonly places: readonly string[];
	/** Id of the open claim. */
	readonly claim: string | null;
	/** What the map shows; null without one. */
	readonly map: MapQuestion | null;
	/** What the timeline shows; null without one. */
	readonly timeline: Timeline | null;
	/** How a list or table of all that is selected stands; null without one. */
	readonly order: Order | null;
}

export interface MapQuestion extends ClusterView {
	/** At which the whole is shown beside the map. */
	readonly wholeZoom: number;
}

export interface Timeline {
	readonly axis: DateAxis;
	/** None before the timeline has been laid out. */
	readonly stretches: readonly Stretch[];
	/** One lane an event. */
	readonly byEvent: boolean;
}

export interface Ordered {
	readonly rows: Uint32Array;
	/** For each of them a code that changes where the order goes on to another value; null where values have no codes. */
	readonly groups: Uint32Array | null;
}

/** Claims in a list: its first rows, and how much there is of all. */
export interface Listed extends Ordered {
	readonly witnesses: Witnesses;
}

export interface Reply {
	readonly question: Question;
	readonly answer: Counted;
	/** Claims that are selected. */
	readonly count: number;
	readonly sentence: readonly Segment[];
	/** What the words of the query found; null where they say nothing. */
	readonly found: Pick<Found, 'marked' | 'corrected'> | null;
	/** The selected claims about the open places, or all while none is open, newest first. */
	readonly listed: Listed;
	/** Claims about the open places, selected or not; 0 while none is open. */
	readonly known: number;
	/** Selected claims that were said at the first open place. */
	readonly saidHere: number;
	/** The first of the selected rows in the order asked for. */
	readonly ordered: Ordered | null;
	/** The records of the first rows of `ordered`, or else of `listed`; null where they take longer than the answer. */
	readonly first: readonly Claim[] | null;
	/** The row of the open claim, selected or not. */
	readonly claim: number | null;
	readonly clusters: readonly Cluster[] | null;
	readonly wholeClusters: readonly Cluster[] | null;
	/** See leading-values.ts; null without a map. */
	readonly leading: Uint32Array | null;
	/** Of the claims that pass all filters but a window on this axis. */
	readonly histogram: Histogram | null;
}

/** What a page must know of a table that stays with the worker. */
export interface Opened {
	readonly size: number;
	readonly vocabulary: Vocabulary;
	/** The answer to the query that asks nothing. */
	readonly whole: Counted;
	/** The dates that some claims have. */
	readonly dates: Readonly<Record<DateAxis, Pick<Span, 'earliest' | 'latest'>>>;
	readonly differing: Differing;
}

export type ExportFormat = 'csv' | 'geojson';

/** How far a piece of work is, told from 0 to 1, and how it is stopped. */
export interface Watched {
	readonly signal: AbortSignal;
	readonly tell: (share: number) => void;
}

/** Claims that have a value, among all. */
export interface Holders {
	/** The newest ones, as many as asked for at most. */
	readonly rows: Uint32Array;
	readonly count: number;
}

/** A view of slides: what a query selects, or all that have one value. */
export interface ShownView {
	readonly of:
		| { readonly kind: 'query'; readonly query: Query }
		| { readonly kind: 'value'; readonly key: FilterKey; readonly value: string };
	/** How many rows are wanted, and in what order. */
	readonly order: Order;
	readonly most: number;
}

/** What a view of slides shows, with its first rows. */
export interface GatheredView {
	readonly shown: Shown;
	readonly rows: Uint32Array;
}

export interface Gathered {
	readonly views: readonly GatheredView[];
	/** For each id asked for its row, drafts' as well; null where no claim has it. */
	readonly claims: readonly ({ readonly row: number; readonly isDraft: boolean } | null)[];
}

/** A message to the worker; the answer to it bears the same `id`. */
export type Request =
	/** `base`: the folder of the corpus, as an absolute address with its slash. */
	| { readonly id: number; readonly kind: 'open'; readonly base: string }
	/** Of the questions of one asker only the last is answered. That of the pages is 0; all others hear nothing of drafts. */
	| { readonly id: number; readonly kind: 'ask'; readonly question: Question; readonly asker: number }
	/** The zoom at which the places no longer share a marker, as the last answer has them. */
	| { readonly id: number; readonly kind: 'part'; readonly places: readonly number[]; readonly zoom: number }
	/** The corpus without its drafts, as slides show it. */
	| { readonly id: number; readonly kind: 'present' }
	/** What slides show and name, ahead of their being shown; without drafts. */
	| {
			readonly id: number;
			readonly kind: 'gather';
			readonly views: readonly ShownView[];
			readonly claims: readonly string[];
	  }
	/** The records of claims, by row. */
	| { readonly id: number; readonly kind: 'read'; readonly rows: readonly number[] }
	/** Words are about to be asked for. */
	| { readonly id: number; readonly kind: 'prepare' }
	/** What the last answer selects, as a file; `address` is its query as an address has it. */
	| { readonly id: number; readonly kind: 'save'; readonly format: ExportFormat; readonly address: string }
	/** The saving that was asked for under this number is not wanted any more: it fails. */
	| { readonly id: number; readonly kind: 'stop' }
	| {
			readonly id: number;
			readonly kind: 'hold';
			readonly key: FilterKey;
			readonly value: string;
			readonly most: number;
	  };

export type Response =
	| { readonly id: number; readonly kind: 'opened'; readonly opened: Opened }
	| { readonly id: number; readonly kind: 'answered'; readonly reply: Reply }
	/** A later question came before this one was looked at. */
	| { readonly id: number; readonly kind: 'superseded' }
	| { readonly id: number; readonly kind: 'parted'; readonly zoom: number | null }
	| { readonly id: number; readonly kind: 'read'; readonly claims: readonly Claim[] }
	| { readonly id: number; readonly kind: 'prepared' }
	/** So much of a saving is done, from 0 to 1; its answer is still to come. */
	| { readonly id: number; readonly kind: 'saving'; readonly share: number }
	| { readonly id: number; readonly kind: 'saved'; readonly file: Blob }
	| { readonly id: number; readonly kind: 'held'; readonly holders: Holders }
	| { readonly id: number; readonly kind: 'presented'; readonly opened: Opened }
	| { readonly id: number; readonly kind: 'gathered'; readonly gathered: Gathered }
	| { readonly id: number; readonly kind: 'failed'; readonly reason: string };

/** One end of a channel: a Worker, a worker's own scope, or a MessagePort. */
export interface Port<Sent, Received> {
	postMessage(message: Sent): void;
	onmessage: ((event: { readonly data: Received }) => void) | null;
	/** Of a worker whose script could not be had, which has no message, or that stopped. */
	onerror?: ((event: { readonly message?: string }) => void) | null;
}
