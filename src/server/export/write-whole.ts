// Writes a file that is either whole or not there: under another name beside it first, which a stop by Ctrl+C takes away again.
import { rmSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';

/** What a shell expects of a command that was interrupted. */
const INTERRUPTED = 130;

export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
	const part = `${path}.part`;
	const stop = () => {
		rmSync(part, { force: true });
		process.exit(INTERRUPTED);
	};
	process.once('SIGINT', stop);
	try {
		await writeFile(part, content);
		await rename(part, path);
	} finally {
		process.off('SIGINT', stop);
		await rm(part, { force: true });
	}
}
