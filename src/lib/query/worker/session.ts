// One open corpus in the worker: its engine, its words, and what a page asks of them. Knows no channel.
import type { Claim } from '../../model/corpus.ts';
import { clustersOf, partingZoom } from '../clusters.ts';
import { arrowToTable } from '../columnar/arrow-to-table.ts';
import { ClaimIds } from '../columnar/claim-ids.ts';
import {
	COLUMNS_FILE,
	HEADER_FILE,
	LARGE_FORMAT,
	WORDS_FILE,
	type LargeCorpus
} from '../columnar/large-corpus.ts';
import { arrowToWords } from '../columnar/words-arrow.ts';
import { describe, describeAsText } from '../describe.ts';
import { differingIn, type Differing } from '../differing.ts';
import { histogramOf } from '../histogram.ts';
import { leadingValues, regionCodes } from '../leading-values.ts';
import { NEWEST_FIRST, orderRows, type Order } from '../order-rows.ts';
import { DATE_AXES, EVERYTHING, FILTER_KEYS, sameQuery, type FilterKey, type Query } from '../query.ts';
import { Engine, type Answer, type Counted } from '../run.ts';
import { rowsAmong, rowsHolding } from '../rows-holding.ts';
import { search, type Found, type SearchIndex } from '../search.ts';
import type { Table } from '../table.ts';
import { countDated } from '../tally.ts';
import { indexNames } from '../to-search-index.ts';
import { toWording, type Wording } from '../wording.ts';
import { witnessesOf } from '../witnesses.ts';
import { saveSelection } from './save-selection.ts';
import type {
	ExportFormat,
	Holders,
	MapQuestion,
	Opened,
	Ordered,
	Question,
	Reply,
	Timeline
} from './messages.ts';

/** The bytes of a file of the corpus. */
export type Load = (name: string) => Promise<Uint8Array>;

/** Longer lists nobody walks through; those who need all of them ask for the whole order. */
const MOST_LISTED = 100_000;

type Overview = Pick<Reply, 'wholeClusters' | 'leading'>;

export class Session {
	readonly table: Table;
	readonly #header: LargeCorpus;
	readonly #wording: Wording;
	readonly #engine: Engine;
	readonly #ids: ClaimIds;
	readonly #load: Load;
	readonly #differing: Differing;
	readonly #whole: Counted;
	#index: SearchIndex | null = null;
	#found: { readonly words: string; readonly found: Found | null } = { words: '', found: null };
	#asked: { readonly query: Query; readonly answer: Answer };
	#overviewed: { readonly answer: Answer; readonly key: string; readonly overview: Overview } | null = null;
	/** The last orders, which outlive a movement of the map. */
	#orders: { readonly answer: Answer; readonly key: string; readonly rows: Uint32Array }[] = [];

	static async open(load: Load): Promise<Session> {
		const [bytes, columns] = await Promise.all([load(HEADER_FILE), load(COLUMNS_FILE)]);
		const header = JSON.parse(new TextDecoder().decode(bytes)) as LargeCorpus;
		if (header.format !== LARGE_FORMAT) {
			throw new Error(`${HEADER_FILE} has format ${header.format}, expected ${LARGE_FORMAT}`);
		}
		return new Session(header, columns, load);
	}

	constructor(header: LargeCorpus, columns: Uint8Array, load: Load) {
		const { corpus, placements } = header;
		const places = corpus.places.map(({ id }) => id);
		this.table = arrowToTable(columns, places, placements);
		this.#header = header;
		this.#wording = toWording({ ...corpus, claims: [] });
		this.#engine = new Engine(this.table, (words) => this.#findWords(words)?.isMatch ?? null);
		this.#ids = new ClaimIds(columns);
		this.#load = load;
		this.#differing = differingIn(this.table);
		this.#asked = { query: EVERYTHING, answer: this.#engine.ask(EVERYTHING) };
		this.#whole = withoutRows(this.#asked.answer);
	}

	get opened(): Opened {
		const { columns, dates, size } = this.table;
		return {
			size,
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
		if (!sameQuery(query, this.#asked.query)) this.#asked = { query, answer: this.#engine.ask(query) };
		const { answer } = this.#asked;
		const found = this.#findWords(query.words);
		const about = this.#rowsAbout(question.places);
		const listed = about ? rowsAmong(about, answer.claims, this.table.size) : answer.claims;
		return {
			question,
			answer: withoutRows(answer),
			count: answer.claims.length,
			sentence: describe(query, answer, this.table, this.#wording),
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
			claim: question.claim === null ? null : this.#ids.rowOf(question.claim),
			clusters: map && clustersOf(this.table, answer, map),
			...this.#overview(map),
			histogram: timeline && this.#histogram(timeline, query.window?.axis === timeline.axis)
		};
	}

	partingZoom(places: readonly number[], zoom: number): number | null {
		return partingZoom(this.table, this.#asked.answer, places, zoom);
	}

	async prepareWords(): Promise<void> {
		this.#index ??= await this.#loadIndex();
	}

	/** What the last answer selects, as a file. */
	save(format: ExportFormat, address: string): Promise<Blob> {
		const { query, answer } = this.#asked;
		const wording = toWording({ ...this.#header.corpus, claims: [] }, true);
		const sentence = describeAsText(query, answer, this.table, wording);
		const saved = { header: this.#header, table: this.table, rows: answer.claims, sentence, address };
		return saveSelection(format, saved, async (name) => {
			return JSON.parse(new TextDecoder().decode(await this.#load(name))) as Claim[];
		});
	}

	holders(key: FilterKey, value: string, most: number): Holders {
		const column = this.table.columns[key];
		const rows = rowsHolding(column, new Set([column.values.indexOf(value)]));
		const newest = orderRows(this.table, rows, NEWEST_FIRST, this.#wording.nameOf, most);
		return { rows: newest, count: rows.length };
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
				leading: leadingValues(this.table, answer, regionCodes(this.#header.corpus.places), by)
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
		const ordered = orderRows(this.table, rows, order, this.#wording.nameOf, MOST_LISTED);
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
		return rowsHolding(column, new Set(places.map((place) => column.values.indexOf(place))));
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
		if (!this.#index || words.trim() === '') return null;
		if (this.#found.words !== words) this.#found = { words, found: search(this.table, this.#index, words) };
		return this.#found.found;
	}

	async #loadIndex(): Promise<SearchIndex> {
		return { claims: arrowToWords(await this.#load(WORDS_FILE)), ...indexNames(this.#header.corpus) };
	}
}

function withoutRows({ claims: _, ...counted }: Answer): Counted {
	return counted;
}
