// Every place at which a passage stands in one text. A few passages are looked for from end to end; once many were asked for, runs of letters
// are listed by where they stand, so that a long report with a quote a sentence is not read through for each. Knows no quotes.

/** Letters of a run: shorter passages are looked for from end to end. */
const RUN = 8;
/** Letters of a passage among whose runs the rarest is looked for. */
const RUNS = 64;
/** Shorter texts are read through faster than listed. */
const LONG = 20_000;
/** So many passages are looked for before the runs are listed, which takes about as long. */
const MANY = 100;

/** Offsets at which a passage, which is not empty, begins; overlapping ones included. */
export type Offsets = (passage: string) => number[];

export function offsetsIn(text: string): Offsets {
	let asked = 0;
	let listed: Offsets | null = null;
	return (passage) => {
		if (text.length < LONG || passage.length < RUN || ++asked <= MANY) return readThrough(text, passage);
		listed ??= listRuns(text);
		return listed(passage);
	};
}

function readThrough(text: string, passage: string): number[] {
	const starts: number[] = [];
	for (let start = text.indexOf(passage); start !== -1; start = text.indexOf(passage, start + 1))
		starts.push(start);
	return starts;
}

/** Runs with one hash share a bucket; what stands in it is compared with the whole passage. */
function listRuns(text: string): Offsets {
	const mask = 2 ** Math.ceil(Math.log2(text.length)) - 1;
	const ends = new Uint32Array(mask + 1);
	const last = text.length - RUN;
	for (let at = 0; at <= last; at++) ends[hashAt(text, at) & mask]! += 1;
	for (let bucket = 1; bucket <= mask; bucket++) ends[bucket]! += ends[bucket - 1]!;
	const offsets = new Uint32Array(last + 1);
	const starts = ends;
	for (let at = last; at >= 0; at--) offsets[--starts[hashAt(text, at) & mask]!] = at;
	return (passage) => {
		let [from, to, within] = [0, offsets.length, 0];
		for (let at = 0; at <= Math.min(RUNS, passage.length) - RUN; at++) {
			const bucket = hashAt(passage, at) & mask;
			const end = bucket === mask ? offsets.length : starts[bucket + 1]!;
			if (end - starts[bucket]! < to - from) [from, to, within] = [starts[bucket]!, end, at];
		}
		const found = offsets.subarray(from, to);
		return Array.from(found, (offset) => offset - within).filter(
			(start) => start >= 0 && text.startsWith(passage, start)
		);
	};
}

function hashAt(text: string, at: number): number {
	let hash = 0;
	for (let letter = at; letter < at + RUN; letter++)
		hash = Math.imul(hash ^ text.charCodeAt(letter), 0x9e3779b1);
	return hash ^ (hash >>> 15);
}
