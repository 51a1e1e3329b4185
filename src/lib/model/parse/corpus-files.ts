// Which files make up a corpus folder, by their paths alone: what is missing from it and what does not belong
// there.
import type { Fault } from '../compiled.ts';
import { OPTIONAL_FILES, RECORD_FILES } from '../schema/files.ts';

/** Beside the corpus: for people, never read. */
const COMPANIONS: readonly string[] = ['README.md', 'LICENSE', 'LICENSE.md'];

export const REPORT_PATH = /^reports\/[^/]+\.md$/;
export const BRIEFING_PATH = /^briefings\/[^/]+\.md$/;

const NEEDED_FILES = RECORD_FILES.filter((file) => !OPTIONAL_FILES.includes(file));

/** The folders that a corpus may have in it. */
export const SUBFOLDERS: readonly string[] = ['reports', 'briefings'];

/** Paths, with forward slashes, of what is in the folder. Of the unread something has been said already. */
export function checkFiles(read: ReadonlySet<string>, unread: ReadonlySet<string>): Fault[] {
	// The folder itself could not be read.
	if (unread.has('.')) return [];
	const missing = NEEDED_FILES.filter((file) => !read.has(file) && !unread.has(file)).map((file) => ({
		file,
		found: 'no such file',
		expected: file === 'corpus.json' ? 'this file in every corpus' : 'this file, if only with an empty list'
	}));
	return [...missing, ...[...read].filter((path) => !isExpected(path)).map(unexpectedFile)];
}

/** Also for whoever reads the disk, so that what is no part of a corpus need not be read at all. */
export function unexpectedFile(file: string): Fault {
	return {
		file,
		found: 'something that is no part of a corpus',
		expected: `only ${RECORD_FILES.join(', ')}, reports/*.md, briefings/*.md, ${COMPANIONS.join(', ')}`
	};
}

export function isExpected(path: string): boolean {
	return (
		(RECORD_FILES as readonly string[]).includes(path) ||
		COMPANIONS.includes(path) ||
		REPORT_PATH.test(path) ||
		BRIEFING_PATH.test(path)
	);
}

/** What systems and programs leave beside the files of people, and copies that people keep. */
const LEFT =
	/(?:^|\/)(?:thumbs\.db|ehthumbs\.db|desktop\.ini|~\$[^/]*|[^/]*(?:\.bak|\.tmp|\.swp|\.orig|\.part|~))$/i;

export function isLeftBehind(path: string): boolean {
	return LEFT.test(path);
}

/** In the order of their names, the same on every system. */
export function pathsLike(paths: Iterable<string>, pattern: RegExp): string[] {
	return [...paths].filter((path) => pattern.test(path)).sort();
}
