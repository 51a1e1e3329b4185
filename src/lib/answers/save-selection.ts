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

/** All that a file says beside its claims. */
export interface Selected extends Pick<SaveRequest, 'sentence' | 'address'> {
	readonly evidence: EvidenceIndex;
	readonly placements: CompiledCorpus['placements'];
	readonly originOf: (claim: Claim) => Origin;
	/** Of the selected claims; and whether a point of theirs is from GeoNames. */
	readonly sources: ReadonlySet<SourceId>;
	readonly isFromGeoNames: boolean;
}

/** The text of a file: what stands before its claims, of some claims after others, and at the end. */
export interface ClaimWriter {
	readonly head: string;
	readonly write: (claims: readonly Claim[], isFirst: boolean) => string;
	readonly end: string;
}

export type Formats = Readonly<Record<ExportFormat, (selected: Selected) => ClaimWriter>>;

export interface SavedSelection extends Pick<SaveRequest, 'sentence' | 'address'> {
	readonly holding: Holding;
	readonly table: Table;
	/** In the order of the file. */
	readonly rows: Uint32Array;
}

/** So many pieces of claims become one piece of the file: the browser keeps those where it likes, and their text is let go. */
const PIECES_A_PIECE = 250;
/** Pieces of claims that are under way at a time. */
const AHEAD = 6;

/** Rejects when it is stopped. */
export async function saveSelection(
	saved: SavedSelection,
	writerFor: (selected: Selected) => ClaimWriter,
	{ signal, tell }: Watched
): Promise<Blob> {
	signal.throwIfAborted();
	const { rows } = saved;
	const originOf = new Map<Claim, number>();
	const { head, write, end } = writerFor(toSelected(saved, originOf));
	const pieces: Blob[] = [];
	let texts = [head];
	let count = 0;
	const told = (share: number) => {
		tell(share);
		signal.throwIfAborted();
	};
	for await (const claims of inOrder(saved, told)) {
		const { codes } = saved.table.columns.origin;
		originOf.clear();
		claims.forEach((claim, at) => originOf.set(claim, codes[rows[count + at]!]!));
		texts.push(write(claims, count === 0));
		count += claims.length;
		told(count / rows.length);
		if (texts.length < PIECES_A_PIECE) continue;
		pieces.push(new Blob(texts));
		texts = [];
	}
	return new Blob([...pieces, ...texts, end]);
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
async function* readAhead(rows: Uint32Array, { read }: Holding): AsyncGenerator<readonly Claim[], void> {
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

function toSelected(
	{ holding, table, rows, sentence, address }: SavedSelection,
	codes: ReadonlyMap<Claim, number>
): Selected {
	const { corpus, placements } = holding.compiled;
	const { source, place, origin } = table.columns;
	return {
		evidence: indexEvidence(corpus),
		placements,
		originOf: (claim) => toOrigin(origin.values[codes.get(claim)!]!),
		sources: new Set(codesHeld(source, rows, table.size).map((code) => corpus.sources[code]!.id)),
		isFromGeoNames: codesHeld(place, rows, table.size).some(
			(code) => corpus.places[code]?.geonames !== undefined
		),
		sentence,
		address
	};
}
