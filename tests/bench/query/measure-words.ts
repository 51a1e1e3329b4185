// A process of its own: searches in texts, ours beside MiniSearch on the same units of text, with the claims found compared. Prints JSON.
// Arguments: number of texts, searches of each kind. Needs --expose-gc.
import MiniSearch from 'minisearch';
import { mostTypos } from '../../../src/lib/query/search/nearby-terms.ts';
import { search, type SearchIndex } from '../../../src/lib/query/search/search.ts';
import { buildTable } from '../../../src/lib/query/engine/to-table.ts';
import { claimText } from '../../../src/lib/query/search/to-search-index.ts';
import { unitsOf } from '../../../src/lib/query/search/units.ts';
import { indexWords } from '../../../src/lib/query/search/word-index.ts';
import { generateClaims } from '../generated/generate-claims.ts';
import { generateCorpus } from '../generated/generate-corpus.ts';
import { between, oneOf, randomFrom, type Random } from '../generated/random.ts';

export interface WordsResult {
	readonly build: { readonly ours: number; readonly miniSearch: number };
	readonly bytes: { readonly ours: number; readonly miniSearch: number };
	/** Milliseconds, one entry a search. */
	readonly beginnings: { readonly ours: number[]; readonly miniSearch: number[] };
	readonly typos: { readonly ours: number[]; readonly miniSearch: number[] };
}

const [count = '', searches = ''] = process.argv.slice(2);
const size = Number(count);
const affair = generateCorpus(size);
const claims = generateClaims(affair, size);
const texts = Array.from(claims, claimText);
const table = buildTable(affair.corpus, affair.placements, claims);
const nothing = indexWords([]);

const ours = built(() => indexWords(texts));
const index: SearchIndex = {
	claims: ours.result,
	sources: nothing,
	actors: nothing,
	places: nothing,
	reports: nothing
};
const formsOf = (text: string) => unitsOf(text).map(({ form }) => form);
const peer = built(() => {
	const made = new MiniSearch<{ id: number; text: string }>({
		fields: ['text'],
		tokenize: formsOf,
		processTerm: (term) => term,
		searchOptions: { combineWith: 'AND' }
	});
	made.addAll(texts.map((text, id) => ({ id, text })));
	return made;
});

const random = randomFrom(3);
const beginnings = { ours: [] as number[], miniSearch: [] as number[] };
const typos = { ours: [] as number[], miniSearch: [] as number[] };
// The first searches warm both up and are not counted.
for (let at = -20; at < Number(searches); at++) {
	if (at === 0) for (const times of [beginnings, typos]) times.ours.length = times.miniSearch.length = 0;
	searchBeginnings(random);
	searchTypo(random);
}
const result: WordsResult = {
	build: { ours: ours.milliseconds, miniSearch: peer.milliseconds },
	bytes: { ours: ours.bytes, miniSearch: peer.bytes },
	beginnings,
	typos
};
console.log(JSON.stringify(result));

/** One word or two, of which the last is only begun. */
function searchBeginnings(random: Random): void {
	const last = oneOf(random, affair.vocabulary);
	const begun = last.slice(0, between(random, 3, 6));
	const typed = random() < 0.5 ? begun : `${affair.vocabulary[between(random, 0, 200)]!} ${begun}`;
	const found = timed(beginnings.ours, () => search(table, index, typed))!;
	const theirs = timed(beginnings.miniSearch, () => peer.result.search(typed, { prefix: true }));
	if (found.corrected.length > 0) return;
	expectSame(
		typed,
		texts.flatMap((_, row) => (found.isMatch[row] ? [row] : [])),
		theirs.map(({ id }) => id as number)
	);
}

/** A word with a letter replaced that begins no word: the words nearest to it are compared. */
function searchTypo(random: Random): void {
	const word = oneOf(random, affair.vocabulary);
	const at = between(random, 0, word.length - 1);
	const typed = word.slice(0, at) + oneOf(random, [...'xjwc']) + word.slice(at + 1);
	const most = mostTypos(typed);
	if (most === 0 || peer.result.search(typed, { prefix: true }).length > 0) return;
	const found = timed(typos.ours, () => search(table, index, typed))!;
	const theirs = timed(typos.miniSearch, () => nearestByPeer(typed, most));
	// Where no whole word is near, ours goes on to beginnings of words, which the peer does not know.
	if (theirs.length > 0) expectSame(typed, [...found.corrected[0]!.instead].sort(), theirs);
}

function nearestByPeer(typed: string, most: number): string[] {
	for (let fuzzy = 1; fuzzy <= most; fuzzy++) {
		const hits = peer.result.search(typed, { fuzzy, prefix: false });
		if (hits.length > 0) return [...new Set(hits.flatMap(({ terms }) => terms))].sort();
	}
	return [];
}

function expectSame<Item>(typed: string, ours: readonly Item[], theirs: readonly Item[]): void {
	const [a, b] = [ours, theirs].map((found) => JSON.stringify([...found].sort()));
	if (a !== b) throw new Error(`"${typed}": ours finds ${a?.slice(0, 200)}, MiniSearch ${b?.slice(0, 200)}`);
}

function built<Result>(build: () => Result) {
	const before = inUse();
	const start = performance.now();
	const result = build();
	const milliseconds = performance.now() - start;
	return { result, milliseconds, bytes: inUse() - before };
}

function timed<Result>(times: number[], work: () => Result): Result {
	const start = performance.now();
	const result = work();
	times.push(performance.now() - start);
	return result;
}

function inUse(): number {
	// What one pass lets go of, the next one frees.
	for (let pass = 0; pass < 3; pass++) (globalThis as unknown as { gc: () => void }).gc();
	const { heapUsed, external } = process.memoryUsage();
	return heapUsed + external;
}
