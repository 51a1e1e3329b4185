// Ids that two records of one kind share. Works on unchecked data, so that other faults do not hide these.
import type { Fault } from '../compiled.ts';
import { RECORD_FILES } from '../schema/files.ts';
import { showText } from '../show-value.ts';
import type { LoadedCorpus } from './load-corpus.ts';
import { recordFault, textAt, valueAt, type LocatedRecord } from './located.ts';

export function checkIds(loaded: LoadedCorpus): Fault[] {
	const faults: Fault[] = [];
	for (const file of RECORD_FILES) {
		const records = loaded.records[file] ?? [];
		const idPath = file === 'places.geojson' ? ['properties', 'id'] : ['id'];
		faults.push(...repeated(records, idPath));
		if (file === 'questions.json') faults.push(...records.flatMap(repeatedPositions));
	}
	faults.push(
		...repeated(
			loaded.reports.map(({ record }) => record),
			['id']
		)
	);
	faults.push(
		...repeated(
			loaded.briefings.map(({ record }) => record),
			['id']
		)
	);
	return faults;
}

function repeated(records: readonly LocatedRecord[], idPath: readonly string[]): Fault[] {
	const first = new Map<string, LocatedRecord>();
	return records.flatMap((record) => {
		if (record.id === null) return [];
		const earlier = first.get(record.id);
		if (!earlier) {
			first.set(record.id, record);
			return [];
		}
		const found = `${showText(record.id)}, which ${placeInWords(record, earlier, idPath)} has already`;
		return [recordFault(record, idPath, found, 'an id of its own')];
	});
}

function placeInWords(record: LocatedRecord, earlier: LocatedRecord, idPath: readonly string[]): string {
	if (earlier.in.file !== record.in.file) return earlier.in.file;
	const place = earlier.in.locate([...earlier.path, ...idPath]);
	return place ? `the record in line ${place.line}` : 'an earlier record';
}

/** Ids of positions need differ only within their question. */
function repeatedPositions(question: LocatedRecord): Fault[] {
	const positions = valueAt(question.value, ['positions']);
	if (!Array.isArray(positions)) return [];
	const ids = positions.map((position) => textAt(position, ['id']));
	return ids.flatMap((id, index) => {
		if (id === null || ids.indexOf(id) === index) return [];
		const found = `${showText(id)}, which position ${ids.indexOf(id) + 1} has already`;
		return [recordFault(question, ['positions', index, 'id'], found, 'an id of its own')];
	});
}
