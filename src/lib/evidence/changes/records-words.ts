// What changed about a place, an event, an actor or a source, in words: old and new values where they fit in a line.
import { language, message } from '../../messages/message.ts';
import { formatWhen } from '../../model/format-when.ts';
import type { When } from '../../model/when.ts';
import type { RecordChange, RecordField } from './records.ts';

/** Empty for what came or went. */
export function describeRecordChange({ before, record, fields }: RecordChange): string {
	return language().row(
		fields.map((field) => sayField(field, before, record)),
		'semicolon'
	);
}

function sayField(field: RecordField, before: object, after: object): string {
	const name = message(`evidence.changes.field.${field}`);
	if (field === 'geometry' || field === 'names' || field === 'summary' || field === 'note')
		return message('evidence.changes.differs', { field: name });
	const valueIn = (record: object) =>
		sayValue(field, (record as Partial<Record<RecordField, unknown>>)[field]);
	return message('evidence.changes.became', {
		field: name,
		before: valueIn(before),
		after: valueIn(after)
	});
}

function sayValue(field: RecordField, value: unknown): string {
	if (value === undefined) return message('evidence.changes.none.given');
	if (field === 'when') return formatWhen(value as When, 'long');
	const isText = field === 'name' || field === 'title' || field === 'role';
	return isText ? message('evidence.changes.quoted', { text: value as string }) : String(value);
}
