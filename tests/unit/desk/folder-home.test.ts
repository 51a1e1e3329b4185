import { describe, expect, it } from 'vitest';
import { mayWrite, readFolder, writeFolder } from '../../../src/lib/desk/homes/folder-home.ts';
import { harbour as onDisk } from '../model/harbour.ts';

/** As a browser has it, which knows no buffers of Node's. */
const harbour = () => new Map([...onDisk()].map(([path, bytes]) => [path, new Uint8Array(bytes)]));

/** A folder as browsers lend one, in memory. */
class Folder {
	readonly kind = 'directory';
	readonly entries = new Map<string, Folder | FileEntry>();
	forbidden = false;

	async *[Symbol.asyncIterator]() {
		await Promise.resolve();
		yield* this.entries;
	}

	getDirectoryHandle(name: string, { create = false } = {}): Promise<Folder> {
		if (!this.entries.has(name) && create) this.entries.set(name, new Folder());
		return this.#find(name) as Promise<Folder>;
	}

	getFileHandle(name: string, { create = false } = {}): Promise<FileEntry> {
		if (this.forbidden) return Promise.reject(new DOMException('', 'NotAllowedError'));
		if (!this.entries.has(name) && create) this.entries.set(name, new FileEntry());
		return this.#find(name) as Promise<FileEntry>;
	}

	removeEntry(name: string): Promise<void> {
		this.entries.delete(name);
		return Promise.resolve();
	}

	#find(name: string): Promise<Folder | FileEntry> {
		const entry = this.entries.get(name);
		return entry ? Promise.resolve(entry) : Promise.reject(new DOMException('', 'NotFoundError'));
	}
}

class FileEntry {
	readonly kind = 'file';
	bytes: Uint8Array<ArrayBuffer> = new Uint8Array();

	getFile(): Promise<File> {
		return Promise.resolve(new File([this.bytes], 'x'));
	}

	createWritable() {
		let half: Uint8Array<ArrayBuffer> = new Uint8Array();
		return Promise.resolve({
			write: (bytes: Uint8Array<ArrayBuffer>) => Promise.resolve(void (half = bytes)),
			close: () => Promise.resolve(void (this.bytes = half))
		});
	}
}

async function folderWith(files: ReadonlyMap<string, Uint8Array>) {
	const folder = new Folder() as Folder & FileSystemDirectoryHandle;
	await writeFolder(folder, files, new Map());
	return folder;
}

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a folder that the browser may write', () => {
	it('is read as it was written', async () => {
		const folder = await folderWith(harbour());
		expect(await readFolder(folder)).toEqual({ files: harbour(), unread: [] });
	});

	it('is written only where it still is what was read, else not at all', async () => {
		const folder = await folderWith(harbour());
		const saved = new Map([
			['claims.json', bytes('[]')],
			['events.json', bytes('[]')]
		]);
		await writeFolder(folder, new Map([['events.json', bytes('[1]')]]), harbour());
		expect(await writeFolder(folder, saved, harbour())).toEqual({ kind: 'changed', paths: ['events.json'] });
		const { files } = await readFolder(folder);
		expect(files.get('claims.json')).toEqual(harbour().get('claims.json'));
		expect(await writeFolder(folder, saved, files)).toEqual({ kind: 'written' });
	});

	it('loses files that are to go', async () => {
		const folder = await folderWith(harbour());
		const path = 'reports/1-alder-post.md';
		expect(await writeFolder(folder, new Map([[path, null]]), harbour())).toEqual({ kind: 'written' });
		expect((await readFolder(folder)).files.has(path)).toBe(false);
	});

	it('says that it must be asked for again', async () => {
		const folder = await folderWith(harbour());
		folder.forbidden = true;
		expect(await writeFolder(folder, new Map([['claims.json', bytes('[]')]]), harbour())).toEqual({
			kind: 'forbidden'
		});
		expect(await mayWrite(folder)).toBe(true);
		const asks = Object.assign(folder, {
			queryPermission: () => Promise.resolve('prompt'),
			requestPermission: () => Promise.resolve('denied')
		});
		expect(await mayWrite(asks as unknown as FileSystemDirectoryHandle)).toBe(false);
	});
});
