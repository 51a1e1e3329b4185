// Puts files in the place of others, all of them or none: where one cannot be, those that were replaced before it are put back.
import { constants, copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { ofFile } from '../../src/lib/model/system-words.ts';

/** `before` and `after` by their paths in `folder`; what stands only in `before` is taken away. */
export async function replaceFiles(
	folder: string,
	before: ReadonlyMap<string, Uint8Array>,
	after: ReadonlyMap<string, Uint8Array>
): Promise<void> {
	const written = [...after].filter(([path, bytes]) => !isSame(before.get(path), bytes));
	const gone = [...before.keys()].filter((path) => !after.has(path));
	const place = (path: string, ending = '') => join(folder, path + ending);
	const [part, old] = [`.${process.pid}.part`, `.${process.pid}.old.part`];
	const undo: (() => Promise<void>)[] = [];
	let at = '';
	try {
		for (const [path, bytes] of written) {
			at = place(path);
			await mkdir(dirname(at), { recursive: true });
			await writeFile(place(path, part), bytes);
			if (before.has(path)) await copyFile(at, place(path, old), constants.COPYFILE_FICLONE);
		}
		for (const [path] of written) {
			at = place(path);
			await rename(place(path, part), at);
			undo.push(() => (before.has(path) ? rename(place(path, old), place(path)) : rm(place(path))));
		}
		for (const path of gone) {
			at = place(path);
			await rename(at, place(path, old));
			undo.push(() => rename(place(path, old), place(path)));
		}
	} catch (error) {
		for (const step of undo.reverse()) await step();
		throw ofFile(error, at);
	} finally {
		const parts = [...written.map(([path]) => path), ...gone].flatMap((path) => [
			place(path, part),
			place(path, old)
		]);
		await Promise.allSettled(parts.map((path) => rm(path, { force: true })));
	}
}

function isSame(before: Uint8Array | undefined, after: Uint8Array): boolean {
	return before !== undefined && Buffer.compare(before, after) === 0;
}
