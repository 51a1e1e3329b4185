// A corpus too large for the page: its engine in a worker, its records sent for as they are looked at. Opened once and kept while the app runs, since the reader
// goes from map to report and back. Knows no query.
import type { CompiledCorpus } from '../../model/compiled.ts';
import type { QuestionId, ReportId } from '../../model/corpus.ts';
import {
	positionInFile,
	textsFile,
	withoutClaims,
	type LargeCorpus
} from '../../query/columnar/large-corpus.ts';
import { EngineClient } from '../../query/worker/engine-client.ts';
import type { Opened, Port, Request, Response } from '../../query/worker/messages.ts';
import { ClaimRecords } from './claim-records.svelte.ts';

/** A file of the corpus as JSON, by its name in the corpus. */
export type LoadFile = <Value>(name: string) => Promise<Value>;

/** Claims of one record that a page of records takes. */
const MOST_OF_A_RECORD = 400;

export interface OpenCorpus {
	readonly header: LargeCorpus;
	readonly client: EngineClient;
	readonly opened: Opened;
	readonly records: ClaimRecords;
	readonly load: LoadFile;
}

/** The records that one page shows, as a corpus of their own. */
export interface Excerpt {
	readonly compiled: CompiledCorpus;
	/** Claims of the record, of which `compiled` has the newest. */
	readonly count: number;
	readonly shown: number;
}

/** The worker begins while the header, which the page needs as well, still comes. */
export async function openLarge(
	header: LargeCorpus | Promise<LargeCorpus>,
	base: string,
	port: Port<Request, Response>,
	load: LoadFile
): Promise<OpenCorpus> {
	const client = new EngineClient(port);
	const records = new ClaimRecords((rows) => client.read(rows));
	const [known, opened] = await Promise.all([header, client.open(base)]);
	return { header: known, client, opened, records, load };
}

/** A report with its text and its claims. */
export async function excerptOfReport(large: OpenCorpus, id: string): Promise<Excerpt> {
	const { header, client, records, load } = large;
	const at = header.corpus.reports.findIndex((report) => report.id === (id as ReportId));
	if (at < 0) return { compiled: withoutClaims(header), count: 0, shown: 0 };
	const [texts, { rows, count }] = await Promise.all([
		load<readonly string[]>(textsFile(at)),
		client.holders('report', id, MOST_OF_A_RECORD)
	]);
	const reports = header.corpus.reports.with(at, {
		...header.corpus.reports[at]!,
		text: texts[positionInFile(at)]!
	});
	const claims = await records.get(rows);
	const compiled = withoutClaims({ ...header, corpus: { ...header.corpus, reports } }, claims);
	return { compiled, count, shown: claims.length };
}

/** A question with claims that answer it. */
export async function excerptOfQuestion(
	{ header, client, records }: OpenCorpus,
	id: string
): Promise<Excerpt> {
	const isKnown = header.corpus.questions.some((question) => question.id === (id as QuestionId));
	if (!isKnown) return { compiled: withoutClaims(header), count: 0, shown: 0 };
	const { rows, count } = await client.holders('question', id, MOST_OF_A_RECORD);
	const claims = await records.get(rows);
	return { compiled: withoutClaims(header, claims), count, shown: claims.length };
}
