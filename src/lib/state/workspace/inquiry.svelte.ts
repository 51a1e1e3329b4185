// One corpus as it is being asked: its query, selection and view (all of them in the address) and the verbs that change them.
// What answers is the part of those who extend this: claims in the page (Workspace) or in a worker (LargeWorkspace).
import type { EvidenceIndex } from '../../evidence/evidence-index.ts';
import type { Footprint } from '../../map/claims/footprints.ts';
import type { InsetPicture, MapPicture } from '../../map/frame/picture.ts';
import type { Bounds, Camera, MapMark } from '../../map/marks/marks.ts';
import { message } from '../../messages/message.ts';
import type { CompiledCorpus } from '../../model/compiled.ts';
import type { Claim, ClaimId, Corpus, Place, PlaceId } from '../../model/corpus.ts';
import type { Segment } from '../../query/query/describe.ts';
import { EVERYTHING, sameQuery, withWindow, type DateAxis, type Query } from '../../query/query/query.ts';
import type { Counted } from '../../query/engine/engine.ts';
import type { Found } from '../../query/search/search.ts';
import type { Vocabulary } from '../../query/engine/table.ts';
import { reaches, type Ground } from '../../timeline/axis/ground.ts';
import type { DayRange } from '../../timeline/axis/zoom.ts';
import { formatSearch, parseQuery, writeQuery } from '../../query/query/url.ts';
import { toWording, type Wording } from '../../query/query/wording.ts';
import type { Grouping } from './claim-groups.ts';
import { toColourScheme, type Colouring, type ColourScheme } from '../view/colour-scheme.ts';
import { NEWEST_FIRST, type ClaimSort } from './claim-order.ts';
import { ask, beginHistory, step, visit, type QueryHistory } from './query-history.ts';
import { staleSelection } from './stale-selection.ts';
import { parseView, sayViewProblem, writeView, type View, type ViewName } from '../view/view-address.ts';

export interface Navigation {
	readonly url: URL;
	/** Resolves when the address is on screen. */
	readonly go: (url: URL, how: 'push' | 'replace') => Promise<void>;
}

export interface StagePicture extends MapPicture {
	/** Null where the screen has none. */
	readonly inset: InsetPicture | null;
}

/** At `ratio` pixels a CSS pixel. Null where nothing could be drawn. */
export type TakePicture = (ratio: number) => Promise<StagePicture | null>;

export abstract class Inquiry {
	readonly compiled: CompiledCorpus;
	readonly corpus: Corpus;
	readonly wording: Wording;
	readonly #navigation: Navigation;

	abstract readonly table: Vocabulary;
	abstract readonly evidence: EvidenceIndex;
	/** Claims of the corpus, and those that are selected. */
	abstract readonly total: number;
	abstract readonly count: number;
	abstract readonly answer: Counted;
	/** The answer to the query that asks nothing. */
	abstract readonly whole: Counted;
	/** Whether the words of the query wait for their index; until then they hold nothing back. */
	abstract readonly isSearching: boolean;
	/** What the words of the query found; null where they say nothing. */
	abstract readonly found: Pick<Found, 'marked' | 'corrected'> | null;
	/** The answer in words; see `sentence`. */
	protected abstract readonly said: readonly Segment[];
	/** The selected claims whose records are at hand, and those of them that the panel lists. */
	abstract readonly atHand: readonly Claim[];
	abstract readonly listedAtHand: readonly Claim[];
	abstract readonly openClaim: Claim | undefined;
	/** Whether all that is shown is the answer to what is asked now. */
	abstract readonly isCurrent: boolean;
	/** The marks of the map at its zoom and, in `wholeMarks`, at that of the small map beside it. */
	abstract readonly marks: readonly MapMark[];
	abstract readonly wholeMarks: readonly MapMark[];
	/** The dates of the whole corpus that the timeline shows. */
	abstract readonly ground: Ground;
	/** Selected claims by class of `colours`. */
	abstract readonly classCounts: readonly number[];

	/** Of the map, in quarters, so that marks part and join while it moves but not at every frame. */
	zoom = $state(6);
	/** What the map shows, when it last came to rest. */
	bounds = $state.raw<Bounds | null>(null);

	/** Claims that pointer or focus is on, wherever that is: row, marker or bar. */
	hoveredClaims = $state.raw<ReadonlySet<string>>(new Set());
	/** Places under the pointer on the map; empty while it is elsewhere. */
	hoveredPlaces = $state.raw<readonly string[]>([]);

	/** Takes a picture of the map on screen; null while there is no map. */
	takePicture = $state.raw<TakePicture | null>(null);

	/** Whether the map offers ways to choose an area. */
	choosingArea = $state(false);

	/** A query that is tried out while a hand still moves; the address follows when it rests. */
	#tried = $state.raw<Query | null>(null);

	/** Where the address is on its way to: all views show that already. */
	#ahead = $state.raw<URL | null>(null);
	/** Resolves when the address has arrived; null while it rests. */
	#going: Promise<void> | null = null;

