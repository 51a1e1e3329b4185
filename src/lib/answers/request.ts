// What is asked of whoever answers, and what comes back. All of it plain data. A request stands alone: it says its query, who may hear the
// answer and of which state of the corpus, so that it can be answered anywhere and more than once.
import type { Claim } from '../model/corpus.ts';
import type { When } from '../model/when.ts';
import type { Cluster, ClusterView } from '../query/clusters/clusters.ts';
import type { Classes } from '../query/clusters/split-places.ts';
import type { Differing } from '../query/engine/differing.ts';
import type { Counted } from '../query/engine/engine.ts';
import type { Extent } from '../query/engine/extent.ts';
import type { Histogram, Stretch } from '../query/engine/histogram.ts';
import type { Grouped, Order, Ordered } from '../query/engine/row-order.ts';
import type { Shown } from '../query/engine/shown.ts';
import type { Vocabulary } from '../query/engine/table.ts';
import type { Witnesses } from '../query/engine/witnesses.ts';
import type { DateAxis, FilterKey, Query } from '../query/query/query.ts';
import type { Found } from '../query/search/search.ts';

/** Rows of a list at most: longer ones nobody walks through. */
export const MOST_LISTED = 20_000;
/** So many of them may be in sight before anyone scrolls. */
export const SEEN_FIRST = 8;
/** More claims than this a timeline counts. */
export const MOST_BARS = 1500;

/** `reviewed` hears of no draft. */
export type Audience = 'all' | 'reviewed';

/** What every request says. */
export interface Asked {
	readonly query: Query;
	readonly audience: Audience;
	/** Of the corpus that is asked about; one that has changed since refuses. */
	readonly revision: string;
}

/** All that a page shows of one query, asked at once so that its parts agree. */
export interface Request extends Asked {
	/** Ids of the open places; those that the corpus lacks are passed over. */
	readonly places: readonly string[];
	/** Id of the open claim. */
	readonly claim: string | null;
	/** What colours tell apart. */
	readonly colours: Colours;
	/** What the map shows; null without one. */
	readonly map: MapRequest | null;
	/** What the timeline shows; null without one. */
	readonly timeline: TimelineRequest | null;
	/** How a list or table of all that is selected stands; null without one. */
	readonly order: Order | Grouped | null;
}

export interface Colours {
	readonly by: FilterKey;
	readonly classes: Classes;
}

export interface MapRequest extends Pick<ClusterView, 'zoom' | 'bounds'> {
	/** At which the whole is shown beside the map. */
	readonly wholeZoom: number;
}

/** Its lanes are the classes of the colours. */
export interface TimelineRequest {
	readonly axis: DateAxis;
	/** None before the timeline has been laid out. */
	readonly stretches: readonly Stretch[];
}

/** Claims in a list: its first rows, and how much there is of all. */
export interface Listed extends Ordered {
	readonly witnesses: Witnesses;
	/** By class of the colours, while a place is open: how many of all have it. */
	readonly classes: Uint32Array | null;
}

export interface Reply {
	readonly request: Request;
	readonly answer: Counted;
	/** Claims that are selected, and the first rows of them, newest first. */
	readonly count: number;
	readonly newest: Uint32Array;
	/** Over what days they lie; null where something is asked. */
	readonly extent: Extent | null;
	/** What the words of the query found; null where they say nothing. */
	readonly found: Pick<Found, 'marked' | 'corrected' | 'reports'> | null;
	/** By class of the colours the selected claims, each once in a class. */
	readonly classes: Uint32Array;
	/** The selected claims about the open places, or all while none is open, newest first. */
	readonly listed: Listed;
	/** Claims about the open places, selected or not; 0 while none is open. */
	readonly known: number;
	/** Selected claims that were said at the first open place. */
	readonly saidHere: number;
	/** The selected claims in the order asked for. */
	readonly ordered: Ordered | null;
	/** The records of the first rows of `ordered`, or else of `listed`; null where they take longer than the answer, or are at hand. */
	readonly first: readonly Claim[] | null;
	/** The row of the open claim, selected or not. */
	readonly claim: number | null;
	readonly clusters: readonly Cluster[] | null;
	readonly wholeClusters: readonly Cluster[] | null;
	/** By place code the value of the colours that leads there; see Clusters. Null without a map. */
	readonly leading: Uint32Array | null;
	readonly timeline: TimelineReply | null;
}

/** Of the claims that pass all filters but a window on the timeline's date. */
export interface TimelineReply {
	readonly axis: DateAxis;
	/** By lane and stretch; null before there are any. */
	readonly histogram: Histogram | null;
	/** Each claim, in the order of the corpus, where there are few. */
	readonly bars: readonly TimelineBar[] | null;
}

export interface TimelineBar {
	readonly id: string;
	readonly row: number;
	/** Classes of the colours, each once. */
	readonly lanes: readonly number[];
	/** Code of the date among those of `Opened`; one past the last where there is none. */
	readonly date: number;
}

/** What a page must know of a corpus ahead of all questions. */
export interface Opened {
	readonly revision: string;
	readonly size: number;
	readonly vocabulary: Vocabulary;
	/** The answer to the query that asks nothing. */
	readonly whole: Counted;
	/** The dates that some claims have, and how many of them. */
	readonly dates: Readonly<Record<DateAxis, DatesHeld>>;
	readonly differing: Differing;
	/** By code the claims that have this value themselves, those of places within a region apart. */
	readonly totals: Readonly<Record<'event' | 'at' | 'place', Uint32Array>>;
	/** What lists can be ordered by. */
	readonly orders: readonly Order['by'][];
}

export interface DatesHeld {
	readonly whens: readonly When[];
	readonly counts: Uint32Array;
}

/** The id of a format that claims can be written in. */
export type ExportFormat = string;

/** What is selected as a file, up to MOST_LISTED claims in an order and more in that of the corpus. */
export interface SaveRequest extends Asked {
	readonly format: ExportFormat;
	readonly order: Order | Grouped;
	/** The query in words, and as an address has it. */
	readonly sentence: string;
	readonly address: string;
}

/** How far a piece of work is, told from 0 to 1, and how it is stopped. */
export interface Watched {
	readonly signal: AbortSignal;
	readonly tell: (share: number) => void;
}

/** A value that a claim may have. */
export interface Held {
	readonly key: FilterKey;
	readonly value: string;
}

/** Claims that have some values, among all. */
export interface Holders {
	/** The newest ones, as many as asked for at most. */
	readonly rows: Uint32Array;
	readonly count: number;
}

/** A view of slides: what a query selects, or all that have one value. */
export interface ShownView {
	readonly of: { readonly kind: 'query'; readonly query: Query } | ({ readonly kind: 'value' } & Held);
	/** How many rows are wanted, and in what order. */
	readonly order: Order | Grouped;
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
