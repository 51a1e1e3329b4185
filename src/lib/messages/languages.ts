// The languages there are, each loaded alone when it is chosen. Knows no page: what the address, the reader and the browser ask for is given.
import { Language, type LanguageData } from './language.ts';

/** By the code that an address and a reader's preferences have, with the language's own name for itself. */
export const LANGUAGES = {
	en: { name: 'English', load: () => import('./en/catalogue.ts').then((module) => module.default) },
	ar: { name: 'العربية', load: () => import('./ar/catalogue.ts').then((module) => module.default) },
	ru: { name: 'Русский', load: () => import('./ru/catalogue.ts').then((module) => module.default) }
} as const satisfies Readonly<Record<string, { name: string; load: () => Promise<LanguageData> }>>;

export type LanguageCode = keyof typeof LANGUAGES;

/** Made up, to show what never went through a catalogue: accented and a third longer; or that, from right to left. */
const MADE_UP = { 'en-XA': 'ltr', 'en-XB': 'rtl' } as const;

type MadeUpCode = keyof typeof MADE_UP;

/** The first of `wanted`, codes of BCP 47 by preference, that there is; English where there is none. */
export function chooseLanguage(wanted: readonly (string | null | undefined)[]): LanguageCode | MadeUpCode {
	for (const code of wanted) {
		if (code == null) continue;
		if (isMadeUp(code)) return code;
		const base = code.toLowerCase().split('-')[0]!;
		if (Object.hasOwn(LANGUAGES, base)) return base as LanguageCode;
	}
	return 'en';
}

export async function loadLanguage(code: LanguageCode | MadeUpCode): Promise<Language> {
	if (!isMadeUp(code)) return new Language(await LANGUAGES[code].load());
	const [{ madeUp }, english] = await Promise.all([import('./made-up.ts'), LANGUAGES.en.load()]);
	return new Language(madeUp(english, code, MADE_UP[code]));
}

function isMadeUp(code: string): code is MadeUpCode {
	return Object.hasOwn(MADE_UP, code);
}
