// Dates as Arabic and Russian have them, in the words of which a typed date is read: figures, months, and the few words that stand round
// them. Names of months are Unicode's (CLDR), in every form and usage.
import { latinFigures } from '../../model/latin-figures.ts';

const MONTHS = [
	...['January', 'February', 'March', 'April', 'May', 'June'],
	...['July', 'August', 'September', 'October', 'November', 'December']
] as const;

/** `ar-EG` says يناير, `ar-SY` كانون الثاني, `ar-DZ` جانفي, `ar-MA` يناير and غشت. */
const USAGES = ['ar-EG', 'ar-SY', 'ar-DZ', 'ar-MA', 'ru'] as const;

/** What stands round a date; nothing for what an English one goes without. */
const WORDS: readonly (readonly [word: string, english: string])[] = [
	...([
		['أوائل', 'early'],
		['مطلع', 'early'],
		['منتصف', 'mid'],
		['أواخر', 'late'],
		['نهاية', 'late']
	] as const),
	...([
		['منذ', 'since'],
		['بعد', 'after'],
		['حتى', 'until'],
		['قبل', 'before'],
		['نحو', 'about'],
		['حوالي', 'about']
	] as const),
	...([
		['ربما', 'perhaps'],
		['اليوم', 'today'],
		['أمس', 'yesterday'],
		['غدًا', 'tomorrow'],
		['غدا', 'tomorrow']
	] as const),
	...([
		['عام', ''],
		['سنة', ''],
		['شهر', ''],
		['في', '']
	] as const),
	...([
		['в начале', 'early'],
		['начало', 'early'],
		['в середине', 'mid'],
		['середина', 'mid'],
		['в конце', 'late'],
		['конец', 'late']
	] as const),
	...([
		['с', 'since'],
		['после', 'after'],
		['до', 'until'],
		['около', 'about'],
		['примерно', 'about']
	] as const),
	...([
		['возможно', 'perhaps'],
		['сегодня', 'today'],
		['вчера', 'yesterday'],
		['завтра', 'tomorrow']
	] as const),
	...([
		['года', ''],
		['году', ''],
		['год', ''],
		['гг', ''],
		['г', ''],
		['в', ''],
		['во', '']
	] as const)
];

let known: ReadonlyMap<string, string> | undefined;

/** By the word as it is typed, without a point at its end. */
function englishWords(): ReadonlyMap<string, string> {
	if (known) return known;
	const words = new Map<string, string>(WORDS);
	for (const usage of USAGES) {
		for (const month of ['long', 'short'] as const) {
			for (const options of [{ month }, { month, day: 'numeric' as const }]) {
				const format = new Intl.DateTimeFormat(`${usage}-u-nu-latn`, { timeZone: 'UTC', ...options });
				MONTHS.forEach((english, at) => {
					const part = format.formatToParts(Date.UTC(2000, at, 5)).find(({ type }) => type === 'month');
					words.set(plain(part!.value), english);
				});
			}
		}
	}
	known = words;
	return words;
}

function plain(word: string): string {
	return word.toLowerCase().replace(/\.$/, '');
}

/** The same text where it is neither. `28 января 2026 г.`, `٢٨ كانون الثاني ٢٠٢٦`. */
export function toEnglishDate(typed: string): string {
	const text = latinFigures(typed);
	if (!/[\p{Script=Arabic}\p{Script=Cyrillic}]/u.test(text)) return text;
	const words = text.replaceAll('،', ' ').split(/\s+/);
	const said: string[] = [];
	for (let at = 0; at < words.length; at++) {
		const two = englishWords().get(plain(words.slice(at, at + 2).join(' ')));
		said.push(two ?? englishWords().get(plain(words[at]!)) ?? words[at]!);
		if (two !== undefined) at++;
	}
	return said.filter((word) => word !== '').join(' ');
}
