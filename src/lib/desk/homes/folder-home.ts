// A folder that the browser may read and write (File System Access). A file is written whole or not at all, and only where it still is what was
// read: what an editor or git wrote meanwhile is told, not overwritten.
import type { SavedFiles } from '../../model/save/save-edit.ts';
import { isSameBytes, openFiles, type CorpusFiles, type HandedFile, type Opened } from './corpus-files.ts';
import type { FolderHome, FolderWrite } from './home.ts';

export class LentFolder implements FolderHome {
	readonly lookEvery = null;
	readonly #folder: FileSystemDirectoryHandle;

	constructor(folder: FileSystemDirectoryHandle) {
		this.#folder = folder;
	}

	get name(): string {
		return this.#folder.name;
	}

	/** Without asking: nobody has clicked. */
	async look(): Promise<Opened | null> {
		const leave = await (this.#folder as PermittedHandle).queryPermission?.({ mode: 'readwrite' });
		return leave === undefined || leave === 'granted' ? readFolder(this.#folder) : null;
	}

	write(saved: SavedFiles, read: CorpusFiles): Promise<FolderWrite> {
		return writeFolder(this.#folder, saved, read);
	}

	allow(): Promise<boolean> {
		return mayWrite(this.#folder);
	}
}

/** Asks the person where needed, which works only in answer to a click. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
	const asked = folder as PermittedHandle;
	// Browsers that have no permissions for folders give handles that may be written.
	if (!asked.queryPermission) return true;
	if ((await asked.queryPermission({ mode: 'readwrite' })) === 'granted') return true;
	return (await asked.requestPermission?.({ mode: 'readwrite' })) === 'granted';
}

interface PermittedHandle extends FileSystemDirectoryHandle {
	readonly queryPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
	readonly requestPermission?: (wanted: { mode: 'readwrite' }) => Promise<PermissionState>;
}

export async function readFolder(folder: FileSystemDirectoryHandle): Promise<Opened> {
	const handed: HandedFile[] = [];
	for await (const file of filesIn(folder)) handed.push(file);
	return openFiles(handed);
}

/** `read` are the files as they were when last read or written. */
export async function writeFolder(
	folder: FileSystemDirectoryHandle,
	saved: SavedFiles,
	read: CorpusFiles
): Promise<FolderWrite> {
	try {
		const paths = [...saved.keys()];
		const there = await Promise.all(paths.map((path) => bytesAt(folder, path)));
		const changed = paths.filter((path, index) => !isSameBytes(there[index] ?? null, read.get(path) ?? null));
		if (changed.length > 0) return { kind: 'changed', paths: changed };
		for (const [path, bytes] of saved) await writeFile(folder, path, bytes);
		return { kind: 'written' };
	} catch (error) {
		if (error instanceof DOMException && error.name === 'NotAllowedError') return { kind: 'forbidden' };
		throw error;
	}
}

async function* filesIn(folder: FileSystemDirectoryHandle, parent = ''): AsyncGenerator<HandedFile> {
	for await (const [name, handle] of folder as unknown as AsyncIterable<[string, FileSystemHandle]>) {
		if (name.startsWith('.')) continue;
		const path = parent + name;
		if (handle.kind === 'directory') yield* filesIn(handle as FileSystemDirectoryHandle, `${path}/`);
		else {
			const file = await (handle as FileSystemFileHandle).getFile();
			yield { path, size: file.size, read: async () => new Uint8Array(await file.arrayBuffer()) };
		}
	}
}

async function placeOf(folder: FileSystemDirectoryHandle, path: string, create: boolean) {
	const parts = path.split('/');
	const name = parts.pop()!;
	let place = folder;
	for (const part of parts) place = await place.getDirectoryHandle(part, { create });
	return { place, name };
}

async function bytesAt(folder: FileSystemDirectoryHandle, path: string): Promise<Uint8Array | null> {
	try {
		const { place, name } = await placeOf(folder, path, false);
		const file = await (await place.getFileHandle(name)).getFile();
		return new Uint8Array(await file.arrayBuffer());
	} catch (error) {
		if (error instanceof DOMException && error.name === 'NotFoundError') return null;
		throw error;
	}
}

async function writeFile(
	folder: FileSystemDirectoryHandle,
	path: string,
	bytes: Uint8Array | null
): Promise<void> {
	const { place, name } = await placeOf(folder, path, true);
	if (bytes === null) return place.removeEntry(name);
	// What is written stands beside the file until it is closed, and then takes its place.
	const stream = await (await place.getFileHandle(name, { create: true })).createWritable();
	await stream.write(bytes as Uint8Array<ArrayBuffer>);
	await stream.close();
}
