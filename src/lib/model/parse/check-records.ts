// Every record of a corpus against its schema. Each is checked whatever is wrong with the others.
import type { z } from 'zod';
import type { Fault } from '../compiled.ts';
import { recordSchemas, type RecordFile } from '../schema/files.ts';
import { briefingFrontMatter, reportFrontMatter } from '../schema/records.ts';
import { checkSchema } from './check-schema.ts';
import { MAX_FAULTS } from './limit-faults.ts';
import type { LoadedCorpus } from './load-corpus.ts';
import type { LoadedText } from './load-text.ts';
import { recordFault, type LocatedRecord } from './located.ts';

type FileRecords = { readonly [File in RecordFile]: readonly z.output<(typeof recordSchemas)[File]>[] };

/** What the files hold, each record by itself as it should be. */
export interface CorpusRecords {
	/** Of corpus.json, one. */
	readonly files: FileRecords;
	readonly reports: readonly { readonly fields: z.output<typeof reportFrontMatter>; readonly text: string }[];
	readonly briefings: readonly {
		readonly fields: z.output<typeof briefingFrontMatter>;
		readonly markdown: string;
	}[];
}

export type RecordsResult =
	| { readonly ok: true; readonly records: CorpusRecords }
	| { readonly ok: false; readonly faults: readonly Fault[] };

export function checkRecords(loaded: LoadedCorpus): RecordsResult {
	const files = Object.keys(recordSchemas).map(
		(file) => [file, checkFile(loaded, file as RecordFile)] as const
	);
	const reports = loaded.reports.map((report) => checkReport(report));
	const briefings = loaded.briefings.map((briefing) => checkBriefing(briefing));
	const results = [...files.map(([, result]) => result), ...reports, ...briefings];
	if (results.some(({ ok }) => !ok)) return { ok: false, faults: results.flatMap(({ faults }) => faults) };
	const records = {
		files: Object.fromEntries(files.map(([file, { values }]) => [file, values])) as unknown as FileRecords,
		reports: reports.flatMap(({ values }) => values),
		briefings: briefings.flatMap(({ values }) => values)
	};
	return { ok: true, records };
}

interface Checked<Value> {
	/** False also where the file could not be read, of which something has been said already. */
	readonly ok: boolean;
	readonly values: readonly Value[];
	readonly faults: readonly Fault[];
}

const good = <Value>(values: readonly Value[]): Checked<Value> => ({ ok: true, values, faults: [] });
const bad = (faults: readonly Fault[]): Checked<never> => ({ ok: false, values: [], faults });

function checkFile(loaded: LoadedCorpus, file: RecordFile): Checked<unknown> {
	const records = loaded.records[file];
	return records ? checkEach(recordSchemas[file], records) : bad([]);
}

/** Stops where more faults would only be counted. */
function checkEach<Schema extends z.ZodType>(
	schema: Schema,
	records: readonly LocatedRecord[]
): Checked<z.output<Schema>> {
	const values: z.output<Schema>[] = [];
	let faults: readonly Fault[] = [];
	for (const record of records) {
		const result = checkSchema(schema, record);
		if (result.ok) values.push(result.value);
		else faults = [...faults, ...result.faults];
		if (faults.length > MAX_FAULTS) break;
	}
	return values.length === records.length ? good(values) : bad(faults);
}

function checkReport({ record, body }: LoadedText): Checked<CorpusRecords['reports'][number]> {
	const { ok, values, faults } = checkEach(reportFrontMatter, [record]);
	if (body === '') {
		return bad([
			...faults,
			recordFault(record, [], 'no text under the front matter', 'the text of the report')
		]);
	}
	return ok ? good([{ fields: values[0]!, text: body }]) : bad(faults);
}

function checkBriefing({ record, whole }: LoadedText): Checked<CorpusRecords['briefings'][number]> {
	const { ok, values, faults } = checkEach(briefingFrontMatter, [record]);
	return ok ? good([{ fields: values[0]!, markdown: whole }]) : bad(faults);
}
