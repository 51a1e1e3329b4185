// What the map calls a town in English, Arabic and Russian. GeoNames lists other names without their language, so that
// Arabic and Russian are taken where the town's country speaks them, from names in that alphabet; in countries round those, where a name
// comes close enough to the Latin one. The table comes first.
import { readFileSync } from 'node:fs';
import { ARABIC, arabicName } from './arabic-name.ts';
import { russianName } from './russian-name.ts';
import type { Town } from './town.ts';

export interface NamedTown {
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
const NEIGHBOURS = new Set('AF AM AZ CY GE IL IR MD TJ TM TR UA UZ'.split(' '));

const ARABIC_NOUNS = /محافظة|مدينة|قضاء/;

export function plainName({ id, name, asciiName, country }: Town): string {
	const own = table[id]?.name;
	if (own) return own;
	return TRANSCRIBED.has(country) ? capitalise(asciiName.replace(/['`’‘ʻ]/g, '')) : name;
}

/** What the table says that a town is called. */
export function ownNames(id: number): NamedTown {
	return table[id] ?? {};
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
	const isNear = NEIGHBOURS.has(town.country);
	if (language === 'ar' && isNear) return arabicName(plainName(town), town.alternateNames);
	if (language === 'ru' && RUSSIAN_SPEAKING.has(town.country))
		return russianName(plainName(town), town.alternateNames);
	// Nearly letter by letter: names in the same letters are as often Tajik, Bulgarian or Serbian.
	if (language === 'ru' && isNear) return russianName(plainName(town), town.alternateNames, 1 / 8);
	return undefined;
}

function readTable(): Readonly<Record<number, NamedTown>> {
	const path = new URL('./town-names.json', import.meta.url);
	return (JSON.parse(readFileSync(path, 'utf8')) as { towns: Record<number, NamedTown> }).towns;
}
