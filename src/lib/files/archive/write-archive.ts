// Files as a ZIP archive. The same files give the same bytes, whenever it is made.
import type { Watched } from '../input/input.ts';

/** The earliest that ZIP can say: an archive does not tell when somebody sat at the machine. */
const WHEN = new Date(1980, 0, 1);

export async function writeArchive(
	files: ReadonlyMap<string, Uint8Array>,
	mediaType: string,
	{ signal }: Watched
): Promise<Blob> {
	const { configure, BlobWriter, Uint8ArrayReader, ZipWriter } = await import('@zip.js/zip.js');
	configure({ useWebWorkers: false });
	const writer = new ZipWriter(new BlobWriter(mediaType), { extendedTimestamp: false, lastModDate: WHEN });
	for (const [path, bytes] of files) await writer.add(path, new Uint8ArrayReader(bytes), { signal });
	return writer.close();
}
