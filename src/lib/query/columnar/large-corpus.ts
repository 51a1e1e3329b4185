// The form of a corpus with too many claims to load them all: columns to ask, words to search, and the records in pieces that are
// fetched when someone looks at them. Says which files there are and what they hold; reads none.
import type { CompiledCorpus } from '../../model/compiled.ts';
import type { Claim, Corpus } from '../../model/corpus.ts';

/** Raised whenever a reader of the old form could misread the new one. */
export const LARGE_FORMAT = 1;

/** `corpus.json`: all but claims and the texts of reports. */
export interface LargeCorpus {
	readonly format: typeof LARGE_FORMAT;
	/** Its reports have an empty text. */
	readonly corpus: Omit<Corpus, 'claims'>;
	readonly placements: CompiledCorpus['placements'];
	/** How many claims there are. */
	readonly claims: number;
}

export const HEADER_FILE = 'corpus.json';
/** An Arrow IPC file: see table-to-arrow.ts. */
export const COLUMNS_FILE = 'claims.arrow';
/** An Arrow IPC file: see words-arrow.ts. */
export const WORDS_FILE = 'words.arrow';

/** Records in one file. */
const PIECE = 500;

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

/** The claims as the JSON of their files, one after another. */
export function* claimFiles(claims: Iterable<Claim>): Generator<{ name: string; text: string }> {
	let piece: string[] = [];
	let row = 0;
	for (const claim of claims) {
		piece.push(JSON.stringify(claim));
		row++;
		if (piece.length < PIECE) continue;
		yield { name: claimsFile(row - 1), text: `[${piece.join(',\n')}]` };
		piece = [];
	}
	if (piece.length > 0) yield { name: claimsFile(row - 1), text: `[${piece.join(',\n')}]` };
}