	/** Absent until a page has shown the first query. */
	#history: QueryHistory | undefined;
	/** The last ones that an address gave. */
	#parsed: Query | undefined;
	#parsedView: View | undefined;

	readonly #search: string = $derived.by(() => (this.#ahead ?? this.#navigation.url).search);
	readonly #address = $derived.by(() => this.#parse(new URLSearchParams(this.#search)));
	readonly #view = $derived.by(() => this.#parseView(new URLSearchParams(this.#search)));
	readonly #colouring = $derived(this.#view.view.colour);
	readonly query: Query = $derived(this.#tried ?? this.#address.query);
	readonly view: View = $derived(this.#view.view);
	/** Which of the four dates the timeline shows. */
	readonly dates: DateAxis = $derived(this.query.window?.axis ?? this.view.dates);
	/** The days that the timeline shows; null for all, and where the address names some that are off the corpus's dates. */
	readonly span: DayRange | null = $derived.by(() => {
		const { span } = this.view;
		return span && reaches(this.ground, span) ? span : null;
	});
	/** What in the address could not be read, in words. */
	readonly problems: readonly string[] = $derived.by(() => [
		...this.#address.problems.map(({ text }) => text),
		...this.#view.problems.map(sayViewProblem),
		...staleSelection(this.view, {
			hasPlace: (id) => this.evidence.places.has(id as PlaceId),
			claimOf: (id) => this.claimOf(id),
			hasDays: (span) => reaches(this.ground, span)
		})
	]);
	/** What colours and shapes tell apart on the map, in the timeline and in lists. */
	readonly colours: ColourScheme = $derived.by(() =>
		toColourScheme(
			this.table,
			this.countValues(this.#colouring),
			this.evidence,
			this.wording,
			this.#colouring
		)
	);
	/** What is shown and what is hidden, in words. */
	readonly sentence: readonly Segment[] = $derived.by(() => {
		if (this.isSearching) {
			return [{ kind: 'muted', text: message('explore.search.running', { words: this.query.words }) }];
		}
		return [...this.said, ...this.#sayCorrections()];
	});
	readonly footprints: readonly Footprint[] = $derived.by(() => this.footprintsWith(this.view.places));
	/** The open places that the corpus has. */
	readonly openPlaces: readonly Place[] = $derived.by(() =>
		this.view.places.flatMap((id) => this.evidence.places.get(id as PlaceId) ?? [])
	);

	constructor(compiled: CompiledCorpus, navigation: Navigation) {
		this.compiled = compiled;
		this.corpus = compiled.corpus;
		this.wording = toWording(compiled.corpus);
		this.#navigation = navigation;
	}

	/** By code of the column the claims of the whole corpus, those of places within a region apart. */
	protected abstract countValues(by: Colouring): Uint32Array;
	/** The regions of the selected claims, those of the `open` places strongest. */
	abstract footprintsWith(open: readonly string[]): readonly Footprint[];
	/** The marks of the selected claims at `zoom`. */
	abstract marksAt(zoom: number): readonly MapMark[];
	/** Null for one that the corpus does not have, undefined where that is not known at once. */
	protected abstract claimOf(id: string): Claim | null | undefined;
	/** The least whole zoom at which `places` no longer share one marker; null where they always do. */
	abstract partingZoom(places: readonly string[]): Promise<number | null>;
	/** How many claims `query` would select; null where counting them takes too long. */
	abstract countOf(query: Query): number | null;
	/** Makes ready for words, ahead of their being asked for. */
	abstract prepareSearch(): void;
	/** Selects the claim so many further in what is listed, as it is listed. */
	abstract step(by: number): void;

	/** Where the marker of `place` stands, [longitude, latitude]. */
	pointOf(place: string): readonly [number, number] {
		return this.compiled.placements[place as PlaceId]!.point;
	}

	/** Asks for `query`; the step before is one press of the back button away. */
	async show(query: Query): Promise<void> {
		if (!sameQuery(query, this.#address.query)) await this.#go(query, { ...this.view, claim: null }, 'push');
		else this.#tried = null;
	}

	/** Asks for `query` while a hand still moves: everything follows but the address. End with `show`. */
	try(query: Query): void {
		this.#tried = query;
	}

	/** Says what a map shows. */
	see(bounds: Bounds): void {
		if (bounds.join() !== this.bounds?.join()) this.bounds = bounds;
	}

	clear(): Promise<void> {
		return this.show(EVERYTHING);
	}

	/** Notes that the query of the address is on screen, however the reader came to it. */
	arrive(): void {
		const { query } = this.#address;
		this.#history = this.#history ? visit(this.#history, query) : beginHistory(query);
	}

	/** Asks for the query before this one again, if there is one. */
	undo(): Promise<void> {
		return this.#walk(-1);
	}

	redo(): Promise<void> {
		return this.#walk(1);
	}

	async #walk(by: -1 | 1): Promise<void> {
		const stepped = this.#history && step(this.#history, by);
		if (!stepped) return;
		this.#history = stepped;
		await this.show(stepped.queries[stepped.position]!);
	}

	/** Opens what is claimed about `places`; none closes. Resolves when it is on screen. */
	async open(places: readonly string[]): Promise<void> {
		if (places.join() === this.view.places.join()) return;
		await this.#go(this.#address.query, { ...this.view, places, claim: null }, 'push');
	}

	/** Selects a claim; null selects none. */
	select(claim: ClaimId | null): void {
		if (claim === this.view.claim) return;
		void this.#go(
			this.#address.query,
			{ ...this.view, claim },
			this.view.claim === null ? 'push' : 'replace'
		);
	}

	setView(view: ViewName): void {
		if (view === this.view.view) return;
		// The map's panel lists the claims about the open places alone.
		const { places, claim } = this.view;
		const isListed = claim === null || this.listedAtHand.some(({ id }) => id === claim);
		const kept = view !== 'map' || places.length === 0 || isListed ? claim : null;
		void this.#go(this.#address.query, { ...this.view, view, claim: kept }, 'push');
	}

	setGroup(group: Grouping): void {
		void this.#go(this.#address.query, { ...this.view, group }, 'replace');
	}

	/** The usual order leaves the address. */
	setSort({ column, descending }: ClaimSort): void {
		const isUsual = column === NEWEST_FIRST.column && descending === NEWEST_FIRST.descending;
		const sort = isUsual ? null : { column, descending };
		void this.#go(this.#address.query, { ...this.view, sort }, 'replace');
	}

	/** Which of the four dates the timeline shows; a window in force moves to that date. */
	setDates(dates: DateAxis): void {
		const { window } = this.#address.query;
		const query = window ? withWindow(this.#address.query, { ...window, axis: dates }) : this.#address.query;
		void this.#go(query, { ...this.view, dates, span: null }, 'push');
	}

	/** What the timeline shows belongs to the address, but zooming is no step to go back to. Null is all. Stays where the corpus has dates. */
	setSpan(span: DayRange | null): void {
		if (span === this.view.span || (span && !reaches(this.ground, span))) return;
		void this.#go(this.#address.query, { ...this.view, span }, 'replace');
	}

	setColouring(colour: Colouring): void {
		void this.#go(this.#address.query, { ...this.view, colour }, 'replace');
	}

	setArcs(arcs: boolean): void {
		void this.#go(this.#address.query, { ...this.view, arcs }, 'replace');
	}

	/** The camera belongs to the address, but moving it is no step to go back to. Null is where the map opens. */
	setCamera(camera: Camera | null): void {
		void this.#go(this.#address.query, { ...this.view, camera }, 'replace');
	}

	/** The search part of the explore page's address that shows `query` and nothing else. */
	searchFor(query: Query): string {
		const params = new URLSearchParams();
		writeQuery(params, query);
		return formatSearch(params);
	}

	/** Address parameters of `query` and `view` and nothing else: what could not be read was told of, and goes. */
	paramsFor(query: Query, view: View): URLSearchParams {
		const params = new URLSearchParams();
		writeQuery(params, query);
		writeView(params, view);
		return params;
	}

	/** Words that were found nowhere, and what was searched in their place. */
	#sayCorrections(): Segment[] {
		const { words } = this.query;
		if (words.trim() === '') return [];
		return (this.found?.corrected ?? []).map(({ word, instead }) => ({
			kind: 'muted',
			text: ` ${
				instead.length > 0
					? message('explore.search.instead', { word, instead: this.wording.either(instead.slice(0, 3)) })
					: message('explore.search.nowhere', { word })
			}`
		}));
	}

	/** A query that stays the same is the same object, so that what follows from it alone is not worked out again. */
	#parse(params: URLSearchParams): ReturnType<typeof parseQuery> {
		const { query, problems } = parseQuery(params, this.table);
		if (!this.#parsed || !sameQuery(query, this.#parsed)) this.#parsed = query;
		return { query: this.#parsed, problems };
	}

	/** Likewise. */
	#parseView(params: URLSearchParams): ReturnType<typeof parseView> {
		const { view, problems } = parseView(params);
		if (JSON.stringify(view) !== JSON.stringify(this.#parsedView)) this.#parsedView = view;
		return { view: this.#parsedView ?? view, problems };
	}

	/** All views follow at once and the address after them; one step after another, so that none is lost. */
	async #go(query: Query, view: View, how: 'push' | 'replace'): Promise<void> {
		const url = new URL(this.#navigation.url);
		url.search = formatSearch(this.paramsFor(query, view));
		this.#history &&= ask(this.#history, query);
		this.#ahead = url;
		this.#tried = null;
		this.turned?.();
		const go = () => this.#navigation.go(url, how);
		const going = this.#going ? this.#going.then(go, go) : go();
		this.#going = going;
		await going.finally(() => {
			if (this.#ahead === url) this.#ahead = null;
			if (this.#going === going) this.#going = null;
		});
	}

	/** Told when a verb has changed query or view, before anything is drawn. */
	protected turned?(): void;
}
