// The beginning of a file, by which it is known what kind of file it is. Knows no kinds.
import type { Fault } from '../../model/compiled.ts';
import { openArchive } from '../archive/open-archive.ts';
import { encodingOf } from './encoding.ts';
import { endingOf, type Input, type Watched } from './input.ts';

export interface Head {
	/** Of its name, in small letters. */
	readonly ending: string;
	readonly bytes: Uint8Array;
	/** As text, where it is text; trimmed. */
	readonly text: string;
	/** Of an archive: the paths in it. */
	readonly paths: readonly string[];
}

type HeadResult =
	{ readonly ok: true; readonly head: Head } | { readonly ok: false; readonly faults: readonly Fault[] };

const HEAD = 64 * 1024;

export async function headOf(input: Input, watched: Watched): Promise<HeadResult> {
	const bytes = new Uint8Array(await input.content.slice(0, HEAD).arrayBuffer());
	const ending = endingOf(input.name);
	const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2]! <= 7;
	if (isArchive) {
		const opened = await openArchive(input, watched);
		if (!opened.ok) return opened;
		return { ok: true, head: { ending, bytes, text: '', paths: opened.archive.paths } };
	}
	const decoder = new TextDecoder(await encodingOf(input.content.slice(0, HEAD - 4)));
	return { ok: true, head: { ending, bytes, text: decoder.decode(bytes).trimStart(), paths: [] } };
}
