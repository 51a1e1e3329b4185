// A folder that the server of this page may write, for who has the key that its terminal printed. The server says the digest of each file,
// and takes a file only with the digest of what it replaces.
import type { SavedFiles } from '../../model/save/save-edit.ts';
import type { Fault } from '../../model/compiled.ts';
import { isSameBytes, type CorpusFiles, type Opened } from './corpus-files.ts';
import type { FolderHome, FolderWrite } from './home.ts';

export const EDIT_PATH = '/edit';
export const EDIT_KEY = 'Dateline-Key';

interface ServedFolder extends Opened {
	/** Unlike that of any other folder of its machine. */
	readonly identity: string;
}

interface About {
	readonly identity: string;
	readonly digests: Readonly<Record<string, string>>;
	readonly unread: readonly Fault[];
}

export class ServerHome implements FolderHome {
	readonly name: string;
	readonly lookEvery = 2000;
	readonly #address: string;
	readonly #key: string;
	readonly #fetch: typeof fetch;
	#stamp: string | null = null;
	#seen = new Map<string, { readonly bytes: Uint8Array; readonly digest: string }>();

	/** `base` is the address of the server, without a slash at its end. */
	constructor(base: string, name: string, key: string, ask: typeof fetch = (...words) => fetch(...words)) {
		this.name = name;
		this.#address = `${base}${EDIT_PATH}/${encodeURIComponent(name)}`;
		this.#key = key;
		this.#fetch = ask;
	}

	/** Null where it is as it was, and where this key opens nothing. */
	async look(): Promise<ServedFolder | null> {
		const headers: Record<string, string> = { [EDIT_KEY]: this.#key };
		if (this.#stamp) headers['If-None-Match'] = this.#stamp;
		const response = await this.#fetch(this.#address, { headers, cache: 'no-store' });
		if (response.status === 304 || response.status === 403 || response.status === 404) return null;
		if (!response.ok) throw new Error(await wordsOf(response));
		const form = await response.formData();
		const { identity, digests, unread } = JSON.parse(form.get('about') as string) as About;
		const files = new Map<string, Uint8Array>();
		for (const [path, file] of form)
			if (typeof file !== 'string') files.set(path, new Uint8Array(await file.arrayBuffer()));
		this.#seen = new Map([...files].map(([path, bytes]) => [path, { bytes, digest: digests[path]! }]));
		this.#stamp = response.headers.get('ETag');
		return { identity, files, unread };
	}

	async write(saved: SavedFiles, read: CorpusFiles): Promise<FolderWrite> {
		const about: { path: string; before: string | null }[] = [];
		const form = new FormData();
		for (const [path, bytes] of saved) {
			const before = this.#digestOf(path, read);
			if (before === undefined) return this.#changed([path]);
			about.push({ path, before });
			if (bytes) form.append(path, new Blob([bytes as Uint8Array<ArrayBuffer>]));
		}
		if (about.length === 0) return { kind: 'written' };
		form.set('about', JSON.stringify(about));
		const headers = { [EDIT_KEY]: this.#key };
		const response = await this.#fetch(this.#address, { method: 'PUT', headers, body: form });
		if (response.status === 409)
			return this.#changed(((await response.json()) as { readonly paths: readonly string[] }).paths);
		if (response.status === 403) return { kind: 'forbidden' };
		if (!response.ok) throw new Error(await wordsOf(response));
		const { digests } = (await response.json()) as Pick<About, 'digests'>;
		for (const [path, bytes] of saved) {
			if (bytes) this.#seen.set(path, { bytes, digest: digests[path]! });
			else this.#seen.delete(path);
		}
		return { kind: 'written' };
	}

	/** The next look reads all of it, whatever the server says of it. */
	#changed(paths: readonly string[]): FolderWrite {
		this.#stamp = null;
		return { kind: 'changed', paths };
	}

	/** A key is not asked for again: the server prints another one when it starts. */
	allow(): Promise<boolean> {
		return Promise.resolve(true);
	}

	/** Null where there was no such file; undefined where what was read is not what the server has. */
	#digestOf(path: string, read: CorpusFiles): string | null | undefined {
		const [seen, was] = [this.#seen.get(path), read.get(path)];
		if (!was) return seen ? undefined : null;
		return seen && isSameBytes(seen.bytes, was) ? seen.digest : undefined;
	}
}

async function wordsOf(response: Response): Promise<string> {
	return (await response.text()).trim() || `${response.status} ${response.statusText}`;
}
