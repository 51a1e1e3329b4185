// One open corpus being asked, by one audience: its engine, its words, and what pages ask of them. Knows no channel, and not where the corpus
// lies.
import type { CoverageCounts, CoverageOptions } from '../evidence/coverage/coverage.ts';
import { message } from '../messages/message.ts';
import type { Claim } from '../model/corpus.ts';
import { countCoverage } from '../query/coverage/count-coverage.ts';
import { Engine, type Answer, type Counted } from '../query/engine/engine.ts';
import { RowOrder, NEWEST_FIRST } from '../query/engine/row-order.ts';
import { rowsAmong } from '../query/engine/rows-holding.ts';
import { countShown } from '../query/engine/shown.ts';
import { toMask, type Table } from '../query/engine/table.ts';
import { witnessesIn } from '../query/engine/witnesses.ts';
import { EVERYTHING, isEverything, type Query } from '../query/query/query.ts';
import { search, type Found } from '../query/search/search.ts';
import { AnswerParts } from './answer-parts.ts';
import { Answered, AnsweredLately } from './answered.ts';
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

/** Records that come within this go along with the answer, so that its list is drawn once. */
const SOON_MS = 20;

export class Session {
	readonly table: Table;
	readonly #holding: Holding;
	readonly #hearing: Hearing;
	readonly #engine: Engine;
	readonly #order: RowOrder;
	readonly #parts: AnswerParts;
	readonly #whole: Answered;
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
		const { claimAt, wording } = holding;
		this.#order = new RowOrder(this.table, wording.nameOf, claimAt && ((row) => claimAt(row).text));
		const idAt = (row: number) => holding.idAt(row);
		const { places } = holding.compiled.corpus;
		this.#parts = new AnswerParts(hearing, this.#engine, this.#order, places, idAt);
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
		return session.#parts.clusters.partingZoom(session.#ask(asked.query).answer, places, zoom);
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
				return { shown: { ...countShown(this.#parts.clusters, rows), digest: digest(rows) }, rows: first };
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
		const parts = this.#parts;
		const found = this.#findWords(query.words);
		return {
			request,
			answer: asked.part('counted', () => withoutRows(answer)),
			count: answer.claims.length,
			newest: parts.ordered(asked, NEWEST_FIRST).rows,
			extent: isEverything(query) ? parts.extentOf(asked) : null,
			found: found && { marked: found.marked, corrected: found.corrected, reports: found.reports },
			...parts.lists(request, asked),
			first: null,
			claim: request.claim === null ? null : this.#rowOf(request.claim),
			clusters:
				map &&
				parts.clustersOf(request, asked, { zoom: map.zoom, ...(map.bounds && { bounds: map.bounds }) }),
			wholeClusters: map && parts.clustersOf(request, asked, { zoom: map.wholeZoom }),
			leading: map && parts.leading(asked, request.colours.by === 'at' ? 'at' : 'event'),
			timeline: request.timeline && parts.timeline(request, request.timeline, asked)
		};
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

function distinct(rows: Uint32Array): Uint32Array {
	return Uint32Array.from(new Set(rows));
}

function withoutRows({ claims: _, held: __, ...counted }: Answer): Counted {
	return counted;
}
