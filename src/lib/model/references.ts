// Which fields of a record name which other records, as a table: read by the checks, by renaming and by whoever asks what hangs on a record.
import type { RecordKind } from './edits/written.ts';

export interface Reference {
	readonly field: string;
	readonly kind: RecordKind;
	/** The field is a list of ids. */
	readonly many?: boolean;
	/** The field is a list of objects, of which this field has the id. */
	readonly within?: string;
}

const OF_CLAIM: readonly Reference[] = [
	{ field: 'report', kind: 'report' },
	{ field: 'attribution', kind: 'actor', many: true },
	{ field: 'at', kind: 'place' },
	{ field: 'about', kind: 'place', many: true },
	{ field: 'events', kind: 'event', many: true },
	{ field: 'answers', kind: 'question', within: 'question' }
];

export const REFERENCES: Readonly<Record<RecordKind, readonly Reference[]>> = {
	corpus: [],
	source: [{ field: 'home', kind: 'place' }],
	actor: [{ field: 'source', kind: 'source' }],
	report: [
		{ field: 'source', kind: 'source' },
		{ field: 'dateline', kind: 'place' }
	],
	event: [],
	question: [],
	place: [],
	briefing: [],
	claim: OF_CLAIM,
	draft: [...OF_CLAIM, { field: 'claim', kind: 'claim' }]
};

/** The ids of `kind` that a record, checked or not, names in a field; undefined in the place of what is no id. */
export function idsIn(value: unknown, { field, many, within }: Reference): readonly unknown[] {
	const found = (Object(value) as Readonly<Record<string, unknown>>)[field];
	if (!many && within === undefined) return found === undefined ? [] : [found];
	if (!Array.isArray(found)) return [];
	return within === undefined
		? found
		: found.map((item) => (Object(item) as Readonly<Record<string, unknown>>)[within]);
}

/** Whether a record of `kind` names one of those of which `isNamed` is true. */
export function namesAny(
	kind: RecordKind,
	value: unknown,
	isNamed: (kind: RecordKind, id: string) => boolean
): boolean {
	return REFERENCES[kind].some((reference) =>
		idsIn(value, reference).some((id) => typeof id === 'string' && isNamed(reference.kind, id))
	);
}
