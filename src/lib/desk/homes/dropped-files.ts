// What was dropped on a page, folders with all that is in them. Browsers hand it out only while the drop is handled: call at once.
import type { ChosenFile } from './corpus-files.ts';

export async function droppedFiles(transfer: DataTransfer): Promise<ChosenFile[]> {
	const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
	return (await Promise.all(entries.map((entry) => filesBelow(entry, '')))).flat();
}

async function filesBelow(entry: FileSystemEntry, parent: string): Promise<ChosenFile[]> {
	const path = parent + entry.name;
	if (entry.isFile) return [await handed(entry as FileSystemFileEntry, path)];
	if (entry.name.startsWith('.')) return [];
	const reader = (entry as FileSystemDirectoryEntry).createReader();
	const files: ChosenFile[] = [];
	// A reader gives a hundred entries at a time, and none at its end.
	for (;;) {
		const some = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
		if (some.length === 0) return files;
		files.push(...(await Promise.all(some.map((each) => filesBelow(each, `${path}/`)))).flat());
	}
}

async function handed(entry: FileSystemFileEntry, path: string): Promise<ChosenFile> {
	const file = await new Promise<File>((done, fail) => entry.file(done, fail));
	return { path, file, size: file.size, read: async () => new Uint8Array(await file.arrayBuffer()) };
}
