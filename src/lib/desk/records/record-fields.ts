// Which fields of each kind of record a person fills in at the desk, and with what, as a table.
import { HANDLINGS, PLACE_KINDS, PRECISIONS, RELIABILITIES } from '../../model/corpus.ts';
import type { RecordKind } from '../../model/edits/written.ts';
import { WORLDVIEWS } from '../../model/worldview.ts';

export type EditedKind = Extract<RecordKind, 'corpus' | 'source' | 'actor' | 'event' | 'question' | 'place'>;

export interface RecordField {
	readonly name: string;
	/** `lines`: a list, an item a line. `positions`: a question's answers. */
	readonly sort: 'line' | 'text' | 'date' | 'number' | 'one-of' | 'place' | 'source' | 'lines' | 'positions';
	readonly values?: readonly string[];
	/** It may not be empty. */
	readonly isNeeded?: true;
}

export const RECORD_FIELDS: Readonly<Record<EditedKind, readonly RecordField[]>> = {
	corpus: [
		{ name: 'title', sort: 'line', isNeeded: true },
		{ name: 'summary', sort: 'text', isNeeded: true },
		{ name: 'asOf', sort: 'date', isNeeded: true },
		{ name: 'handling', sort: 'one-of', values: HANDLINGS, isNeeded: true },
		{ name: 'language', sort: 'line', isNeeded: true },
		{ name: 'worldview', sort: 'one-of', values: Object.values(WORLDVIEWS), isNeeded: true }
	],
	source: [
		{ name: 'name', sort: 'line', isNeeded: true },
		{ name: 'reliability', sort: 'one-of', values: RELIABILITIES, isNeeded: true },
		{ name: 'url', sort: 'line' },
		{ name: 'home', sort: 'place' },
		{ name: 'note', sort: 'text' }
	],
	actor: [
		{ name: 'name', sort: 'line', isNeeded: true },
		{ name: 'role', sort: 'line', isNeeded: true },
		{ name: 'source', sort: 'source' },
		{ name: 'wikidata', sort: 'line' }
	],
	event: [
		{ name: 'title', sort: 'line', isNeeded: true },
		{ name: 'shortTitle', sort: 'line' },
		{ name: 'when', sort: 'date', isNeeded: true },
		{ name: 'summary', sort: 'text', isNeeded: true }
	],
	question: [
		{ name: 'text', sort: 'line', isNeeded: true },
		{ name: 'positions', sort: 'positions', isNeeded: true },
		{ name: 'agreed', sort: 'text' },
		{ name: 'unsaid', sort: 'lines' }
	],
	place: [
		{ name: 'name', sort: 'line', isNeeded: true },
		{ name: 'kind', sort: 'one-of', values: PLACE_KINDS, isNeeded: true },
		{ name: 'precision', sort: 'one-of', values: PRECISIONS, isNeeded: true },
		{ name: 'radiusKm', sort: 'number' },
		{ name: 'wikidata', sort: 'line' },
		{ name: 'note', sort: 'text' }
	]
};

export function isEdited(kind: string): kind is EditedKind {
	return Object.hasOwn(RECORD_FIELDS, kind);
}

type Fields = Readonly<Record<string, unknown>>;

/** Of a place what stands in its properties. */
export function fieldsIn(kind: EditedKind, value: unknown): Fields {
	return Object(kind === 'place' ? (value as { readonly properties?: unknown }).properties : value) as Fields;
}

/** `undefined` takes a field out. The name of a place stands among its names, too. */
export function withField(kind: EditedKind, value: unknown, name: string, content: unknown): unknown {
	if (kind === 'place') {
		const { properties } = value as { readonly properties: Fields };
		const changed = withField('source', properties, name, content) as Fields;
		return {
			...Object(value),
			properties: name === 'name' ? withName(changed, properties, String(content)) : changed
		};
	}
	const fields = Object.entries({ ...(value as Fields), [name]: content });
	return Object.fromEntries(fields.filter(([, each]) => each !== undefined));
}

/** In the place of the name that it had. */
function withName(changed: Fields, before: Fields, name: string): Fields {
	const names = before['names'] as Readonly<Record<string, readonly string[]>>;
	const renamed = Object.entries(names).map(([language, list]) => [
		language,
		[...new Set(list.map((each) => (each === before['name'] ? name : each)))]
	]);
	return { ...changed, names: Object.fromEntries(renamed) };
}
