// A text as the words that names are made of: where each stands, how it is written, what parts it from the one before. Knows no names.
import { fold } from '../gazetteer/fold.ts';
import { writeUtf8 } from '../gazetteer/names.ts';

/**
 * What stands between a word and the one before it: nothing but room (`space`), a hyphen, a comma, what ends a sentence (`stop`), a new
 * line (`line`), or something else, as brackets and dashes (`other`). The first word of a text follows a `stop`.
 */
export type Gap = 'space' | 'hyphen' | 'comma' | 'stop' | 'line' | 'other';

export interface Word {
	/** UTF-16 offsets; a possessive 's is not part of the word. */
	readonly start: number;
	readonly end: number;
	readonly text: string;
	readonly folded: string;
	readonly gap: Gap;
	/** Begins with a capital, or is in letters that have none. */
	readonly isCapital: boolean;
	/** In letters that have no capitals, as Arabic's. */
	readonly isCaseless: boolean;
	/** In capitals throughout, of two letters at least. */
	readonly isUpper: boolean;
	readonly isPossessive: boolean;
	/** Its letters are Arabic's. */
	readonly isArabic: boolean;
	readonly isCyrillic: boolean;
	/** Where its folded form stands in the bytes of the whole. */
	readonly byteStart: number;
	readonly byteEnd: number;
}

export interface Words {
	readonly text: string;
	readonly list: readonly Word[];
	/** The folded words in UTF-8, a space between two, so that a run of words is a run of bytes. */
	readonly bytes: Uint8Array;
}

/** Initials with their stops ("U.S.", "D.C."), or letters and digits with apostrophes inside. */
const WORD = /(?:\p{L}\.){2,}|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’ʼ][sS]$/;
const CAPITAL = /^\p{Lu}/u;
const CASELESS = /^\p{Lo}/u;
const SMALL = /\p{Ll}/u;
const ARABIC = /^[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]/;
const CYRILLIC = /^[\u0400-\u052f]/;

/** Words that a full stop shortens, so that it ends no sentence. */
const SHORTENED = new Set(
	'st mt ft dr mr mrs ms gov sen rep gen col lt sgt capt maj rev jr sr prof pres adm cmdr det supt insp dept no vs co inc ltd'.split(
		' '
	)
);

export function toWords(text: string): Words {
	const list: Word[] = [];
	let bytes = new Uint8Array(text.length + 64);
	let at = 0;
	let before = 0;
	for (const match of text.matchAll(WORD)) {
		const start = match.index;
		const possessive = POSSESSIVE.test(match[0]);
		const own = possessive ? match[0].slice(0, -2) : match[0];
		const folded = fold(own);
		if (at + folded.length * 3 + 1 > bytes.length) bytes = grow(bytes, folded.length * 3);
		if (at > 0) bytes[at++] = 0x20;
		const byteStart = at;
		at = writeUtf8(folded, bytes, at);
		list.push({
			start,
			end: start + own.length,
			text: own,
			folded,
			gap: toGap(text.slice(before, start), list.at(-1)),
			isCapital: CAPITAL.test(own) || CASELESS.test(own),
			isCaseless: CASELESS.test(own),
			isUpper: own.length > 1 && CAPITAL.test(own) && !SMALL.test(own),
			isPossessive: possessive,
			isArabic: ARABIC.test(own),
			isCyrillic: CYRILLIC.test(own),
			byteStart,
			byteEnd: at
		});
		before = start + match[0].length;
	}
	return { text, list, bytes };
}

function grow(bytes: Uint8Array<ArrayBuffer>, more: number): Uint8Array<ArrayBuffer> {
	const larger = new Uint8Array(bytes.length * 2 + more);
	larger.set(bytes);
	return larger;
}

/** A line that goes on indented is one that was broken to fit, as in texts set to a width. */
const BROKEN_LINE = /^\n[ \t]+$/;

function toGap(between: string, before: Word | undefined): Gap {
	if (!before) return 'stop';
	if (between === ' ' || BROKEN_LINE.test(between)) return 'space';
	if (between.includes('\n')) return 'line';
	const plain = between.trim();
	if (plain === '') return 'space';
	if (plain === '.' && (SHORTENED.has(before.folded) || before.text.length === 1)) return 'space';
	if (/^[-‐‑]$/.test(between)) return 'hyphen';
	if (/^[,،]/.test(plain)) return 'comma';
	if (/[.!?؟:;]/.test(plain)) return 'stop';
	return 'other';
}
