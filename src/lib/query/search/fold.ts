// Words brought to a form in which spellings meet: case, accents, vowel signs, Arabic letter forms, ё, apostrophes.
// Works on one word; how a text falls into words is units.ts's business.

/** Letters that Unicode does not decompose, by what they meet. Hamza and the stroke that lengthens words vanish. */
const LETTERS: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	œ: 'oe',
	ø: 'o',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ł: 'l',
	ħ: 'h',
	ı: 'i',
	ə: 'e',
	ς: 'σ',
	ٱ: 'ا',
	ى: 'ي',
	ی: 'ي',
	ێ: 'ي',
	ة: 'ه',
	ە: 'ه',
	ھ: 'ه',
	ہ: 'ه',
	ک: 'ك',
	ۆ: 'و',
	ڵ: 'ل',
	ڕ: 'ر',
	ء: '',
	ـ: ''
};

/** Zeros of the scripts whose digits reports use: Arabic, Persian, Devanagari, Bengali. */
const ZEROS = [0x660, 0x6f0, 0x966, 0x9e6];

const letters = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'gu');
const isPlain = /^[a-z0-9]+$/;

/** `Qāmišlī` and `qamisli` are one; so are `أحمد` and `احمد`, `Ещё` and `еще`, `Syria’s` and `syria`. */
export function fold(word: string): string {
	const lower = word.toLowerCase();
	if (isPlain.test(lower)) return lower;
	return (
		lower
			.replace(/['’]s$/u, '')
			.normalize('NFKD')
			// Mathematical letters are capitals only now.
			.toLowerCase()
			// Marks, the apostrophes of transliteration, and what is not seen: joiners, soft hyphens, spaces of no width.
			.replace(/[\p{M}'’‘ʼʾʿ`\u00ad\u200b-\u200d\u2060\ufeff]/gu, '')
			.replace(letters, (letter) => LETTERS[letter]!)
			.replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u09e6-\u09ef]/g, toAsciiDigit)
	);
}

function toAsciiDigit(digit: string): string {
	const code = digit.charCodeAt(0);
	return String(code - ZEROS.findLast((zero) => code >= zero)!);
}
