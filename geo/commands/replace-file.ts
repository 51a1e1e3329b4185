// Puts one file in the place of another: a reader sees the old one or the new one, never a half.
import { rename, writeFile } from 'node:fs/promises';

export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
	const half = `${path}.${process.pid}.part`;
	await writeFile(half, bytes);
	await rename(half, path);
}
