// What is selected of a large corpus as a file, in the corpus's order, so that each file of records is read once and let go.
import { indexEvidence } from '../../evidence/evidence-index.ts';
import { toOrigin } from '../../evidence/origin/origin.ts';
import type { Claim } from '../../model/corpus.ts';
import { claimsFile, withoutClaims, type LargeCorpus } from '../columnar/large-corpus.ts';
import { sayCredit, type Selection } from '../export/selection.ts';
import { toCsv } from '../export/to-csv.ts';
import { toGeoJson } from '../export/to-geojson.ts';
import type { Table } from '../engine/table.ts';
import { codesHeld } from '../engine/witnesses.ts';
import type { ExportFormat, Watched } from './messages.ts';

export interface SavedSelection {
	readonly header: LargeCorpus;
	readonly table: Table;
	/** Ascending. */
	readonly rows: Uint32Array;
	/** The query in words, and as an address has it. */
	readonly sentence: string;
	readonly address: string;
}

/** So many files of records become one piece: the browser keeps pieces where it likes, and their text is let go. */
const FILES_A_PIECE = 250;
/** Files that are under way at a time. */
const AHEAD = 6;

/** `read` gives the claims of rows of one file. Rejects when it is stopped. */
export async function saveSelection(
	format: ExportFormat,
	saved: SavedSelection,
	read: (rows: readonly number[]) => Promise<readonly Claim[]>,
	{ signal, tell }: Watched
): Promise<Blob> {
	const { rows } = saved;
	const originOf = new Map<Claim, number>();
	const selection = toSelection(saved, originOf);
	const [head, end] = format === 'csv' ? ['', ''] : around(selection);
	const pieces: Blob[] = [];
	let texts = [head];
	let count = 0;
	for await (const claims of readAhead(rows, read)) {
		signal.throwIfAborted();
		originOf.clear();
		claims.forEach((claim, at) => originOf.set(claim, saved.table.columns.origin.codes[rows[count + at]!]!));
		texts.push(toPiece(format, { ...selection, claims }, count === 0));
		count += claims.length;
		tell(count / rows.length);
		if (texts.length < FILES_A_PIECE) continue;
		pieces.push(new Blob(texts));
		texts = [];
	}
	return new Blob([...pieces, ...texts, end]);
}

/** The claims of `rows`, which ascend, file by file: some are under way while one is worked on. */
async function* readAhead(
	rows: Uint32Array,
	read: (rows: readonly number[]) => Promise<readonly Claim[]>
): AsyncGenerator<readonly Claim[], void> {
	const coming: Promise<readonly Claim[]>[] = [];
	for (let start = 0, end = 0; start < rows.length; start = end) {
		const name = claimsFile(rows[start]!);
		while (end < rows.length && claimsFile(rows[end]!) === name) end++;
		const claims = read([...rows.subarray(start, end)]);
		// Whoever waits for it hears of what fails.
		claims.catch(() => undefined);
		coming.push(claims);
		if (coming.length === AHEAD) yield await coming.shift()!;
	}
	for (const claims of coming) yield await claims;
}

function toPiece(format: ExportFormat, selection: Selection, isFirst: boolean): string {
	if (format === 'csv') return toCsv(selection, isFirst ? 'whole' : 'further');
	const features = toGeoJson(selection).features.map((feature) => JSON.stringify(feature));
	return (isFirst ? '' : ',\n') + features.join(',\n');
}

/** What stands before and after the features of a collection. */
function around(selection: Selection): [string, string] {
	const empty = JSON.stringify(toGeoJson({ ...selection, claims: [] }));
	return [empty.slice(0, -']}'.length), ']}\n'];
}

function toSelection(
	{ header, table, rows, sentence, address }: SavedSelection,
	codes: ReadonlyMap<Claim, number>
): Selection {
	const { corpus, placements } = withoutClaims(header);
	const evidence = indexEvidence(corpus);
	const { source, place, origin } = table.columns;
	const used = codesHeld(source, rows, table.size).map((code) => corpus.sources[code]!.id);
	const isFromGeoNames = codesHeld(place, rows, table.size).some(
		(code) => corpus.places[code]?.geonames !== undefined
	);
	return {
		placements,
		evidence,
		claims: [],
		originOf: (claim) => toOrigin(origin.values[codes.get(claim)!]!),
		credit: sayCredit(evidence, new Set(used), isFromGeoNames),
		sentence,
		address
	};
}
