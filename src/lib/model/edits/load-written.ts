// Between records as written and what the parser's checks work on, both ways. Records that come from no file have no lines to be named in a
// fault, only their ids and fields.
import type { Fault } from '../compiled.ts';
import type { LoadedCorpus } from '../parse/load-corpus.ts';
import { toLoadedText, withoutBlankEnds, type LoadedText } from '../parse/load-text.ts';
import { textAt, wholeFile, type Located, type LocatedRecord } from '../parse/located.ts';
import { RECORD_FILES } from '../schema/files.ts';
import {
	FILES,
	HEAD,
	KINDS,
	LIST_KINDS,
	toEntries,
	type Entry,
	type ListKind,
	type WrittenCorpus
} from './written.ts';

/** What could be read of a folder. */
export function toWrittenCorpus({ records, reports, briefings }: LoadedCorpus): WrittenCorpus {
	const lists = LIST_KINDS.map((kind) => [kind, listEntries(kind, records[FILES[kind]] ?? [])] as const);
	return {
		...(Object.fromEntries(lists) as unknown as Record<ListKind, readonly Entry<unknown>[]>),
		report: toEntries(reports, ({ record }) => record.id).map(({ id, value: { record, body } }) => ({
			id,
			value: { ...(record.value as object), text: body }
		})),
		briefing: toEntries(briefings, ({ record }) => record.id).map(({ id, value: { whole } }) => ({
			id,
			value: { markdown: whole }
		}))
	};
}

function listEntries(kind: ListKind, records: readonly LocatedRecord[]): Entry<unknown>[] {
	if (kind === 'corpus') return records.slice(0, 1).map(({ value }) => ({ id: HEAD, value }));
	return toEntries(records, ({ id }) => id).map(({ id, value: { value } }) => ({ id, value }));
}

export function loadWritten(written: WrittenCorpus): LoadedCorpus {
	const lists = RECORD_FILES.map((file) => [file, written[KINDS[file]].map((entry) => located(file, entry))]);
	const briefings = written.briefing.map(loadBriefing);
	return {
		records: Object.fromEntries(lists),
		reports: written.report.map(loadReport),
		briefings: briefings.flatMap((briefing) => ('file' in briefing ? [] : [briefing])),
		unreadReports: false,
		faults: briefings.flatMap((briefing) => ('file' in briefing ? [briefing] : []))
	};
}

function located(file: (typeof RECORD_FILES)[number], { id, value }: Entry<unknown>): LocatedRecord {
	const inFile = nowhere(file, value);
	if (file === 'corpus.json') return wholeFile(inFile);
	const own = textAt(value, file === 'places.geojson' ? ['properties', 'id'] : ['id']);
	return { in: inFile, path: [], value, id: own, label: id };
}

function loadReport({ id, value }: Entry<unknown>): LoadedText {
	const { text, ...fields } = Object(value) as Readonly<Record<string, unknown>>;
	const body = typeof text === 'string' ? withoutBlankEnds(text.replace(/\r\n?/g, '\n')) : '';
	return { record: wholeFile(nowhere(`reports/${id}.md`, fields)), body, whole: '' };
}

function loadBriefing({ id, value }: Entry<unknown>): LoadedText | Fault {
	const result = toLoadedText(`briefings/${id}.md`, textAt(value, ['markdown']) ?? '');
	return result.ok ? result.text : result.fault;
}

function nowhere(file: string, value: unknown): Located {
	return { file, value, locate: () => undefined };
}
