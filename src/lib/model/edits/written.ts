// A corpus as its files have it, record by record, checked or not: what is edited, kept, merged and saved. Knows no layout of files.
import { RECORD_FILES, type RecordFile } from '../schema/files.ts';

export const RECORD_KINDS = [
	'corpus',
	'source',
	'actor',
	'event',
	'question',
	'place',
	'report',
	'claim',
	'draft',
	'briefing'
] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** The kinds that stand together in one file; of the others each record is a file. */
export const FILES = {
	corpus: 'corpus.json',
	source: 'sources.json',
	actor: 'actors.json',
	event: 'events.json',
	question: 'questions.json',
	place: 'places.geojson',
	claim: 'claims.json',
	draft: 'drafts.json'
} as const satisfies Partial<Record<RecordKind, RecordFile>>;
export type ListKind = keyof typeof FILES;

export const LIST_KINDS = Object.keys(FILES) as readonly ListKind[];

/** Of each file. */
export const KINDS = Object.fromEntries(
	RECORD_FILES.map((file) => [file, LIST_KINDS.find((kind) => FILES[kind] === file)])
) as Readonly<Record<RecordFile, ListKind>>;

export interface Entry<Value> {
	/**
	 * Unique among those of its kind: the record's own id, or where it has none, or one that an earlier record has, its place in the list
	 * (`#3`). Of the head of the corpus always `corpus`.
	 */
	readonly id: string;
	readonly value: Value;
}

export type Entries<Value> = Readonly<Record<RecordKind, readonly Entry<Value>[]>>;

/**
 * Values are JSON as it stands in the file: of a place the whole feature, of a report its front matter and its `text`, of a briefing its
 * `markdown`, front matter and all.
 */
export type WrittenCorpus = Entries<unknown>;

export const HEAD = 'corpus';

/** One entry for each value, under ids of their own. */
export function toEntries<Value>(
	values: readonly Value[],
	idOf: (value: Value) => string | null
): Entry<Value>[] {
	const taken = new Set<string>();
	return values.map((value, index) => {
		const own = idOf(value);
		const id = own === null || taken.has(own) ? `#${index + 1}` : own;
		taken.add(id);
		return { id, value };
	});
}
