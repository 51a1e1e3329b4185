// A briefing as typed data: an ordered set of slides, each a view of the corpus with a text and speaker notes. Plain data;
// ids in it may name records that the corpus no longer has (slide-faults says so). Knows neither file form nor screen.

/** What a slide is for; the order is that of the template. */
export const SLIDE_KINDS = [
	'bottom-line',
	'where',
	'when',
	'who',
	'differ',
	'silent',
	'outlook',
	'sources',
	'claim',
	'view'
] as const;
export type SlideKind = (typeof SLIDE_KINDS)[number];

/** What stands beside the text: the map, bars in time, claims, positions of a question, a report, or what was cited. */
export const FIGURES = ['map', 'timeline', 'list', 'question', 'report', 'sources', 'none'] as const;
export type Figure = (typeof FIGURES)[number];

/** The page of the app that a slide shows, as its address says it. */
export interface SlideView {
	readonly page: 'explore' | 'questions' | 'reports';
	/** Question or report; null on the explore page. */
	readonly record: string | null;
	/** Search part of the address with its `?`, or empty: query, open places, open claim, camera, arcs. */
	readonly search: string;
}

/** West, south, east, north, degrees; east is greater than west, beyond 180 where the antimeridian is crossed. */
export type SlideBounds = readonly [west: number, south: number, east: number, north: number];

export interface Highlight {
	readonly kind: 'place' | 'claim';
	readonly id: string;
}

/** Things that move from one place to another, as a claim says. */
export interface Movement {
	readonly from: string;
	readonly to: string;
	readonly claim: string;
}

/** A claim as it was when the slide was made. */
export interface ClaimThen {
	readonly claim: string;
	readonly digest: string;
}

export interface Slide {
	/** Unique in its briefing; kebab case. */
	readonly id: string;
	readonly kind: SlideKind;
	readonly figure: Figure;
	/** A word or two over the title and in the speaker's strip; may be empty. */
	readonly label: string;
	/** One line, the slide's one sentence; empty while it is being written. */
	readonly title: string;
	/** Markdown as parse-markdown reads it; LF line ends, no blank lines around it. So are `notes` and `asked`. */
	readonly text: string;
	readonly notes: string;
	/** Answers kept ready for the questions of the room. */
	readonly asked: string;
	readonly view: SlideView;
	/** What the map must show; null shows what the view's camera does, or all that is marked. */
	readonly bounds: SlideBounds | null;
	readonly highlight: readonly Highlight[];
	readonly movements: readonly Movement[];
	/** Time planned for it; null where none is. */
	readonly seconds: number | null;
	/** The claims it names, as they were. */
	readonly rests: readonly ClaimThen[];
	/** How many claims its view showed, and a digest over them all; null where that was not noted. */
	readonly shown: { readonly count: number; readonly digest: string } | null;
	/** Those claims, each with a mark of what the figure showed of it; none where there were too many to note. */
	readonly saw: readonly ClaimThen[];
}

export interface Briefing {
	readonly id: string;
	readonly title: string;
	/** Time planned for the whole; null where none is. */
	readonly seconds: number | null;
	/** BCP 47; the corpus's language where absent. */
	readonly language?: string;
	/** Id of the briefing that this one says in another language. */
	readonly translationOf?: string;
	readonly slides: readonly Slide[];
}

export const EXPLORE: SlideView = { page: 'explore', record: null, search: '' };

export const BLANK_SLIDE: Slide = {
	id: 'slide',
	kind: 'view',
	figure: 'map',
	label: '',
	title: '',
	text: '',
	notes: '',
	asked: '',
	view: EXPLORE,
	bounds: null,
	highlight: [],
	movements: [],
	seconds: null,
	rests: [],
	shown: null,
	saw: []
};
