// Which language a text is in, as far as Dateline reads it: by its script, and English by its small words. Knows no other Latin language.

export type ReadLanguage = 'en' | 'ar' | 'ru' | 'und';

const SMALL_WORDS = /\b(?:the|of|and|to|in|that|for|with|said|was|is|on|by|has|as)\b/gi;
/** In English news a third of the words are small ones; in names and tables few are. */
const SMALL_WORD_SHARE = 0.08;
/** Enough to tell by, and bounded. */
const SAMPLE = 20_000;

export function languageOf(text: string): ReadLanguage {
	const sample = text.slice(0, SAMPLE);
	const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
	const arabic = count(/\p{Script=Arabic}/gu);
	const cyrillic = count(/\p{Script=Cyrillic}/gu);
	const latin = count(/\p{Script=Latin}/gu);
	if (arabic > cyrillic && arabic > latin) return isArabic(sample) ? 'ar' : 'und';
	if (cyrillic > latin) return isRussian(sample) ? 'ru' : 'und';
	return latin > 0 && count(SMALL_WORDS) >= count(/\p{L}+/gu) * SMALL_WORD_SHARE ? 'en' : 'und';
}

/** Persian and Urdu have letters that Arabic has not. */
function isArabic(sample: string): boolean {
	return (sample.match(/[پچژگکیے]/gu)?.length ?? 0) < sample.length * 0.01;
}

/** Ukrainian, Belarusian, Serbian and Kazakh have letters that Russian has not; Bulgarian lacks ы and э. */
function isRussian(sample: string): boolean {
	const foreign = sample.match(/[іїєґўјљњћђџәғқңөұүһ]/giu)?.length ?? 0;
	return foreign < sample.length * 0.01 && (sample.length < 400 || /[ыэ]/iu.test(sample));
}
