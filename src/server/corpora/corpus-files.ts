// Which files of a folder make up its corpus, as they are now on disk. Reads no content.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { SUBFOLDERS } from '../../lib/model/parse/corpus-files.ts';

export interface CorpusFile {
	/** Inside the corpus folder, with forward slashes. */
	readonly name: string;
	readonly size: number;
	/** Milliseconds. */
	readonly modified: number;
}

/** In the order of their names; none where the folder is gone. What no corpus holds is named as well, since it is a fault. */
export async function corpusFiles(folder: string): Promise<CorpusFile[]> {
	const names = (await Promise.all(['', ...SUBFOLDERS].map((below) => namesIn(folder, below)))).flat();
	const files = await Promise.all(
		names.sort().map(async (name) => {
			// One that goes while it is looked at counts as empty, and is gone at the next look.
			const { size, mtimeMs } = await stat(join(folder, name)).catch(() => ({ size: 0, mtimeMs: 0 }));
			return { name, size, modified: mtimeMs };
		})
	);
	return files;
}

async function namesIn(folder: string, below: string): Promise<string[]> {
	const names = await readdir(join(folder, below)).catch(() => []);
	return names
		.filter((name) => !name.startsWith('.') && !(below === '' && SUBFOLDERS.includes(name)))
		.map((name) => (below === '' ? name : `${below}/${name}`));
}
