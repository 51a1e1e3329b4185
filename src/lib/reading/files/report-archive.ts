// An archive of files, each of which is read as a file of its own.
import { openArchive } from '../../files/archive/open-archive.ts';
import type { Input, Watched } from '../../files/input/input.ts';
import { fault, items, type Steps } from '../../files/input/step.ts';
import type { Held } from './report-format.ts';

export async function* readArchive(input: Input, watched: Watched): Steps<Held> {
	const opened = await openArchive(input, watched);
	if (!opened.ok) return yield* opened.faults.map(fault);
	const { paths, read } = opened.archive;
	for (const path of paths) {
		watched.signal.throwIfAborted();
		yield items([
			{ kind: 'file', input: { name: `${input.name}/${path}`, content: new Blob([await read(path)]) } }
		]);
	}
}
