// One corpus whose claims are in a worker: each question goes there, and what is on screen is the last answer that came, whole. Until
// another comes all views keep showing that one, so that they never disagree. Knows no claim that nobody looks at.
import { indexEvidence, type EvidenceIndex } from '../../evidence/evidence-index.ts';
import type { Footprint } from '../../map/claims/footprints.ts';
import type { Bounds, MapMark } from '../../map/marks/marks.ts';
import type { Claim } from '../../model/corpus.ts';
import type { Segment } from '../../query/query/describe.ts';
import { withoutClaims } from '../../query/columnar/large-corpus.ts';
import { partOf, sameQuery, type Query } from '../../query/query/query.ts';
import type { Counted } from '../../query/engine/engine.ts';
import type { Found } from '../../query/search/search.ts';
import type { Vocabulary } from '../../query/engine/table.ts';
import {
	SEEN_FIRST,
	type ExportFormat,
	type Question,
	type Reply,
	type Timeline,
	type Watched
} from '../../query/worker/messages.ts';
import type { Ground } from '../../timeline/axis/ground.ts';
import { toGroundOfSpans } from '../../timeline/axis/ground-of-spans.ts';
import type { Colouring, ColourScheme } from '../view/colour-scheme.ts';
import { Inquiry, type Navigation } from './inquiry.svelte.ts';
import type { OpenCorpus } from './large-corpus.ts';
import { toOrder } from './large-order.ts';
import { clustersToMarks, splitBy, WHOLE_ZOOM } from '../view/place-marks.ts';
import { regionFootprints } from '../view/region-footprints.ts';

/** Arcs and lights consider so many of the listed claims at most. */
const MOST_LIT = 500;

export class LargeWorkspace extends Inquiry {
	readonly large: OpenCorpus;
	readonly table: Vocabulary;
	readonly evidence: EvidenceIndex;
	readonly whole: Counted;
	readonly total: number;

	/** What the timeline asks for; whoever draws it says so. */
	timeline = $state.raw<Timeline | null>(null);
	/** Why there was no answer; empty while all is well. */
	trouble = $state('');
	#asked: Question | null = null;
	#reply = $state.raw<Reply | null>(null);
	/** Those that its question asked for: marks keep them until the next answer. */
	#colours = $state.raw<ColourScheme | null>(null);

	readonly question: Question = $derived.by(() => {
		const { view, places, claim, camera } = this.view;
		// Before the map stands, its marks are those of a small one.
		const zoom = this.bounds ? this.zoom : Math.min(camera?.zoom ?? WHOLE_ZOOM, WHOLE_ZOOM);
		const bounds = this.bounds && { bounds: widened(this.bounds) };
		return {
			query: this.query,
			places,
			claim,
			map: view === 'map' ? { zoom, ...bounds, wholeZoom: WHOLE_ZOOM, ...splitBy(this.colours) } : null,
			timeline: this.timeline,
			order: view === 'map' ? null : toOrder(this.view)
		};
	});

