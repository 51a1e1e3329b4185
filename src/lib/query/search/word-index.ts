// Which texts hold which words: sorted terms with the numbers of the texts that hold them, in typed arrays, so that an index is built
// fast, stays small and crosses to a worker. Plain data; knows nothing of what the texts are.
import { unitsOf } from './units.ts';

export interface WordIndex {
	/** Folded, in ascending order of UTF-16 code units. */
	readonly terms: readonly string[];
	/** Texts of term i are `texts[offsets[i]]` up to `texts[offsets[i + 1]]`, ascending, none twice. */
	readonly offsets: Uint32Array;
	readonly texts: Uint32Array;
}

/** A run of terms in the order of the index, end exclusive. */
export interface TermRange {
	readonly from: number;
	readonly to: number;
}

/** Text number i is the i-th of `texts`. */
export function indexWords(texts: Iterable<string>): WordIndex {
	const terms = new TermsOfRuns();
	const lastText: number[] = [];
	let pairs = new Uint32Array(1 << 12);
	let used = 0;
	let text = 0;
	for (const content of texts) {
		for (const run of runsOf(content)) {
			for (const term of terms.of(run)) {
				if (lastText[term] === text) continue;
				lastText[term] = text;
				if (used + 2 > pairs.length) pairs = grown(pairs);
				pairs[used++] = term;
				pairs[used++] = text;
			}
		}
		text++;
	}
	return sorted(terms.numbers, pairs.subarray(0, used));
}

/** By ASCII code 1 for a sign that stands in no word and is none to be searched: there a text may be cut. */
const PARTS = Uint8Array.from({ length: 128 }, (_, code) =>
	Number(/[^\p{L}\p{N}\p{S}%&@#'-]|[\^~]/u.test(String.fromCharCode(code)))
);

/** A text cut where no word runs on. Most pieces are a word, and words repeat: what is in them is worked out once. */
function runsOf(text: string): string[] {
	const runs: string[] = [];
	let start = 0;
	for (let at = 0; at <= text.length; at++) {
		const code = at < text.length ? text.charCodeAt(at) : 0;
		if (code > 127 || PARTS[code] === 0) continue;
		if (at > start) runs.push(text.slice(start, at));
		start = at + 1;
	}
	return runs;
}

const PLAIN = /^[a-z0-9]+$/i;
const MOST_RUNS = 400_000;

/** Numbers of the terms that stand in pieces of text. */
class TermsOfRuns {
	readonly numbers = new Map<string, number>();
	readonly #known = new Map<string, readonly number[]>();

	of(run: string): readonly number[] {
		let terms = this.#known.get(run);
		if (!terms) {
			const forms = PLAIN.test(run) ? [run.toLowerCase()] : unitsOf(run).map(({ form }) => form);
			terms = forms.map((form) => this.#numberOf(form));
			if (this.#known.size >= MOST_RUNS) this.#known.clear();
			this.#known.set(run, terms);
		}
		return terms;
	}

	#numberOf(form: string): number {
		let number = this.numbers.get(form);
		if (number === undefined) this.numbers.set(form, (number = this.numbers.size));
		return number;
	}
}

/** The terms that begin with `prefix`. */
export function termsFrom({ terms }: Pick<WordIndex, 'terms'>, prefix: string): TermRange {
	const from = firstAtLeast(terms, (term) => term >= prefix);
	const to = firstAtLeast(terms, (term) => term >= prefix && !term.startsWith(prefix));
	return { from, to };
}

/** Index of the first term for which `isAfter` holds; it must hold for all that follow. */
function firstAtLeast(terms: readonly string[], isAfter: (term: string) => boolean): number {
	let low = 0;
	let high = terms.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (isAfter(terms[middle]!)) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** Pairs of term and text, by ascending text, put in the order of the terms by counting. */
function sorted(numbers: ReadonlyMap<string, number>, pairs: Uint32Array): WordIndex {
	const terms = [...numbers.keys()].sort();
	const rank = new Uint32Array(terms.length);
	terms.forEach((term, at) => (rank[numbers.get(term)!] = at));
	const offsets = new Uint32Array(terms.length + 1);
	for (let at = 0; at < pairs.length; at += 2) offsets[rank[pairs[at]!]! + 1]!++;
	for (let at = 0; at < terms.length; at++) offsets[at + 1]! += offsets[at]!;
	const next = offsets.slice();
	const texts = new Uint32Array(pairs.length / 2);
	for (let at = 0; at < pairs.length; at += 2) texts[next[rank[pairs[at]!]!]!++] = pairs[at + 1]!;
	return { terms, offsets, texts };
}

function grown(array: Uint32Array): Uint32Array<ArrayBuffer> {
	const larger = new Uint32Array(2 * array.length);
	larger.set(array);
	return larger;
}
