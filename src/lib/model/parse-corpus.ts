// The one way into a corpus: from the bytes of the files of its folder to a Corpus, or to everything that is
// wrong with them. Reads no disk and throws on no input. After it, code trusts the data.
import type { Fault } from './compiled.ts';
import type { DraftedCorpus } from './draft.ts';
import { assembleCorpus } from './parse/assemble-corpus.ts';
import { checkFiles } from './parse/corpus-files.ts';
import { checkIds } from './parse/check-ids.ts';
import { checkQuotes } from './parse/check-quotes.ts';
import { checkReferences } from './parse/check-references.ts';
import { checkRecords } from './parse/check-records.ts';
import { limitFaults } from './parse/limit-faults.ts';
import { loadCorpus, type LoadedCorpus } from './parse/load-corpus.ts';
import { textAt } from './parse/located.ts';

export type ParseResult =
	| { readonly ok: true; readonly corpus: DraftedCorpus }
	| {
			readonly ok: false;
			readonly faults: readonly Fault[];
			/** What corpus.json calls the corpus, checked or not, where it can be read. */
			readonly id: string | null;
			readonly title: string | null;
	  };

/**
 * `files` by their paths in the corpus folder, with forward slashes. `unread` are the faults of files that
 * are in the folder but were not read, such as one beyond the limit of size or one that is no part of a
 * corpus.
 */
export function parseCorpus(
	files: ReadonlyMap<string, Uint8Array>,
	unread: readonly Fault[] = []
): ParseResult {
	const unreadPaths = new Set(unread.map(({ file }) => file));
	const missing = checkFiles(new Set(files.keys()), unreadPaths);
	return checkLoaded(loadCorpus(files, unreadPaths), [...unread, ...missing]);
}

/** `faults` are those found before. */
export function checkLoaded(loaded: LoadedCorpus, faults: readonly Fault[] = []): ParseResult {
	const records = checkRecords(loaded);
	const all = [
		...faults,
		...loaded.faults,
		...(records.ok ? [] : records.faults),
		...checkIds(loaded),
		...checkReferences(loaded),
		...checkQuotes(loaded)
	];
	if (all.length === 0 && records.ok) return { ok: true, corpus: assembleCorpus(records.records) };
	const head = loaded.records['corpus.json']?.[0]?.value;
	return { ok: false, faults: limitFaults(all), id: textAt(head, ['id']), title: textAt(head, ['title']) };
}
