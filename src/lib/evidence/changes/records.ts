// Which of the places, events, actors and sources of a corpus changed, and in which fields. Says nothing of it in words.
import type { Actor, Corpus, Event, Place, Source } from '../../model/corpus.ts';
import { matchRecords } from './match-records.ts';

interface Records {
	readonly place: Place;
	readonly event: Event;
	readonly actor: Actor;
	readonly source: Source;
}

export type RecordName = keyof Records;

/** What is compared; what is left out says nothing of the world (Wikidata ids, short titles). */
const FIELDS = {
	place: ['name', 'names', 'kind', 'precision', 'geometry', 'radiusKm'],
	event: ['title', 'when', 'summary'],
	actor: ['name', 'names', 'role', 'source'],
	source: ['name', 'names', 'reliability', 'url', 'note']
} as const satisfies { readonly [Name in RecordName]: readonly (keyof Records[Name])[] };

export type RecordField<Name extends RecordName = RecordName> = (typeof FIELDS)[Name][number];

interface Change<Name extends RecordName> {
	readonly on: Name;
	readonly kind: 'added' | 'withdrawn' | 'changed';
	/** As it is now; a withdrawn one as it was. */
	readonly record: Records[Name];
	/** As it was; of one that was added, as it is. */
	readonly before: Records[Name];
	/** Empty unless it changed. */
	readonly fields: readonly RecordField[];
}

export type RecordChange = { [Name in RecordName]: Change<Name> }[RecordName];

/** Those of one kind of record stand together: the added, the withdrawn, the changed. */
export function compareRecords(before: Corpus, after: Corpus): RecordChange[] {
	return [
		...compareKind('place', before.places, after.places),
		...compareKind('event', before.events, after.events),
		...compareKind('actor', before.actors, after.actors),
		...compareKind('source', before.sources, after.sources)
	] as RecordChange[];
}

function compareKind<Name extends RecordName>(
	on: Name,
	before: readonly Records[Name][],
	after: readonly Records[Name][]
): Change<Name>[] {
	const { added, withdrawn, kept } = matchRecords<Records[Name]>(before, after);
	const changed = kept.map(([old, fresh]): Change<Name> => ({
		on,
		kind: 'changed',
		record: fresh,
		before: old,
		fields: FIELDS[on].filter((field) => written(old, field) !== written(fresh, field))
	}));
	return [
		...added.map((record): Change<Name> => ({ on, kind: 'added', record, before: record, fields: [] })),
		...withdrawn.map((record): Change<Name> => ({
			on,
			kind: 'withdrawn',
			record,
			before: record,
			fields: []
		})),
		...changed.filter(({ fields }) => fields.length > 0)
	];
}

/** Dates as they were written; all else as data. */
function written(record: object, field: RecordField): string {
	const value = (record as Partial<Record<RecordField, unknown>>)[field];
	return field === 'when' ? (value as { edtf: string }).edtf : JSON.stringify(value ?? null);
}
