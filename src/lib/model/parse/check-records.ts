// Every file of a corpus against its schema. Each file is checked whatever is wrong with the others.
import type { z } from 'zod';
import type { Fault } from '../compiled.ts';
import { fileSchemas, type RecordFile } from '../schema/files.ts';
import { briefingFrontMatter, reportFrontMatter } from '../schema/records.ts';
import { checkSchema } from './check-schema.ts';
import { recordAt, wholeFile, type LoadedCorpus, type TextFile } from './load-corpus.ts';

type FileRecords = { readonly [File in RecordFile]: z.output<(typeof fileSchemas)[File]> };

/** What the files hold, each by itself as it should be. */
export interface CorpusRecords {
	readonly files: FileRecords;
	readonly reports: readonly { readonly fields: z.output<typeof reportFrontMatter>; readonly text: string }[];
	readonly briefings: readonly {
		readonly fields: z.output<typeof briefingFrontMatter>;
		readonly markdown: string;
	}[];
}

export type RecordsResult =
	| { readonly ok: true; readonly records: CorpusRecords; readonly faults: readonly Fault[] }
	| { readonly ok: false; readonly faults: readonly Fault[] };

export function checkRecords(loaded: LoadedCorpus): RecordsResult {
	const faults: Fault[] = [];
	const files: Partial<Record<RecordFile, unknown>> = {};
	for (const [file, data] of loaded.records) {
		const result = checkSchema(fileSchemas[file], data, recordAt(file, data));
		if (result.ok) files[file] = result.value;
		else faults.push(...result.faults);
	}
	const reports = loaded.reports.flatMap((report) => {
		if (report.body === '') faults.push(emptyText(report));
		const fields = checkFrontMatter(reportFrontMatter, report, faults);
		return fields ? [{ fields, text: report.body }] : [];
	});
	const briefings = loaded.briefings.flatMap((briefing) => {
		const fields = checkFrontMatter(briefingFrontMatter, briefing, faults);
		return fields ? [{ fields, markdown: briefing.whole }] : [];
	});
	const complete = Object.keys(fileSchemas).every((file) => file in files);
	if (faults.length > 0 || !complete) return { ok: false, faults };
	return { ok: true, records: { files: files as FileRecords, reports, briefings }, faults };
}

function checkFrontMatter<Schema extends z.ZodType>(
	schema: Schema,
	{ data }: TextFile,
	faults: Fault[]
): z.output<Schema> | null {
	const result = checkSchema(schema, data, () => wholeFile(data));
	if (result.ok) return result.value;
	faults.push(...result.faults);
	return null;
}

function emptyText({ data }: TextFile): Fault {
	const record = wholeFile(data).id;
	return {
		file: data.file,
		...(record === null ? {} : { record }),
		found: 'no text under the front matter',
		expected: 'the text of the report'
	};
}
