// Writes a file that is either whole or not there: under another name beside it first. At once and to its end, so that Ctrl+C finds
// either nothing or all of it.
import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { ignoreInterrupt } from './interrupt.ts';

export function writeWhole(path: string, content: string | Uint8Array): void {
	const part = `${path}.part`;
	try {
		writeFileSync(part, content);
		renameSync(part, path);
		ignoreInterrupt();
	} finally {
		rmSync(part, { force: true });
	}
}
