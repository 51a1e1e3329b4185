// Files and folders that were named in a terminal as files that can be read: of a folder all that lie in it, at any depth.
import { openAsBlob } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Input } from '../../src/lib/files/input/input.ts';
import { isBeside } from '../../src/lib/reading/files/beside.ts';
import { UsageError } from '../commands/command.ts';

export async function findInputs(paths: readonly string[]): Promise<Input[]> {
	const inputs: Input[] = [];
	for (const path of paths) {
		const found = await stat(path).catch((cause: unknown) => {
			throw new UsageError(`There is no ${path}.`, { cause });
		});
		if (found.isDirectory()) inputs.push(...(await inFolder(path, basename(path))));
		else inputs.push({ name: basename(path), content: await openAsBlob(path) });
	}
	return inputs;
}

/** Links are not followed. */
async function inFolder(folder: string, name: string): Promise<Input[]> {
	const entries = await readdir(folder, { withFileTypes: true });
	const inputs: Input[] = [];
	for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
		const [path, inner] = [join(folder, entry.name), `${name}/${entry.name}`];
		if (isBeside(inner)) continue;
		if (entry.isDirectory()) inputs.push(...(await inFolder(path, inner)));
		else if (entry.isFile()) inputs.push({ name: inner, content: await openAsBlob(path) });
	}
	return inputs;
}
