// A corpus of any size in its large form. Goes through the claims from start to end several times and holds no more of
// them than their columns, the index of their words, and one file of records.
import type { PlacedClaim } from '../../compile/quote-places.ts';
import { positionsOf } from '../../evidence/dispute/disputed.ts';
import type { CompiledCorpus } from '../../model/compiled.ts';
import type { Claim, Corpus, Report } from '../../model/corpus.ts';
import { datesToText } from './dates-text.ts';
import { bytesOf, digestParts } from './claim-digests.ts';
import type { Table } from '../engine/table.ts';
import { buildTable } from '../engine/to-table.ts';
import { DATE_AXES } from '../query/query.ts';
import { Fingerprint } from '../../evidence/changes/fingerprint.ts';
import { indexWords } from '../search/word-index.ts';
import {
	claimsFile,
	COLUMNS_FILE,
	DIGESTS_FILE,
	HEADER_FILE,
	inFiles,
	LARGE_FORMAT,
	textsFile,
	REPORT_WORDS_FILE,
	WORDS_FILE,
	type LargeCorpus
} from './large-corpus.ts';
import { tableToArrow } from './table-to-arrow.ts';
import { claimText, reportText } from '../search/to-search-index.ts';
import { wordsToArrow } from './words-arrow.ts';

/** A file as it comes. */
export type Pieces = AsyncIterable<Uint8Array> | Iterable<Uint8Array | string>;

/** Puts one file where it belongs; `name` is relative to the corpus. */
export type Put = (name: string, pieces: Pieces) => Promise<void>;

export interface CorpusInStreams {
	/** The texts of its reports do not matter. */
	readonly corpus: Omit<Corpus, 'claims'>;
	readonly placements: CompiledCorpus['placements'];
	/** Gone through several times, each from the start. */
	readonly claims: Iterable<PlacedClaim>;
	/** The texts of the reports, in their order. Gone through several times, too. */
	readonly texts: Iterable<string>;
}

export async function writeLargeCorpus(
	{ corpus, placements, claims, texts }: CorpusInStreams,
	put: Put
): Promise<void> {
	const table = buildTable(corpus, placements, claims);
	const ids: string[] = [];
	const digests = new Uint32Array(2 * table.size);
	for (const claim of claims) {
		digests.set(digestParts(claim), 2 * ids.length);
		ids.push(claim.id);
	}
	await put(COLUMNS_FILE, tableToArrow(table, ids));
	await put(WORDS_FILE, wordsToArrow(indexWords(textsOf(claims))));
	await put(REPORT_WORDS_FILE, wordsToArrow(indexWords(reportTextsOf(corpus.reports, texts))));
	await put(DIGESTS_FILE, bytesOf(digests));
	const mark = new Fingerprint();
	const putAll = async (records: Iterable<unknown>, fileOf: (row: number) => string) => {
		for (const { name, json } of inFiles(records, fileOf)) {
			mark.add(json);
			await put(name, [json]);
		}
	};
	await putAll(claims, claimsFile);
	await putAll(texts, textsFile);
	const header: Omit<LargeCorpus, 'revision'> = {
		format: LARGE_FORMAT,
		corpus: { ...corpus, reports: corpus.reports.map((report) => ({ ...report, text: '' })) },
		placements,
		claims: table.size,
		dates: mapDates(table),
		answered: answeredBy(claims)
	};
	mark.add(JSON.stringify(header));
	await put(HEADER_FILE, [JSON.stringify({ ...header, revision: mark.toString() } satisfies LargeCorpus)]);
}

function mapDates({ dates }: Table): LargeCorpus['dates'] {
	return Object.fromEntries(
		DATE_AXES.map((axis) => [axis, datesToText(dates[axis].whens)])
	) as LargeCorpus['dates'];
}

function* reportTextsOf(reports: readonly Report[], texts: Iterable<string>): Generator<string> {
	let at = 0;
	for (const text of texts) yield reportText(reports[at++]?.title, text);
}

function* textsOf(claims: Iterable<Claim>): Generator<string> {
	for (const claim of claims) yield claimText(claim);
}

/**
 * For each question the first claim that gives an answer to it, be that one position or several at once; no draft where another gives it
 * too, so that those without the drafts are enough for what is made without them.
 */
function answeredBy(claims: Iterable<PlacedClaim>): PlacedClaim[] {
	const answered = new Map<string, PlacedClaim>();
	for (const claim of claims) {
		for (const { question } of claim.answers) {
			const key = `${question}/${positionsOf(claim, question).sort().join()}`;
			const known = answered.get(key);
			if (!known || (known.status === 'draft' && claim.status !== 'draft')) answered.set(key, claim);
		}
	}
	return [...new Set(answered.values())];
}
