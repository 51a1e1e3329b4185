// One digest over the content of files and folders. Reads as streams, so that a large corpus never stands in memory.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';

/** SHA-256 over names and bytes, in the order of the names; a path that does not exist counts as empty. */
export async function digestFiles(
	root: string,
	paths: readonly string[],
	skip: (path: string) => boolean = () => false
): Promise<string> {
	const files = (await Promise.all(paths.map((path) => listFiles(resolve(root, path))))).flat();
	const named = files.map((file) => ({ file, name: relative(root, file).split(sep).join('/') }));
	const hash = createHash('sha256');
	for (const { file, name } of named.sort((a, b) => (a.name < b.name ? -1 : 1))) {
		if (skip(name)) continue;
		hash.update(`\0${name}\0`);
		for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
	}
	return hash.digest('hex');
}

async function listFiles(path: string): Promise<string[]> {
	const found = await stat(path).catch(() => null);
	if (!found) return [];
	if (found.isFile()) return [path];
	const entries = await readdir(path, { recursive: true, withFileTypes: true });
	return entries.filter((entry) => entry.isFile()).map((entry) => resolve(entry.parentPath, entry.name));
}
