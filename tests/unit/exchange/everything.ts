// The frozen corpus of tests, as parsed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../../../src/lib/model/corpus.ts';
import { parseCorpus } from '../../../src/lib/model/parse-corpus.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/harbour');

export function everythingCorpus(): Corpus {
	const paths = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name));
	const files = new Map(
		paths.map((path) => [
			path.slice(FOLDER.length + 1).replaceAll('\\', '/'),
			new Uint8Array(readFileSync(path))
		])
	);
	const result = parseCorpus(files);
	if (!result.ok) throw new Error(JSON.stringify(result.faults));
	return result.corpus;
}
