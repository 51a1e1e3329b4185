import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { describeFiles } from '../../../geo/commands/describe-files.ts';
import { SCHEMA_FOLDER, schemaFiles } from '../../../geo/commands/verbs/write-schemas.ts';
import { RECORD_FILES } from '../../../src/lib/model/schema/files.ts';
import { jsonSchemas, type JsonSchema } from '../../../src/lib/model/schema/json-schemas.ts';
import { HARBOUR } from '../model/harbour.ts';

it('stand in geo/schemas as the validator makes them (npm run corpus -- schemas)', () => {
	const files = schemaFiles();
	expect(readdirSync(SCHEMA_FOLDER).sort()).toEqual([...files.keys()].sort());
	for (const [file, text] of files) expect(readFileSync(join(SCHEMA_FOLDER, file), 'utf8')).toBe(text);
});

const DRAFTS = [
	{
		id: 'read-1',
		report: 'alder-post',
		quote: { exact: 'Port Alder' },
		candidates: { about: [{ value: 'port-alder', score: 0.9, reason: 'named so' }] },
		made: { by: 'reader 1', on: '2031-05-20' }
	}
];

describe.each(RECORD_FILES)('the schema of %s', (file) => {
	const schema = z.fromJSONSchema(
		jsonSchemas().get(file.replace(/\..*$/, '')) as z.core.JSONSchema.JSONSchema
	);
	const sound: unknown =
		file === 'drafts.json' ? DRAFTS : JSON.parse(readFileSync(join(HARBOUR, file), 'utf8'));

	it('takes a sound file', () => {
		expect(schema.safeParse(sound).error).toBeUndefined();
	});

	it('refuses an unknown field', () => {
		const spoilt: unknown = JSON.parse(JSON.stringify(sound).replace('"id":', '"colour":"red","id":'));
		expect(schema.safeParse(spoilt).success).toBe(false);
	});
});

it('describe every field that a person writes', () => {
	const bare = [...jsonSchemas()].flatMap(([name, schema]) => undescribed(schema, name));
	expect(bare).toEqual([]);
});

it('make the README of a new corpus, with every field of every file', () => {
	const readme = describeFiles('my-corpus');
	for (const file of [...RECORD_FILES, 'reports/*.md', 'briefings/*.md'])
		expect(readme).toContain(`\n## ${file}\n`);
	for (const field of [
		'`quote.exact` | needed',
		'`positions[].id` | needed',
		'`properties.radiusKm` |  ',
		'`asOf` | needed'
	]) {
		expect(readme).toContain(`| ${field}`);
	}
});

/** Fields without a description; the containers of described fields need none. */
function undescribed(schema: JsonSchema, path: string): string[] {
	if (schema.type === 'array') return schema.items ? undescribed(schema.items as JsonSchema, path) : [];
	return Object.entries(schema.properties ?? {}).flatMap(([field, value]) => {
		const inner = value as JsonSchema;
		const here = `${path}.${field}`;
		const container = inner.properties !== undefined || field === 'features' || path.includes('geometry');
		const bare = !container && inner.description === undefined;
		return [...(bare ? [here] : []), ...(container ? undescribed(inner, here) : [])];
	});
}
