// Puts one file in the place of another: a reader sees the old one or the new one, never a half, and nothing stays of what failed.
import { rename, rm, writeFile } from 'node:fs/promises';
import { ofFile } from '../../src/lib/model/system-words.ts';

export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
	const half = `${path}.${process.pid}.part`;
	try {
		await writeFile(half, bytes);
		await rename(half, path);
	} catch (error) {
		throw ofFile(error, path);
	} finally {
		await rm(half, { force: true });
	}
}
