// A text as the units that a search compares: folded words with their place in the text. A compound counts by its parts and as a
// whole (north-eastern: north, eastern, northeastern), a word with the Arabic article also without it, and
// a character of a script without spaces on its own.
import { fold } from './fold.ts';

export interface Unit {
	/** Folded; never empty. */
	readonly form: string;
	/** UTF-16 offsets in the text, end exclusive. */
	readonly start: number;
	readonly end: number;
}

const JOINERS = '-\u2010\u2011';
const APOSTROPHES = "'’‘ʼʾʿ`\u00ad\u200b-\u200d\u2060\ufeff";
const LETTER = '[\\p{L}\\p{N}\\p{M}]';
const WORD = new RegExp(`${LETTER}+(?:[${JOINERS}${APOSTROPHES}]${LETTER}+)*`, 'gu');
const PART = new RegExp(`[^${JOINERS}]+`, 'gu');
const UNSPACED =
	/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]\p{M}*|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{N}\p{M}'’‘ʼʾʿ`\u00ad\u200b-\u200d\u2060\ufeff])+/gu;
const HAS_UNSPACED =
	/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

/** The article and how it sounds before sun letters, as transliterations write it. */
const ARTICLE = /^(?:al|el|ul|il|a(?:d|dh|n|r|s|sh|t|th|z)|e(?:d|n|r|s|sh|t|z))$/;
/** The Arabic article, with the one-letter words that stick to it; two letters must remain. */
const ARABIC_ARTICLE = /^(?:[وف]?[بك]?ال|[وف]?لل)(?=..)/u;

/** Signs that mean something by themselves: per cent, currencies, arrows, emoji. */
const SIGN = /[%‰&@#§†‡]|(?![`´^¨~])\p{S}/gu;
const UNIT = new RegExp(`${WORD.source}|${SIGN.source}`, 'gu');
const IS_SIGN = new RegExp(`^(?:${SIGN.source})$`, 'u');

export function unitsOf(text: string): Unit[] {
	return [...text.matchAll(UNIT)].flatMap(({ 0: found, index: start }) => {
		if (IS_SIGN.test(found)) return [{ form: found, start, end: start + found.length }];
		return formsOf(found).map(({ form, from, to }) => ({ form, start: start + from, end: start + to }));
	});
}

interface Form {
	readonly form: string;
	readonly from: number;
	readonly to: number;
}

/** Words repeat; folding one costs more than remembering it. */
const known = new Map<string, readonly Form[]>();
const MOST_KNOWN = 200_000;

function formsOf(word: string): readonly Form[] {
	let forms = known.get(word);
	if (!forms) {
		if (known.size >= MOST_KNOWN) known.clear();
		known.set(word, (forms = toForms(word)));
	}
	return forms;
}

function toForms(word: string): readonly Form[] {
	const parts = [...word.matchAll(PART)].flatMap((part) => cut(part[0], part.index));
	const isCompound = parts.length > 1 && !HAS_UNSPACED.test(word);
	const meaningful = isCompound && ARTICLE.test(parts[0]!.form) ? parts.slice(1) : parts;
	const whole = { form: parts.map(({ form }) => form).join(''), from: 0, to: word.length };
	const forms = isCompound ? [...meaningful, whole] : meaningful;
	return forms.flatMap(withoutArticle).filter(({ form }) => form !== '');
}

function cut(part: string, offset: number): Form[] {
	if (!HAS_UNSPACED.test(part)) return [{ form: fold(part), from: offset, to: offset + part.length }];
	return [...part.matchAll(UNSPACED)].map((piece) => ({
		form: fold(piece[0]),
		from: offset + piece.index,
		to: offset + piece.index + piece[0].length
	}));
}

function withoutArticle(form: Form): Form[] {
	const bare = form.form.replace(ARABIC_ARTICLE, '');
	return bare === form.form ? [form] : [form, { ...form, form: bare }];
}

/**
 * What a reader typed, as words that must all be found; each is a list of alternatives, of which one must be, with all
 * its forms. An article that stands before a word says nothing of its own. Where there is no word, signs are looked for as they stand.
 */
export function wordsOf(typed: string): string[][][] {
	const words = spelledWords(typed);
	if (words.length > 0 || typed.trim() === '') return words;
	const signs = [...typed.matchAll(SIGN)].map(([sign]) => sign);
	return (signs.length > 0 ? signs : [typed.trim()]).map((sign) => [[sign]]);
}

function spelledWords(typed: string): string[][][] {
	const words = [...typed.matchAll(WORD)].map((match) => match[0]);
	const meaningful = words.filter((word, at) => at === words.length - 1 || !ARTICLE.test(fold(word)));
	return meaningful
		.map((word) => {
			const forms = formsOf(word);
			const isCompound = forms.some(({ from, to }) => to - from < word.length);
			const parts = forms.filter(({ from, to }) => to - from < word.length).map(({ form }) => form);
			const wholes = forms.filter(({ from, to }) => to - from === word.length).map(({ form }) => [form]);
			return isCompound ? [parts, ...wholes] : wholes;
		})
		.filter((alternatives) => alternatives.length > 0);
}
