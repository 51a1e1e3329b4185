// One file of records as data with places: what could be read of it, record by record, whatever is wrong with
// them.
import { z } from 'zod';
import type { Fault } from '../compiled.ts';
import { fileSchema, type RecordFile } from '../schema/files.ts';
import { checkSchema } from './check-schema.ts';
import { foreignSystem, fromGis } from './from-gis.ts';
import { textAt, valueAt, wholeFile, type Located, type LocatedRecord, type Path } from './located.ts';
import { readJson } from './read-json.ts';
import { readText } from './read-text.ts';

export interface LoadedRecords {
	/** In their order; null where the file cannot be read or is not the list that it should be. */
	readonly records: readonly LocatedRecord[] | null;
	/** Of reading the file, and of what stands around its records. */
	readonly faults: readonly Fault[];
}

export function loadRecords(file: RecordFile, bytes: Uint8Array): LoadedRecords {
	const text = readText(file, bytes);
	if (!text.ok) return { records: null, faults: [text.fault] };
	const json = readJson(file, text.text);
	if (!json.ok) return { records: null, faults: json.faults };
	const isPlaces = file === 'places.geojson';
	const data = isPlaces ? fromGis(json.data) : json.data;
	const system = isPlaces ? foreignSystem(json.data) : [];
	return {
		records: recordsIn(file, data),
		faults: [...json.faults, ...system, ...checkEnvelope(file, data)]
	};
}

function recordsIn(file: RecordFile, data: Located): LocatedRecord[] | null {
	if (file === 'corpus.json') return [wholeFile(data)];
	const base: Path = file === 'places.geojson' ? ['features'] : [];
	const idPath = file === 'places.geojson' ? ['properties', 'id'] : ['id'];
	const list = valueAt(data.value, base);
	if (!Array.isArray(list)) return null;
	return list.map((value, index) => {
		const id = textAt(value, idPath);
		return { in: data, path: [...base, index], value, id, label: id ?? `#${index + 1}` };
	});
}

/** That the file is a list, or a FeatureCollection. */
function checkEnvelope(file: RecordFile, data: Located): readonly Fault[] {
	if (file === 'corpus.json') return [];
	const result = checkSchema(fileSchema(file, z.unknown()), wholeFile(data));
	return result.ok ? [] : result.faults;
}
