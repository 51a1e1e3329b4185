// The JSON Schema of every file of a corpus, made from the one validator, so that an editor completes and
// checks a file while it is written. What a JSON Schema cannot say (dates, references, quotes, closed rings)
// only parse-corpus checks.
import { z } from 'zod';
import { fileSchema, RECORD_FILES } from './files.ts';
import { briefingFrontMatter, reportFrontMatter } from './records.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** By the name of the kind of file: `claims`, `places`, and `report` and `briefing` for front matter. */
export function jsonSchemas(): ReadonlyMap<string, JsonSchema> {
	const files = RECORD_FILES.map((file) => [file.replace(/\..*$/, ''), fileSchema(file)] as const);
	const all = [...files, ['report', reportFrontMatter], ['briefing', briefingFrontMatter]] as const;
	return new Map(
		all.map(([name, schema]) => [
			name,
			{ title: `Dateline: ${name}`, ...z.toJSONSchema(schema, { io: 'input' }) }
		])
	);
}
