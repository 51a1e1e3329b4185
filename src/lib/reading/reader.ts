// The reader as worker and shell have it: a report's text and what the corpus knows in, what was found and drafts as the corpus keeps them out.
// It signs what it read; another version of it is another name.
import type { ReportId, Signature } from '../model/corpus.ts';
import { parseIsoDay } from '../model/day.ts';
import type { Draft } from '../model/draft.ts';
import { showText } from '../model/show-value.ts';
import { toDraft } from './drafts/to-draft.ts';
import type { Gazetteer } from './gazetteer/gazetteer.ts';
import { readPlaces } from './places/read-places.ts';
import { readReport, type KnownCorpus, type ReadReport } from './read-report.ts';
import type { ReportText } from './text/report-text.ts';

const READER = 'Dateline reader 1';

/** What is known of a report beside its text. */
export interface AboutReport {
	/** Its id in the corpus. */
	readonly id: string;
	readonly known: KnownCorpus;
	/** 2026-01-28: the day that dates count from where neither file nor text tells when the report was published, and on which is signed. */
	readonly today: string;
	/** False of a digest: drafts then take over no more than a few words. */
	readonly mayCopy: boolean;
	/** ISO 3166-1 alpha-2 of the outlet's country: its small towns go before those of others. */
	readonly home?: string;
}

export interface Reading extends ReadReport {
	/** The drafts as the corpus keeps them. */
	readonly kept: readonly Draft[];
}

export function readText(report: ReportText, about: AboutReport, gazetteer: Gazetteer): Reading {
	const { id, known, mayCopy, home } = about;
	const today = parseIsoDay(about.today);
	if (today === null) throw new Error(`${showText(about.today)} is no day; expected one like 2026-01-28`);
	const recognisePlaces = ({ text }: ReportText) =>
		readPlaces(text, { gazetteer, ...(home === undefined ? {} : { home }) });
	const read = readReport({ id, report, known, recognisePlaces, today, mayCopy });
	const made: Signature = { by: READER, on: about.today };
	return { ...read, kept: read.drafts.map((draft) => toDraft(draft, id as ReportId, made)) };
}
