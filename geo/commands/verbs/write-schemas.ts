// `npm run corpus -- schemas`: writes geo/schemas from the validator.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { jsonSchemas } from '../../../src/lib/model/schema/json-schemas.ts';
import { UsageError } from '../command.ts';

export const SCHEMA_FOLDER = join(import.meta.dirname, '..', '..', 'schemas');

export async function writeSchemas(words: readonly string[]): Promise<number> {
	if (words.length > 0)
		throw new UsageError(`npm run corpus -- schemas: expected nothing after it, found ${words.join(' ')}`);
	await mkdir(SCHEMA_FOLDER, { recursive: true });
	for (const [file, text] of schemaFiles()) await writeFile(join(SCHEMA_FOLDER, file), text);
	console.log(`${jsonSchemas().size} schemas in ${SCHEMA_FOLDER}`);
	return 0;
}

/** The text of each file of geo/schemas. */
export function schemaFiles(): Map<string, string> {
	return new Map(
		[...jsonSchemas()].map(([name, schema]) => [
			`${name}.schema.json`,
			`${JSON.stringify(schema, null, '\t')}\n`
		])
	);
}
