// What is served and where, for who started it: a line a corpus.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CorpusEntry, CorpusIndex } from '../../lib/model/compiled.ts';

/** `folder`: of compiled corpora. `address` ends with a slash. */
export async function corpusLines(folder: string, address: string): Promise<string[]> {
	const { corpora } = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as CorpusIndex;
	const width = Math.max(0, ...corpora.map(({ id }) => id.length));
	return corpora.map((entry) => corpusLine(entry, address, width));
}

export function corpusLine(entry: CorpusEntry, address: string, width = 0): string {
	return `${address}${entry.id.padEnd(width)}  ${describe(entry)}`;
}

function describe(entry: CorpusEntry): string {
	if (entry.state === 'ready') return entry.title;
	return `${entry.title}: has faults, which this page lists`;
}
