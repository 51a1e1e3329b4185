// Another version of a corpus, as the folder that it lies in, beside the one on screen. Reads nothing but what a corpus folder holds.
import type { Fault } from '../../model/compiled.ts';
import type { Corpus } from '../../model/corpus.ts';
import { showText } from '../../model/show-value.ts';
import { changesBetween } from './last-seen.ts';
import type { Since } from './since.ts';

export type Compared =
	/** `since` is null where both say the same. */
	| { readonly ok: true; readonly since: Since | null }
	| { readonly ok: false; readonly faults: readonly Fault[] };

/** A file with its path inside the folder that was chosen. */
export interface FolderFile {
	readonly path: string;
	readonly file: Blob;
}

export async function compareWith(files: readonly FolderFile[], now: Corpus): Promise<Compared> {
	// The parser is large and mostly not needed.
	const [{ parseCorpus }, { isExpected }, { maxBytes, tooLarge }] = await Promise.all([
		import('../../model/parse-corpus.ts'),
		import('../../model/parse/corpus-files.ts'),
		import('../../model/parse/read-text.ts')
	]);
	const expected = files.filter(({ path }) => isExpected(path));
	const large = expected.filter(({ path, file }) => file.size > maxBytes(path));
	const read = await Promise.all(
		expected
			.filter((each) => !large.includes(each))
			.map(async ({ path, file }) => [path, new Uint8Array(await file.arrayBuffer())] as const)
	);
	const parsed = parseCorpus(
		new Map(read),
		large.map(({ path, file }) => tooLarge(path, file.size))
	);
	if (!parsed.ok) return { ok: false, faults: parsed.faults };
	const { corpus: before } = parsed;
	if (before.id !== now.id) return { ok: false, faults: [otherCorpus(before.id, now.id)] };
	return { ok: true, since: changesBetween(before, now) };
}

function otherCorpus(found: string, expected: string): Fault {
	return { file: 'corpus.json', field: 'id', found: showText(found), expected: showText(expected) };
}
