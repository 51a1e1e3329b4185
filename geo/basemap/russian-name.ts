// Which of a town's names is the Russian one, where only its letters tell: Bulgarian, Serbian and Ukrainian share most of them.

/** Letters of today's Russian. */
const RUSSIAN = /^[А-ЯЁа-яё -]+$/;

/** Of the names in Russian letters the one that, spelt in Latin ones, comes closest to the English name. */
export function russianName(english: string, names: readonly string[]): string | undefined {
	const target = english.toLowerCase();
	let best: { name: string; distance: number } | undefined;
	for (const name of names.filter((each) => RUSSIAN.test(each))) {
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
