// One corpus as it is being asked: its query, selection and view (all of them in the address), the verbs that change them, and what is
// answered. Where the claims are is a matter of its answers alone; until one comes all views keep showing the one before, so that they never
// disagree. The corpus may be replaced by another state of it.
import type { Soon } from '../../answers/answers.ts';
import type {
	ExportFormat,
	Held,
	Holders,
	Opened,
	Reply,
	TimelineRequest,
	Watched
} from '../../answers/request.ts';
import type { CoverageCounts, CoverageOptions } from '../../evidence/coverage/coverage.ts';
import { indexEvidence, type EvidenceIndex } from '../../evidence/evidence-index.ts';
import type { Footprint } from '../../map/claims/footprints.ts';
import type { InsetPicture, MapPicture } from '../../map/frame/picture.ts';
import type { Bounds, MapMark } from '../../map/marks/marks.ts';
import { isInBox } from '../../query/clusters/box.ts';
import { message } from '../../messages/message.ts';
import type { CompiledCorpus } from '../../model/compiled.ts';
import type { Claim, Corpus, Place, PlaceId, ReportId } from '../../model/corpus.ts';
import type { Cluster } from '../../query/clusters/clusters.ts';
import type { Counted } from '../../query/engine/engine.ts';
import type { Vocabulary } from '../../query/engine/table.ts';
import { describeAsText, type Segment } from '../../query/query/describe.ts';
import { EVERYTHING, partOf, type Query } from '../../query/query/query.ts';
import { toWording, type Wording } from '../../query/query/wording.ts';
import { reaches, toGround, type Ground } from '../../timeline/axis/ground.ts';
import { toColourScheme, type ColourScheme } from '../view/colour-scheme.ts';
import type { Colouring } from '../../address/view.ts';
import { toMarks } from '../view/place-marks.ts';
import { regionFootprints, softPlaces, type SoftPlace } from '../view/region-footprints.ts';
import { Asking } from './asking.svelte.ts';
import { toOrder } from './list-order.ts';
import { isWhole, type OpenCorpus } from './open-corpus.ts';
import { sayReply, saySearching } from './say-reply.ts';
import { staleSelection } from './stale-selection.ts';
import type { Navigation } from './whereabouts.svelte.ts';
import { Steering } from './steering.svelte.ts';
import { searchFor } from '../../address/address.ts';

export interface StagePicture extends MapPicture {
	/** Null where the screen has none. */
	readonly inset: InsetPicture | null;
}

/** At `ratio` pixels a CSS pixel. Null where nothing could be drawn. */
export type TakePicture = (ratio: number) => Promise<StagePicture | null>;

const NOWHERE: ReadonlySet<string> = new Set();

export class Workspace extends Steering {
	#open = $state.raw() as OpenCorpus;
	readonly #asking: Asking;
	readonly #changedPlaces: () => ReadonlySet<string>;

	/** Claims that pointer or focus is on, wherever that is: row, marker or bar. */
	hoveredClaims = $state.raw<ReadonlySet<string>>(new Set());
	/** Places under the pointer on the map; empty while it is elsewhere. */
	hoveredPlaces = $state.raw<readonly string[]>([]);
	/** Takes a picture of the map on screen; null while there is no map. */
	takePicture = $state.raw<TakePicture | null>(null);
	/** Whether the map offers ways to choose an area. */
	choosingArea = $state(false);

