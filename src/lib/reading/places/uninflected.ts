// Forms that a word of a text may have in a gazetteer: English people in the plural, Russian cases, Arabic without the words written on
// to it. Likelier forms come first. Knows no names.
import type { Word } from './words.ts';

export interface Form {
	readonly form: string;
	/** Letters of the word that come before the name. */
	readonly skip: number;
}

/** Russian endings by case, the longest first, and what stands in the nominative; folded, so that й is и. */
const RUSSIAN_ENDINGS: readonly (readonly [ending: string, nominatives: readonly string[]])[] = [
	['иеи', ['ия']],
	['иях', ['ии']],
	['ого', ['ое', 'ыи', 'ии']],
	['ому', ['ое', 'ыи', 'ии']],
	['скои', ['ская']],
	['ами', ['ы', 'а']],
	['ии', ['ия']],
	['ию', ['ия']],
	['ом', ['', 'о']],
	['ем', ['ь', 'и', 'е']],
	['ои', ['а', 'ая']],
	['еи', ['я', 'и']],
	['ою', ['а']],
	['ах', ['ы', 'а']],
	['ов', ['ы']],
	['е', ['', 'а', 'о', 'ь']],
	['у', ['', 'а', 'о']],
	['а', ['', 'о']],
	['ы', ['а']],
	['и', ['ь', 'я', 'а', 'и']],
	['ю', ['ь', 'я', 'и']],
	['я', ['ь', 'и', 'е']]
];
const ARABIC_WRITTEN_ON = ['وال', 'بال', 'كال', 'فال', 'لل', 'و', 'ب', 'ل', 'ف'];
const ARTICLE = 'ال';

export function uninflected(word: Word): Form[] {
	if (word.isArabic) return arabicForms(word);
	if (word.isCyrillic) return russianForms(word.folded);
	return /s$/.test(word.text) ? [{ form: word.folded.slice(0, -1), skip: 0 }] : [];
}

function russianForms(folded: string): Form[] {
	return RUSSIAN_ENDINGS.filter(
		([ending]) => folded.endsWith(ending) && folded.length - ending.length >= 3
	).flatMap(([ending, nominatives]) =>
		nominatives.map((nominative) => ({
			form: folded.slice(0, -ending.length) + nominative,
			skip: 0
		}))
	);
}

function arabicForms({ folded }: Word): Form[] {
	return ARABIC_WRITTEN_ON.filter(
		(part) => folded.startsWith(part) && folded.length - part.length >= 3
	).flatMap((part) => {
		const rest = folded.slice(part.length);
		const skip = part === 'لل' ? 1 : part.length > 1 ? 1 : part.length;
		return part.length === 1
			? [{ form: rest, skip }]
			: [
					{ form: ARTICLE + rest, skip },
					{ form: rest, skip: part.length }
				];
	});
}
