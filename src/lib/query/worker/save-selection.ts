// What is selected of a large corpus as a file, in the corpus's order, so that each file of records is read once and let go.
import { indexEvidence } from '../../evidence/evidence-index.ts';
import { toOrigin } from '../../evidence/origin.ts';
import type { Claim } from '../../model/corpus.ts';
import { claimsFile, positionInFile, withoutClaims, type LargeCorpus } from '../columnar/large-corpus.ts';
import { sayCredit, type Selection } from '../export/selection.ts';
import { toCsv } from '../export/to-csv.ts';
import { toGeoJson } from '../export/to-geojson.ts';
import type { Table } from '../table.ts';
import { codesHeld } from '../witnesses.ts';
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

/** `load` gives the claims of a file. Rejects when it is stopped. */
export async function saveSelection(
	format: ExportFormat,
	saved: SavedSelection,
	load: (name: string) => Promise<readonly Claim[]>,
	{ signal, tell }: Watched
): Promise<Blob> {
	const { rows } = saved;
	const originOf = new Map<Claim, number>();
	const selection = toSelection(saved, originOf);
	const [head, end] = format === 'csv' ? ['', ''] : around(selection);
	const pieces: Blob[] = [];
	let texts = [head];
	let isFirst = true;
	const files = loadAhead(rows, load);
	for (let at = 0; at < rows.length;) {
		const name = claimsFile(rows[at]!);
		const records = (await files.next()).value!;
		signal.throwIfAborted();
		const claims: Claim[] = [];
		originOf.clear();
		for (; at < rows.length && claimsFile(rows[at]!) === name; at++) {
			const claim = records[positionInFile(rows[at]!)]!;
			claims.push(claim);
			originOf.set(claim, saved.table.columns.origin.codes[rows[at]!]!);
		}
		texts.push(toPiece(format, { ...selection, claims }, isFirst));
		isFirst = false;
		tell(at / rows.length);
		if (texts.length < FILES_A_PIECE) continue;
		pieces.push(new Blob(texts));
		texts = [];
	}
	return new Blob([...pieces, ...texts, end]);
}

/** The files of `rows`, which ascend, in their order: some are under way while one is worked on. */
async function* loadAhead(
	rows: Uint32Array,
	load: (name: string) => Promise<readonly Claim[]>
): AsyncGenerator<readonly Claim[], undefined> {
	const coming: Promise<readonly Claim[]>[] = [];
	let last = '';
	for (const row of rows) {
		const name = claimsFile(row);
		if (name === last) continue;
		last = name;
		const file = load(name);
		// Whoever waits for it hears of what fails.
		file.catch(() => undefined);
		coming.push(file);
		if (coming.length === AHEAD) yield await coming.shift()!;
	}
	for (const file of coming) yield await file;
	return undefined;
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
