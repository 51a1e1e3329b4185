// One corpus as it is being looked at: its query, selection and view (all of them in the address), what answers
// them, and the verbs that change them. Knows the address and how to change it, but not who does that.
import { indexEvidence, type EvidenceIndex } from '../evidence/evidence-index.ts';
import type { Camera } from '../map/marks.ts';
import { message } from '../messages/message.ts';
import type { CompiledCorpus } from '../model/compiled.ts';
import type { Claim, ClaimId, Corpus, Place, PlaceId } from '../model/corpus.ts';
import { describe, type Segment } from '../query/describe.ts';
import { EVERYTHING, sameQuery, withWindow, withWords, type DateAxis, type Query } from '../query/query.ts';
import { Engine, run, type Answer } from '../query/run.ts';
import type { Found } from '../query/search.ts';
import type { Table } from '../query/table.ts';
import { toTable } from '../query/to-table.ts';
import { formatSearch, parseQuery, writeQuery } from '../query/url.ts';
import { toWording, type Wording } from '../query/wording.ts';
import { toColourScheme, type Colouring, type ColourScheme } from './colour-scheme.ts';
import { groupClaims, type Grouping } from './claim-groups.ts';
import { NEWEST_FIRST, newestFirst, sortClaims, type ClaimSort } from './claim-order.ts';
import { beginHistory, earlierQuery, laterQuery, visit, type QueryHistory } from './query-history.ts';
import { WordSearch } from './word-search.svelte.ts';
import { parseView, writeView, type View, type ViewName } from './view-address.ts';

export interface Navigation {
	readonly url: URL;
	/** Resolves when the address is on screen. */
	readonly go: (url: URL, how: 'push' | 'replace') => Promise<void>;
}

export class Workspace {
	readonly compiled: CompiledCorpus;
	readonly corpus: Corpus;
	readonly evidence: EvidenceIndex;
	readonly table: Table;
	readonly wording: Wording;
	readonly #engine: Engine;
	readonly #search: WordSearch;
	readonly #navigation: Navigation;
	readonly #claims: ReadonlyMap<string, Claim>;

	/** Claims that pointer or focus is on, wherever that is: row, marker or bar. */
	hoveredClaims = $state.raw<ReadonlySet<string>>(new Set());
	/** Places under the pointer on the map; empty while it is elsewhere. */
	hoveredPlaces = $state.raw<readonly string[]>([]);

	/** Whether the map offers ways to choose an area. */
	choosingArea = $state(false);

	/** A query that is tried out while a hand still moves; the address follows when it rests. */
	#tried = $state.raw<Query | null>(null);

	/** Absent until a page has shown the first query. */
	#history: QueryHistory | undefined;

