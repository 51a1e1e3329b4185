// Which of a town's names is the Arabic one, where only its letters tell: Persian, Ottoman and others share most of them.
import { editDistance } from './edit-distance.ts';

/** Letters of Arabic proper: without those of Persian, Kurdish, Urdu or Uyghur, and without vowel signs. */
export const ARABIC = /^[\u0621-\u063a\u0641-\u064a -]+$/;
/** What no spelling of a neighbour's has, or seldom. */
const OWN_LETTERS = /[أإةىؤئثحذصضطظعق]/g;

/** Of the names in Arabic letters the one whose consonants come closest to the Latin name's; the more Arabic of two that come as close. */
export function arabicName(latin: string, names: readonly string[]): string | undefined {
	const target = skeletonOf(latin.normalize('NFD').toLowerCase().replace(/\p{M}/gu, ''), LATIN);
	let best: { name: string; distance: number; own: number } | undefined;
	for (const name of names.filter((each) => ARABIC.test(each))) {
		const distance = editDistance(skeletonOf(name, ARABIC_LETTERS), target);
		const own = name.match(OWN_LETTERS)?.length ?? 0;
		if (!best || distance < best.distance || (distance === best.distance && own > best.own))
			best = { name, distance, own };
	}
	return best && best.distance <= target.length / 4 ? best.name : undefined;
}

/** Consonants by their sound, as far as both scripts tell it; vowels, and letters that may be one, are left out. */
const LATIN: Readonly<Record<string, string>> = {
	...{ kh: 'h', gh: 'g', sh: 's', ch: 's', th: 't', dh: 'd', zh: 'j', ph: 'f' },
	...{ b: 'b', p: 'b', t: 't', d: 'd', j: 'j', c: 'j', g: 'g', h: 'h', k: 'k', q: 'k', x: 'h', l: 'l' },
	...{ m: 'm', n: 'n', f: 'f', v: 'f', r: 'r', s: 's', z: 'z' }
};
const ARABIC_LETTERS: Readonly<Record<string, string>> = {
	...{ ب: 'b', ت: 't', ث: 't', ج: 'j', ح: 'h', خ: 'h', د: 'd', ذ: 'd', ر: 'r', ز: 'z', س: 's', ش: 's' },
	...{ ص: 's', ض: 'd', ط: 't', ظ: 'z', غ: 'g', ف: 'f', ق: 'k', ك: 'k', ل: 'l', م: 'm', ن: 'n', ه: 'h' }
};

function skeletonOf(name: string, sounds: Readonly<Record<string, string>>): string {
	return Array.from(
		name.matchAll(/[kgsctdzp]h|./gu),
		([letters]) => sounds[letters] ?? sounds[letters[0]!] ?? ''
	).join('');
}
