// What the map calls a town in English, Arabic and Russian. GeoNames lists other names without their language, so that
// Arabic and Russian are taken only where the town's country speaks them, from names in that alphabet. The table comes first.
import { readFileSync } from 'node:fs';
import type { Town } from './town.ts';

interface NamedTown {
	readonly name?: string;
	readonly ar?: string;
	readonly ru?: string;
	readonly from?: number;
}

const table = readTable();

/** Countries where GeoNames' Latin name is a transcription with dots and bars; there its plain form serves. */
const TRANSCRIBED = new Set(
	'AE AF AM AZ BD BG BH BY DZ EG GE IL IN IQ IR JO JP KG KW KZ LB LY MA MR NP OM PK PS QA RU SA SD SY TJ TM TN UA UZ YE'.split(
		' '
	)
);
const ARABIC_SPEAKING = new Set('AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE'.split(' '));
const RUSSIAN_SPEAKING = new Set('BY KG KZ RU'.split(' '));

/** Letters of Arabic proper: without those of Persian, Kurdish, Urdu or Uyghur, and without vowel signs. */
const ARABIC = /^[\u0621-\u063a\u0641-\u064a -]+$/;
const ARABIC_NOUNS = /محافظة|مدينة|قضاء/;
/** Letters of today's Russian. */
const RUSSIAN = /^[А-ЯЁа-яё -]+$/;

export function plainName({ id, name, asciiName, country }: Town): string {
	const own = table[id]?.name;
	if (own) return own;
	return TRANSCRIBED.has(country) ? capitalise(asciiName.replace(/['`’‘ʻ]/g, '')) : name;
}

/** The zoom from which a town is named in any case. */
export function namedFrom(id: number): number | undefined {
	return table[id]?.from;
}

function capitalise(name: string): string {
	return name.charAt(0).toUpperCase() + name.slice(1);
}

export function nameIn(language: 'ar' | 'ru', town: Town): string | undefined {
	const own = table[town.id]?.[language];
	if (own) return own;
	if (language === 'ar' && ARABIC_SPEAKING.has(town.country)) {
		return town.alternateNames.find((name) => ARABIC.test(name) && !ARABIC_NOUNS.test(name));
	}
	if (language === 'ru' && RUSSIAN_SPEAKING.has(town.country)) return likest(town);
	return undefined;
}

function readTable(): Readonly<Record<number, NamedTown>> {
	const path = new URL('./town-names.json', import.meta.url);
	return (JSON.parse(readFileSync(path, 'utf8')) as { towns: Record<number, NamedTown> }).towns;
}

/** Of the names in Russian letters the one that, spelt in Latin ones, comes closest to the English name. */
function likest(town: Town): string | undefined {
	const target = plainName(town).toLowerCase();
	let best: { name: string; distance: number } | undefined;
	for (const name of town.alternateNames.filter((each) => RUSSIAN.test(each))) {
		const distance = editDistance(transliterate(name), target);
		// Letters without a sound of their own are the mark of the fuller spelling.
		const isBetter =
			!best || distance < best.distance || (distance === best.distance && name.length > best.name.length);
		if (isBetter) best = { name, distance };
	}
	return best && best.distance <= target.length / 3 ? best.name : undefined;
}

const LATIN: Readonly<Record<string, string>> = {
	...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y' },
	...{ к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f' },
	...{ х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' }
};

function transliterate(russian: string): string {
	return Array.from(russian.toLowerCase(), (letter) => LATIN[letter] ?? letter).join('');
}

/** Levenshtein's. */
function editDistance(a: string, b: string): number {
	let row = Array.from({ length: b.length + 1 }, (_, i) => i);
	for (let i = 1; i <= a.length; i++) {
		const next = [i];
		for (let j = 1; j <= b.length; j++) {
			const substitute = row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1);
			next.push(Math.min(substitute, row[j]! + 1, next[j - 1]! + 1));
		}
		row = next;
	}
	return row[b.length]!;
}
