// One record made into two: a copy under another name and id, which some of those that named the first name from now on. What the two share
// stays in both, to be told apart in their fields.
import type { Edit } from './edit.ts';
import type { MergedKind } from './merge-record.ts';
import { referringTo } from './rename-record.ts';
import type { RecordKind, WrittenCorpus } from './written.ts';

interface Split {
	readonly kind: MergedKind;
	readonly from: string;
	/** Of the copy; none of its kind has it. */
	readonly to: string;
	/** What the copy is called. */
	readonly name: string;
	/** Those that name the copy instead. */
	readonly moved: (kind: RecordKind, id: string) => boolean;
}

/** The field that a record of each kind is called by. */
const NAMES: Readonly<Record<MergedKind, string>> = {
	source: 'name',
	actor: 'name',
	event: 'title',
	question: 'text',
	place: 'name'
};

/** Throws where there is no such record. */
export function splitRecord(records: WrittenCorpus, { kind, from, to, name, moved }: Split): Edit {
	const value = records[kind].find((entry) => entry.id === from)?.value;
	if (value === undefined || from === to)
		throw new Error(`split of ${kind} "${from}" into "${to}": expected a record and another id`);
	const referring = referringTo(records, { kind, from, to }).filter((change) =>
		moved(change.kind, change.id)
	);
	return [{ kind, id: to, value: copyOf(kind, value, to, name) }, ...referring];
}

function copyOf(kind: MergedKind, value: unknown, id: string, name: string): unknown {
	if (kind !== 'place') return renamed(value as object, { id, [NAMES[kind]]: name });
	const { properties, ...feature } = value as { readonly properties: Readonly<Record<string, unknown>> };
	// Names in other languages are those of the first.
	const language = Object.keys(Object(properties['names'])).find((one) =>
		(properties['names'] as Record<string, readonly unknown[]>)[one]!.includes(properties['name'])
	);
	const names = { [language ?? 'en']: [name] };
	return { ...feature, properties: renamed(properties, { id, name, names }) };
}

/** Earlier ids are the first's, and so are numbers under which others know it. */
function renamed(value: object, fields: object): object {
	const { aliases: _a, wikidata: _w, geonames: _g, ...own } = value as Readonly<Record<string, unknown>>;
	return { ...own, ...fields };
}
