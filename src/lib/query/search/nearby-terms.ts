// Terms a few letters away from a misspelt word. Walks the sorted terms as the tree they are: terms that begin alike share
// the rows of the edit distance (Levenshtein), and a beginning that is already too far is skipped with all that follow from it. Of each
// row only the part is known where a distance can still be small enough (Ukkonen's band).

export interface NearbyTerm {
	/** Position in `terms`. */
	readonly at: number;
	/** Letters inserted, left out or replaced, from 1. */
	readonly distance: number;
}

/** Longer than any word that someone mistypes. */
const LONGEST = 64;
/** What the array of shared lengths holds. */
const LONGEST_SHARED = 0xffff;

/** How many letters may be wrong in a word of that many. */
export function mostTypos(word: string): number {
	if (word.length < 4 || word.length > LONGEST) return 0;
	return word.length < 6 ? 1 : 2;
}

/**
 * The terms other than `word` at most `most` letters from `word`; with `isBeginning`, those of which some beginning is.
 * `terms` ascend by UTF-16 code units; distances count those units.
 */
export function nearbyTerms(
	terms: readonly string[],
	word: string,
	most: number,
	isBeginning: boolean
): NearbyTerm[] {
	if (most === 0) return [];
	if (most === 1 && !isBeginning && word.length >= 4) return oneLetterAway(terms, word);
	const shared = sharedLengths(terms);
	const found: NearbyTerm[] = [];
	const width = word.length + 1;
	/** rows[d] is the distance of each beginning of `word` from the first d letters of the term at hand. */
	const rows = [Uint8Array.from({ length: width }, (_, letter) => letter)];
	/** Least distance from `word` of any beginning of the term up to that letter. */
	const least = [word.length];
	/** Letters of the last term looked at that have a row. */
	let known = 0;
	for (let at = 0; at < terms.length;) {
		const term = terms[at]!;
		let depth = Math.min(known, shared[at]!);
		let isTooFar = false;
		for (; depth < term.length && !isTooFar; depth++) {
			const row = (rows[depth + 1] ??= new Uint8Array(width));
			isTooFar = nextRow(rows[depth]!, row, word, term.charCodeAt(depth), depth + 1, most) > most;
			least[depth + 1] = Math.min(least[depth]!, distanceOf(row, depth + 1, word, most));
		}
		known = depth;
		const whole = isTooFar ? Infinity : distanceOf(rows[depth]!, depth, word, most);
		const distance = isBeginning ? least[depth]! : whole;
		if (distance <= most) found.push({ at, distance });
		at++;
		// Too far to come back, and no beginning was near: so it is for every term that begins so.
		if (isTooFar && distance > most) while (at < terms.length && shared[at]! >= known) at++;
	}
	return found;
}

/**
 * The usual case by a shorter way: where one letter is wrong, the half of the word without it stands whole, at the beginning or at the end of
 * the term.
 */
function oneLetterAway(terms: readonly string[], word: string): NearbyTerm[] {
	const half = word.length >> 1;
	const found = new Set<number>();
	const look = (at: number) => isOneAway(terms[at]!, word) && found.add(at);
	const head = word.slice(0, half);
	for (let at = firstFrom(terms, head); terms[at]?.startsWith(head); at++) look(at);
	const tail = word.slice(half);
	const letters = Math.min(MOST_FILED, tail.length);
	for (const at of endingsOf(terms, letters).get(word.slice(-letters)) ?? []) look(at);
	return [...found].sort((a, b) => a - b).map((at) => ({ at, distance: Number(terms[at] !== word) }));
}

/** Whether one letter at most inserted, left out or replaced makes `word` of `term`. */
function isOneAway(term: string, word: string): boolean {
	const [short, long] = term.length < word.length ? [term, word] : [word, term];
	const more = long.length - short.length;
	if (more > 1) return false;
	let same = 0;
	while (same < short.length && short.charCodeAt(same) === long.charCodeAt(same)) same++;
	if (more === 0) return short.slice(same + 1) === long.slice(same + 1);
	return short.slice(same) === long.slice(same + 1);
}

function firstFrom(terms: readonly string[], beginning: string): number {
	let low = 0;
	let high = terms.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (terms[middle]! >= beginning) high = middle;
		else low = middle + 1;
	}
	return low;
}

/** By so many last letters terms are filed at most. */
const MOST_FILED = 4;

type Endings = ReadonlyMap<string, readonly number[]>;

/** By how many letters they are filed. */
const knownEndings = new WeakMap<readonly string[], (Endings | undefined)[]>();

/** Positions of terms by their last `letters`. */
function endingsOf(terms: readonly string[], letters: number): Endings {
	const known = knownEndings.get(terms) ?? [];
	knownEndings.set(terms, known);
	return (known[letters] ??= fileByEnding(terms, letters));
}

function fileByEnding(terms: readonly string[], letters: number): Endings {
	const endings = new Map<string, number[]>();
	terms.forEach((term, at) => {
		const ending = term.slice(-letters);
		const filed = endings.get(ending);
		if (filed) filed.push(at);
		else endings.set(ending, [at]);
	});
	return endings;
}

/** Fills the band of `row`, that of the first `depth` letters of the term, the last of them `letter`, and returns its least distance. */
function nextRow(
	above: Uint8Array,
	row: Uint8Array,
	word: string,
	letter: number,
	depth: number,
	most: number
): number {
	const from = Math.min(Math.max(1, depth - most), word.length + 1);
	const to = Math.min(word.length, depth + most);
	// What borders on the band is too far.
	row[from - 1] = from === 1 ? depth : most + 1;
	if (to < word.length) row[to + 1] = most + 1;
	let least = row[from - 1]!;
	for (let at = from; at <= to; at++) {
		const replaced = above[at - 1]! + (word.charCodeAt(at - 1) === letter ? 0 : 1);
		const distance = Math.min(replaced, above[at]! + 1, row[at - 1]! + 1);
		row[at] = distance;
		if (distance < least) least = distance;
	}
	return least;
}

/** The distance of all of `word` from the first `depth` letters; Infinity outside of the band. */
function distanceOf(row: Uint8Array, depth: number, word: string, most: number): number {
	return Math.abs(depth - word.length) <= most ? row[word.length]! : Infinity;
}

const knownLengths = new WeakMap<readonly string[], Uint16Array>();

/** How many letters each term begins with that the one before begins with too. */
function sharedLengths(terms: readonly string[]): Uint16Array {
	let lengths = knownLengths.get(terms);
	if (!lengths) {
		lengths = Uint16Array.from(terms, (term, at) => sharedLength(terms[at - 1] ?? '', term));
		knownLengths.set(terms, lengths);
	}
	return lengths;
}

function sharedLength(a: string, b: string): number {
	const most = Math.min(a.length, b.length, LONGEST_SHARED);
	let at = 0;
	while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
	return at;
}
