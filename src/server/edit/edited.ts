// The corpora of this start that may be written, and the key for it: another at every start, and printed in the terminal alone.
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { CorpusIndex } from '../../lib/model/compiled.ts';
import type { ProgramMount } from '../handle-requests.ts';
import { UsageError } from '../read-arguments.ts';
import { EditableFolder } from './editable-folder.ts';
import { mountEdits } from './edit-mount.ts';

export class Edited {
	readonly mount: ProgramMount;
	readonly #key = randomBytes(18).toString('base64url');
	readonly #names: ReadonlySet<string>;

	private constructor(folders: readonly EditableFolder[]) {
		this.#names = new Set(folders.map(({ name }) => name));
		this.mount = mountEdits(folders, this.#key);
	}

	/** `paths` are folders that are there. */
	static of(paths: readonly string[]): Edited {
		if (paths.length === 0)
			throw new UsageError(
				'--edit names no corpus; expected the folder of one, as in: npm start -- my-corpus --edit'
			);
		const twice = paths.find(
			(path, at) => paths.findIndex((other) => basename(other) === basename(path)) < at
		);
		if (twice !== undefined)
			throw new UsageError(
				`Two folders are called ${basename(twice)}; expected folders of different names where they are edited.`
			);
		return new Edited(paths.map((path) => new EditableFolder(path)));
	}

	/** `folder`: of compiled corpora. `address` ends with a slash. */
	async lines(folder: string, address: string): Promise<string[]> {
		const { corpora } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as CorpusIndex;
		const own = corpora.filter((entry) => this.#names.has(entry.folder));
		return [
			...own.map(({ id }) => `${address}${id}/desk#key=${this.#key}`),
			'With such an address one may write what is in the folder; without it one only reads.'
		];
	}
}
