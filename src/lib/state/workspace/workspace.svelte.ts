// One corpus whose claims are all in the page: what answers its query, and the claims that are selected. Everything is worked out at once,
// so that what is on screen is never behind.
import { indexEvidence, type EvidenceIndex } from '../../evidence/evidence-index.ts';
import type { Footprint } from '../../map/claims/footprints.ts';
import type { MapMark } from '../../map/marks/marks.ts';
import type { CompiledCorpus } from '../../model/compiled.ts';
import type { Claim, ReportId } from '../../model/corpus.ts';
import { partingZoom } from '../../query/clusters/clusters.ts';
import { describe, type Segment } from '../../query/query/describe.ts';
import { leadingValues, regionCodes } from '../../query/engine/leading-values.ts';
import { EVERYTHING, withWords, type Query } from '../../query/query/query.ts';
import { Engine, run, type Answer } from '../../query/engine/engine.ts';
import type { Found } from '../../query/search/search.ts';
import type { Table } from '../../query/engine/table.ts';
import { countAll } from '../../query/engine/tally.ts';
import { toTable } from '../../query/engine/to-table.ts';
import { toGround, type Ground } from '../../timeline/axis/ground.ts';
import { classesOf, type Colouring } from '../view/colour-scheme.ts';
import { dateOf } from './claim-dates.ts';
import { groupClaims } from './claim-groups.ts';
import { NEWEST_FIRST, newestFirst, sortClaims } from './claim-order.ts';
import { Inquiry, type Navigation } from './inquiry.svelte.ts';
import { toMarks, WHOLE_ZOOM } from '../view/place-marks.ts';
import { regionFootprints } from '../view/region-footprints.ts';
import { WordSearch } from './word-search.svelte.ts';

/** Beyond as many claims, counting what another query would show takes too long. */
const MOST_COUNTED = 100_000;

const NOWHERE: ReadonlySet<string> = new Set();

export class Workspace extends Inquiry {
	readonly table: Table;
	readonly evidence: EvidenceIndex;
	readonly whole: Answer;
	readonly #engine: Engine;
	readonly #search: WordSearch;
	readonly #byReport: Uint32Array | null;
	readonly #changedPlaces: () => ReadonlySet<string>;
	readonly #claims: ReadonlyMap<string, Claim>;

