// The project's own tables: a line a row, fields between tabs, values between semicolons, comments behind #.
import { readFileSync } from 'node:fs';

/** Rows with exactly `width` fields; a row that is longer or shorter is an error of the table. */
export function readTable(name: string, width: number): string[][] {
	const lines = readFileSync(new URL(`./sources/${name}`, import.meta.url), 'utf8').split('\n');
	return lines.flatMap((line, index) => {
		if (line === '' || line.startsWith('#')) return [];
		const fields = line.split('\t').map((field) => field.trim());
		if (fields.length > width)
			throw new Error(`${name}:${index + 1} has ${fields.length} fields; expected ${width}`);
		return [[...fields, ...Array<string>(width - fields.length).fill('')]];
	});
}

export function splitValues(field: string): string[] {
	return field
		.split(';')
		.map((value) => value.trim())
		.filter((value) => value !== '');
}
