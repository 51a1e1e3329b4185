// Which claims match words: in their text, their quote, or the name of a source, actor or place in them; and, apart from them, which reports
// do in their text. Every word must be found; it matches what begins with it, and, if nothing in the corpus does, what it may be a
// misspelling of.
import type { Table, Column } from '../engine/table.ts';
import { mostTypos, nearbyTerms } from './nearby-terms.ts';
import { wordsOf } from './units.ts';
import { termsFrom, type TermRange, type WordIndex } from './word-index.ts';

/** What a search looks through. Texts of `claims` are numbered by row, those of the others by the code of their column. */
export interface SearchIndex {
	readonly claims: WordIndex;
	readonly sources: WordIndex;
	readonly actors: WordIndex;
	readonly places: WordIndex;
	/** Titles and texts of reports, in the corpus's order. Which claims match does not depend on them. */
	readonly reports: WordIndex;
}

export interface Found {
	/** By row 1 where the claim matches. */
	readonly isMatch: Uint8Array;
	/** Reports, by position in the corpus, whose title and text hold every word. */
	readonly reports: Uint32Array;
	/** What to mark in a text: folded beginnings of words. */
	readonly marked: readonly string[];
	/** Words that were found nowhere, and what was searched instead; `instead` is empty where nothing is near. */
	readonly corrected: readonly Correction[];
}

export interface Correction {
	readonly word: string;
	readonly instead: readonly string[];
}

interface Part {
	readonly index: WordIndex;
	/** Sets `isMatch` for the rows that hold one of the texts. */
	readonly mark: (isMatch: Uint8Array, texts: Uint32Array) => void;
}

/** Null for blanks: every claim matches. */
export function search(table: Table, index: SearchIndex, typed: string): Found | null {
	const words = wordsOf(typed);
	if (words.length === 0) return null;
	const parts = partsOf(table, index);
	const inReports = { index: index.reports, mark: markAll };
	let isMatch: Uint8Array | null = null;
	let inText: Uint8Array | null = null;
	const marked = new Set<string>();
	const corrected: Correction[] = [];
	for (const alternatives of words) {
		let options = alternatives;
		if (!options.some((forms) => forms.every((form) => isKnown([...parts, inReports], form)))) {
			const instead = alternatives.flatMap((forms) =>
				forms.length === 1 ? nearest([...parts, inReports], forms[0]!) : []
			);
			corrected.push({ word: alternatives.at(-1)!.join(' '), instead: [...new Set(instead)] });
			options = instead.map((term) => [term]);
		}
		for (const form of options.flat()) marked.add(form);
		const isFound = holding(table.size, parts, options);
		isMatch = isMatch ? both(isMatch, isFound) : isFound;
		const isThere = holding(reportCount(index.reports), [inReports], options);
		inText = inText ? both(inText, isThere) : isThere;
	}
	return { isMatch: isMatch!, reports: positionsOf(inText!), marked: [...marked], corrected };
}

/** Of `size` records 1 for those that hold all forms of one of the options. */
function holding(size: number, parts: readonly Part[], options: readonly (readonly string[])[]): Uint8Array {
	const isFound = new Uint8Array(size);
	for (const forms of options) {
		if (forms.length === 1) markRows(isFound, parts, forms[0]!);
		else either(isFound, forms.map((form) => rowsOf(size, parts, form)).reduce(both));
	}
	return isFound;
}

/** By an index’s texts, as every word asks for it. */
const knownCounts = new WeakMap<Uint32Array, number>();

/** One more than the last that holds a word. */
function reportCount({ texts }: WordIndex): number {
	let count = knownCounts.get(texts);
	if (count === undefined) {
		count = texts.reduce((most, text) => Math.max(most, text + 1), 0);
		knownCounts.set(texts, count);
	}
	return count;
}

function positionsOf(isSet: Uint8Array): Uint32Array {
	const positions: number[] = [];
	isSet.forEach((set, at) => set === 1 && positions.push(at));
	return Uint32Array.from(positions);
}

function markAll(isMatch: Uint8Array, records: Uint32Array): void {
	for (const record of records) isMatch[record] = 1;
}

function partsOf(table: Table, index: SearchIndex): Part[] {
	const throughColumn =
		(...columns: readonly Column[]) =>
		(isMatch: Uint8Array, codes: Uint32Array) => {
			for (const column of columns) markHolders(isMatch, column, codes);
		};
	return [
		{ index: index.claims, mark: markAll },
		{ index: index.sources, mark: throughColumn(table.columns.source) },
		{ index: index.actors, mark: throughColumn(table.columns.cited) },
		{ index: index.places, mark: throughColumn(table.columns.place, table.columns.at) }
	];
}

function isKnown(parts: readonly Part[], form: string): boolean {
	return parts.some(({ index }) => {
		const { from, to } = termsFrom(index, form);
		return from < to;
	});
}

/** The nearest terms of all parts: whole words first, then the beginnings of words; of either those with fewer typos. */
function nearest(parts: readonly Part[], form: string): string[] {
	for (const isBeginning of [false, true]) {
		// One typo is the usual case, and looking for one takes a fraction of the time of looking for two.
		for (let most = 1; most <= mostTypos(form); most++) {
			const near = parts.flatMap(({ index }) =>
				nearbyTerms(index.terms, form, most, isBeginning).map(({ at }) => index.terms[at]!)
			);
			if (near.length > 0) return near;
		}
	}
	return [];
}

function rowsOf(size: number, parts: readonly Part[], form: string): Uint8Array {
	const isMatch = new Uint8Array(size);
	markRows(isMatch, parts, form);
	return isMatch;
}

function markRows(isMatch: Uint8Array, parts: readonly Part[], form: string): void {
	for (const { index, mark } of parts) {
		const range = termsFrom(index, form);
		if (range.from < range.to) mark(isMatch, textsOf(index, range));
	}
}

/** The texts of a run of terms; one may stand there twice. */
function textsOf({ offsets, texts }: WordIndex, { from, to }: TermRange): Uint32Array {
	return texts.subarray(offsets[from], offsets[to]);
}

function markHolders(isMatch: Uint8Array, { values, codes, more }: Column, wanted: Uint32Array): void {
	const isWanted = new Uint8Array(values.length);
	for (const code of wanted) isWanted[code] = 1;
	for (let row = 0; row < isMatch.length; row++) isMatch[row]! |= isWanted[codes[row]!]!;
	for (let at = 0; at < more.rows.length; at++) isMatch[more.rows[at]!]! |= isWanted[more.codes[at]!]!;
}

function both(target: Uint8Array, other: Uint8Array): Uint8Array {
	for (let row = 0; row < target.length; row++) target[row]! &= other[row]!;
	return target;
}

function either(target: Uint8Array, other: Uint8Array): void {
	for (let row = 0; row < target.length; row++) target[row]! |= other[row]!;
}
