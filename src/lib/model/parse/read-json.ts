// From the text of a JSON file to its value, with every place in it that JSON, or a corpus, does not allow.
import type { Fault } from '../compiled.ts';
import type { RecordFile } from '../schema/files.ts';
import { depthExceeds } from './json-depth.ts';
import type { Located } from './located.ts';
import { jsonLocator } from './locate-json.ts';
import { placeFinder } from './place-finder.ts';
import { scanJson, type RecordLayout } from './scan-json.ts';

/** A multipolygon among features lies ten deep; nothing in a corpus lies deeper. */
const MAX_DEPTH = 64;

export type JsonResult =
	| { readonly ok: true; readonly data: Located; readonly faults: readonly Fault[] }
	| { readonly ok: false; readonly faults: readonly Fault[] };

export function readJson(file: RecordFile, text: string): JsonResult {
	const tooDeep = depthExceeds(text, MAX_DEPTH);
	if (tooDeep !== null) {
		const found = `lists or objects nested more than ${MAX_DEPTH} deep`;
		const expected = `at most ${MAX_DEPTH} levels`;
		return { ok: false, faults: [{ file, ...placeFinder(text)(tooDeep), found, expected }] };
	}
	const layout = layoutOf(file);
	const { syntax, tooLarge, keys, records } = scanJson(file, text, layout);
	const unreadable = syntax ?? tooLarge;
	if (unreadable) return { ok: false, faults: [unreadable] };
	const data = { file, value: JSON.parse(text), locate: jsonLocator(text, layout, records) };
	return { ok: true, data, faults: keys };
}

export function layoutOf(file: RecordFile): RecordLayout {
	if (file === 'corpus.json') return 'whole';
	return file === 'places.geojson' ? 'features' : 'list';
}
