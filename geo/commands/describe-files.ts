// What every field of every file of a corpus means, as the README of a new corpus: made from the validator,
// so that it cannot fall behind.
import { jsonSchemas, type JsonSchema } from '../../src/lib/model/schema/json-schemas.ts';

interface DescribedFile {
	readonly file: string;
	/** Of its JSON Schema. */
	readonly name: string;
	readonly holds: string;
}

const FILES: readonly DescribedFile[] = [
	{ file: 'corpus.json', name: 'corpus', holds: 'what the corpus is' },
	{ file: 'sources.json', name: 'sources', holds: 'a list of outlets' },
	{
		file: 'reports/*.md',
		name: 'report',
		holds: 'a report each: these fields between two lines of three hyphens, then its text'
	},
	{ file: 'actors.json', name: 'actors', holds: 'a list of who says things' },
	{
		file: 'events.json',
		name: 'events',
		holds: 'a list of what claims are about, in the order in which they are shown'
	},
	{
		file: 'places.geojson',
		name: 'places',
		holds: 'the gazetteer, as a GeoJSON FeatureCollection that QGIS opens'
	},
	{ file: 'questions.json', name: 'questions', holds: 'a list of points on which reports can be compared' },
	{
		file: 'claims.json',
		name: 'claims',
		holds: 'a list of what the reports assert, each tied to its sentence'
	},
	{
		file: 'drafts.json',
		name: 'drafts',
		holds: 'a list of what was read or begun and is no claim yet; absent where nothing was'
	},
	{ file: 'briefings/*.md', name: 'briefing', holds: 'a briefing each: these fields, then a section a slide' }
];

const INTRODUCTION = `A corpus for Dateline: reports, and what was read out of them. Every file holds an example to write over; this one is for you, and may be
deleted.

    npm run corpus -- check PATH      every fault, with its file and line
    npm start -- PATH                 the map of this corpus

PATH is this folder. Ids are yours to choose: lower-case letters, digits and single hyphens. Dates are EDTF (ISO 8601-2): \`2026-01-26\`, \`2026-01\`, \`2026\`,
about then \`2026-01-26~\`, from then on \`2026-01-26/..\`, until then \`/2026-01-26\`, a span \`2026-01-26/2026-01-28\`, both sides in full.
Of a time with a zone, \`2026-01-28T01:30:00+03:00\`, the day written is the day meant: 28 January, whatever that is elsewhere.`;

export function describeFiles(title: string): string {
	const schemas = jsonSchemas();
	const files = FILES.map(({ file, name, holds }) => {
		const rows = fieldRows(recordSchema(schemas.get(name)!));
		return [
			`## ${file}`,
			`Holds ${holds}.`,
			['| field | | |', '| --- | --- | --- |', ...rows].join('\n')
		].join('\n\n');
	});
	return `${[`# ${title}`, INTRODUCTION, ...files].join('\n\n')}\n`;
}

/** Of the records in the file; of the file itself, where it is one. */
function recordSchema(schema: JsonSchema): JsonSchema {
	if (schema.type === 'array') return schema.items as JsonSchema;
	const features = schema.properties?.['features'] as JsonSchema | undefined;
	return features ? (features.items as JsonSchema) : schema;
}

function fieldRows(record: JsonSchema, prefix = ''): string[] {
	return Object.entries(record.properties ?? {}).flatMap(([field, value]) => {
		const schema = value as JsonSchema;
		if (field === '$schema' || schema.const !== undefined) return [];
		const path = `${prefix}${field}`;
		const needed = record.required?.includes(field) ? 'needed' : '';
		const inner = schema.type === 'array' ? (schema.items as JsonSchema) : schema;
		const fields = inner.properties ? fieldRows(inner, `${path}${inner === schema ? '.' : '[].'}`) : [];
		return [`| \`${path}\` | ${needed} | ${meaning(schema)} |`, ...fields];
	});
}

function meaning({ description, enum: values }: JsonSchema): string {
	const listed = values ? `One of ${values.map((value) => `\`${String(value)}\``).join(', ')}.` : '';
	return [description, listed].filter(Boolean).join(' ');
}
