// The folder that compiled corpora are written to. It may hold other things, such as the basemap: only what
// an earlier index names is ever removed from it.
import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { brotliCompress, constants, createGzip, gzip } from 'node:zlib';
import type { CorpusIndex } from '../../src/lib/model/compiled.ts';
import { COLUMNS_FILE, DIGESTS_FILE, WORDS_FILE } from '../../src/lib/query/columnar/large-corpus.ts';
import type { Pieces } from '../../src/lib/query/columnar/write-large-corpus.ts';
import { ID_PATTERN } from '../../src/lib/model/schema/fields.ts';

export const INDEX = 'index.json';

/** The files that one corpus's folder may hold. */
const CORPUS_FILES = [
	'corpus.json',
	'faults.json',
	'places.geojson',
	'claims.geojson',
	COLUMNS_FILE,
	DIGESTS_FILE,
	WORDS_FILE
] as const;

/** The folders that it may hold: records of a large corpus. */
const CORPUS_FOLDERS = ['claims', 'texts'] as const;

const COMPRESSED = ['.gz', '.br'] as const;

/** Beyond this size Brotli's highest level costs minutes for a few per cent. */
const BROTLI_BEST_BELOW = 16 * 1024 * 1024;

/**
 * Writes a file as JSON, and its compressed forms beside it or, without `precompress`, none that would be
 * out of date.
 */
export async function writeJson(path: string, value: unknown, precompress: boolean): Promise<void> {
	const bytes = Buffer.from(JSON.stringify(value));
	await mkdir(dirname(path), { recursive: true });
	await Promise.all(COMPRESSED.map((ending) => rm(path + ending, { force: true })));
	await replaceFile(path, bytes);
	if (!precompress) return;
	await replaceFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
	await replaceFile(
		`${path}.br`,
		await promisify(brotliCompress)(bytes, { params: brotliParams(bytes.length) })
	);
}

/**
 * Writes a file as its pieces come, no faster than the disk takes them, and a compressed form beside it. Brotli would take minutes for what
 * gzip does in seconds, and there are thousands of such files.
 */
export async function writePieces(path: string, pieces: Pieces, precompress: boolean): Promise<void> {
	await mkdir(dirname(path), { recursive: true });
	await Promise.all(COMPRESSED.map((ending) => rm(path + ending, { force: true })));
	const half = `${path}.${process.pid}.part`;
	await pipeline(Readable.from(pieces, { objectMode: true }), createWriteStream(half));
	await rename(half, path);
	if (!precompress) return;
	const zipped = `${path}.gz.${process.pid}.part`;
	await pipeline(createReadStream(path), createGzip({ level: 5 }), createWriteStream(zipped));
	await rename(zipped, `${path}.gz`);
}

function brotliParams(size: number): Record<number, number> {
	const quality = size < BROTLI_BEST_BELOW ? constants.BROTLI_MAX_QUALITY : 6;
	return { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: size };
}

/** A reader sees the old file or the new one, never a half. */
export async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
	const half = `${path}.${process.pid}.part`;
	await writeFile(half, bytes);
	await rename(half, path);
}

/** Ids of the corpora that the folder holds by its own index; none where there is no index that can be read. */
export async function corporaIn(folder: string): Promise<string[]> {
	try {
		const index = JSON.parse(await readFile(join(folder, INDEX), 'utf8')) as CorpusIndex;
		return index.corpora.map(({ id }) => id).filter((id) => ID_PATTERN.test(id));
	} catch {
		return [];
	}
}

/** Whether `folder` holds a corpus as its author writes it, over which nothing may be written. */
export function isSourceFolder(folder: string): boolean {
	return existsSync(join(folder, 'sources.json')) || existsSync(join(folder, 'claims.json'));
}

/** Removes the files of a corpus but those in `keep`, and its folder where nothing else is in it. */
export async function removeCorpus(folder: string, id: string, keep: readonly string[] = []): Promise<void> {
	const files = CORPUS_FILES.filter((file) => !keep.includes(file));
	for (const path of files.map((file) => join(folder, id, file))) {
		await Promise.all(['', ...COMPRESSED].map((ending) => rm(path + ending, { force: true })));
	}
	for (const name of CORPUS_FOLDERS) await rm(join(folder, id, name), { recursive: true, force: true });
	if (keep.length > 0) return;
	await rmdir(join(folder, id)).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOTEMPTY' && error.code !== 'ENOENT') throw error;
	});
}
