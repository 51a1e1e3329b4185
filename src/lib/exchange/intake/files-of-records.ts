// Records as the files of a corpus folder. Files whose records are the same keep their bytes; so do reports, briefings and what stands beside.
import { serialiseFrontMatter } from '../../model/serialise-front-matter.ts';
import { loadCorpus } from '../../model/parse/load-corpus.ts';
import { isSame } from './compare-records.ts';
import type { Records, ReportRecord } from './records.ts';

type Files = ReadonlyMap<string, Uint8Array>;

/** `head`: the fields of corpus.json. `before`: the folder as it stands, empty for a new one. */
export function filesOfRecords(
	head: Readonly<Record<string, unknown>>,
	records: Records,
	before: Files
): Files {
	const { places, reports, sources, actors, events, questions, claims } = records;
	const files = new Map(before);
	const values: Readonly<Record<string, unknown>> = {
		'corpus.json': head,
		'sources.json': sources,
		'actors.json': actors,
		'events.json': events,
		'questions.json': questions,
		'places.geojson': { type: 'FeatureCollection', features: places },
		'claims.json': claims
	};
	for (const [path, value] of Object.entries(values)) {
		const old = before.get(path);
		if (!old || !isSame(JSON.parse(new TextDecoder().decode(old)), value)) files.set(path, toJson(value));
	}
	putReports(files, reports);
	return files;
}

function putReports(files: Map<string, Uint8Array>, reports: readonly ReportRecord[]): void {
	const there = new Map(
		loadCorpus(files, new Set()).reports.map(({ record, body }) => [
			record.id ?? '',
			{ path: record.in.file, report: { ...(record.value as object), text: body } }
		])
	);
	for (const report of reports) {
		const old = there.get(report.id);
		there.delete(report.id);
		if (!old || !isSame(old.report, report))
			files.set(old?.path ?? `reports/${report.id}.md`, toMarkdown(report));
	}
	for (const { path } of there.values()) files.delete(path);
}

function toMarkdown({ text, ...fields }: ReportRecord): Uint8Array {
	return new TextEncoder().encode(`${serialiseFrontMatter(fields)}\n${text}\n`);
}

function toJson(value: unknown): Uint8Array {
	return new TextEncoder().encode(`${JSON.stringify(value, null, '\t')}\n`);
}
