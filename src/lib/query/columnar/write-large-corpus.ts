// A corpus of any size in its large form. Goes through the claims from start to end several times and holds no more of
// them than their columns, the index of their words, and one file of records.
import type { CompiledCorpus } from '../../model/compiled.ts';
import type { Claim, Corpus } from '../../model/corpus.ts';
import { buildTable } from '../to-table.ts';
import { indexWords } from '../word-index.ts';
import {
	claimFiles,
	COLUMNS_FILE,
	HEADER_FILE,
	LARGE_FORMAT,
	textsFile,
	WORDS_FILE,
	type LargeCorpus
} from './large-corpus.ts';
import { tableToArrow } from './table-to-arrow.ts';
import { claimText } from '../to-search-index.ts';
import { wordsToArrow } from './words-arrow.ts';

/** Puts one file where it belongs; `name` is relative to the corpus. */
export type Put = (name: string, pieces: AsyncIterable<Uint8Array> | Iterable<string>) => Promise<void>;

/** `claims` is gone through from the start each time. */
export async function writeLargeCorpus(
	corpus: Omit<Corpus, 'claims'>,
	placements: CompiledCorpus['placements'],
	claims: Iterable<Claim>,
	put: Put
): Promise<void> {
	const table = buildTable(corpus, placements, claims);
	const ids: string[] = [];
	for (const { id } of claims) ids.push(id);
	await put(COLUMNS_FILE, tableToArrow(table, ids));
	await put(WORDS_FILE, wordsToArrow(indexWords(textsOf(claims))));
	for (const { name, text } of claimFiles(claims)) await put(name, [text]);
	await putTexts(corpus, put);
	const header: LargeCorpus = {
		format: LARGE_FORMAT,
		corpus: { ...corpus, reports: corpus.reports.map((report) => ({ ...report, text: '' })) },
		placements,
		claims: table.size
	};
	await put(HEADER_FILE, [JSON.stringify(header)]);
}

function* textsOf(claims: Iterable<Claim>): Generator<string> {
	for (const claim of claims) yield claimText(claim);
}

async function putTexts({ reports }: Omit<Corpus, 'claims'>, put: Put): Promise<void> {
	const files = new Map<string, string[]>();
	reports.forEach(({ text }, at) => {
		const name = textsFile(at);
		const texts = files.get(name);
		if (texts) texts.push(text);
		else files.set(name, [text]);
	});
	for (const [name, texts] of files) await put(name, [JSON.stringify(texts)]);
}
