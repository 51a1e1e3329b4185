// Ids that two records of one kind share, or that one has and another had. Works on unchecked data, so that other faults do not hide these.
import type { Fault } from '../compiled.ts';
import { RECORD_FILES } from '../schema/files.ts';
import { showText } from '../show-value.ts';
import { faultsOfEach } from './limit-faults.ts';
import type { LoadedCorpus } from './load-corpus.ts';
import { recordFault, textAt, valueAt, type LocatedRecord, type Path } from './located.ts';

export function checkIds(loaded: LoadedCorpus): Fault[] {
	const faults: Fault[] = [];
	for (const file of RECORD_FILES) {
		const records = loaded.records[file] ?? [];
		faults.push(...repeated(records, file === 'places.geojson' ? ['properties'] : []));
		if (file === 'questions.json') faults.push(...faultsOfEach(records, repeatedPositions));
	}
	for (const texts of [loaded.reports, loaded.briefings]) {
		const records = texts.map(({ record }) => record);
		faults.push(...repeated(records, []));
	}
	return faults;
}

/** `base` is where in a record its id and aliases stand. */
function repeated(records: readonly LocatedRecord[], base: Path): Fault[] {
	const first = new Map<string, LocatedRecord>();
	for (const record of records) if (record.id !== null && !first.has(record.id)) first.set(record.id, record);
	const ids = faultsOfEach(records, (record) => {
		const earlier = record.id === null ? record : first.get(record.id)!;
		if (record.id === null || earlier === record) return [];
		const found = `${showText(record.id)}, which ${placeInWords(record, earlier, [...base, 'id'])} has already`;
		return [recordFault(record, [...base, 'id'], found, 'an id of its own')];
	});
	return [...ids, ...faultsOfEach(records, (record) => takenAliases(record, [...base, 'aliases'], first))];
}

/** Aliases that are the id of a record, or the alias of an earlier one; those that are not are added to `names`. */
function takenAliases(record: LocatedRecord, path: Path, names: Map<string, LocatedRecord>): Fault[] {
	const aliases = valueAt(record.value, path);
	if (!Array.isArray(aliases)) return [];
	return aliases.flatMap((alias: unknown, index) => {
		if (typeof alias !== 'string') return [];
		const owner = names.get(alias);
		if (!owner) names.set(alias, record);
		// That one stands twice in a list is said where lists are checked.
		if (!owner || (owner === record && record.id !== alias)) return [];
		const found = `${showText(alias)}, which is or was the id of ${showText(owner.label ?? owner.id!)}`;
		return [recordFault(record, [...path, index], found, 'an earlier id that no other record has or had')];
	});
}

function placeInWords(record: LocatedRecord, earlier: LocatedRecord, idPath: Path): string {
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
