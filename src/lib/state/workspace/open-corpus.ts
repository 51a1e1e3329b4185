// A corpus as pages have it open: what of it is at hand, and who answers for the rest. One of which only an excerpt is at hand is opened
// once and kept while the app runs, since the reader goes from map to report and back. Knows no query.
import type { Answers } from '../../answers/answers.ts';
import type { Formats } from '../../answers/save-selection.ts';
import { PageAnswers } from '../../answers/page/page-answers.ts';
import type { Audience, Opened } from '../../answers/request.ts';
import type { Call, Outcome, Port } from '../../answers/worker/messages.ts';
import { WorkerAnswers } from '../../answers/worker/worker-answers.ts';
import { claimIn, inLanguage } from '../../compile/in-language.ts';
import { language } from '../../messages/message.ts';
import type { CompiledCorpus } from '../../model/compiled.ts';
import type { Claim, Report, ReportId } from '../../model/corpus.ts';
import {
	positionInFile,
	textsFile,
	withoutClaims,
	type LargeCorpus
} from '../../query/columnar/large-corpus.ts';
import { NONE } from '../../query/query/query.ts';
import { preferences } from '../kept/preferences.svelte.ts';
import { ClaimRecords } from './claim-records.svelte.ts';

/** A file of the corpus as JSON, by its name in the corpus. */
export type LoadFile = <Value>(name: string) => Promise<Value>;

export interface OpenCorpus {
	/** Who sees it. */
	readonly audience: Audience;
	/** What is at hand: all but claims, and the claims too, or one for each answer to each question. */
	readonly compiled: CompiledCorpus;
	readonly answers: Answers;
	readonly opened: Opened;
	readonly records: ClaimRecords;
	/** By report, in the corpus's order, its claims, at hand or not. */
	readonly claimsByReport: Uint32Array;
	/** A report with its text. */
	readonly withText: (report: Report) => Promise<Report>;
	/** Null but for the records that one page shows, as a corpus of their own. */
	readonly excerpt: Excerpt | null;
}

/** How many claims of a record there are, of which the newest are shown. */
export interface Excerpt {
	/** From which it is. */
	readonly of: OpenCorpus;
	readonly count: number;
	readonly shown: number;
}

/** Claims of one record that a page of records takes. */
const MOST_OF_A_RECORD = 400;

const formats: Formats = async (id) => (await import('../answers/formats.ts')).FORMATS(id);

/** In the reader's language and from where they look. */
function asSeen(compiled: CompiledCorpus): CompiledCorpus {
	return inLanguage(compiled, language().base, preferences.worldview);
}

/** A corpus that is in the page whole, in the reader's language as far as it goes. `revision` differs from that of every other state of it. */
export function openWhole(written: CompiledCorpus, revision = '0'): OpenCorpus {
	const compiled = asSeen(written);
	const answers = new PageAnswers(compiled, revision, formats);
	const opened = answers.opened('all');
	return {
		audience: 'all',
		compiled,
		answers,
		opened,
		records: new ClaimRecords(answers),
		claimsByReport: opened.whole.counts.report,
		withText: (report) => Promise.resolve(report),
		excerpt: null
	};
}

/** One whose claims are with a worker, which begins while the header, which the page needs as well, still comes. */
export async function openInWorker(
	header: LargeCorpus | Promise<LargeCorpus>,
	base: string,
	port: Port<Call, Outcome>,
	load: LoadFile
): Promise<OpenCorpus> {
	const [known, { answers, opened }] = await Promise.all([header, WorkerAnswers.open(port, base)]);
	return {
		audience: 'all',
		compiled: asSeen(withoutClaims(known)),
		answers,
		opened,
		records: new ClaimRecords(answers, (claim) => claimIn(claim, language().base, known.corpus.language)),
		claimsByReport: opened.whole.counts.report,
		withText: async (report) => ({ ...report, text: await textOf(report, known, load) }),
		excerpt: null
	};
}

async function textOf({ id }: Report, { corpus }: LargeCorpus, load: LoadFile): Promise<string> {
	const at = corpus.reports.findIndex((report) => report.id === id);
	const texts = await load<readonly string[]>(textsFile(at));
	return texts[positionInFile(at)]!;
}

/** Whether every claim is at hand. */
export function isWhole({ compiled, opened }: OpenCorpus): boolean {
	return compiled.corpus.claims.length === opened.size;
}

/** The same corpus as a room may see it: nothing in it tells of a draft. */
export async function forRoom(corpus: OpenCorpus): Promise<OpenCorpus> {
	const { compiled, answers, opened } = corpus;
	const audience = 'reviewed';
	const status = opened.vocabulary.columns.status.values.indexOf('draft');
	if (opened.whole.counts.status[status] === 0) return { ...corpus, audience, answers: answers.beside() };
	const claims = compiled.corpus.claims.filter(({ status }) => status !== 'draft');
	const reviewed = await answers.opened(audience);
	return {
		...corpus,
		audience,
		compiled: { ...compiled, corpus: { ...compiled.corpus, claims } },
		answers: answers.beside(),
		opened: reviewed,
		claimsByReport: reviewed.whole.counts.report
	};
}

/** Enough of the corpus for a page of one report or question: all of it, or the record's newest claims. */
export async function forRecord(
	corpus: OpenCorpus,
	key: 'report' | 'question',
	id: string
): Promise<OpenCorpus> {
	if (isWhole(corpus)) return corpus;
	const { compiled, answers, records, claimsByReport, withText } = corpus;
	const { reports } = compiled.corpus;
	const at = key === 'report' ? reports.findIndex((report) => report.id === (id as ReportId)) : -1;
	const [report, { rows, count }] = await Promise.all([
		at < 0 ? null : withText(reports[at]!),
		id === NONE ? { rows: [], count: 0 } : answers.holders([{ key, value: id }], MOST_OF_A_RECORD)
	]);
	const claims = await records.get(rows);
	const shown = withClaims(compiled, claims, report ? reports.with(at, report) : reports);
	const open = openWhole(shown, `${corpus.opened.revision} ${key} ${id}`);
	return { ...open, claimsByReport, excerpt: { of: corpus, count, shown: claims.length } };
}

/** Claims stand before those that only tell what is disputed. */
export function withClaims(
	compiled: CompiledCorpus,
	claims: readonly Claim[],
	reports: readonly Report[] = compiled.corpus.reports
): CompiledCorpus {
	const ids = new Set<string>(claims.map(({ id }) => id));
	const others = compiled.corpus.claims.filter(({ id }) => !ids.has(id));
	return { ...compiled, corpus: { ...compiled.corpus, reports, claims: [...claims, ...others] } };
}
