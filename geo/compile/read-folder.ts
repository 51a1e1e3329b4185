// A corpus folder on disk as the files that parse-corpus takes. Names beginning with a dot are the system's and are passed over.
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Fault } from '../../src/lib/model/compiled.ts';
import { MAX_FILE_BYTES, tooLarge } from '../../src/lib/model/parse/read-text.ts';

export interface Folder {
	readonly files: ReadonlyMap<string, Uint8Array>;
	/** Of what is in the folder but could not be read. */
	readonly unread: readonly Fault[];
}

/** Never throws for what a folder may hold; a folder that is not there is a fault of `.`. */
export async function readFolder(folder: string): Promise<Folder> {
	const files = new Map<string, Uint8Array>();
	const unread: Fault[] = [];
	try {
		for await (const { path, name, plain } of walk(folder)) {
			const file = relative(folder, path).split(sep).join('/');
			const read = plain ? await readOne(file, path) : { ok: false as const, fault: notPlain(file, name) };
			if (read.ok) files.set(file, read.bytes);
			else unread.push(read.fault);
		}
	} catch (error) {
		unread.push({ file: '.', found: reason(error), expected: 'a folder with the files of a corpus' });
	}
	return { files, unread };
}

interface Entry {
	readonly path: string;
	readonly name: string;
	readonly plain: boolean;
}

async function* walk(folder: string): AsyncGenerator<Entry> {
	const entries = await readdir(folder, { withFileTypes: true });
	for (const entry of entries) {
		if (entry.name.startsWith('.')) continue;
		const path = join(folder, entry.name);
		if (entry.isDirectory()) yield* walk(path);
		else yield { path, name: entry.name, plain: entry.isFile() };
	}
}

type ReadResult =
	{ readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly fault: Fault };

async function readOne(file: string, path: string): Promise<ReadResult> {
	try {
		const { size } = await stat(path);
		if (size > MAX_FILE_BYTES) return { ok: false, fault: tooLarge(file, size) };
		return { ok: true, bytes: await readFile(path) };
	} catch (error) {
		return { ok: false, fault: { file, found: reason(error), expected: 'a file that can be read' } };
	}
}

function notPlain(file: string, name: string): Fault {
	return { file, found: `${name}, which is a link or a device`, expected: 'a plain file' };
}

function reason(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}