	readonly isSearching: boolean = $derived.by(() => {
		if (this.query.words.trim() === '' || this.#search.isReady) return false;
		void this.#search.prepare();
		return true;
	});
	readonly answer: Answer = $derived.by(() =>
		this.#engine.ask(this.isSearching ? withWords(this.query, '') : this.query)
	);
	readonly count: number = $derived(this.answer.claims.length);
	readonly found: Found | null = $derived.by(() => this.#search.find(this.query.words));
	protected readonly said: readonly Segment[] = $derived.by(() =>
		describe(this.query, this.answer, this.table, this.wording)
	);
	/** The selected claims, in the corpus's order. */
	readonly selected: readonly Claim[] = $derived.by(() =>
		Array.from(this.answer.claims, (row) => this.corpus.claims[row]!)
	);
	/** The claims that all filters but the time window leave: what the timeline draws. */
	readonly withoutWindow: readonly Claim[] = $derived.by(() => {
		if (this.query.window === null) return this.selected;
		return this.answer && Array.from(this.#engine.rowsWithout('window'), (row) => this.corpus.claims[row]!);
	});
	/** The selected claims about the open places, or all while none is open: what the panel lists. */
	readonly listed: readonly Claim[] = $derived.by(() => {
		if (this.view.places.length === 0) return this.selected;
		const open = new Set<string>(this.view.places);
		return this.selected.filter(({ about }) => about.some((place) => open.has(place)));
	});
	/** By class of the colours the distinct selected claims: one about two places of a class counts once. */
	readonly classCounts: readonly number[] = $derived.by(() => {
		const counts = this.colours.classes.map(() => 0);
		for (const claim of this.selected) {
			for (const at of classesOf(this.colours, claim, this.table)) counts[at]! += 1;
		}
		return counts;
	});
	readonly openClaim: Claim | undefined = $derived.by(() =>
		this.view.claim === null ? undefined : this.#claims.get(this.view.claim)
	);
	readonly marks: readonly MapMark[] = $derived.by(() => this.marksAt(this.zoom));
	readonly wholeMarks: readonly MapMark[] = $derived.by(() =>
		toMarks(this.table, this.answer, this.evidence, WHOLE_ZOOM, this.colours)
	);
	readonly ground: Ground = $derived.by(() =>
		toGround(
			this.corpus.claims.flatMap((claim) => dateOf(claim, this.dates, this.evidence) ?? []),
			this.corpus.asOf.latest
		)
	);
	readonly #leading = $derived.by(() =>
		leadingValues(this.table, this.answer, regionCodes(this.corpus.places), this.colours.by)
	);
	readonly isCurrent = true;

	/**
	 * `changedPlaces`: those of which something changed since this reader last looked. `byReport`: claims of each report, in the corpus's
	 * order, where `compiled` is an excerpt and does not have them all.
	 */
	constructor(
		compiled: CompiledCorpus,
		navigation: Navigation,
		changedPlaces: () => ReadonlySet<string> = () => NOWHERE,
		byReport: Uint32Array | null = null
	) {
		super(compiled, navigation);
		this.evidence = indexEvidence(compiled.corpus);
		this.table = toTable(compiled);
		this.#search = new WordSearch(compiled, this.table);
		this.#engine = new Engine(this.table, (words) => this.#search.find(words)?.isMatch ?? null);
		this.#changedPlaces = changedPlaces;
		this.#byReport = byReport;
		this.whole = run(this.table, EVERYTHING);
		this.#claims = new Map(compiled.corpus.claims.map((claim) => [claim.id, claim]));
	}

	footprintsWith(open: readonly string[]): readonly Footprint[] {
		return regionFootprints(this.compiled, this.answer.mentions, this.#leading, open, this.colours);
	}

	marksAt(zoom: number): readonly MapMark[] {
		return toMarks(this.table, this.answer, this.evidence, zoom, this.colours, this.#changedPlaces());
	}

	protected claimOf(id: string): Claim | null {
		return this.#claims.get(id) ?? null;
	}

	protected countValues(by: Colouring): Uint32Array {
		return countAll(this.table.columns[by]);
	}

	get total(): number {
		return this.corpus.claims.length;
	}

	get atHand(): readonly Claim[] {
		return this.selected;
	}

	get listedAtHand(): readonly Claim[] {
		return this.listed;
	}

	/** The selected claims in the order in which the view on screen has them. */
	get sequence(): readonly Claim[] {
		const { view, group, sort } = this.view;
		if (view === 'map') return newestFirst(this.listed);
		if (view === 'table') return sortClaims(this.selected, sort ?? NEWEST_FIRST, this.evidence);
		return [...new Set(groupClaims(this.selected, group, this.evidence).flatMap(({ claims }) => claims))];
	}

	/** Claims of a report, here or not. */
	claimsIn(report: ReportId): number {
		if (!this.#byReport) return this.evidence.claimsByReport.get(report)?.length ?? 0;
		return this.#byReport[this.corpus.reports.findIndex(({ id }) => id === report)] ?? 0;
	}

	partingZoom(places: readonly string[]): Promise<number | null> {
		const { values } = this.table.columns.place;
		const codes = places.map((id) => values.indexOf(id));
		return Promise.resolve(partingZoom(this.table, this.answer, codes, this.zoom));
	}

	/** Goes through all claims: not for every key press. */
	countOf(query: Query): number | null {
		if (this.total > MOST_COUNTED) return null;
		return run(this.table, query, (words) => this.#search.find(words)?.isMatch ?? null).claims.length;
	}

	prepareSearch(): void {
		void this.#search.prepare();
	}

	step(by: number): void {
		const { sequence } = this;
		const here = sequence.findIndex(({ id }) => id === this.view.claim);
		const next = sequence[here < 0 ? (by > 0 ? 0 : sequence.length - 1) : here + by];
		if (next) this.select(next.id);
	}
}
