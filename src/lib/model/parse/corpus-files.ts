// Which files make up a corpus folder, by their paths alone: what is missing from it and what does not belong there.
import type { Fault } from '../compiled.ts';
import { RECORD_FILES } from '../schema/files.ts';

/** Beside the corpus: for people, never read. */
export const COMPANIONS: readonly string[] = ['README.md', 'LICENSE', 'LICENSE.md'];

export const REPORT_PATH = /^reports\/[^/]+\.md$/;
export const BRIEFING_PATH = /^briefings\/[^/]+\.md$/;

const EXPECTED = `only ${RECORD_FILES.join(', ')}, reports/*.md, briefings/*.md, ${COMPANIONS.join(', ')}`;

/** `paths` have forward slashes. */
export function checkFiles(paths: ReadonlySet<string>): Fault[] {
	const missing = RECORD_FILES.filter((file) => !paths.has(file)).map((file) => ({
		file,
		found: 'no such file',
		expected: file === 'corpus.json' ? 'this file in every corpus' : 'this file, if only with an empty list'
	}));
	const unexpected = [...paths]
		.filter((path) => !isExpected(path))
		.map((file) => ({ file, found: 'a file that is no part of a corpus', expected: EXPECTED }));
	return [...missing, ...unexpected];
}

function isExpected(path: string): boolean {
	return (
		(RECORD_FILES as readonly string[]).includes(path) ||
		COMPANIONS.includes(path) ||
		REPORT_PATH.test(path) ||
		BRIEFING_PATH.test(path)
	);
}

/** In the order of their names, the same on every system. */
export function pathsLike(paths: Iterable<string>, pattern: RegExp): string[] {
	return [...paths].filter((path) => pattern.test(path)).sort();
}
