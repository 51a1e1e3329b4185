// All files of a corpus, each by itself: what could be read, and the faults of reading.
import type { Fault } from '../compiled.ts';
import { OPTIONAL_FILES, RECORD_FILES, type RecordFile } from '../schema/files.ts';
import { BRIEFING_PATH, pathsLike, REPORT_PATH } from './corpus-files.ts';
import { loadRecords } from './load-records.ts';
import { loadText, type LoadedText } from './load-text.ts';
import type { LocatedRecord } from './located.ts';

export interface LoadedCorpus {
	/** Of each file; null where it is missing, cannot be read, or is not the list that it should be. */
	readonly records: Readonly<Record<RecordFile, readonly LocatedRecord[] | null>>;
	/** In the order of their file names, as are briefings. */
	readonly reports: readonly LoadedText[];
	readonly briefings: readonly LoadedText[];
	/** There are reports that could not be read, so that nobody may call their ids unknown. */
	readonly unreadReports: boolean;
	readonly faults: readonly Fault[];
}

/** `unread` are paths of files that are in the folder but not in `files`. */
export function loadCorpus(
	files: ReadonlyMap<string, Uint8Array>,
	unread: ReadonlySet<string>
): LoadedCorpus {
	const lists = RECORD_FILES.map((file) => {
		const bytes = files.get(file);
		if (bytes) return [file, loadRecords(file, bytes)] as const;
		const isMissed = unread.has(file) || !OPTIONAL_FILES.includes(file);
		return [file, { records: isMissed ? null : [], faults: [] }] as const;
	});
	const reports = loadTexts(files, REPORT_PATH);
	const briefings = loadTexts(files, BRIEFING_PATH);
	return {
		records: Object.fromEntries(
			lists.map(([file, { records }]) => [file, records])
		) as unknown as LoadedCorpus['records'],
		reports: reports.texts,
		briefings: briefings.texts,
		unreadReports: reports.faults.length > 0 || [...unread].some((path) => REPORT_PATH.test(path)),
		faults: [...lists.flatMap(([, { faults }]) => faults), ...reports.faults, ...briefings.faults]
	};
}

function loadTexts(
	files: ReadonlyMap<string, Uint8Array>,
	pattern: RegExp
): { readonly texts: readonly LoadedText[]; readonly faults: readonly Fault[] } {
	const results = pathsLike(files.keys(), pattern).map((path) => loadText(path, files.get(path)!));
	return {
		texts: results.flatMap((result) => (result.ok ? [result.text] : [])),
		faults: results.flatMap((result) => (result.ok ? [] : [result.fault]))
	};
}
