// A row of a data set as its file has it: named fields, and a geometry where the format has such. Knows no meaning.
import type { Geometry } from 'geojson';

export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value };

export interface Row {
	/** From 1, as the file has them. */
	readonly number: number;
	/** Where it begins, from 1; only where the format has lines. */
	readonly line?: number;
	/** In the file's order. A map, so that a field may be called anything. */
	readonly fields: ReadonlyMap<string, Value>;
	readonly geometry: Geometry | null;
}

/** A field as text without white space around it; empty where there is none. */
export function textOf(row: Row, name: string): string {
	return formatValue(row.fields.get(name) ?? null);
}

/** The first of several fields that holds something. */
export function firstText(row: Row, ...names: readonly string[]): string {
	return names.map((name) => textOf(row, name)).find((text) => text !== '') ?? '';
}

/** Lists by semicolons, as spreadsheets have them; objects as their values. */
export function formatValue(value: Value): string {
	if (value === null) return '';
	if (typeof value === 'string') return toLines(value);
	if (typeof value !== 'object') return String(value);
	const parts = Array.isArray(value) ? (value as readonly Value[]) : Object.values(value);
	return parts.map(formatValue).filter(Boolean).join('; ');
}

/** Signs that turn or break the lines they stand in are shown as escapes; joiners, which scripts need, stay. */
const UNSHOWN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/** A blank line would begin a new paragraph; half a surrogate pair cannot be saved. */
function toLines(text: string): string {
	return text
		.toWellFormed()
		.replace(UNSHOWN, (sign) => (/[\r\n\t]/.test(sign) ? sign : escapeOf(sign)))
		.split(/\r\n|\r|\n/)
		.map((line) => line.trim())
		.filter((line) => line !== '')
		.join('\n');
}

function escapeOf(sign: string): string {
	return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
