// All files of a corpus as data with places, whatever is wrong with them: what could be read, and the faults of reading.
import type { Fault } from '../compiled.ts';
import { RECORD_FILES, type RecordFile } from '../schema/files.ts';
import { BRIEFING_PATH, pathsLike, REPORT_PATH } from './corpus-files.ts';
import { valueAt, type Located, type LocatedRecord, type Path } from './located.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { readJson } from './read-json.ts';
import { readText } from './read-text.ts';

export interface TextFile {
	readonly data: Located;
	/** Under the front matter; LF line ends, no blank lines around it. */
	readonly body: string;
	/** The whole file, with LF line ends. */
	readonly whole: string;
}

export interface LoadedCorpus {
	/** Without the files that are missing or cannot be read. */
	readonly records: ReadonlyMap<RecordFile, Located>;
	readonly reports: readonly TextFile[];
	readonly briefings: readonly TextFile[];
	/** Files of reports that are there but could not be read, so that nobody calls their ids unknown. */
	readonly unreadReports: boolean;
	readonly faults: readonly Fault[];
}

/** `unread` are paths of files that are in the folder but not in `files`. */
export function loadCorpus(
	files: ReadonlyMap<string, Uint8Array>,
	unread: ReadonlySet<string>
): LoadedCorpus {
	const faults: Fault[] = [];
	const records = new Map<RecordFile, Located>();
	for (const file of RECORD_FILES) {
		const bytes = files.get(file);
		const data = bytes && loadRecords(file, bytes, faults);
		if (data) records.set(file, data);
	}
	const paths = pathsLike(files.keys(), REPORT_PATH);
	const reports = loadTexts(files, paths, faults);
	const briefings = loadTexts(files, pathsLike(files.keys(), BRIEFING_PATH), faults);
	const unreadReports = reports.length < paths.length || [...unread].some((path) => REPORT_PATH.test(path));
	return { records, reports, briefings, unreadReports, faults };
}

function loadRecords(file: RecordFile, bytes: Uint8Array, faults: Fault[]): Located | null {
	const text = readText(file, bytes);
	if (!text.ok) {
		faults.push(text.fault);
		return null;
	}
	const json = readJson(file, text.text);
	faults.push(...json.faults);
	return json.ok ? json.data : null;
}

function loadTexts(
	files: ReadonlyMap<string, Uint8Array>,
	paths: readonly string[],
	faults: Fault[]
): TextFile[] {
	return paths.flatMap((file) => {
		const text = readText(file, files.get(file)!);
		if (!text.ok) {
			faults.push(text.fault);
			return [];
		}
		const parts = readFrontMatter(file, text.text);
		if (!parts.ok) {
			faults.push(parts.fault);
			return [];
		}
		const body = parts.body.replace(/^(?:[^\S\n]*\n)+/, '').trimEnd();
		return [{ data: parts.data, body, whole: text.text.replace(/\r\n?/g, '\n') }];
	});
}

/** The records of a file in their order; none where the file is not the list that it should be. */
export function recordsOf(file: RecordFile, data: Located): LocatedRecord[] {
	if (file === 'corpus.json') return [wholeFile(data)];
	const base: Path = file === 'places.geojson' ? ['features'] : [];
	const list = valueAt(data.value, base);
	return Array.isArray(list) ? list.map((_, index) => recordIn(file, data, [...base, index])) : [];
}

/** The record that `path` lies in, or the file where it lies in none. */
export function recordAt(file: RecordFile, data: Located): (path: Path) => LocatedRecord {
	const depth = file === 'corpus.json' ? 0 : file === 'places.geojson' ? 2 : 1;
	return (path) =>
		depth === 0 || path.length < depth || typeof path[depth - 1] !== 'number'
			? wholeFile(data)
			: recordIn(file, data, path.slice(0, depth));
}

/** A file that is one record: corpus.json, and the front matter of a text. */
export function wholeFile(data: Located): LocatedRecord {
	return { in: data, path: [], value: data.value, id: textAt(data.value, ['id']) };
}

function recordIn(file: RecordFile, data: Located, path: Path): LocatedRecord {
	const value = valueAt(data.value, path);
	const id = textAt(value, file === 'places.geojson' ? ['properties', 'id'] : ['id']);
	return { in: data, path, value, id, label: id ?? `#${(path.at(-1) as number) + 1}` };
}

/** The string at `path`, or null where something else or nothing stands there. */
export function textAt(value: unknown, path: Path): string | null {
	const found = valueAt(value, path);
	return typeof found === 'string' ? found : null;
}
