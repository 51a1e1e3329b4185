// What a record as written is called, in a line.
import { quoteOf } from '../claims/quote-of.ts';
import type { RecordKind } from '../../model/edits/written.ts';

const FIELD: Readonly<Record<RecordKind, string>> = {
	corpus: 'title',
	source: 'name',
	actor: 'name',
	event: 'title',
	question: 'text',
	place: 'name',
	report: 'title',
	claim: 'text',
	draft: 'text',
	briefing: 'title'
};

/** The id where it says nothing. */
export function titleOf(kind: RecordKind, id: string, value: unknown): string {
	const fields = Object(kind === 'place' ? (value as { properties?: unknown } | null)?.properties : value);
	const title = (fields as Readonly<Record<string, unknown>>)[FIELD[kind]];
	if (typeof title === 'string' && title.trim() !== '') return title;
	// What is not worded yet is known by its passage.
	return kind === 'draft' ? quoteOf(value).exact || id : id;
}