	readonly answer: Counted = $derived.by(() => this.#reply?.answer ?? this.whole);
	readonly count: number = $derived(this.#reply?.count ?? 0);
	readonly isSearching: boolean = $derived.by(() => {
		const asked = this.#reply && partOf(this.#reply.question.query, 'words');
		const wanted = partOf(this.query, 'words');
		return wanted !== '' && wanted !== asked;
	});
	readonly found: Pick<Found, 'marked' | 'corrected'> | null = $derived(this.#reply?.found ?? null);
	protected readonly said: readonly Segment[] = $derived(this.#reply?.sentence ?? []);
	/** Of classes of several places, claims count at each of them. */
	readonly classCounts: readonly number[] = $derived.by(() => {
		const { by, classes } = this.colours;
		const counts = by === 'place' ? this.answer.mentions : this.answer.counts[by];
		return classes.map(({ codes }) => codes.reduce((sum, code) => sum + counts[code]!, 0));
	});
	/** The open claim's row and record: it stays though thousands were looked at since. */
	#held: { readonly row: number; readonly claim: Claim } | undefined;
	readonly openClaim: Claim | undefined = $derived.by(() => {
		const row = this.#reply?.claim;
		if (row == null) return undefined;
		if (this.#held?.row === row) return this.#held.claim;
		const claim = this.large.records.at(row);
		this.#held = claim && { row, claim };
		return claim;
	});
	readonly marks: readonly MapMark[] = $derived.by(() => this.#toMarks(this.#reply?.clusters));
	readonly wholeMarks: readonly MapMark[] = $derived.by(() => this.#toMarks(this.#reply?.wholeClusters));
	readonly ground: Ground = $derived.by(() =>
		toGroundOfSpans(this.large.opened.dates[this.dates], this.corpus.asOf.latest)
	);
	/** What the last answer answers. */
	#answered = $state.raw<Question | null>(null);
	readonly isCurrent: boolean = $derived(this.#answered === this.question);
	/** Whether the last answer is that to what is asked, wherever the map looks. */
	readonly isAnswered: boolean = $derived.by(
		() => this.#reply !== null && sameQuery(this.#reply.question.query, this.query)
	);
	readonly #asker: number;

	/** `asker`: of the client's, for a workspace beside that of the page. */
	constructor(large: OpenCorpus, navigation: Navigation, asker = 0) {
		super(withoutClaims(large.header), navigation);
		this.large = large;
		this.#asker = asker;
		this.table = large.opened.vocabulary;
		this.whole = large.opened.whole;
		this.total = large.opened.size;
		this.evidence = indexEvidence(this.corpus);
	}

	/** The last answer; null before the first. */
	get reply(): Reply | null {
		return this.#reply;
	}

	/** Not known before the worker has said so and the record has come. */
	protected claimOf(id: string): Claim | null | undefined {
		if (this.#reply?.question.claim !== id) return undefined;
		return this.#reply.claim === null ? null : this.openClaim;
	}

	protected countValues(by: Colouring): Uint32Array {
		return by === 'place' ? this.whole.mentions : this.whole.counts[by];
	}

	get atHand(): readonly Claim[] {
		return this.large.records.all;
	}

	get listedAtHand(): readonly Claim[] {
		const rows = Array.from(this.#reply?.listed.rows.subarray(0, MOST_LIT) ?? []);
		return rows.flatMap((row) => this.large.records.peek(row) ?? []);
	}

	/** Before anything is drawn, so that the worker is at it meanwhile. */
	protected override turned(): void {
		this.ask();
	}

	/** Puts the question of the moment unless that was done; call whenever it changes. */
	ask(): void {
		const { colours, question } = this;
		if (question === this.#asked) return;
		this.#asked = question;
		this.large.client.ask(question, this.#asker).then(
			(reply) => {
				if (!reply) return;
				const seen = (reply.ordered ?? reply.listed).rows.subarray(0, SEEN_FIRST);
				this.large.records.expect(seen, reply.first);
				this.#reply = reply;
				this.#answered = question;
				this.#colours = colours;
				this.trouble = '';
			},
			(error: unknown) => {
				this.#asked = null;
				this.trouble = error instanceof Error ? error.message : String(error);
			}
		);
	}

	footprintsWith(open: readonly string[]): readonly Footprint[] {
		const { answer, leading } = this.#reply ?? {};
		return answer && leading && this.#colours
			? regionFootprints(this.compiled, answer.mentions, leading, open, this.#colours)
			: [];
	}

	/** Those that were asked for last, whatever the zoom is now. */
	marksAt(): readonly MapMark[] {
		return this.marks;
	}

	/** Asks for the marks of what a map is about to show, ahead of its being there. */
	look(zoom: number, bounds: Bounds): void {
		this.zoom = zoom;
		this.see(bounds);
	}

	partingZoom(places: readonly string[]): Promise<number | null> {
		const { values } = this.table.columns.place;
		return this.large.client.partingZoom(
			places.map((id) => values.indexOf(id)),
			this.zoom
		);
	}

	countOf(_query: Query): null {
		return null;
	}

	/** The index comes with the first question that has words. */
	prepareSearch(): void {
		this.large.client.prepareWords();
	}

	/** What is selected as a file, in the order of the corpus. */
	save(format: ExportFormat, watched: Watched): Promise<Blob> {
		return this.large.client.save(format, this.searchFor(this.query), watched);
	}

	step(by: number): void {
		const reply = this.#reply;
		if (!reply) return;
		const rows = reply.ordered?.rows ?? reply.listed.rows;
		const here = reply.claim === null ? -1 : rows.indexOf(reply.claim);
		const next = rows[here < 0 ? (by > 0 ? 0 : rows.length - 1) : here + by];
		if (next === undefined) return;
		this.large.records.get([next]).then(
			([claim]) => claim && this.select(claim.id),
			// Its `trouble` says why.
			() => undefined
		);
	}

	#toMarks(clusters: Reply['clusters'] | undefined): readonly MapMark[] {
		if (!clusters || !this.#colours) return [];
		const { places } = this.large.opened.differing;
		const codeOf = this.#placeCodes;
		return clustersToMarks(
			clusters,
			this.answer,
			this.corpus.places,
			({ id }) => places[codeOf.get(id)!] === 1,
			this.#colours
		);
	}

	readonly #placeCodes: ReadonlyMap<string, number> = $derived(
		new Map(this.corpus.places.map(({ id }, code) => [id, code]))
	);
}

/** As wide and high again on each side, so that what the hand pulls in is already there. */
function widened([west, south, east, north]: readonly [number, number, number, number]) {
	const [width, height] = [east - west, north - south];
	if (3 * width >= 360) return [-180, -90, 180, 90] as const;
	const turned = (longitude: number) => ((((longitude + 180) % 360) + 360) % 360) - 180;
	return [turned(west - width), south - height, turned(east + width), north + height] as const;
}
