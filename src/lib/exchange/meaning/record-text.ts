// A row as the text of its report: a field a line, those that its claim rests on first, as a paragraph of their own, which is the claim's
// quote. And back, so that an older edition of a row can be understood again from the report that it left.
import { wktOf, geometryOfWkt } from './wkt.ts';
import { formatValue, type Row, type Value } from '../rows/row.ts';

const GEOMETRY = 'geometry';

export interface RecordText {
	readonly text: string;
	/** The first paragraph. */
	readonly quote: string;
}

/** Throws where none of `restsOn` holds anything: a claim must rest on something. */
export function toRecordText(row: Row, restsOn: readonly string[]): RecordText {
	const lines = fieldLines(row);
	const leads = restsOn.flatMap((name) => lines.filter((line) => isOf(line, name)));
	const others = lines.filter((line) => !leads.includes(line));
	const quote = leads.map(toLine).join('\n');
	if (quote === '') throw new Error(`Row ${row.number} has nothing in ${restsOn.join(', ')}`);
	return { quote, text: [quote, others.map(toLine).join('\n')].filter(Boolean).join('\n\n') };
}

type Line = readonly [name: string, value: string];

function fieldLines({ fields, geometry }: Row): Line[] {
	const lines = [...fields].flatMap(([name, value]) => flatten(name, value));
	const shape: Line[] = geometry ? [[GEOMETRY, wktOf(geometry)]] : [];
	return [...lines, ...shape].filter(([, value]) => value !== '');
}

function isOf([name]: Line, field: string): boolean {
	return name === lineName(field) || name.startsWith(`${lineName(field)} / `);
}

/** Nested values by their path: `sources / 1 / path`. */
function flatten(name: string, value: Value): Line[] {
	if (value === null || typeof value !== 'object') return [[lineName(name), formatValue(value)]];
	const inner: readonly (readonly [string, Value])[] = Array.isArray(value)
		? (value as readonly Value[]).map((each, at) => [String(at + 1), each])
		: Object.entries(value);
	return inner.flatMap(([key, each]) => flatten(`${name} / ${key}`, each));
}

/** A name with a colon would end too soon. */
function lineName(name: string): string {
	return formatValue(name).replace(/\s+/gu, ' ').replaceAll(': ', ':\u00a0') || '(no name)';
}

function toLine([name, value]: Line): string {
	return `${name}: ${value.replaceAll('\n', '\n  ')}`;
}

/** The row that gave `text`, its values as text. Only as good as names and values are plain. */
export function rowOfText(text: string): Row {
	const fields = new Map<string, Value>();
	for (const line of text.replaceAll('\n  ', '\u2028').split('\n')) {
		const at = line.indexOf(': ');
		if (at > 0) fields.set(line.slice(0, at), line.slice(at + 2).replaceAll('\u2028', '\n'));
	}
	const shape = fields.get(GEOMETRY);
	const geometry = typeof shape === 'string' ? geometryOfWkt(shape) : null;
	if (geometry) fields.delete(GEOMETRY);
	return { number: 1, fields: nested(fields), geometry };
}

function nested(flat: ReadonlyMap<string, Value>): Map<string, Value> {
	const tree = new Map<string, unknown>();
	for (const [path, value] of flat) {
		const steps = path.split(' / ');
		let at = tree;
		for (const step of steps.slice(0, -1)) {
			const inner = at.get(step);
			const next = inner instanceof Map ? (inner as Map<string, unknown>) : new Map<string, unknown>();
			at.set(step, next);
			at = next;
		}
		at.set(steps.at(-1)!, value);
	}
	return new Map([...tree].map(([name, value]) => [name, toValue(value)]));
}

function toValue(value: unknown): Value {
	if (!(value instanceof Map)) return value as Value;
	const entries = [...(value as Map<string, unknown>)].map(
		([name, inner]) => [name, toValue(inner)] as const
	);
	const isList = entries.every(([name], at) => name === String(at + 1));
	return isList ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
}
