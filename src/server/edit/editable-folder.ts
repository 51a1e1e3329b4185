// A corpus folder that people may write. A file is written whole or not at all, only where it still is what it replaces, and never through a
// link. Between looking and writing an editor may come first: then its file is replaced, and stands nowhere but in its own undo.
import { createHash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { lstat, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { openFiles, type HandedFile, type Opened } from '../../lib/desk/homes/corpus-files.ts';
import { isExpected, isLeftBehind } from '../../lib/model/parse/corpus-files.ts';
import { isSystemError } from '../../lib/model/system-words.ts';
import { corpusFiles } from '../corpora/corpus-files.ts';

export interface FileChange {
	/** Inside the folder, with forward slashes. */
	readonly path: string;
	/** Digest of what it replaces; null for a file that is new. */
	readonly before: string | null;
	/** Null takes the file away. */
	readonly bytes: Uint8Array | null;
}

type EditResult =
	| { readonly kind: 'written' }
	/** These files are not what was to be replaced; nothing was written. */
	| { readonly kind: 'changed'; readonly paths: readonly string[] }
	/** Nothing was written. */
	| { readonly kind: 'refused'; readonly reason: string };

export function digestOf(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}

export class EditableFolder {
	readonly name: string;
	/** Unlike that of any other folder of this machine. */
	readonly identity: string;
	readonly #path: string;
	#turn: Promise<unknown> = Promise.resolve();

	constructor(path: string) {
		this.name = basename(path);
		// The folder itself may be reached by a link; nothing in it may.
		this.#path = realpathSync(path);
		this.identity = createHash('sha256').update(this.#path).digest('hex').slice(0, 24);
	}

	/** Another wherever a file comes, goes, or is written. */
	async stamp(): Promise<string> {
		return digestOf(Buffer.from(JSON.stringify(await corpusFiles(this.#path)))).slice(0, 32);
	}

	async read(): Promise<Opened> {
		const handed: HandedFile[] = [];
		for (const { name, size } of await corpusFiles(this.#path)) {
			const path = join(this.#path, name);
			if (isLeftBehind(name) || !(await isPlain(path))) continue;
			handed.push({ path: name, size, read: () => readFile(path).then((bytes) => new Uint8Array(bytes)) });
		}
		return openFiles(handed);
	}

	/** All of them, or none where one is not as it was. */
	write(changes: readonly FileChange[]): Promise<EditResult> {
		const mine = this.#turn.then(() => this.#write(changes));
		this.#turn = mine.catch(() => undefined);
		return mine;
	}

	async #write(changes: readonly FileChange[]): Promise<EditResult> {
		const stranger = changes.find(({ path }) => !isExpected(path));
		if (stranger) return refused(`${stranger.path} is no file of a corpus.`);
		for (const { path } of changes) {
			const link = await this.#linkTo(path);
			if (link !== null)
				return refused(`${link} is a link or no plain file; what it leads to is not written.`);
		}
		const changed: string[] = [];
		for (const { path, before } of changes) if ((await this.#digestAt(path)) !== before) changed.push(path);
		if (changed.length > 0) return { kind: 'changed', paths: changed };
		for (const { path, bytes } of changes) {
			if (bytes === null) await rm(join(this.#path, path));
			else await replaceFile(join(this.#path, path), bytes);
		}
		return { kind: 'written' };
	}

	async #linkTo(path: string): Promise<string | null> {
		const folder = dirname(path);
		const above = folder === '.' ? null : await kindOf(join(this.#path, folder));
		if (above === 'other' || above === 'file') return folder;
		const there = await kindOf(join(this.#path, path));
		return there === null || there === 'file' ? null : path;
	}

	async #digestAt(path: string): Promise<string | null> {
		try {
			return digestOf(await readFile(join(this.#path, path)));
		} catch (error) {
			if (isSystemError(error) && error.code === 'ENOENT') return null;
			throw error;
		}
	}
}

function refused(reason: string): EditResult {
	return { kind: 'refused', reason };
}

async function isPlain(path: string): Promise<boolean> {
	return (await kindOf(path)) === 'file' && (await kindOf(dirname(path))) === 'folder';
}

/** Null where there is nothing. Of a link what it is, not what it leads to. */
async function kindOf(path: string): Promise<'file' | 'folder' | 'other' | null> {
	try {
		const found = await lstat(path);
		return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
	} catch (error) {
		if (isSystemError(error) && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return null;
		throw error;
	}
}

/** Beside it first and down on the disk, then in its place: whenever the machine stops, the one or the other is there, whole. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
	const folder = dirname(path);
	await mkdir(folder, { recursive: true });
	const part = join(folder, `.${basename(path)}.part`);
	await rm(part, { force: true });
	try {
		const file = await open(part, 'wx', (await modeOf(path)) ?? 0o666);
		try {
			await file.writeFile(bytes);
			await file.sync();
		} finally {
			await file.close();
		}
		await rename(part, path);
	} finally {
		await rm(part, { force: true });
	}
	await syncFolder(folder);
}

async function modeOf(path: string): Promise<number | null> {
	return lstat(path).then(
		({ mode }) => mode & 0o777,
		() => null
	);
}

/** So that the name, too, is on the disk. Some systems open no folder, and need not. */
async function syncFolder(path: string): Promise<void> {
	const folder = await open(path, 'r').catch(() => null);
	if (!folder) return;
	try {
		await folder.sync().catch(() => undefined);
	} finally {
		await folder.close();
	}
}
