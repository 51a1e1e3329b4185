// Counting claims by value. The inner loops of the engine: each goes through a million claims in a few milliseconds. They are unrolled by
// four, which more than halves their time: the counters of neighbouring rows need not wait for each other.
import { toMask, type Codes, type Column, type Pairs, type PairsByRow, type Regions } from './table.ts';

/** Adds one to the count of the code of each of `rows`. */
export function countUp(counts: Uint32Array, codes: Codes, rows: Uint32Array): void {
	const end = rows.length;
	let i = 0;
	for (; i + 3 < end; i += 4) {
		const a = codes[rows[i]!]!;
		const b = codes[rows[i + 1]!]!;
		const c = codes[rows[i + 2]!]!;
		const d = codes[rows[i + 3]!]!;
		counts[a]!++;
		counts[b]!++;
		counts[c]!++;
		counts[d]!++;
	}
	for (; i < end; i++) counts[codes[rows[i]!]!]!++;
}

/** Takes one from the count of the code of each of `rows`. */
export function countDown(counts: Uint32Array, codes: Codes, rows: Uint32Array): void {
	const end = rows.length;
	let i = 0;
	for (; i + 3 < end; i += 4) {
		const a = codes[rows[i]!]!;
		const b = codes[rows[i + 1]!]!;
		const c = codes[rows[i + 2]!]!;
		const d = codes[rows[i + 3]!]!;
		counts[a]!--;
		counts[b]!--;
		counts[c]!--;
		counts[d]!--;
	}
	for (; i < end; i++) counts[codes[rows[i]!]!]!--;
}

/** The pairs of several columns by row. `bases` by column: from where its codes count, where its counts begin among those of all. */
export function joinPairs(columns: readonly Pairs[], bases: readonly number[], size: number): PairsByRow {
	const starts = new Uint32Array(size + 1);
	for (const { rows } of columns) for (const row of rows) starts[row + 1]!++;
	for (let row = 0; row < size; row++) starts[row + 1]! += starts[row]!;
	const next = starts.slice();
	const joined = new Uint32Array(starts[size]!);
	columns.forEach(({ rows, codes }, column) => {
		const base = bases[column]!;
		for (let i = 0; i < rows.length; i++) joined[next[rows[i]!]!++] = base + codes[i]!;
	});
	return { starts, codes: joined };
}

/** Adds `step`, which may be negative, to the count of each pair of each of `rows`. */
export function countPairsOf(
	counts: Uint32Array,
	{ starts, codes }: PairsByRow,
	rows: Uint32Array,
	step: 1 | -1
): void {
	for (let i = 0; i < rows.length; i++) {
		const row = rows[i]!;
		const end = starts[row + 1]!;
		for (let at = starts[row]!; at < end; at++) counts[codes[at]!]! += step;
	}
}

/** Adds `steps` of its row, which may be negative, to the count of each pair's code. */
function countPairs(counts: Uint32Array, { rows, codes }: Pairs, steps: Int8Array): void {
	for (let i = 0; i < rows.length; i++) counts[codes[i]!]! += steps[rows[i]!]!;
}

/** Adds to `counts` the rows whose failures are exactly `bits`. */
export function countFailing(counts: Uint32Array, codes: Codes, fails: Uint32Array, bits: number): void {
	for (let row = 0; row < fails.length; row++) if (fails[row] === bits) counts[codes[row]!]!++;
}

export function countFailingPairs(
	counts: Uint32Array,
	{ rows, codes }: Pairs,
	fails: Uint32Array,
	bits: number,
	step: 1 | -1
): void {
	for (let i = 0; i < rows.length; i++) if (fails[rows[i]!] === bits) counts[codes[i]!]! += step;
}

/** By code of the column how many of `rows` have it. `size`: rows of the table. */
export function countIn({ values, codes, more }: Column, rows: Uint32Array, size: number): Uint32Array {
	const counts = new Uint32Array(values.length);
	countUp(counts, codes, rows);
	if (more.rows.length > 0) countPairs(counts, more, new Int8Array(toMask(rows, size).buffer));
	return counts;
}

/** The claims of each value in the whole column. */
export function countAll({ values, codes, more }: Column): Uint32Array {
	const counts = new Uint32Array(values.length);
	for (let row = 0; row < codes.length; row++) counts[codes[row]!]!++;
	for (let at = 0; at < more.codes.length; at++) counts[more.codes[at]!]!++;
	return counts;
}

/** What each place has by itself and through the places in it. A claim with two of them counts twice: see `repeats`. */
export function rollUp(own: Uint32Array, { offsets, codes }: Regions): Uint32Array {
	const counts = own.slice();
	for (let place = 0; place + 1 < offsets.length; place++) {
		const count = own[place]!;
		if (count === 0) continue;
		for (let at = offsets[place]!; at < offsets[place + 1]!; at++) counts[codes[at]!]! += count;
	}
	return counts;
}
