// GeoJSON, and lists of objects as web interfaces give them, as rows; every offence against JSON by line and column.
import type { Fault } from '../../model/compiled.ts';
import { depthExceeds } from '../../model/parse/json-depth.ts';
import { placeFinder } from '../../model/parse/place-finder.ts';
import { scanJson, type RecordLayout } from '../../model/parse/scan-json.ts';
import type { Input, Watched } from '../../files/input/input.ts';
import { readWhole } from '../../files/input/read-pieces.ts';
import { fault, inPortions, type Steps } from '../../files/input/step.ts';
import { featureRow, objectRow, type RowResult } from './object-row.ts';
import type { Row } from './row.ts';

/** A multipolygon among features lies ten deep. */
const MAX_DEPTH = 64;

export async function* readJson(input: Input, watched: Watched): Steps<Row> {
	const text = (await readWhole(input, watched)).trim();
	const layout = layoutOf(text);
	const checked = checkJson(input.name, text, layout);
	for (const found of checked.faults) yield fault(found);
	if (!checked.ok) return;
	const value: unknown = JSON.parse(text);
	const list = listIn(value);
	if (!list) {
		const expected = 'a FeatureCollection, or a list of objects';
		return void (yield fault({ file: input.name, found: 'no list of records', expected }));
	}
	const place = placeFinder(text);
	const rows: Row[] = [];
	for (const [at, item] of list.entries()) {
		const start = checked.records[at];
		const where = start === undefined ? {} : { line: place(start).line };
		const result = toRow(item, at + 1, where);
		if (result.ok) rows.push(result.row);
		else yield fault({ file: input.name, ...where, record: `#${at + 1}`, ...result.fault });
	}
	yield* inPortions(rows, watched.signal);
}

interface CheckedJson {
	readonly ok: boolean;
	readonly faults: readonly Fault[];
	/** Offsets of the records. */
	readonly records: readonly number[];
}

export function checkJson(file: string, text: string, layout: RecordLayout): CheckedJson {
	const tooDeep = depthExceeds(text, MAX_DEPTH);
	if (tooDeep !== null) {
		const found = `lists or objects nested more than ${MAX_DEPTH} deep`;
		const expected = `at most ${MAX_DEPTH} levels`;
		return { ok: false, faults: [{ file, ...placeFinder(text)(tooDeep), found, expected }], records: [] };
	}
	const { syntax, tooLarge, keys, records } = scanJson(file, text, layout);
	const unreadable = syntax ?? tooLarge;
	return { ok: !unreadable, faults: unreadable ? [unreadable] : keys, records };
}

function layoutOf(text: string): RecordLayout {
	if (text.startsWith('[')) return 'list';
	return text.includes('"features"') ? 'features' : 'whole';
}

/** The records: of a collection, of a list, or of the one list in an object. */
function listIn(value: unknown): readonly unknown[] | null {
	if (Array.isArray(value)) return value;
	if (typeof value !== 'object' || value === null) return null;
	const fields = value as Record<string, unknown>;
	if (fields['type'] === 'Feature') return [value];
	if (Array.isArray(fields['features'])) return fields['features'];
	const lists = Object.values(fields).filter(Array.isArray) as unknown[][];
	const [list] = lists;
	return lists.length === 1 && list ? list.flatMap(inLayer) : null;
}

/** uMap keeps its features in layers, each with a name among its options. */
function inLayer(item: unknown): unknown[] {
	const { features, _umap_options: options } = (item ?? {}) as Record<string, unknown>;
	if (!Array.isArray(features)) return [item];
	const layer = (options as { name?: unknown } | undefined)?.name;
	return typeof layer === 'string' ? features.map((each) => withLayer(each, layer)) : features;
}

function withLayer(feature: unknown, layer: string): unknown {
	return typeof feature === 'object' && feature !== null ? { layer, ...feature } : feature;
}

export function toRow(item: unknown, number: number, where: { readonly line?: number }): RowResult {
	if (typeof item !== 'object' || item === null || Array.isArray(item))
		return {
			ok: false,
			fault: { found: 'a value that is no object', expected: 'a record with named fields' }
		};
	const fields = item as Record<string, unknown>;
	return fields['type'] === 'Feature' ? featureRow(fields, number, where) : objectRow(fields, number, where);
}
