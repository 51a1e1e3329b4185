// A field of any record and what stands in it, as a person reads them: names for ids, the words of a quote.
import { isEdited, RECORD_FIELDS } from '$lib/desk/records/record-fields.ts';
import { titleOf } from '$lib/desk/records/title-of.ts';
import type { HeldField } from '$lib/desk/merge/settle-held.ts';
import { language, message, type MessageKey } from '$lib/messages/message.ts';
import type { RecordKind, WrittenCorpus } from '$lib/model/edits/written.ts';
import { fieldName } from '../records/field-names.ts';

/** What a field names by id. */
const NAMED: Readonly<Record<string, RecordKind>> = {
	attribution: 'actor',
	about: 'place',
	at: 'place',
	dateline: 'place',
	home: 'place',
	events: 'event',
	source: 'source',
	report: 'report'
};

/** Of claims and reports, whose forms have names of their own for them. */
const OF_FORM: Readonly<Partial<Record<RecordKind, readonly string[]>>> = {
	claim: [
		...['text', 'kind', 'when', 'about', 'events', 'attribution', 'at', 'said', 'answers', 'topics'],
		...['credibility', 'likelihood', 'status']
	],
	report: ['text', 'title', 'source', 'published', 'retrieved', 'dateline', 'url', 'language']
};

export function sayFieldName({ kind, field }: HeldField): string {
	const [name, ...inside] = field;
	if (name === undefined) return message('desk.conflict.whole');
	return [nameOf(kind, name), ...inside].join(' · ');
}

function nameOf(kind: RecordKind, name: string): string {
	const form = kind === 'draft' ? 'claim' : kind;
	if (OF_FORM[form]?.includes(name)) return message(`desk.${form}.${name}` as MessageKey);
	if (isEdited(kind) && RECORD_FIELDS[kind].some((field) => field.name === name))
		return fieldName(kind, name);
	return name;
}

export function sayFieldValue(records: WrittenCorpus, field: readonly string[], value: unknown): string {
	if (value === undefined || (Array.isArray(value) && value.length === 0))
		return message('desk.conflict.nothing');
	const kind = NAMED[field.at(-1) ?? ''];
	const say = (item: unknown): string => {
		if (typeof item !== 'string') return JSON.stringify(item);
		const named = kind && records[kind].find(({ id }) => id === item);
		return named ? titleOf(kind, item, named.value) : item;
	};
	if (Array.isArray(value)) return language().list(value.map(say));
	const { exact } = Object(value) as { readonly exact?: unknown };
	return typeof exact === 'string' ? exact : say(value);
}