	readonly compiled: CompiledCorpus = $derived.by(() => this.#open.compiled);
	readonly corpus: Corpus = $derived(this.compiled.corpus);
	readonly evidence: EvidenceIndex = $derived(indexEvidence(this.corpus));
	readonly wording: Wording = $derived(toWording(this.corpus));
	readonly #opened: Opened = $derived.by(() => this.#open.opened);
	readonly table: Vocabulary = $derived(this.#opened.vocabulary);

	readonly #colouring = $derived.by(() => this.where.view.colour);
	/** What colours and shapes tell apart on the map, in the timeline and in lists. */
	readonly colours: ColourScheme = $derived.by(() => this.#schemeOf(this.#colouring));
	readonly ground: Ground = $derived.by(() => {
		const { whens, counts } = this.#opened.dates[this.dates];
		return toGround(whens, this.corpus.asOf.latest, counts);
	});
	/** The open places that the corpus has. */
	readonly openPlaces: readonly Place[] = $derived.by(() =>
		this.view.places.flatMap((id) => this.evidence.places.get(id as PlaceId) ?? [])
	);
	/** What in the address could not be read, in words. */
	readonly problems: readonly string[] = $derived.by(() => [
		...this.where.problems,
		...staleSelection(this.view, {
			hasPlace: (id) => this.evidence.places.has(id as PlaceId),
			claimOf: (id) => this.#claimOf(id),
			hasDays: (span) => reaches(this.ground, span)
		})
	]);

	readonly answer: Counted = $derived.by(() => this.reply?.answer ?? this.whole);
	/** Whether the words of the query wait for their answer. */
	readonly isSearching: boolean = $derived.by(() => {
		const wanted = partOf(this.query, 'words');
		return wanted !== '' && (!this.reply || wanted !== partOf(this.reply.request.query, 'words'));
	});
	/** What is shown and what is hidden, in words. */
	readonly sentence: readonly Segment[] = $derived.by(() => {
		const { reply } = this;
		if (this.isSearching) return saySearching(this.query);
		return reply ? sayReply(reply, this.wording) : [];
	});
	readonly #openRow: number | null = $derived.by(() => this.reply?.claim ?? null);
	readonly openClaim: Claim | undefined = $derived.by(() =>
		this.#openRow === null ? undefined : this.records.at(this.#openRow)
	);

	/** Of the last reply: marks keep them until the next. */
	readonly #shownBy = $derived.by(() => this.reply?.request.colours.by as Colouring | undefined);
	readonly #shownColours = $derived.by(() =>
		this.#shownBy === undefined || this.#shownBy === this.#colouring
			? this.colours
			: this.#schemeOf(this.#shownBy)
	);
	readonly #mentions = $derived(this.answer.mentions);
	readonly #clusters = $derived.by(() => this.reply?.clusters ?? null);
	readonly #wholeClusters = $derived.by(() => this.reply?.wholeClusters ?? null);
	readonly #leading = $derived.by(() => this.reply?.leading ?? null);
	readonly #soft: readonly SoftPlace[] = $derived(softPlaces(this.compiled));
	/**
	 * The marks of the map at its zoom and, in `wholeMarks`, at that of the small map beside it. Of very many places those far from what the map
	 * shows are told of as that one groups them.
	 */
	readonly marks: readonly MapMark[] = $derived.by(() => {
		const near = this.#toMarks(this.#clusters, this.#changedPlaces());
		const box = this.#asking.around;
		if (!box) return near;
		const far = this.wholeMarks.filter(
			({ point: [longitude, latitude] }) => !isInBox(box, longitude, latitude)
		);
		return [...near, ...far].sort((a, b) => b.claims - a.claims);
	});
	readonly wholeMarks: readonly MapMark[] = $derived.by(() => this.#toMarks(this.#wholeClusters, NOWHERE));
	readonly footprints: readonly Footprint[] = $derived.by(() => this.footprintsWith(this.view.places));

	/** `changedPlaces`: those of which something changed since this reader last looked. */
	constructor(
		open: OpenCorpus,
		navigation: Navigation,
		changedPlaces: () => ReadonlySet<string> = () => NOWHERE
	) {
		super(navigation);
		this.#open = open;
		this.#changedPlaces = changedPlaces;
		this.#asking = new Asking(
			() => this.#open,
			this.where,
			() => this.colours
		);
	}

	/** Goes on with another state of the corpus: query, selection, camera and history stay. */
	replace(open: OpenCorpus): void {
		if (open !== this.#open) this.#open = open;
	}

	/** Whether every claim is at hand. */
	get isWhole(): boolean {
		return isWhole(this.#open);
	}

	/** How much of a record is shown; null where that is not all there is to say. */
	get excerpt(): OpenCorpus['excerpt'] {
		return this.#open.excerpt;
	}

	/** The answer to the query that asks nothing. */
	get whole(): Counted {
		return this.#opened.whole;
	}

	/** Claims of the corpus, and those that are selected. */
	get total(): number {
		return this.#opened.size;
	}

	get count(): number {
		return this.reply?.count ?? 0;
	}

	get opened(): Opened {
		return this.#opened;
	}

	get records(): OpenCorpus['records'] {
		return this.#open.records;
	}

	/** The last reply; null before the first. */
	get reply(): Reply | null {
		return this.#asking.reply;
	}

	get isCurrent(): boolean {
		return this.#asking.isCurrent;
	}

	/** Why there was no answer; empty while all is well. */
	get trouble(): string {
		return this.#asking.trouble || this.records.trouble;
	}

	/** What the words of the query found; null where they say nothing. */
	get found(): Reply['found'] {
		return this.reply?.found ?? null;
	}

	/** The selected claims whose records are at hand, and those of them that the panel lists. */
	get atHand(): readonly Claim[] {
		return this.reply ? this.records.held(this.reply.newest) : [];
	}

	get listedAtHand(): readonly Claim[] {
		return this.reply ? this.records.among(this.reply.listed.rows) : [];
	}

	get zoom(): number {
		return this.#asking.zoom;
	}

	set zoom(zoom: number) {
		this.#asking.zoom = zoom;
	}

	/** What a map shows; null before there was one. */
	get bounds(): Bounds | null {
		return this.#asking.bounds;
	}

	/** Says what a map shows. */
	see(bounds: Bounds): void {
		if (bounds.join() !== this.bounds?.join()) this.#asking.bounds = bounds;
	}

	/** Asks for the marks of what a map is about to show, ahead of its being there. */
	look(zoom: number, bounds: Bounds): void {
		this.zoom = zoom;
		this.see(bounds);
	}

	/** Says what the timeline is laid out for. */
	layOut(timeline: TimelineRequest): void {
		this.#asking.timeline = timeline;
	}

	ask(): void {
		this.#asking.ask();
	}

	/** Where the marker of `place` stands, [longitude, latitude]. */
	pointOf(place: string): readonly [number, number] {
		return this.compiled.placements[place as PlaceId]!.point;
	}

	/** Claims of a report, at hand or not. */
	claimsIn(report: ReportId): number {
		return this.#open.claimsByReport[this.corpus.reports.findIndex(({ id }) => id === report)] ?? 0;
	}

	/** The regions of the selected claims, those of the `open` places strongest. */
	footprintsWith(open: readonly string[]): readonly Footprint[] {
		if (!this.#leading) return [];
		return regionFootprints(this.#soft, this.#mentions, this.#leading, open, this.#shownColours);
	}

	/** The least whole zoom at which `places` no longer share one marker; null where they always do. */
	partingZoom(places: readonly string[]): Soon<number | null> {
		const { values } = this.table.columns.place;
		const codes = places.map((id) => values.indexOf(id));
		return this.#open.answers.part(this.#asking.asked(this.query), codes, this.zoom);
	}

	/** Who speaks of what. */
	cover(options: CoverageOptions): Soon<CoverageCounts> {
		return this.#open.answers.cover(this.#asking.asked(EVERYTHING), options);
	}

	/** The newest claims that have every one of some values themselves, `most` at most. */
	holding(held: readonly Held[], most: number): Soon<Holders> {
		return this.#open.answers.holders(held, most);
	}

	/** How many claims `query` selects. */
	countOf(query: Query): Soon<number> {
		return this.#open.answers.count(this.#asking.asked(query));
	}

	/** Makes ready for words, ahead of their being asked for. */
	prepareSearch(): void {
		this.#open.answers.prepareWords();
	}

	/** The query in words, every value by its name. */
	describeInFull(): string {
		return this.reply
			? describeAsText(this.reply.request.query, this.reply, toWording(this.corpus, true))
			: '';
	}

	/** What is selected as a file, or all there is, in the order in which the view has it. */
	save(format: ExportFormat, of: 'selected' | 'all', watched: Watched): Promise<Blob> {
		const { view } = this;
		const query = of === 'all' ? EVERYTHING : this.query;
		const order = toOrder(view, this.#opened.orders);
		const sentence =
			of === 'all' ? message('explore.export.sentence', { count: this.total }) : this.describeInFull();
		const said = { sentence, address: searchFor(query) };
		return this.#open.answers.save({ ...this.#asking.asked(query), format, order, ...said }, watched);
	}

	/** Selects the claim so many further in what is listed, as it is listed. */
	async step(by: number): Promise<void> {
		const { reply } = this;
		if (!reply) return;
		// A claim that stands in two groups is come by once.
		const rows = [...new Set((reply.ordered ?? reply.listed).rows)];
		const here = reply.claim === null ? -1 : rows.indexOf(reply.claim);
		const next = rows[here < 0 ? (by > 0 ? 0 : rows.length - 1) : here + by];
		if (next === undefined) return;
		// Their `trouble` says why one does not come.
		const [claim] = await this.records.get([next]).catch(() => []);
		if (claim) this.select(claim.id);
	}

	/** Null for one that the corpus does not have, undefined where that is not known yet. */
	#claimOf(id: string): Claim | null | undefined {
		if (this.reply?.request.claim !== id) return undefined;
		return this.reply.claim === null ? null : this.openClaim;
	}

	protected isListed(): boolean {
		return this.#openRow === null || (this.reply?.listed.rows.includes(this.#openRow) ?? false);
	}

	#schemeOf(by: Colouring): ColourScheme {
		return toColourScheme(this.table, this.#opened.totals[by], this.evidence, this.wording, by);
	}

	#toMarks(clusters: readonly Cluster[] | null, changed: ReadonlySet<string>): readonly MapMark[] {
		if (!clusters) return [];
		const { differing } = this.#opened;
		const known = { places: this.corpus.places, differing: differing.places, changed };
		return toMarks(clusters, this.answer, known, this.#shownColours);
	}
}
