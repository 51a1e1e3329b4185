// What is selected as a file. Records are read in the corpus's order, so that each file of them is read once; they are let go as they are
// written, unless the selection is small enough to stand in another order. Knows no format.
import { indexEvidence, type EvidenceIndex } from '../evidence/evidence-index.ts';
import { toOrigin, type Origin } from '../evidence/origin/origin.ts';
import type { CompiledCorpus } from '../model/compiled.ts';
import type { Claim, SourceId } from '../model/corpus.ts';
import { claimsFile } from '../query/columnar/large-corpus.ts';
import type { Table } from '../query/engine/table.ts';
import { codesHeld } from '../query/engine/witnesses.ts';
import type { Holding } from './holding.ts';
import type { ExportFormat, SaveRequest, Watched } from './request.ts';

/** Some of the selected claims, and all that a file says beside them. */
export interface Selected extends Pick<SaveRequest, 'sentence' | 'address'> {
	/** In the order of the file. */
	readonly claims: readonly Claim[];
	readonly evidence: EvidenceIndex;
	readonly placements: CompiledCorpus['placements'];
	/** Of these claims. */
	readonly originOf: (claim: Claim) => Origin;
	/** Of all selected claims; and whether a point of theirs is from GeoNames. */
	readonly sources: ReadonlySet<SourceId>;
	readonly isFromGeoNames: boolean;
}

/** The file, piece by piece, of portions that are all of one selection. */
export type SelectionWriter = (
	portions: AsyncIterable<Selected>,
	signal: AbortSignal
) => AsyncIterable<string | Uint8Array<ArrayBuffer>>;

/** How files of a format are written; fetched when one is chosen. */
export type Formats = (format: ExportFormat) => Promise<SelectionWriter>;

export interface SavedSelection extends Pick<SaveRequest, 'sentence' | 'address'> {
	readonly holding: Pick<Holding, 'compiled' | 'read'>;
	readonly table: Table;
	/** In the order of the file. */
	readonly rows: Uint32Array;
}

/** So much of a file becomes one piece: the browser keeps those where it likes, and their text is let go. */
const PIECE = 8 * 1024 * 1024;
/** Pieces of claims that are under way at a time. */
const AHEAD = 6;

/** Rejects when it is stopped. */
export async function saveSelection(
	saved: SavedSelection,
	write: SelectionWriter,
	watched: Watched
): Promise<Blob> {
	const pieces: Blob[] = [];
	let parts: (string | Uint8Array<ArrayBuffer>)[] = [];
	let length = 0;
	for await (const part of write(portionsOf(saved, watched), watched.signal)) {
		watched.signal.throwIfAborted();
		parts.push(part);
		length += part.length;
		if (length < PIECE) continue;
		pieces.push(new Blob(parts));
		[parts, length] = [[], 0];
	}
	return new Blob([...pieces, ...parts]);
}

/** At least one, if of no claims. Tells how far it is. */
export async function* portionsOf(
	saved: SavedSelection,
	{ signal, tell }: Watched
): AsyncGenerator<Selected, void> {
	signal.throwIfAborted();
	const { rows, table } = saved;
	const { codes, values } = table.columns.origin;
	const told = (share: number) => {
		tell(share);
		signal.throwIfAborted();
	};
	const common = toSelected(saved);
	let count = 0;
	for await (const claims of inOrder(saved, told)) {
		const origins = new Map(claims.map((claim, at) => [claim, codes[rows[count + at]!]!]));
		yield { ...common, claims, originOf: (claim) => toOrigin(values[origins.get(claim)!]!) };
		count += claims.length;
		told(count / rows.length);
	}
	if (count === 0) yield { ...common, claims: [], originOf: noOrigin };
}

function noOrigin(claim: Claim): Origin {
	throw new Error(`${claim.id} is not among the selected claims`);
}

/** The claims of `rows`, piece by piece; `told` hears how far that is where all are read before the first is given. */
async function* inOrder(
	{ rows, holding }: SavedSelection,
	told: (share: number) => void
): AsyncGenerator<readonly Claim[], void> {
	const isAscending = rows.every((row, at) => at === 0 || rows[at - 1]! < row);
	if (isAscending) return yield* readAhead(rows, holding);
	const byRow = new Map<number, Claim>();
	const ascending = rows.toSorted();
	for await (const claims of readAhead(ascending, holding)) {
		for (const claim of claims) byRow.set(ascending[byRow.size]!, claim);
		told((byRow.size - 1) / rows.length);
	}
	yield Array.from(rows, (row) => byRow.get(row)!);
}

/** The claims of `rows`, which ascend, file by file: some are under way while one is worked on. */
async function* readAhead(
	rows: Uint32Array,
	{ read }: Pick<Holding, 'read'>
): AsyncGenerator<readonly Claim[], void> {
	const coming: Promise<readonly Claim[]>[] = [];
	for (let start = 0, end = 0; start < rows.length; start = end) {
		const name = claimsFile(rows[start]!);
		while (end < rows.length && claimsFile(rows[end]!) === name) end++;
		const claims = Promise.resolve(read([...rows.subarray(start, end)]));
		// Whoever waits for it hears of what fails.
		claims.catch(() => undefined);
		coming.push(claims);
		if (coming.length === AHEAD) yield await coming.shift()!;
	}
	for (const claims of coming) yield await claims;
}

function toSelected({
	holding,
	table,
	rows,
	sentence,
	address
}: SavedSelection): Omit<Selected, 'claims' | 'originOf'> {
	const { corpus, placements } = holding.compiled;
	const { source, place } = table.columns;
	return {
		evidence: indexEvidence(corpus),
		placements,
		sources: new Set(codesHeld(source, rows, table.size).map((code) => corpus.sources[code]!.id)),
		isFromGeoNames: codesHeld(place, rows, table.size).some(
			(code) => corpus.places[code]?.geonames !== undefined
		),
		sentence,
		address
	};
}
