// What page and worker say to each other. All of it plain data.
import type { Cluster, ClusterView } from '../clusters.ts';
import type { Segment } from '../describe.ts';
import type { Histogram, Stretch } from '../histogram.ts';
import type { Order } from '../order-rows.ts';
import type { DateAxis, FilterKey, Query } from '../query.ts';
import type { Answer } from '../run.ts';
import type { Found } from '../search.ts';

/** All that a page shows of one query, asked at once so that its parts agree. */
export interface Question {
	readonly query: Query;
	/** What the map shows; null without one. */
	readonly map: ClusterView | null;
	/** What the timeline shows; null without one. */
	readonly timeline: Timeline | null;
	/** How a list or table stands; null without one. */
	readonly order: Order | null;
}

export interface Timeline {
	readonly axis: DateAxis;
	readonly stretches: readonly Stretch[];
	/** One lane an event. */
	readonly byEvent: boolean;
}

export interface Reply {
	readonly answer: Answer;
	readonly sentence: readonly Segment[];
	/** What the words of the query found; null where they say nothing. */
	readonly found: Pick<Found, 'marked' | 'corrected'> | null;
	/** The selected rows in the order asked for. */
	readonly ordered: Uint32Array | null;
	readonly clusters: readonly Cluster[] | null;
	/** Of the claims that pass all filters but a window on this axis. */
	readonly histogram: Histogram | null;
}

/** What a page must know of a table that stays with the worker. */
export interface Opened {
	readonly size: number;
	/** By filter the text of each code. */
	readonly values: Readonly<Record<FilterKey, readonly string[]>>;
}

/** A message to the worker; the answer to it bears the same `id`. */
export type Request =
	/** `base`: the folder of the corpus, as an absolute address with its slash. */
	| { readonly id: number; readonly kind: 'open'; readonly base: string }
	| { readonly id: number; readonly kind: 'ask'; readonly question: Question }
	/** The zoom at which the places no longer share a marker, as the last answer has them. */
	| { readonly id: number; readonly kind: 'part'; readonly places: readonly number[]; readonly zoom: number };

export type Response =
	| { readonly id: number; readonly kind: 'opened'; readonly opened: Opened }
	| { readonly id: number; readonly kind: 'answered'; readonly reply: Reply }
	/** A later question came before this one was looked at. */
	| { readonly id: number; readonly kind: 'superseded' }
	| { readonly id: number; readonly kind: 'parted'; readonly zoom: number | null }
	| { readonly id: number; readonly kind: 'failed'; readonly reason: string };

/** One end of a channel: a Worker, a worker's own scope, or a MessagePort. */
export interface Port<Sent, Received> {
	postMessage(message: Sent): void;
	onmessage: ((event: { readonly data: Received }) => void) | null;
}
