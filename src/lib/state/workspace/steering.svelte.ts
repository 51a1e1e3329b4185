// What is asked for and looked at in a corpus, as the address has it, and the verbs that change it. Knows no answer.
import type { ClaimSort, Colouring, Grouping, View, ViewName } from '../../address/view.ts';
import { withCurrentIds } from '../../compile/current-ids.ts';
import type { Camera } from '../../map/marks/marks.ts';
import type { ClaimId, Corpus } from '../../model/corpus.ts';
import type { Vocabulary } from '../../query/engine/table.ts';
import { EVERYTHING, sameQuery, withWindow, type DateAxis, type Query } from '../../query/query/query.ts';
import { reaches, type Ground } from '../../timeline/axis/ground.ts';
import type { DayRange } from '../../timeline/axis/zoom.ts';
import { NEWEST_FIRST } from './list-order.ts';
import { Whereabouts, type Navigation } from './whereabouts.svelte.ts';

export abstract class Steering {
	abstract readonly corpus: Corpus;
	abstract readonly table: Vocabulary;
	/** The dates of the whole corpus that the timeline shows. */
	abstract readonly ground: Ground;
	protected readonly where: Whereabouts;
	/** Which of the four dates the timeline shows. */
	readonly dates: DateAxis = $derived.by(() => this.query.window?.axis ?? this.view.dates);
	/** The days that the timeline shows; null for all, and where the address names some that are off the corpus's dates. */
	readonly span: DayRange | null = $derived.by(() => {
		const { span } = this.view;
		return span && reaches(this.ground, span) ? span : null;
	});

	constructor(navigation: Navigation) {
		this.where = new Whereabouts(
			navigation,
			() => this.table,
			(params) => withCurrentIds(params, this.corpus),
			() => this.ask()
		);
	}

	/** Asks whatever the moment asks, unless that was done; call whenever it changes. */
	abstract ask(): void;

	/** Whether the panel lists the selected claim. */
	protected abstract isListed(): boolean;

	get query(): Query {
		return this.where.query;
	}

	get view(): View {
		return this.where.view;
	}

	/** Asks for `query`; the step before is one press of the back button away. */
	async show(query: Query): Promise<void> {
		if (sameQuery(query, this.where.asked)) this.where.try(null);
		else await this.where.go(query, { ...this.view, claim: null }, 'push');
	}

	/** Asks for `query` while a hand still moves: everything follows but the address. End with `show`. */
	try(query: Query): void {
		this.where.try(query);
	}

	clear(): Promise<void> {
		return this.show(EVERYTHING);
	}

	/** Notes that the query of the address is on screen, however the reader came to it. */
	arrive(): void {
		this.where.arrive();
	}

	/** Asks for the query before this one again, if there is one. */
	undo(): Promise<void> {
		return this.#walk(-1);
	}

	redo(): Promise<void> {
		return this.#walk(1);
	}

	/** Opens what is claimed about `places`; none closes. Resolves when it is on screen. */
	async open(places: readonly string[]): Promise<void> {
		if (places.join() !== this.view.places.join()) await this.#go({ places, claim: null }, 'push');
	}

	/** Selects a claim; null selects none. */
	select(claim: ClaimId | null): void {
		if (claim !== this.view.claim) void this.#go({ claim }, this.view.claim === null ? 'push' : 'replace');
	}

	setView(view: ViewName): void {
		if (view === this.view.view) return;
		// The map's panel lists the claims about the open places alone.
		const isKept = view !== 'map' || this.view.places.length === 0 || this.isListed();
		void this.#go({ view, claim: isKept ? this.view.claim : null }, 'push');
	}

	setGroup(group: Grouping): void {
		void this.#go({ group }, 'replace');
	}

	/** The usual order leaves the address. */
	setSort({ column, descending }: ClaimSort): void {
		const isUsual = column === NEWEST_FIRST.column && descending === NEWEST_FIRST.descending;
		void this.#go({ sort: isUsual ? null : { column, descending } }, 'replace');
	}

	/** Which of the four dates the timeline shows; a window in force moves to that date. */
	setDates(dates: DateAxis): void {
		const { asked } = this.where;
		const query = asked.window ? withWindow(asked, { ...asked.window, axis: dates }) : asked;
		void this.where.go(query, { ...this.view, dates, span: null }, 'push');
	}

	/** What the timeline shows belongs to the address, but zooming is no step to go back to. Null is all. Stays where the corpus has dates. */
	setSpan(span: DayRange | null): void {
		if (span === this.view.span || (span && !reaches(this.ground, span))) return;
		void this.#go({ span }, 'replace');
	}

	setColouring(colour: Colouring): void {
		void this.#go({ colour }, 'replace');
	}

	setArcs(arcs: boolean): void {
		void this.#go({ arcs }, 'replace');
	}

	/** The camera belongs to the address, but moving it is no step to go back to. Null is where the map opens. */
	setCamera(camera: Camera | null): void {
		void this.#go({ camera }, 'replace');
	}

	#go(changes: Partial<View>, how: 'push' | 'replace'): Promise<void> {
		return this.where.go(this.where.asked, { ...this.view, ...changes }, how);
	}

	async #walk(by: -1 | 1): Promise<void> {
		const query = this.where.walk(by);
		if (query) await this.show(query);
	}
}
