// The form of a corpus with too many claims to load them all: columns to ask, words to search, and the records in pieces that are
// fetched when someone looks at them. Says which files there are and what they hold; reads none.
//
// Columns are Arrow IPC, because it needs no parsing: the file's bytes are the engine's arrays (1 to 5 ms for a million rows, against half a
// second for Parquet), and DuckDB, pandas and R open it as it is. The writer gets the parsed corpus as an iterable and keeps codes, the word
// index and the file at hand, so that nothing is held twice. A folder of JSON holds at most 64 MB of claims, about 100,000; more come from a
// program that calls the writer.
import type { PlacedClaim } from '../../compile/quote-places.ts';
import { COMPILED_FORMAT, type CompiledCorpus } from '../../model/compiled.ts';
import type { Claim, Corpus } from '../../model/corpus.ts';
import type { DateAxis } from '../query/query.ts';

/** Raised whenever a reader of the old form could misread the new one. */
export const LARGE_FORMAT = 'large-5';

/** From how many claims on a corpus takes this form. */
export const LARGE_FROM = 20_000;

/** `corpus.json`: all but claims and the texts of reports. */
export interface LargeCorpus {
	readonly format: typeof LARGE_FORMAT;
	/** A mark of all that the corpus says: another whenever it is changed. */
	readonly revision: string;
	/** Its reports have an empty text. */
	readonly corpus: Omit<Corpus, 'claims'>;
	readonly placements: CompiledCorpus['placements'];
	/** How many claims there are. */
	readonly claims: number;
	/** The dates that some claims have, in the order of their codes in the columns; see dates-text.ts. */
	readonly dates: Readonly<Record<DateAxis, string>>;
	/** For each question a claim for each answer that some claim gives, no draft if possible: enough to know what is disputed. */
	readonly answered: readonly PlacedClaim[];
}

/** The corpus as the app knows others, with `claims` and no more of the rest than tells what is disputed. */
export function withoutClaims(
	{ corpus, placements, answered }: LargeCorpus,
	claims: readonly Claim[] = []
): CompiledCorpus {
	const ids = new Set<string>(claims.map(({ id }) => id));
	const others = answered.filter(({ id }) => !ids.has(id));
	return { format: COMPILED_FORMAT, corpus: { ...corpus, claims: [...claims, ...others] }, placements };
}

export const HEADER_FILE = 'corpus.json';
/** An Arrow IPC file: see table-to-arrow.ts. */
export const COLUMNS_FILE = 'claims.arrow';
/** An Arrow IPC file: see words-arrow.ts. */
export const WORDS_FILE = 'words.arrow';
/** The same of reports. */
export const REPORT_WORDS_FILE = 'report-words.arrow';

/** See claim-digests.ts. */
export const DIGESTS_FILE = 'digests.bin';

/** Records in one file: a list of claims shows some of many files. */
const PIECE = 40;

/** The file that holds the claim of `row`, as the JSON array of PIECE claims. */
export function claimsFile(row: number): string {
	return `claims/${Math.floor(row / PIECE)}.json`;
}

/** The file that holds the text of the report with that position in the corpus, as the JSON array of PIECE texts. */
export function textsFile(report: number): string {
	return `texts/${Math.floor(report / PIECE)}.json`;
}

/** Where in its file the record of `row` stands. */
export function positionInFile(row: number): number {
	return row % PIECE;
}

/** Records in a row as the JSON of their files, one after another, with a line for each. `fileOf` as above. */
export function* inFiles(
	records: Iterable<unknown>,
	fileOf: (row: number) => string
): Generator<{ readonly name: string; readonly json: string }> {
	let piece: string[] = [];
	let rows = 0;
	const file = () => ({ name: fileOf(rows - 1), json: `[${piece.join(',\n')}]` });
	for (const record of records) {
		piece.push(JSON.stringify(record));
		rows++;
		if (piece.length < PIECE) continue;
		yield file();
		piece = [];
	}
	if (piece.length > 0) yield file();
}
