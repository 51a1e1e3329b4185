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
import type { ExportFormat } from './messages.ts';

export interface SavedSelection {
	readonly header: LargeCorpus;
	readonly table: Table;
	/** Ascending. */
	readonly rows: Uint32Array;
	/** The query in words, and as an address has it. */
	readonly sentence: string;
	readonly address: string;
}

/** `load` gives the claims of a file. */
export async function saveSelection(
	format: ExportFormat,
	saved: SavedSelection,
	load: (name: string) => Promise<readonly Claim[]>
): Promise<Blob> {
	const { rows } = saved;
	const originOf = new Map<Claim, number>();
	const selection = toSelection(saved, originOf);
	const pieces: string[] = [];
	for (let at = 0; at < rows.length;) {
		const name = claimsFile(rows[at]!);
		const records = await load(name);
		const claims: Claim[] = [];
		originOf.clear();
		for (; at < rows.length && claimsFile(rows[at]!) === name; at++) {
			const claim = records[positionInFile(rows[at]!)]!;
			claims.push(claim);
			originOf.set(claim, saved.table.columns.origin.codes[rows[at]!]!);
		}
		pieces.push(toPiece(format, { ...selection, claims }, pieces.length === 0));
	}
	if (format === 'csv') return new Blob(pieces);
	return new Blob([...around(selection, pieces.join(',\n'))]);
}

function toPiece(format: ExportFormat, selection: Selection, isFirst: boolean): string {
	if (format === 'csv') return toCsv(selection, isFirst ? 'whole' : 'further');
	return toGeoJson(selection)
		.features.map((feature) => JSON.stringify(feature))
		.join(',\n');
}

/** The head of a collection, its features, and its end. */
function around(selection: Selection, features: string): string[] {
	const empty = JSON.stringify(toGeoJson({ ...selection, claims: [] }));
	return [empty.slice(0, -']}'.length), features, ']}\n'];
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
