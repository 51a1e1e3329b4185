// The columns of a corpus as they may leave a server that tells of no draft: topics and origins are words of the claims themselves, so those
// that only drafts have must not stand in a vocabulary. All other values are records of the corpus.
import { NONE } from '../query/query/query.ts';
import { codesFor, type Codes, type Column, type Table } from '../query/engine/table.ts';

/** `isLeftOut`: by row 1 where it is a draft. */
export function withoutUnheard(table: Table, isLeftOut: Uint8Array): Table {
	const { topic, origin } = table.columns;
	const topics = keptIn(topic, isLeftOut);
	// Without drafts these are all that claims originate with.
	const origins = keptIn({ ...origin, codes: table.reviewedOrigins }, isLeftOut);
	return {
		...table,
		columns: { ...table.columns, topic: recoded(topic, topics), origin: recoded(origin, origins) },
		reviewedOrigins: mapped(table.reviewedOrigins, newCodes(origins))
	};
}

/** By code 1 where a row that is heard has it. */
function keptIn({ values, codes, more }: Column, isLeftOut: Uint8Array): Uint8Array {
	const kept = Uint8Array.from(values, (value) => Number(value === NONE));
	codes.forEach((code, row) => (kept[code]! |= 1 ^ isLeftOut[row]!));
	more.codes.forEach((code, at) => (kept[code]! |= 1 ^ isLeftOut[more.rows[at]!]!));
	return kept;
}

function recoded({ values, codes, more }: Column, kept: Uint8Array): Column {
	const to = newCodes(kept);
	return {
		values: values.filter((_, code) => kept[code] === 1),
		codes: mapped(codes, to),
		more: { rows: more.rows, codes: mapped(more.codes, to) }
	};
}

/** By old code the new one; what is gone, which no row has that is heard, has the first. */
function newCodes(kept: Uint8Array): Uint32Array {
	let next = 0;
	return Uint32Array.from(kept, (isKept) => (isKept ? next++ : 0));
}

function mapped(codes: Codes, to: Uint32Array): Codes {
	const result = codesFor(to.length, codes.length);
	for (let at = 0; at < codes.length; at++) result[at] = to[codes[at]!]!;
	return result;
}
