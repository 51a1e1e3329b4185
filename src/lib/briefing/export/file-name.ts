// What a file is called that is handed out: of which corpus, as of when, and who may see it. Knows no file's content.
import type { Corpus } from '../../model/corpus.ts';

/** Signs that every file system takes. `part` says which briefing or view it is. */
export function handoutName({ id, asOf, handling }: Corpus, ending: string, part?: string): string {
	const parts = [id, ...(part === undefined ? [] : [part]), asOf.edtf, handling];
	return `${parts.map((text) => text.replace(/[^\p{L}\p{N}.-]+/gu, '-')).join('_')}.${ending}`;
}
