// The files of a corpus folder as records, once the one parser has found nothing wrong with them.
import type { Fault } from '../../model/compiled.ts';
import { loadCorpus } from '../../model/parse/load-corpus.ts';
import { parseCorpus } from '../../model/parse-corpus.ts';
import type { Handling } from '../../model/corpus.ts';
import type { Records, ReportRecord } from './records.ts';

/** All records of a corpus, and how it is marked. */
export interface WholeRecords {
	readonly records: Records;
	readonly handling: Handling;
}

export type RecordsResult =
	({ readonly ok: true } & WholeRecords) | { readonly ok: false; readonly faults: readonly Fault[] };

export function recordsOfFiles(
	files: ReadonlyMap<string, Uint8Array>,
	unread: readonly Fault[] = []
): RecordsResult {
	const parsed = parseCorpus(files, unread);
	if (!parsed.ok) return parsed;
	const { records, reports } = loadCorpus(files, new Set());
	const list = (file: keyof typeof records) => (records[file] ?? []).map(({ value }) => value);
	return {
		ok: true,
		handling: parsed.corpus.handling,
		records: {
			sources: list('sources.json') as Records['sources'],
			actors: list('actors.json') as Records['actors'],
			events: list('events.json') as Records['events'],
			questions: list('questions.json') as Records['questions'],
			places: list('places.geojson') as Records['places'],
			reports: reports.map(({ record, body }) => ({ ...(record.value as ReportRecord), text: body })),
			claims: list('claims.json') as Records['claims'],
			drafts: list('drafts.json') as Records['drafts']
		}
	};
}
