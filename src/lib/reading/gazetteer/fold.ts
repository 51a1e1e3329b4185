// How names of any script are made alike before they are compared: by case, accents, vowel signs, hamza, tatweel, presentation forms,
// ё and е, hyphens, apostrophes and full stops. Gazetteer and text are folded by this one function. Knows no names.

/** Letters that Unicode does not take apart, and Arabic and Persian forms of one letter. */
const LETTERS: Readonly<Record<string, string>> = {
	...{ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', æ: 'ae', œ: 'oe', ı: 'i', ħ: 'h', ŋ: 'n', ə: 'a' },
	...{ ٱ: 'ا', ى: 'ي', ة: 'ه', ک: 'ك', ی: 'ي', ھ: 'ه', ہ: 'ه', ۀ: 'ه', ە: 'ه' }
};
const FOLDED_LETTERS = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Accents and vowel signs of alphabets that are read without them; in Indic scripts the like are letters. */
const SIGNS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670\u06d6-\u06ed\u0730-\u074a]/g;

/** What joins the letters beside it: apostrophes, ayn and hamza in transcription, full stops, tatweel, hamza by itself, marks of direction. */
const JOINING = /['’‘ʼʻʿʾ`´′.\u0621\u0640\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g;
const PARTING = /[^\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^[a-z0-9]*$/;
const ASCII = /^[\0-\x7f]*$/;

/** Words in folded letters, one space between them. Folding what is folded changes nothing. */
export function fold(text: string): string {
	const lower = text.toLowerCase();
	if (PLAIN.test(lower)) return lower;
	if (ASCII.test(lower))
		return lower
			.replace(/['`.]/g, '')
			.replace(/[^a-z0-9]+/g, ' ')
			.trim();
	return lower
		.normalize('NFKD')
		.replace(SIGNS, '')
		.replace(FOLDED_LETTERS, (letter) => LETTERS[letter]!)
		.replace(JOINING, '')
		.replace(PARTING, ' ')
		.trim()
		.normalize('NFC')
		.toLowerCase();
}
