// `npm run bench -- generate N [FOLDER]`: a made-up corpus of N claims, the same every time, as plain files where a corpus folder can hold
// them, and as the data that the app loads.
import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CACHE_FOLDER } from '../../src/server/repository.ts';
import { COMPILED_FORMAT, type CompiledCorpus, type CorpusIndex } from '../../src/lib/model/compiled.ts';
import { formatIsoDay } from '../../src/lib/model/day.ts';
import { serialiseCorpus } from '../../src/lib/model/serialise-corpus.ts';
import { LARGE_FROM } from '../../src/lib/query/columnar/large-corpus.ts';
import { writeLargeCorpus, type Put } from '../../src/lib/query/columnar/write-large-corpus.ts';
import { generateClaims, generateTexts } from './generated/generate-claims.ts';
import { generateCorpus, type Affair } from './generated/generate-corpus.ts';

/** More would make a claims file larger than a corpus folder may have. */
const MOST_IN_FOLDER = 100_000;

export async function benchGenerate(words: readonly string[]): Promise<string> {
	const size = Number(words[0]);
	if (!Number.isInteger(size) || size < 1) {
		throw new Error(`The number of claims is "${words[0] ?? ''}"; expected a whole number above 0`);
	}
	const out = words[1] ?? join(CACHE_FOLDER, 'generated', String(size));
	await rm(out, { recursive: true, force: true });
	const affair = generateCorpus(size);
	const written = [`${await writeData(affair, size, join(out, 'data'))}: for the app`];
	if (size <= MOST_IN_FOLDER)
		written.push(`${await writeFolder(affair, size, join(out, 'corpus'))}: plain files`);
	return written.join('\n');
}

/** A whole corpus in memory; for sizes that bear it. */
export function wholeCorpus(affair: Affair, size: number): CompiledCorpus {
	const claims = [...generateClaims(affair, size)];
	const texts = [...generateTexts(claims)];
	const reports = affair.corpus.reports.map((report, at) => ({ ...report, text: texts[at]! }));
	return {
		format: COMPILED_FORMAT,
		corpus: { ...affair.corpus, reports, claims },
		placements: affair.placements
	};
}

async function writeFolder(affair: Affair, size: number, folder: string): Promise<string> {
	for (const [path, bytes] of serialiseCorpus(wholeCorpus(affair, size).corpus)) {
		await mkdir(dirname(join(folder, path)), { recursive: true });
		await writeFile(join(folder, path), bytes);
	}
	return folder;
}

async function writeData(affair: Affair, size: number, folder: string): Promise<string> {
	const { corpus, placements } = affair;
	const put = putInto(join(folder, corpus.id));
	if (size < LARGE_FROM) await put('corpus.json', [JSON.stringify(wholeCorpus(affair, size))]);
	else {
		const claims = generateClaims(affair, size);
		await writeLargeCorpus({ corpus, placements, claims, texts: generateTexts(claims) }, put);
	}
	const index: CorpusIndex = {
		format: COMPILED_FORMAT,
		corpora: [
			{
				state: 'ready',
				id: corpus.id,
				title: corpus.title,
				summary: corpus.summary,
				asOf: formatIsoDay(corpus.asOf.latest!),
				claims: size,
				reports: corpus.reports.length,
				invented: true,
				folder: corpus.id,
				revision: String(size),
				path: `${corpus.id}/corpus.json`
			}
		]
	};
	await writeFile(join(folder, 'index.json'), JSON.stringify(index));
	return folder;
}

/** Writes as fast as the disk takes it, and no faster. */
function putInto(folder: string): Put {
	return async (name, pieces) => {
		const path = join(folder, name);
		await mkdir(dirname(path), { recursive: true });
		const file = createWriteStream(path);
		for await (const piece of pieces) if (!file.write(piece)) await once(file, 'drain');
		file.end();
		await once(file, 'finish');
	};
}
