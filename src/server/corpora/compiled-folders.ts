// Compiled corpora below the cache, each set of them in a folder named for the digest of all that it was made from. Such a folder is made
// beside and comes whole, and nobody writes into it again: whoever serves or exports a set has it as it was.
import { createHash } from 'node:crypto';
import { existsSync, rmSync } from 'node:fs';
import { mkdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isExpected } from '../../lib/model/parse/corpus-files.ts';
import { digestFiles } from '../digest-files.ts';
import { CACHE_FOLDER, ROOT } from '../repository.ts';
import { COMPILER } from '../steps.ts';
import type { Compiler } from './compiler.ts';
import { corpusFiles } from './corpus-files.ts';
import { prune } from './prune.ts';

const FOLDER = join(CACHE_FOLDER, 'corpora');

export interface CompileOptions {
	/** Also writes compressed forms, which takes longer. */
	readonly precompress: boolean;
	/** Where it has to be made. */
	readonly onwork?: () => void;
}

/** The folder that holds the corpora at `paths`, compiled, with their index. It stays as long as this process does. */
export async function compiledFolder(
	paths: readonly string[],
	compiler: Pick<Compiler, 'compile'>,
	{ precompress, onwork }: CompileOptions,
	cache: string = FOLDER
): Promise<string> {
	const digest = await digestCorpora(paths);
	const folder = join(cache, digest);
	await mkdir(cache, { recursive: true });
	await writeFile(`${folder}.${process.pid}.use`, '');
	if (!existsSync(join(folder, 'index.json'))) {
		onwork?.();
		await make(folder, (out) => compiler.compile({ folders: paths, out, precompress }));
	}
	const now = new Date();
	await utimes(folder, now, now);
	await prune(cache);
	return folder;
}

/** From now on `folder` is nothing to this process; what cannot be removed now goes once the process has ended. */
export async function letGo(folder: string): Promise<void> {
	await rm(`${folder}.${process.pid}.use`, { force: true }).catch(() => undefined);
}

async function make(folder: string, compile: (out: string) => Promise<void>): Promise<void> {
	const part = `${folder}.${process.pid}.part`;
	const tidy = () => rmSync(part, { recursive: true, force: true });
	process.once('exit', tidy);
	try {
		await compile(part);
		await rename(part, folder).catch((error: NodeJS.ErrnoException) => {
			// Another process was faster, with the same.
			if (!existsSync(join(folder, 'index.json'))) throw error;
		});
	} finally {
		process.off('exit', tidy);
		tidy();
	}
}

async function digestCorpora(paths: readonly string[]): Promise<string> {
	const hash = createHash('sha256').update(await digestFiles(ROOT, COMPILER));
	for (const path of paths) {
		const names = (await corpusFiles(path)).map(({ name }) => name);
		hash.update(`\0${path}\0${names.join('\0')}\0`);
		hash.update(await digestFiles(path, names.filter(isExpected)));
	}
	return hash.digest('hex').slice(0, 32);
}
