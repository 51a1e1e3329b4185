// Writes a file that is either whole or not there: under another name beside it first. At once and to its end, so that Ctrl+C finds
// either nothing or all of it.
import { closeSync, openSync, renameSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { ofFile } from '../../lib/model/system-words.ts';
import { ignoreInterrupt } from './interrupt.ts';

export function writeWhole(path: string, content: string | Uint8Array): void {
	const part = `${path}.part`;
	try {
		writeFileSync(part, content);
		renameSync(part, path);
		ignoreInterrupt();
	} catch (error) {
		throw ofFile(error, path);
	} finally {
		rmSync(part, { force: true });
	}
}

/** The same of what comes bit by bit, however much it is. An interruption ends the process, which takes the part away. */
export async function writePieces(path: string, pieces: AsyncIterable<string | Uint8Array>): Promise<void> {
	const part = `${path}.part`;
	const clear = () => rmSync(part, { force: true });
	process.once('exit', clear);
	try {
		const file = openSync(part, 'w');
		try {
			for await (const piece of pieces)
				writeAll(file, typeof piece === 'string' ? Buffer.from(piece) : piece);
		} finally {
			closeSync(file);
		}
		renameSync(part, path);
		ignoreInterrupt();
	} catch (error) {
		throw ofFile(error, path);
	} finally {
		process.off('exit', clear);
		clear();
	}
}

/** A system may take less of it than it is given. */
function writeAll(file: number, bytes: Uint8Array): void {
	for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
