// Which of the names that GeoNames lists for a town are names, and which is its English, Arabic and Russian one. GeoNames lists them without
// their language, so script tells it.
import type { NamedTown } from '../basemap/town-names.ts';
import { russianName } from '../basemap/russian-name.ts';

/** Letters of Arabic proper: without those of Persian, Kurdish, Urdu or Uyghur, and without vowel signs. */
const ARABIC = /^[\u0621-\u063a\u0641-\u064a -]+$/;
/** Words that make it more than a name, and letters torn from their word. */
const ARABIC_NOUNS = /محافظة|مدينة|قضاء|بلدية|(^| ).( |$)/;

/** Letter by letter transcriptions ("alqamshlw"), codes of airports and offices ("KAC"), addresses. */
const NO_NAMES = /^[a-z]|^[A-Z]{1,3}$|[0-9/:]/;

/** How GeoNames spells Arabic, Persian and Hebrew places in Latin letters; there the plain form serves. */
const TRANSCRIBED = /[\u0100-\u0101\u012a-\u012b\u016a-\u016b\u1e00-\u1eff‘’ʻʼ`]/;

const ARABIC_SPEAKING = new Set('AE BH DZ EG IQ JO KW LB LY MA OM PS QA SA SD SY TN YE'.split(' '));
/** Reports write "Qamishli" for "Al Qāmishlī" and "Камышлы" for "Эль-Камышлы". */
const ARTICLE = /^(a[ldnrstz]|a[st]h|e[ls]|эль|аль|эс|эр|эд|эн|эт|аш|ат|ад|ар|ас|ан)[ -]/i;

export interface ListedTown {
	readonly name: string;
	readonly asciiName: string;
	readonly listed: readonly string[];
	readonly country: string;
}

/** `own` comes first: what the basemap's table says of the town. */
export function namesOfTown(
	{ name, asciiName, listed, country }: ListedTown,
	own: NamedTown
): {
	names: { en: string; ar?: string | undefined; ru?: string | undefined };
	otherNames: readonly string[];
} {
	const isTranscribed = TRANSCRIBED.test(name) && country !== 'VN';
	const en = own.name ?? (isTranscribed ? asciiName.replace(/['`’‘ʻ]/g, '') : name);
	const all = [name, asciiName, ...listed].filter((each) => each !== '' && !NO_NAMES.test(each));
	return {
		names: {
			en,
			ar: own.ar ?? listed.find((each) => ARABIC.test(each) && !ARABIC_NOUNS.test(each)),
			ru: own.ru ?? russianName(en, listed)
		},
		otherNames: [...all, ...(ARABIC_SPEAKING.has(country) ? withoutArticle(all) : [])]
	};
}

function withoutArticle(names: readonly string[]): string[] {
	return names.filter((name) => ARTICLE.test(name)).map((name) => name.replace(ARTICLE, ''));
}
