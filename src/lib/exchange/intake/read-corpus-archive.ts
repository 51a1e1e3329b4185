// A corpus folder that comes as a ZIP archive, at its root or in one folder of it, as records; its faults where it is none. Files beside it
// that are no part of a corpus are faults too, as in a folder on disk.
import { openArchive } from '../../files/archive/open-archive.ts';
import type { Head } from '../../files/input/head.ts';
import type { Input, Watched } from '../../files/input/input.ts';
import { fault, items, type Steps } from '../../files/input/step.ts';
import { recordsOfFiles, type WholeRecords } from './records-of-files.ts';

const HEAD = /^(?:([^/]+)\/)?corpus\.json$/;

export function isCorpusArchive({ paths }: Head): boolean {
	return paths.some((path) => HEAD.test(path));
}

export async function* readCorpusArchive(input: Input, watched: Watched): Steps<WholeRecords> {
	const opened = await openArchive(input, watched);
	if (!opened.ok) {
		for (const found of opened.faults) yield fault(found);
		return;
	}
	const { paths, read } = opened.archive;
	const folder = paths.map((path) => HEAD.exec(path)).find((match) => match !== null)?.[1];
	const root = folder === undefined ? '' : `${folder}/`;
	const files = new Map<string, Uint8Array>();
	for (const path of paths.filter((each) => each.startsWith(root))) {
		watched.signal.throwIfAborted();
		files.set(path.slice(root.length), await read(path));
	}
	const result = recordsOfFiles(files);
	if (result.ok) yield items([result]);
	else
		for (const found of result.faults) yield fault({ ...found, file: `${input.name}/${root}${found.file}` });
}
