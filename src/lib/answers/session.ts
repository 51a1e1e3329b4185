// One open corpus being asked, by one audience: its engine, its words, and what pages ask of them. Knows no channel, and not where the corpus
// lies.
import type { CoverageCounts, CoverageOptions } from '../evidence/coverage/coverage.ts';
import { message } from '../messages/message.ts';
import type { Claim } from '../model/corpus.ts';
import { Clusters, type Cluster, type ClusterView } from '../query/clusters/clusters.ts';
import { regionCodes } from '../query/clusters/region-codes.ts';
import { countCoverage } from '../query/coverage/count-coverage.ts';
import { Engine, type Answer, type Counted } from '../query/engine/engine.ts';
import { extentOf } from '../query/engine/extent.ts';
import { RowOrder, NEWEST_FIRST, type Grouped, type Order } from '../query/engine/row-order.ts';
import { rowsAmong, rowsHolding } from '../query/engine/rows-holding.ts';
import { countShown } from '../query/engine/shown.ts';
import { toMask, type Column, type Table } from '../query/engine/table.ts';
import { countIn } from '../query/engine/tally.ts';
import { witnessesIn, witnessesOf } from '../query/engine/witnesses.ts';
import { EVERYTHING, isEverything, type FilterKey, type Query } from '../query/query/query.ts';
import { search, type Found } from '../query/search/search.ts';
import { Answered, AnsweredLately } from './answered.ts';
import { classColumns } from './class-columns.ts';
import { Hearing } from './hearing.ts';
import type { Holding } from './holding.ts';
import { toOpened } from './opened.ts';
import { rehearsals } from './rehearsals.ts';
import {
	MOST_LISTED,
	SEEN_FIRST,
	type Asked,
	type Audience,
	type Gathered,
	type GatheredView,
	type Held,
	type Holders,
	type Opened,
	type Reply,
	type Request,
	type SaveRequest,
	type ShownView,
	type Watched
} from './request.ts';
import { saveSelection, type Formats } from './save-selection.ts';
import { timelineOf } from './timeline.ts';

/** Records that come within this go along with the answer, so that its list is drawn once. */
const SOON_MS = 20;

type Lists = Pick<Reply, 'classes' | 'listed' | 'known' | 'saidHere' | 'ordered'>;

export class Session {
	readonly table: Table;
	readonly #holding: Holding;
	readonly #hearing: Hearing;
	readonly #engine: Engine;
	readonly #clusters: Clusters;
	readonly #order: RowOrder;
	readonly #classes: ReturnType<typeof classColumns>;
	readonly #whole: Answered;
	/** The codes of places that may have a footprint, and the rows that name one. */
	readonly #regions: readonly number[];
	readonly #aboutRegions: Uint32Array;
	readonly #lately: AnsweredLately;
	#found: { readonly words: string; readonly found: Found | null } = { words: '', found: null };
	/** Of the audiences, once each was asked for. */
	readonly #sessions: Map<Audience, Session>;
	/** Who may hear the most: others hear no more, whatever they ask. */
	readonly #widest: Audience;
	/** What is rehearsed is like what was asked for last. */
	#last: Request | null = null;

	constructor(
		holding: Holding,
		widest: Audience = 'all',
		audience: Audience = widest,
		sessions = new Map<Audience, Session>()
	) {
		this.#holding = holding;
		this.#widest = widest;
		this.#sessions = sessions.set(audience, this);
		const hearing = (this.#hearing = new Hearing(holding.table, audience, widest));
		this.table = hearing.table;
		this.#engine = new Engine(
			this.table,
			(words) => this.#findWords(words)?.isMatch ?? null,
			hearing.leftOut
		);
		this.#clusters = new Clusters(this.table);
		const { claimAt, wording } = holding;
		this.#order = new RowOrder(this.table, wording.nameOf, claimAt && ((row) => claimAt(row).text));
		this.#classes = classColumns(this.table);
		this.#regions = regionCodes(holding.compiled.corpus.places);
		this.#aboutRegions = hearing.without(rowsHolding(this.table.columns.place, new Set(this.#regions)));
		this.#whole = this.#work(EVERYTHING);
		this.#lately = new AnsweredLately(this.#whole);
	}