	readonly #address = $derived.by(() => parseQuery(this.#navigation.url.searchParams, this.table));
	readonly #view = $derived.by(() => parseView(this.#navigation.url.searchParams));
	readonly #colouring = $derived(this.#view.view.colour);
	readonly query: Query = $derived(this.#tried ?? this.#address.query);
	readonly view: View = $derived(this.#view.view);
	/** What in the address could not be read, in words. */
	readonly problems: readonly string[] = $derived([
		...this.#address.problems.map(({ text }) => text),
		...this.#view.problems.map(({ key, found }) => `${key}=${found}`)
	]);
	/** What colours and shapes tell apart on the map, in the timeline and in lists. */
	readonly colours: ColourScheme = $derived.by(() =>
		toColourScheme(this.table, this.evidence, this.wording, this.#colouring)
	);
	/** Whether the words of the query wait for their index; until then they hold nothing back. */
	readonly isSearching: boolean = $derived.by(() => {
		if (this.query.words.trim() === '' || this.#search.isReady) return false;
		void this.#search.prepare();
		return true;
	});
	readonly answer: Answer = $derived.by(() =>
		this.#engine.ask(this.isSearching ? withWords(this.query, '') : this.query)
	);
	/** What the words of the query found; null where they say nothing. */
	readonly found: Found | null = $derived.by(() => this.#search.find(this.query.words));
	/** What is shown and what is hidden, in words. */
	readonly sentence: readonly Segment[] = $derived.by(() => {
		if (this.isSearching) {
			return [{ kind: 'muted', text: message('explore.search.running', { words: this.query.words }) }];
		}
		return [...describe(this.query, this.answer, this.table, this.wording), ...this.#sayCorrections()];
	});
	/** The selected claims, in the corpus's order. */
	readonly selected: readonly Claim[] = $derived.by(() =>
		Array.from(this.answer.claims, (row) => this.corpus.claims[row]!)
	);
	/** The claims that all filters but the time window leave: what the timeline draws. */
	readonly withoutWindow: readonly Claim[] = $derived.by(() => {
		if (this.query.window === null) return this.selected;
		return this.answer && Array.from(this.#engine.rowsWithout('window'), (row) => this.corpus.claims[row]!);
	});
	/** The open places that the corpus has. */
	readonly openPlaces: readonly Place[] = $derived.by(() =>
		this.view.places.flatMap((id) => this.evidence.places.get(id as PlaceId) ?? [])
	);
	/** The selected claims about the open places, or all while none is open: what the panel lists. */
	readonly listed: readonly Claim[] = $derived.by(() => {
		if (this.view.places.length === 0) return this.selected;
		const open = new Set<string>(this.view.places);
		return this.selected.filter(({ about }) => about.some((place) => open.has(place)));
	});
	/** What the reader walks through claim by claim: as the view on screen has them. */
	readonly sequence: readonly Claim[] = $derived.by(() => {
		const { view, group, sort } = this.view;
		if (view === 'map') return newestFirst(this.listed);
		if (view === 'table') return sortClaims(this.selected, sort ?? NEWEST_FIRST, this.evidence);
		return [...new Set(groupClaims(this.selected, group, this.evidence).flatMap(({ claims }) => claims))];
	});
	readonly openClaim: Claim | undefined = $derived.by(() =>
		this.view.claim === null ? undefined : this.#claims.get(this.view.claim)
	);

	constructor(compiled: CompiledCorpus, navigation: Navigation) {
		this.compiled = compiled;
		this.corpus = compiled.corpus;
		this.evidence = indexEvidence(compiled.corpus);
		this.table = toTable(compiled);
		this.wording = toWording(compiled.corpus);
		this.#search = new WordSearch(compiled, this.table);
		this.#engine = new Engine(this.table, (words) => this.#search.find(words)?.isMatch ?? null);
		this.#navigation = navigation;
		this.#claims = new Map(compiled.corpus.claims.map((claim) => [claim.id, claim]));
	}

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

	/** Makes ready for words, ahead of their being asked for. */
	prepareSearch(): void {
		void this.#search.prepare();
	}

	/** How many claims `query` would select. Goes through all of them: not for every key press. */
	countOf(query: Query): number {
		return run(this.table, query, (words) => this.#search.find(words)?.isMatch ?? null).claims.length;
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
	async undo(): Promise<void> {
		const query = this.#history && earlierQuery(this.#history);
		if (query) await this.show(query);
	}

	async redo(): Promise<void> {
		const query = this.#history && laterQuery(this.#history);
		if (query) await this.show(query);
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
		if (view !== this.view.view) void this.#go(this.#address.query, { ...this.view, view }, 'push');
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
		void this.#go(query, { ...this.view, dates }, 'push');
	}

	setColouring(colour: Colouring): void {
		void this.#go(this.#address.query, { ...this.view, colour }, 'replace');
	}

	setArcs(arcs: boolean): void {
		void this.#go(this.#address.query, { ...this.view, arcs }, 'replace');
	}

	/** The camera belongs to the address, but moving it is no step to go back to. */
	setCamera(camera: Camera): void {
		void this.#go(this.#address.query, { ...this.view, camera }, 'replace');
	}

	/** The search part of the explore page's address that shows `query` and nothing else. */
	searchFor(query: Query): string {
		const params = new URLSearchParams();
		writeQuery(params, query);
		return formatSearch(params);
	}

	/** Address parameters of `query` and `view` together, with every key that is not theirs kept. */
	paramsFor(query: Query, view: View): URLSearchParams {
		const params = new URLSearchParams(this.#navigation.url.searchParams);
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

	async #go(query: Query, view: View, how: 'push' | 'replace'): Promise<void> {
		const url = new URL(this.#navigation.url);
		url.search = formatSearch(this.paramsFor(query, view));
		const tried = this.#tried;
		await this.#navigation.go(url, how);
		if (this.#tried === tried) this.#tried = null;
	}
}
