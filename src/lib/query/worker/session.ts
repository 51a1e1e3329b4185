// One open corpus in the worker: its engine, its words, and what a page asks of them; or the same without its drafts, as slides show it.
// Knows no channel.
import type { Claim } from '../../model/corpus.ts';
import { clustersOf, partingZoom } from '../clusters.ts';
import { describe, describeAsText } from '../describe.ts';
import { differingIn, disputedIn, type Differing } from '../differing.ts';
import { histogramOf } from '../histogram.ts';
import { leadingValues, regionCodes } from '../leading-values.ts';
import { NEWEST_FIRST, orderRows, type Order } from '../order-rows.ts';
import { DATE_AXES, EVERYTHING, FILTER_KEYS, sameQuery, type FilterKey, type Query } from '../query.ts';
import { Engine, type Answer, type Counted } from '../run.ts';
import { rowsAmong, rowsHolding } from '../rows-holding.ts';
import { search, type Found } from '../search.ts';
import { countShown } from '../shown.ts';
import { toMask, type Table } from '../table.ts';
import { countDated } from '../tally.ts';
import { toWording } from '../wording.ts';
import { witnessesOf } from '../witnesses.ts';
import { Holding, type Load } from './holding.ts';
import { saveSelection } from './save-selection.ts';
import type {
	ExportFormat,
	Gathered,
	GatheredView,
	Holders,
	MapQuestion,
	Opened,
	Ordered,
	Question,
	Reply,
	ShownView,
	Timeline
} from './messages.ts';

/** Longer lists nobody walks through; those who need all of them ask for the whole order. */
const MOST_LISTED = 100_000;
const NO_ROWS = new Uint32Array(0);

type Overview = Pick<Reply, 'wholeClusters' | 'leading'>;

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
	#asked: { readonly query: Query; readonly answer: Answer };
	#overviewed: { readonly answer: Answer; readonly key: string; readonly overview: Overview } | null = null;
	/** The last orders, which outlive a movement of the map. */
	#orders: { readonly answer: Answer; readonly key: string; readonly rows: Uint32Array }[] = [];

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
		this.#asked = { query: EVERYTHING, answer: this.#engine.ask(EVERYTHING) };
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

	/** Loads the words on the first question that has any. */
	async answer(question: Question): Promise<Reply> {
		const { query, map, timeline, order } = question;
		if (query.words.trim() !== '') await this.prepareWords();
		const answer = this.#ask(query);
		const found = this.#findWords(query.words);
		const about = this.#rowsAbout(question.places);
		const listed = about ? rowsAmong(about, answer.claims, this.table.size) : answer.claims;
		return {
			question,
			answer: withoutRows(answer),
			count: answer.claims.length,
			sentence: describe(query, answer, this.table, this.#holding.wording),
			found: found && { marked: found.marked, corrected: found.corrected },
			listed: {
				...this.#inGroups(
					NEWEST_FIRST,
					this.#ordered(NEWEST_FIRST, about ? `about ${question.places.join()}` : '', listed)
				),
				witnesses: witnessesOf(this.table, listed, this.#differing)
			},
			known: about?.length ?? 0,
			saidHere: this.#countSaidAt(question.places[0], answer.claims),
			ordered: order && this.#inGroups(order, this.#ordered(order, '', answer.claims)),
			claim: question.claim === null ? null : this.#rowOf(question.claim),
			clusters: map && clustersOf(this.table, answer, map),
			...this.#overview(map),
			histogram: timeline && this.#histogram(timeline, query.window?.axis === timeline.axis)
		};
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
				const rows = of.kind === 'query' ? this.#ask(of.query).claims : this.#rowsWith(of.key, of.value);
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
	save(format: ExportFormat, address: string): Promise<Blob> {
		const { query, answer } = this.#asked;
		const wording = toWording({ ...this.#holding.header.corpus, claims: [] }, true);
		const sentence = describeAsText(query, answer, this.table, wording);
		const saved = { header: this.#holding.header, table: this.table, rows: answer.claims, sentence, address };
		return saveSelection(format, saved, async (name) => {
			return JSON.parse(new TextDecoder().decode(await this.#holding.load(name))) as Claim[];
		});
	}

	holders(key: FilterKey, value: string, most: number): Holders {
		const rows = this.#rowsWith(key, value);
		const newest = orderRows(this.table, rows, NEWEST_FIRST, this.#holding.wording.nameOf, most);
		return { rows: newest, count: rows.length };
	}

	#ask(query: Query): Answer {
		if (!sameQuery(query, this.#asked.query)) this.#asked = { query, answer: this.#engine.ask(query) };
		return this.#asked.answer;
	}

	/** What does not change while the map moves; the classes of a column never do. */
	#overview(map: MapQuestion | null): Overview {
		if (!map) return { wholeClusters: null, leading: null };
		const { answer } = this.#asked;
		const { by = 'event', wholeZoom, size, classes } = map;
		const key = JSON.stringify([by, wholeZoom, size, classes?.count]);
		if (this.#overviewed?.answer !== answer || this.#overviewed.key !== key) {
			const view = { by, zoom: wholeZoom, ...(size && { size }), ...(classes && { classes }) };
			const overview = {
				wholeClusters: clustersOf(this.table, answer, view),
				leading: leadingValues(this.table, answer, regionCodes(this.#holding.header.corpus.places), by)
			};
			this.#overviewed = { answer, key, overview };
		}
		return this.#overviewed.overview;
	}

	#ordered(order: Order, scope: string, rows: Uint32Array): Uint32Array {
		const { answer } = this.#asked;
		const key = `${order.by} ${order.descending} ${scope}`;
		const known = this.#orders.find((entry) => entry.answer === answer && entry.key === key);
		if (known) return known.rows;
		const ordered = orderRows(this.table, rows, order, this.#holding.wording.nameOf, MOST_LISTED);
		this.#orders = [{ answer, key, rows: ordered }, ...this.#orders].slice(0, 2);
		return ordered;
	}

	#inGroups({ by }: Order, rows: Uint32Array): Ordered {
		const axis = DATE_AXES.find((name) => name === by);
		const key = FILTER_KEYS.find((name) => name === by);
		const codes = axis ? this.table.dates[axis].codes : key ? this.table.columns[key].codes : null;
		return { rows, groups: codes && rows.map((row) => codes[row]!) };
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

	#histogram({ axis, stretches, byEvent }: Timeline, isWindowed: boolean): Reply['histogram'] {
		if (stretches.length === 0) return null;
		const rows = isWindowed ? this.#engine.rowsWithout('window') : this.#asked.answer.claims;
		const span = this.table.dates[axis];
		const { event } = this.table.columns;
		const totals = Array.from(countDated(span, event, rows));
		return { ...histogramOf(span, rows, stretches, byEvent ? event : undefined), totals };
	}

	#findWords(words: string): Found | null {
		const index = this.#holding.words;
		if (!index || words.trim() === '') return null;
		if (this.#found.words !== words) this.#found = { words, found: search(this.table, index, words) };
		return this.#found.found;
	}
}

function withoutRows({ claims: _, ...counted }: Answer): Counted {
	return counted;
}
