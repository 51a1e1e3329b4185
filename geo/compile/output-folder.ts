// The folder that compiled corpora are written to. It may hold other things, such as the basemap: only what
// an earlier index names is ever removed from it.
import { mkdir, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { brotliCompress, constants, createGzip, gzip } from 'node:zlib';
import type { CorpusIndex } from '../../src/lib/model/compiled.ts';
import {
	COLUMNS_FILE,
	DIGESTS_FILE,
	REPORT_WORDS_FILE,
	WORDS_FILE
} from '../../src/lib/query/columnar/large-corpus.ts';
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
	REPORT_WORDS_FILE,
	WORDS_FILE
] as const;

/** The folders that it may hold: records of a large corpus. */
const CORPUS_FOLDERS = ['claims', 'texts'] as const;

export const COMPRESSED = ['.gz', '.br'] as const;

/** Beyond this size Brotli's highest level costs minutes for a few per cent. */
const BROTLI_BEST_BELOW = 16 * 1024 * 1024;

/** Writes a file as JSON, and with `precompress` its compressed forms beside it. */
export async function writeJson(path: string, value: unknown, precompress: boolean): Promise<void> {
	const bytes = Buffer.from(JSON.stringify(value));
	await mkdir(dirname(path), { recursive: true });
	await writeFile(path, bytes);
	if (!precompress) return;
	await writeFile(`${path}.gz`, await promisify(gzip)(bytes, { level: 9 }));
	await writeFile(
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
	await pipeline(Readable.from(pieces, { objectMode: true }), createWriteStream(path));
	if (!precompress) return;
	await pipeline(createReadStream(path), createGzip({ level: 5 }), createWriteStream(`${path}.gz`));
}

function brotliParams(size: number): Record<number, number> {
	const quality = size < BROTLI_BEST_BELOW ? constants.BROTLI_MAX_QUALITY : 6;
	return { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: size };
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

/** Whether what is called so in a corpus's folder was written by the build. */
export function isOfCorpus(name: string): boolean {
	const plain = name.replace(/\.(?:gz|br)$/, '');
	return (
		(CORPUS_FILES as readonly string[]).includes(plain) ||
		(CORPUS_FOLDERS as readonly string[]).includes(name)
	);
}

/** Removes what the build wrote of a corpus, and its folder where nothing else is in it. */
export async function removeCorpus(folder: string, id: string): Promise<void> {
	const path = join(folder, id);
	for (const name of await readdir(path).catch(() => [])) {
		if (isOfCorpus(name)) await rm(join(path, name), { recursive: true, force: true });
	}
	await rmdir(path).catch((error: NodeJS.ErrnoException) => {
		if (error.code !== 'ENOTEMPTY' && error.code !== 'ENOENT') throw error;
	});
}
