// From a Corpus to the files of its folder: what parse-corpus reads back as the same corpus. It keeps what
// the corpus says, not how its author had laid out the files; for that see save/.
import type { DraftedCorpus } from './draft.ts';
import { toWritten } from './edits/to-written.ts';
import { FILES, LIST_KINDS, type WrittenCorpus } from './edits/written.ts';
import { serialiseFrontMatter } from './serialise-front-matter.ts';

export function serialiseCorpus(corpus: DraftedCorpus): Map<string, Uint8Array> {
	return serialiseWritten(toWritten(corpus));
}

/** Paths with forward slashes to UTF-8. No file of drafts where there are none. */
export function serialiseWritten(written: WrittenCorpus): Map<string, Uint8Array> {
	const encoder = new TextEncoder();
	const texts = [...recordFiles(written), ...reportFiles(written), ...briefingFiles(written)];
	return new Map(texts.map(([path, text]) => [path, encoder.encode(text)]));
}

type TextFile = readonly [path: string, text: string];

function recordFiles(written: WrittenCorpus): TextFile[] {
	const kinds = LIST_KINDS.filter((kind) => kind !== 'draft' || written.draft.length > 0);
	return kinds.map((kind) => {
		const values = written[kind].map(({ value }) => value);
		if (kind === 'corpus') return [FILES[kind], toJson(values[0])];
		return [FILES[kind], toJson(kind === 'place' ? { type: 'FeatureCollection', features: values } : values)];
	});
}

function reportFiles({ report: reports }: WrittenCorpus): TextFile[] {
	return reports.map(({ id, value }, index) => [
		`reports/${fileName(index, reports.length, id)}`,
		toReportText(value as Readonly<Record<string, unknown>>)
	]);
}

/** The whole file of a report. */
export function toReportText({ text, ...fields }: Readonly<Record<string, unknown>>): string {
	return `${serialiseFrontMatter(fields)}\n${text as string}\n`;
}

function briefingFiles({ briefing: briefings }: WrittenCorpus): TextFile[] {
	return briefings.map(({ id, value }, index) => [
		`briefings/${fileName(index, briefings.length, id)}`,
		(value as { readonly markdown: string }).markdown
	]);
}

/** Numbered, because the order of files is the order of their names. */
function fileName(index: number, count: number, id: string): string {
	return `${String(index + 1).padStart(String(count).length, '0')}-${id}.md`;
}

function toJson(value: unknown): string {
	return `${JSON.stringify(value, null, '\t')}\n`;
}
