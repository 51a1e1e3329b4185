// Writes the compressed forms that are served beside each file: .br and .gz. Knows no format of what it compresses.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const COMPRESSIBLE = /\.(bin|html|js|css|json|md|pbf|svg|txt)$/;

/** Beyond this quality brotli takes ten times as long for a twentieth less. */
const BROTLI_QUALITY = 9;
const GZIP_LEVEL = 9;
/** Enough to keep zlib's threads busy, few enough to hold few files in memory. */
const AT_ONCE = 8;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);

/** Compresses every file below `folder` anew, but for those that `skip` names by their path from there. */
export async function compressFolder(
	folder: string,
	skip: (path: string) => boolean = () => false
): Promise<void> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	const queue = entries
		.filter((entry) => entry.isFile() && COMPRESSIBLE.test(entry.name))
		.map((entry) => join(entry.parentPath, entry.name))
		.filter((path) => !skip(relative(folder, path).replaceAll(sep, '/')));
	const work = async () => {
		for (let file = queue.pop(); file !== undefined; file = queue.pop()) await compressFile(file);
	};
	await Promise.all(Array.from({ length: AT_ONCE }, work));
}

async function compressFile(file: string): Promise<void> {
	const content = await readFile(file);
	const [brotli, zipped] = await Promise.all([
		toBrotli(content, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY,
				[constants.BROTLI_PARAM_SIZE_HINT]: content.length
			}
		}),
		toGzip(content, { level: GZIP_LEVEL })
	]);
	await Promise.all([
		keepIfSmaller(`${file}.br`, brotli, content),
		keepIfSmaller(`${file}.gz`, zipped, content)
	]);
}

/** A file too small to gain has no compressed form; one left from an earlier build would be served in its place. */
async function keepIfSmaller(path: string, compressed: Buffer, content: Buffer): Promise<void> {
	if (compressed.length < content.length) await writeFile(path, compressed);
	else await rm(path, { force: true });
}
