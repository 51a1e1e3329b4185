// One open corpus in the worker: its engine, its words, and what a page asks of them; or the same without its drafts, as slides show it.
// Knows no channel.
import { clustersOf, partingZoom, type Cluster, type ClusterView } from '../clusters/clusters.ts';
import { describe, describeAsText } from '../query/describe.ts';
import { differingIn, disputedIn, type Differing } from '../engine/differing.ts';
import { histogramOf } from '../engine/histogram.ts';
import { leadingValues, regionCodes } from '../engine/leading-values.ts';
import { NEWEST_FIRST, orderRows, type Order } from '../engine/order-rows.ts';
import { DATE_AXES, EVERYTHING, FILTER_KEYS, type FilterKey, type Query } from '../query/query.ts';
import { Engine, type Answer, type Counted } from '../engine/engine.ts';
import { rowsAmong, rowsHolding } from '../engine/rows-holding.ts';
import { search, type Found } from '../search/search.ts';
import { countShown } from '../engine/shown.ts';
import { toMask, type Table } from '../engine/table.ts';
import { toWording } from '../query/wording.ts';
import { witnessesIn, witnessesOf } from '../engine/witnesses.ts';
import { Answered, AnsweredLately } from './answered.ts';
import type { ClaimFiles } from './claim-files.ts';
import { Holding } from './holding.ts';
import type { Load } from './load.ts';
import { saveSelection } from './save-selection.ts';
import { rehearsals } from './rehearsals.ts';
import {
	MOST_LISTED,
	SEEN_FIRST,
	type ExportFormat,
	type Gathered,
	type GatheredView,
	type Holders,
	type MapQuestion,
	type Opened,
	type Ordered,
	type Question,
	type Reply,
	type ShownView,
	type Timeline,
	type Watched
} from './messages.ts';

const NO_ROWS = new Uint32Array(0);

/** Records that come within this go along with the answer, so that its list is drawn once. */
const SOON_MS = 20;

type Lists = Pick<Reply, 'listed' | 'known' | 'saidHere' | 'ordered'>;

export class Session {
	readonly table: Table;
	readonly #holding: Holding;
	/** What no answer holds. */
	readonly #leftOut: Uint32Array;
	readonly #isLeftOut: Uint8Array;
	readonly #engine: Engine;
	readonly #differing: Differing;
	readonly #whole: Counted;
	#withoutDrafts: Session | null = null;
	#found: { readonly words: string; readonly found: Found | null } = { words: '', found: null };
	/** The codes of places that may have a footprint. */
	readonly #regions: readonly number[];
	/** The rows that name one. */
	readonly #aboutRegions: Uint32Array;
	readonly #lately: AnsweredLately;
	/** What was asked last. */
	#asked: Answered;
	#question: Question | null = null;

	static async open(load: Load): Promise<Session> {
		return new Session(await Holding.open(load));
	}

