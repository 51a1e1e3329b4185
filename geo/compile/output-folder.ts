// The folder that compiled corpora are written to. It may hold other things, such as the basemap: only what
// an earlier index names is ever removed from it.
import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { CorpusIndex } from '../../src/lib/model/compiled.ts';
import { ID_PATTERN } from '../../src/lib/model/schema/fields.ts';

export const INDEX = 'index.json';

/** The files that one corpus's folder may hold. */
const CORPUS_FILES = ['corpus.json', 'faults.json', 'places.geojson', 'claims.geojson'] as const;

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

function brotliParams(size: number): Record<number, number> {
	const quality = size < BROTLI_BEST_BELOW ? constants.BROTLI_MAX_QUALITY : 6;
	return { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: size };
}

/** A reader sees the old file or the new one, never a half. */
async function replaceFile(path: string, bytes: Uint8Array): Promise<void> {
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
	if (keep.length > 0) return;
	await rmdir(join(folder, id)).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOTEMPTY' && error.code !== 'ENOENT') throw error;
	});
}