	/** The session of an audience. */
	of(audience: Audience): Session {
		const heard = this.#widest === 'reviewed' ? 'reviewed' : audience;
		return this.#sessions.get(heard) ?? new Session(this.#holding, this.#widest, heard, this.#sessions);
	}

	get opened(): Opened {
		const { differing, leftOut } = this.#hearing;
		return toOpened(this.#holding, this.table, this.#whole.answer, differing, leftOut);
	}

	/** Whether the words of a query can be looked for. */
	isReady({ query }: Asked): boolean {
		return query.words.trim() === '' || this.#holding.words !== null;
	}

	/** Only of a query that it is ready for. */
	answerNow(request: Request): Reply {
		const session = this.#hear(request);
		const asked = session.#ask(request.query);
		session.#last = request;
		return session.#replyTo(request, asked);
	}

	/** Loads the words on the first request that has any. */
	async answer(request: Request): Promise<Reply> {
		if (!this.isReady(request)) await this.prepareWords();
		const reply = this.answerNow(request);
		const { rows } = reply.ordered ?? reply.listed;
		const first = Promise.resolve(this.#holding.read([...rows.subarray(0, SEEN_FIRST)]));
		return { ...reply, first: await within(SOON_MS, first) };
	}

	/**
	 * Answers, one a step, what may be asked next, and keeps none of it: code that has run a few times runs twice as fast, and so the first
	 * filter that somebody sets is no slower than the tenth.
	 */
	*rehearse(): Generator<void> {
		for (const query of rehearsals(this.table, this.#whole.answer)) {
			const asked = this.#work(query);
			if (this.#last) this.#replyTo({ ...this.#last, query }, asked);
			yield;
		}
	}

	prepareWords(): Promise<void> {
		return this.#holding.loadWords();
	}

	count(asked: Asked): number {
		return this.#hear(asked).#ask(asked.query).answer.claims.length;
	}

	part(asked: Asked, places: readonly number[], zoom: number): number | null {
		const session = this.#hear(asked);
		return session.#clusters.partingZoom(session.#ask(asked.query).answer, places, zoom);
	}

	/** What `views` show, and where the claims with these ids are. */
	gather(
		views: readonly ShownView[],
		ids: readonly string[],
		digest: (rows: Uint32Array) => string
	): Gathered {
		return {
			views: views.map(({ of, order, most }): GatheredView => {
				const rows =
					of.kind === 'query' ? this.#ask(of.query).answer.claims : this.#hearing.holding(of.key, [of.value]);
				const first = this.#order.list(rows, order, most).rows;
				return { shown: { ...countShown(this.#clusters, rows), digest: digest(rows) }, rows: first };
			}),
			claims: ids.map((id) => {
				const row = this.#holding.rowOf(id);
				if (row === null || (this.#widest === 'reviewed' && this.#hearing.isLeftOut(row))) return null;
				return { row, isDraft: this.#hearing.isLeftOut(row) };
			})
		};
	}

	/** What is selected, as a file. */
	async save(request: SaveRequest, formats: Formats, watched: Watched): Promise<Blob> {
		const session = this.#hear(request);
		const { claims } = session.#ask(request.query).answer;
		const isOrdered = claims.length <= MOST_LISTED;
		const rows = isOrdered ? distinct(session.#order.list(claims, request.order).rows) : claims;
		const write = await formats(request.format);
		return saveSelection({ ...request, rows, holding: this.#holding, table: session.table }, write, watched);
	}

	/** Who speaks of what among the claims that a query selects. */
	cover(asked: Asked, options: CoverageOptions): CoverageCounts {
		const session = this.#hear(asked);
		const answered = session.#ask(asked.query);
		const { table, differing } = session.#hearing;
		const heard = { table, differing, rows: answered.answer.claims };
		return answered.part(`coverage ${JSON.stringify(options)}`, () =>
			countCoverage(heard, this.#holding.compiled.corpus, options)
		);
	}

	holders([first, ...others]: readonly Held[], most: number): Holders {
		if (!first) throw new Error('found no value; expected one at least');
		const { size } = this.table;
		const rows = others.reduce(
			(held, { key, value }) => rowsAmong(held, toMask(this.#hearing.holding(key, [value]), size)),
			this.#hearing.holding(first.key, [first.value])
		);
		return { rows: this.#order.list(rows, NEWEST_FIRST, most).rows, count: rows.length };
	}

	/** The claims of rows, in their order. Rejects where its audience hears nothing of one, or there is none. */
	async read(rows: readonly number[]): Promise<readonly Claim[]> {
		const { size } = this.table;
		const unknown = rows.find((row) => !(row < size) || this.#hearing.isLeftOut(row));
		if (unknown !== undefined) throw new Error(message('query.row', { row: unknown }));
		return this.#holding.read(rows);
	}

	/** The session that a request is for. */
	#hear({ audience, revision }: Asked): Session {
		const found = this.#holding.revision;
		if (revision !== found) throw new Error(message('query.revision', { expected: revision, found }));
		return this.of(audience);
	}

	/** Known or worked out. */
	#ask(query: Query): Answered {
		const known = this.#lately.find(query);
		if (known) return known;
		const asked = this.#work(query);
		this.#lately.keep(asked);
		return asked;
	}

	#work(query: Query): Answered {
		const answer = this.#engine.ask(query);
		return new Answered(
			query,
			answer,
			witnessesIn(answer.claims.length, answer.held, this.#hearing.differing)
		);
	}

	#replyTo(request: Request, asked: Answered): Reply {
		const { query, map } = request;
		const { answer } = asked;
		const found = this.#findWords(query.words);
		return {
			request,
			answer: asked.part('counted', () => withoutRows(answer)),
			count: answer.claims.length,
			newest: this.#ordered(asked, NEWEST_FIRST).rows,
			extent: isEverything(query) ? this.#extentOf(asked) : null,
			found: found && { marked: found.marked, corrected: found.corrected, reports: found.reports },
			...this.#lists(request, asked),
			first: null,
			claim: request.claim === null ? null : this.#rowOf(request.claim),
			clusters:
				map &&
				this.#clustersOf(asked, {
					...splitBy(request),
					zoom: map.zoom,
					...(map.bounds && { bounds: map.bounds })
				}),
			wholeClusters: map && this.#clustersOf(asked, { ...splitBy(request), zoom: map.wholeZoom }),
			leading: map && this.#leading(asked, request.colours.by === 'at' ? 'at' : 'event'),
			timeline: request.timeline && this.#timeline(request, request.timeline, asked)
		};
	}

	#extentOf(asked: Answered): Reply['extent'] {
		return asked.part('extent', () => extentOf(this.table.dates.when, asked.answer.claims));
	}

	/** The selected claims about the open places, or all where there are none; and all in the order asked for. */
	#lists({ places, order, colours }: Request, asked: Answered): Lists {
		const { claims } = asked.answer;
		const column = this.#classes(colours);
		const about = asked.part(`about ${places.join()} ${colours.by}`, () =>
			this.#about(places, column, asked)
		);
		return {
			classes: asked.part(`classes ${colours.by}`, () => countIn(column, claims, this.table.size)),
			...about,
			ordered: order && this.#ordered(asked, order)
		};
	}

	#about(places: readonly string[], column: Column, asked: Answered): Omit<Lists, 'classes' | 'ordered'> {
		if (places.length === 0) {
			const all = this.#ordered(asked, NEWEST_FIRST);
			return { listed: { ...all, witnesses: asked.witnesses, classes: null }, known: 0, saidHere: 0 };
		}
		const about = this.#hearing.holding('place', places);
		const listed = rowsAmong(about, this.#engine.maskOf(asked.answer));
		return {
			listed: {
				...this.#order.list(listed, NEWEST_FIRST, MOST_LISTED),
				witnesses: witnessesOf(this.table, listed, this.#hearing.differing),
				classes: countIn(column, listed, this.table.size)
			},
			known: about.length,
			saidHere: this.#countSaidAt(places[0], asked.answer.claims)
		};
	}

	/** All that is selected. */
	#ordered(asked: Answered, order: Order | Grouped) {
		const { answer } = asked;
		return asked.part(`order ${JSON.stringify(order)}`, () =>
			this.#order.list(answer.claims, order, MOST_LISTED, this.#engine.maskOf(answer))
		);
	}

	/** The classes of a column never change. */
	#clustersOf(asked: Answered, view: ClusterView): readonly Cluster[] {
		const key = `clusters ${JSON.stringify({ ...view, classes: view.classes?.count })}`;
		return asked.part(key, () => this.#clusters.at(asked.answer, view, this.#engine.maskOf(asked.answer)));
	}

	#leading(asked: Answered, by: FilterKey): Uint32Array {
		const { answer } = asked;
		return asked.part(`leading ${by}`, () => {
			const claims = rowsAmong(this.#aboutRegions, this.#engine.maskOf(answer));
			return this.#clusters.leading({ claims, mentions: answer.mentions }, this.#regions, by);
		});
	}

	#timeline(request: Request, { axis, stretches }: NonNullable<Request['timeline']>, asked: Answered) {
		const { query, answer } = asked;
		const key = `timeline ${JSON.stringify([axis, stretches, request.colours.by])}`;
		return asked.part(key, () => {
			const isWindowed = query.window?.axis === axis;
			const rows = isWindowed ? this.#engine.rowsWithout(query, 'window') : answer.claims;
			const isIn = isWindowed ? toMask(rows, this.table.size) : this.#engine.maskOf(answer);
			const lanes = this.#classes(request.colours);
			const idAt = (row: number) => this.#holding.idAt(row);
			return timelineOf({ axis, stretches, span: this.table.dates[axis], lanes, rows, isIn, idAt });
		});
	}

	#countSaidAt(place: string | undefined, rows: Uint32Array): number {
		const { values, codes } = this.table.columns.at;
		const wanted = place === undefined ? -1 : values.indexOf(place);
		return wanted < 0 ? 0 : rows.reduce((sum, row) => sum + Number(codes[row] === wanted), 0);
	}

	/** Null for an id that no claim has. */
	#rowOf(id: string): number | null {
		const row = this.#holding.rowOf(id);
		return row === null || this.#hearing.isLeftOut(row) ? null : row;
	}

	#findWords(words: string): Found | null {
		const index = this.#holding.words;
		if (!index || words.trim() === '') return null;
		if (this.#found.words !== words)
			this.#found = { words, found: search(this.table, this.#hearing.wordsIn(index), words) };
		return this.#found.found;
	}
}

/** Null where it takes longer, or fails: whoever needs it asks again, and hears why. */
function within<Value>(milliseconds: number, coming: Promise<Value>): Promise<Value | null> {
	const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), milliseconds));
	return Promise.race([coming.catch(() => null), late]);
}

/** Marks split by the places that claims are about need no counts but those of the places. */
function splitBy({ colours: { by, classes } }: Request): Pick<ClusterView, 'by' | 'classes'> {
	return by === 'at' ? { by, classes } : { by: 'event' };
}

function distinct(rows: Uint32Array): Uint32Array {
	return Uint32Array.from(new Set(rows));
}

function withoutRows({ claims: _, held: __, ...counted }: Answer): Counted {
	return counted;
}