	constructor(holding: Holding, leftOut: Uint32Array = NO_ROWS) {
		const { table } = holding;
		this.#holding = holding;
		this.#leftOut = leftOut;
		this.#isLeftOut = toMask(leftOut, table.size);
		this.#differing = differingIn(table, this.#isLeftOut);
		// What is disputed with drafts alone is not disputed without them.
		this.table = leftOut.length === 0 ? table : { ...table, disputed: disputedIn(table, this.#differing) };
		this.#engine = new Engine(this.table, (words) => this.#findWords(words)?.isMatch ?? null, leftOut);
		this.#regions = regionCodes(holding.header.corpus.places);
		this.#aboutRegions = this.#withoutLeftOut(rowsHolding(table.columns.place, new Set(this.#regions)));
		this.#asked = this.#work(EVERYTHING);
		this.#lately = new AnsweredLately(this.#asked);
		this.#whole = withoutRows(this.#asked.answer);
	}

	/** The same corpus as a room may see it. */
	get withoutDrafts(): Session {
		const { status } = this.table.columns;
		const drafts = rowsHolding(status, new Set([status.values.indexOf('draft')]));
		return (this.#withoutDrafts ??= new Session(this.#holding, drafts));
	}

	get opened(): Opened {
		const { columns, dates } = this.table;
		return {
			size: this.#whole.total,
			vocabulary: {
				columns: Object.fromEntries(
					FILTER_KEYS.map((key) => [key, { values: columns[key].values }])
				) as Opened['vocabulary']['columns']
			},
			whole: this.#whole,
			dates: Object.fromEntries(
				DATE_AXES.map((axis) => [axis, { earliest: dates[axis].earliest, latest: dates[axis].latest }])
			) as Opened['dates'],
			differing: this.#differing
		};
	}

	/** The records of the claims. */
	get claims(): ClaimFiles {
		return this.#holding.claims;
	}

	/** Loads the words on the first question that has any. */
	async answer(question: Question): Promise<Reply> {
		if (question.query.words.trim() !== '') await this.prepareWords();
		this.#ask(question.query);
		this.#question = question;
		const lists = this.#lists(question);
		// Under way while the rest is worked out.
		const { rows } = lists.ordered ?? lists.listed;
		const first = this.#holding.claims.read([...rows.subarray(0, SEEN_FIRST)]);
		const reply = this.#replyTo(question, lists);
		return { ...reply, first: await within(SOON_MS, first) };
	}

	/** What was asked last as `question` wants it shown. */
	#replyTo(question: Question, lists: Lists): Omit<Reply, 'first'> {
		const { query, map, timeline } = question;
		const asked = this.#asked;
		const { answer } = asked;
		const found = this.#findWords(query.words);
		return {
			question,
			answer: withoutRows(answer),
			count: answer.claims.length,
			sentence: asked.part('sentence', () => describe(query, answer, this.table, this.#holding.wording)),
			found: found && { marked: found.marked, corrected: found.corrected },
			...lists,
			claim: question.claim === null ? null : this.#rowOf(question.claim),
			clusters: map && this.#clusters(map),
			wholeClusters: map && this.#clusters(toWhole(map)),
			leading: map && this.#leading(map),
			histogram: timeline && this.#histogram(timeline)
		};
	}

	/**
	 * Answers, one a step, what may be asked next, and keeps none of it: code that has run a few times runs twice as fast, and so the first
	 * filter that somebody sets is no slower than the tenth.
	 */
	*rehearse(): Generator<void> {
		for (const query of rehearsals(this.table, this.#whole)) {
			const asked = this.#asked;
			try {
				this.#asked = this.#work(query);
				if (this.#question) this.#replyTo({ ...this.#question, query }, this.#lists(this.#question));
			} finally {
				this.#asked = asked;
			}
			yield;
		}
	}

	partingZoom(places: readonly number[], zoom: number): number | null {
		return partingZoom(this.table, this.#asked.answer, places, zoom);
	}

	prepareWords(): Promise<void> {
		return this.#holding.loadWords();
	}

	/** What `views` show, and where the claims with these ids are. */
	async gather(views: readonly ShownView[], ids: readonly string[]): Promise<Gathered> {
		const isWordy = views.some(({ of }) => of.kind === 'query' && of.query.words.trim() !== '');
		if (isWordy) await this.prepareWords();
		const digests = await this.#holding.digests();
		const { nameOf } = this.#holding.wording;
		return {
			views: views.map(({ of, order, most }): GatheredView => {
				const rows =
					of.kind === 'query' ? this.#ask(of.query).answer.claims : this.#rowsWith(of.key, of.value);
				const first = orderRows(this.table, rows, order, nameOf, most);
				return { shown: { ...countShown(this.table, rows), digest: digests.over(rows) }, rows: first };
			}),
			claims: ids.map((id) => {
				const row = this.#holding.ids.rowOf(id);
				return row === null ? null : { row, isDraft: this.#isLeftOut[row] === 1 };
			})
		};
	}

	/** What the last answer selects, as a file. */
	save(format: ExportFormat, address: string, watched: Watched): Promise<Blob> {
		const { query, answer } = this.#asked;
		const wording = toWording({ ...this.#holding.header.corpus, claims: [] }, true);
		const sentence = describeAsText(query, answer, this.table, wording);
		const saved = { header: this.#holding.header, table: this.table, rows: answer.claims, sentence, address };
		return saveSelection(format, saved, (rows) => this.#holding.claims.read(rows), watched);
	}

	holders(key: FilterKey, value: string, most: number): Holders {
		const rows = this.#rowsWith(key, value);
		const newest = orderRows(this.table, rows, NEWEST_FIRST, this.#holding.wording.nameOf, most);
		return { rows: newest, count: rows.length };
	}

	/** Known or worked out. */
	#ask(query: Query): Answered {
		const asked = this.#lately.find(query) ?? this.#work(query);
		if (asked !== this.#asked) this.#lately.keep((this.#asked = asked));
		return asked;
	}

	#work(query: Query): Answered {
		const answer = this.#engine.ask(query);
		const witnesses = witnessesIn(answer.claims.length, this.#engine.selected, this.#differing);
		return new Answered(query, answer, witnesses);
	}

	/** By row 1 where it is selected. */
	#mask(): Uint8Array {
		const { query, answer } = this.#asked;
		return this.#engine.query === query ? this.#engine.isSelected : toMask(answer.claims, this.table.size);
	}

	/** The selected claims about the open places, or all where there are none; and all in the order asked for. */
	#lists({ places, order }: Question): Lists {
		const { claims } = this.#asked.answer;
		const about = this.#rowsAbout(places);
		const listed = about && rowsAmong(about, this.#mask());
		const { nameOf } = this.#holding.wording;
		const rows = listed
			? orderRows(this.table, listed, NEWEST_FIRST, nameOf, MOST_LISTED)
			: this.#ordered(NEWEST_FIRST);
		return {
			listed: {
				...this.#inGroups(NEWEST_FIRST, rows),
				witnesses: listed ? witnessesOf(this.table, listed, this.#differing) : this.#asked.witnesses
			},
			known: about?.length ?? 0,
			saidHere: this.#countSaidAt(places[0], claims),
			ordered: order && this.#inGroups(order, this.#ordered(order))
		};
	}

	/** The classes of a column never change. */
	#clusters({ zoom, bounds, size, by = 'event', classes }: ClusterView): readonly Cluster[] {
		const view = { zoom, by, ...(bounds && { bounds }), ...(size && { size }), ...(classes && { classes }) };
		const key = `clusters ${JSON.stringify({ ...view, classes: classes?.count })}`;
		return this.#asked.part(key, () => clustersOf(this.table, this.#asked.answer, view, this.#mask()));
	}

	#leading({ by = 'event' }: MapQuestion): Uint32Array {
		return this.#asked.part(`leading ${by}`, () => {
			const claims = rowsAmong(this.#aboutRegions, this.#mask());
			const { mentions } = this.#asked.answer;
			return leadingValues(this.table, { claims, mentions }, this.#regions, by);
		});
	}

	/** All that is selected. */
	#ordered(order: Order): Uint32Array {
		const { claims } = this.#asked.answer;
		return this.#asked.part(`order ${order.by} ${order.descending}`, () =>
			orderRows(this.table, claims, order, this.#holding.wording.nameOf, MOST_LISTED, this.#mask())
		);
	}

	#inGroups({ by }: Order, rows: Uint32Array): Ordered {
		const axis = DATE_AXES.find((name) => name === by);
		const key = FILTER_KEYS.find((name) => name === by);
		const codes = axis ? this.table.dates[axis].codes : key ? this.table.columns[key].codes : null;
		if (!codes) return { rows, groups: null };
		const groups = new Uint32Array(rows.length);
		for (let at = 0; at < rows.length; at++) groups[at] = codes[rows[at]!]!;
		return { rows, groups };
	}

	#countSaidAt(place: string | undefined, rows: Uint32Array): number {
		const { values, codes } = this.table.columns.at;
		const wanted = place === undefined ? -1 : values.indexOf(place);
		return wanted < 0 ? 0 : rows.reduce((sum, row) => sum + Number(codes[row] === wanted), 0);
	}

	/** Rows that name one of the places, ascending; null for none. */
	#rowsAbout(places: readonly string[]): Uint32Array | null {
		if (places.length === 0) return null;
		const { place: column } = this.table.columns;
		return this.#withoutLeftOut(
			rowsHolding(column, new Set(places.map((place) => column.values.indexOf(place))))
		);
	}

	#rowsWith(key: FilterKey, value: string): Uint32Array {
		const column = this.table.columns[key];
		return this.#withoutLeftOut(rowsHolding(column, new Set([column.values.indexOf(value)])));
	}

	#withoutLeftOut(rows: Uint32Array): Uint32Array {
		return this.#leftOut.length === 0 ? rows : rows.filter((row) => this.#isLeftOut[row] === 0);
	}

	/** Null for an id that no claim has. */
	#rowOf(id: string): number | null {
		const row = this.#holding.ids.rowOf(id);
		return row === null || this.#isLeftOut[row] === 1 ? null : row;
	}

	#histogram({ axis, stretches, byEvent }: Timeline): Reply['histogram'] {
		if (stretches.length === 0) return null;
		const { query, answer } = this.#asked;
		const span = this.table.dates[axis];
		const split = byEvent ? this.table.columns.event : undefined;
		return this.#asked.part(`histogram ${JSON.stringify([axis, stretches, byEvent])}`, () => {
			if (query.window?.axis !== axis)
				return histogramOf(span, answer.claims, stretches, split, this.#mask());
			if (this.#engine.query !== query) this.#engine.ask(query);
			return histogramOf(span, this.#engine.rowsWithout('window'), stretches, split);
		});
	}

	#findWords(words: string): Found | null {
		const index = this.#holding.words;
		if (!index || words.trim() === '') return null;
		if (this.#found.words !== words) this.#found = { words, found: search(this.table, index, words) };
		return this.#found.found;
	}
}

/** Null where it takes longer, or fails: whoever needs it asks again, and hears why. */
function within<Value>(milliseconds: number, coming: Promise<Value>): Promise<Value | null> {
	const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), milliseconds));
	return Promise.race([coming.catch(() => null), late]);
}

/** What is shown beside the map. */
function toWhole({ wholeZoom, bounds: _, ...map }: MapQuestion): ClusterView {
	return { ...map, zoom: wholeZoom };
}

function withoutRows({ claims: _, ...counted }: Answer): Counted {
	return counted;
}
