// A corpus folder on disk as the files that parse-corpus takes. Names beginning with a dot are the system's
// and are passed over.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Fault } from '../../src/lib/model/compiled.ts';
import {
	isExpected,
	isLeftBehind,
	SUBFOLDERS,
	unexpectedFile
} from '../../src/lib/model/parse/corpus-files.ts';
import { isSystemError, unreadWords } from '../../src/lib/model/system-words.ts';
import { maxBytes, tooLarge } from '../../src/lib/model/parse/read-text.ts';

export interface Folder {
	readonly files: ReadonlyMap<string, Uint8Array>;
	/** Of what is in the folder but could not be read. */
	readonly unread: readonly Fault[];
	/** What was passed over, as it may lie there. */
	readonly passedOver: readonly Fault[];
}

/**
 * Never throws for what a folder may hold; a folder that is not there is a fault of `.`. Reads only what
 * belongs to a corpus, so that a wrong folder costs nothing, however much is in it.
 */
export async function readFolder(folder: string): Promise<Folder> {
	const files = new Map<string, Uint8Array>();
	const unread: Fault[] = [];
	const passedOver: Fault[] = [];
	try {
		for await (const { file, plain, link } of walk(folder)) {
			const found = link ? 'a link' : isLeftBehind(file) ? 'what a program left' : null;
			if (found !== null) {
				passedOver.push({
					file,
					found: `${found}, which is passed over`,
					expected: 'the files of the corpus alone'
				});
				continue;
			}
			const read = await readOne(file, plain, join(folder, file));
			if (read.ok) files.set(file, read.bytes);
			else unread.push(read.fault);
		}
	} catch (error) {
		unread.push({ file: '.', found: notAFolder(error), expected: 'a folder with the files of a corpus' });
	}
	return { files, unread, passedOver };
}

interface Entry {
	/** Inside the corpus folder, with forward slashes. */
	readonly file: string;
	readonly plain: boolean;
	readonly link: boolean;
}

async function* walk(folder: string, parent = ''): AsyncGenerator<Entry> {
	for (const entry of await readdir(join(folder, parent), { withFileTypes: true })) {
		if (entry.name.startsWith('.')) continue;
		if (parent === '' && entry.isDirectory() && SUBFOLDERS.includes(entry.name))
			yield* walk(folder, entry.name);
		else
			yield {
				file: parent === '' ? entry.name : `${parent}/${entry.name}`,
				plain: entry.isFile(),
				link: entry.isSymbolicLink()
			};
	}
}

type ReadResult =
	{ readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly fault: Fault };

async function readOne(file: string, plain: boolean, path: string): Promise<ReadResult> {
	if (!isExpected(file)) return { ok: false, fault: unexpectedFile(file) };
	if (!plain) return { ok: false, fault: { file, found: 'a folder or a device', expected: 'a plain file' } };
	try {
		const { size } = await stat(path);
		if (size > maxBytes(file)) return { ok: false, fault: tooLarge(file, size) };
		return { ok: true, bytes: await readFile(path) };
	} catch (error) {
		return { ok: false, fault: { file, found: unreadWords(error), expected: 'a file that can be read' } };
	}
}

function notAFolder(error: unknown): string {
	switch (isSystemError(error) ? error.code : '') {
		case 'ENOTDIR':
			return 'a file';
		case 'EACCES':
		case 'EPERM':
			return 'a folder that may not be read';
		default:
			return unreadWords(error);
	}
}
