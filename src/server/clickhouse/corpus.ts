// A corpus in ClickHouse, opened: all that statements are made from and answers are put together with, but none of its rows.
import { FrameReader } from '../../lib/answers/remote/frames.ts';
import type { Audience, Opened } from '../../lib/answers/request.ts';
import { Clusters } from '../../lib/query/clusters/clusters.ts';
import { regionCodes } from '../../lib/query/clusters/region-codes.ts';
import { withoutClaims, type LargeCorpus } from '../../lib/query/columnar/large-corpus.ts';
import { toRegions } from '../../lib/query/engine/regions.ts';
import { NO_PAIRS, type Column, type Span, type Table } from '../../lib/query/engine/table.ts';
import { DATE_AXES, FILTER_KEYS, type DateAxis, type FilterKey } from '../../lib/query/query/query.ts';
import { toWording, type Wording } from '../../lib/query/query/wording.ts';
import { planSearch, type SearchPlan } from '../../lib/query/search/search.ts';
import { indexNames } from '../../lib/query/search/to-search-index.ts';
import type { CompiledCorpus } from '../../lib/model/compiled.ts';
import { ClickHouseError, type ClickHouse } from './clickhouse.ts';
import type { Known, KnownWords } from './filter-sql.ts';
import { CORPORA, tablesOf, type Tables } from './schema.ts';
import { sql } from './sql.ts';
import type { StoredParts } from './store.ts';

export interface CorpusName {
	readonly id: string;
	readonly revision: string;
	readonly widest: Audience;
}

/** The corpora that are there whole, each in its last state. */
export async function corporaIn(clickhouse: ClickHouse): Promise<readonly CorpusName[]> {
	const found = await clickhouse.query(
		sql`SELECT id, argMax(revision, at) AS last, argMax(widest, at) AS heard FROM ${CORPORA} WHERE part = 'all' GROUP BY id ORDER BY id`
	);
	const [ids, revisions, widest] = [found.texts('id'), found.texts('last'), found.texts('heard')];
	return ids.map((id, at) => ({ id, revision: revisions[at]!, widest: widest[at] as Audience }));
}

export class ClickHouseCorpus implements Known {
	readonly clickhouse: ClickHouse;
	readonly name: CorpusName;
	readonly header: string;
	readonly compiled: CompiledCorpus;
	readonly claims: number;
	/** Without rows. */
	readonly table: Table;
	readonly tables: Tables;
	readonly listed: Known['listed'];
	readonly words: KnownWords;
	readonly wording: Wording;
	readonly clusters: Clusters;
	readonly regions: readonly number[];
	readonly reports: number;
	readonly opened: Readonly<Record<Audience, Opened>>;
	readonly rows: StoredParts['rows'];
	readonly #reviewedTerms: readonly string[];

	static async open(clickhouse: ClickHouse, name: CorpusName): Promise<ClickHouseCorpus> {
		const found = await clickhouse.query(
			sql`SELECT part, bytes FROM ${CORPORA} WHERE id = ${name.id} AND revision = ${name.revision} AND widest = ${name.widest} ORDER BY at DESC LIMIT 1 BY part`
		);
		const bytes = found.texts('bytes');
		const parts = new Map(found.texts('part').map((part, at) => [part, bytes[at]!]));
		const frame = async <Value>(part: string): Promise<Value> => {
			const text = parts.get(part);
			if (text === undefined)
				throw new ClickHouseError(`The corpus ${name.id} lacks its part "${part}"; load it again.`);
			return (await new FrameReader(new Blob([Buffer.from(text, 'base64')]).stream()).next()) as Value;
		};
		const opened = { all: await frame<Opened>('all'), reviewed: await frame<Opened>('reviewed') };
		const corpus = new ClickHouseCorpus(
			clickhouse,
			name,
			parts.get('header')!,
			await frame<StoredParts>('columns'),
			opened
		);
		await corpus.expectWhole();
		return corpus;
	}

	constructor(
		clickhouse: ClickHouse,
		name: CorpusName,
		header: string,
		stored: StoredParts,
		opened: Readonly<Record<Audience, Opened>>
	) {
		const large = JSON.parse(header) as LargeCorpus;
		this.clickhouse = clickhouse;
		this.name = name;
		this.header = header;
		this.compiled = withoutClaims(large);
		this.claims = stored.rows.claims;
		this.tables = tablesOf(name.id, name.revision, name.widest);
		this.listed = new Set(stored.listed);
		this.table = toTable(large, stored, opened.all);
		this.words = {
			claims: { terms: stored.terms.claims },
			reports: { terms: stored.terms.reports },
			...indexNames(this.compiled.corpus)
		};
		this.#reviewedTerms = stored.terms.reviewed;
		this.wording = toWording({ ...large.corpus, claims: [] });
		this.clusters = new Clusters(this.table);
		this.regions = regionCodes(large.corpus.places);
		this.reports = stored.reports;
		this.opened = opened;
		this.rows = stored.rows;
	}

	/** Who hears of no drafts is offered no word of theirs. */
	plan(words: string, audience: Audience): SearchPlan | null {
		const claims = audience === 'all' ? this.words.claims : { terms: this.#reviewedTerms };
		return planSearch({ ...this.words, claims }, words);
	}

	/** The file of texts of that number, as JSON; null where there is none. */
	async textsOf(number: number): Promise<string | null> {
		const found = await this.clickhouse.query(
			sql`SELECT json FROM ${this.tables.texts} WHERE number = ${number}`
		);
		return found.texts('json')[0] ?? null;
	}

	/** Rejects where rows are missing: an answer to some of the claims would be a wrong one. */
	async expectWhole(signal?: AbortSignal): Promise<void> {
		const found = await this.clickhouse.query(sql`SELECT count() AS n FROM ${this.tables.claims}`, signal);
		const count = found.numbers('n')[0] ?? 0;
		if (count === this.rows.claims) return;
		throw new ClickHouseError(
			`ClickHouse at ${this.clickhouse.place} has ${count} of the ${this.rows.claims} claims of ${this.name.id}; nothing is counted before all are there.`
		);
	}
}

function toTable(
	{ corpus, placements }: LargeCorpus,
	{ values, dates, size }: StoredParts,
	{ dates: held }: Opened
): Table {
	const places = corpus.places.map(({ id }) => id);
	const none = new Uint32Array(0);
	return {
		size,
		columns: Object.fromEntries(
			FILTER_KEYS.map((key): [FilterKey, Column] => [
				key,
				{ values: values[key]!, codes: none, more: NO_PAIRS }
			])
		) as Table['columns'],
		regions: toRegions(places, placements),
		repeats: NO_PAIRS,
		longitudes: Float64Array.from(places, (place) => placements[place]!.point[0]),
		latitudes: Float64Array.from(places, (place) => placements[place]!.point[1]),
		dates: Object.fromEntries(
			DATE_AXES.map((axis): [DateAxis, Span] => [
				axis,
				{ codes: none, ...dates[axis]!, whens: held[axis].whens }
			])
		) as Table['dates'],
		reviewedOrigins: none,
		disputed: new Uint8Array(0)
	};
}
