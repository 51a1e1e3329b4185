// Which of a town's names is the Russian one, where only its letters tell: Bulgarian, Serbian and Ukrainian share most of them.
import { editDistance } from './edit-distance.ts';

/** Letters of today's Russian. */
const RUSSIAN = /^[А-ЯЁа-яё -]+$/;
/** No Russian word has these; those of the Caucasus do. */
const NOT_RUSSIAN = /[гкпх]ъ/i;

/** Of the names in Russian letters the one that, spelt in Latin ones, comes closest to the English name; `most` of its letters may differ. */
export function russianName(english: string, names: readonly string[], most = 1 / 3): string | undefined {
	const target = english.toLowerCase();
	let best: { name: string; distance: number } | undefined;
	for (const name of names.filter((each) => RUSSIAN.test(each) && !NOT_RUSSIAN.test(each))) {
		const distance = editDistance(transliterate(name), target);
		// Letters without a sound of their own are the mark of the fuller spelling.
		const isBetter =
			!best || distance < best.distance || (distance === best.distance && name.length > best.name.length);
		if (isBetter) best = { name, distance };
	}
	return best && best.distance <= target.length * most ? best.name : undefined;
}

const LATIN: Readonly<Record<string, string>> = {
	...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ё: 'e', ж: 'zh', з: 'z', и: 'i', й: 'y' },
	...{ к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f' },
	...{ х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh', щ: 'shch', ъ: '', ы: 'y', ь: '', э: 'e', ю: 'yu', я: 'ya' }
};

function transliterate(russian: string): string {
	return Array.from(russian.toLowerCase(), (letter) => LATIN[letter] ?? letter).join('');
}
