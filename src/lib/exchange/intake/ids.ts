// Ids for what comes without one, or with one that a corpus cannot have: made from its name, the same every time. A name that says too
// little as an id (another script, signs alone) is told apart by a mark of the whole.
import { ID_PATTERN } from '../../model/schema/fields.ts';

const WORDS_LENGTH = 56;

/** `apart` tells two things of one name from each other; without it an id is as plain as the name allows. */
export function toId(name: string, apart = ''): string {
	const words = wordsOf(name);
	const isPlain = apart === '' && words === name.toLowerCase() && ID_PATTERN.test(words);
	if (isPlain) return words;
	const short = words.slice(0, WORDS_LENGTH).replace(/-+$/, '');
	return [short, markOf(`${name}\u0000${apart}`)].filter(Boolean).join('-');
}

/** As an id if it is one already in all but capitals; names of people and outlets, where two alike are the same. */
export function toNamedId(name: string): string {
	const words = wordsOf(name);
	const isWhole = words !== '' && words.length <= WORDS_LENGTH && !/[^\p{ASCII}]/u.test(name);
	return isWhole ? words : toId(name);
}

function wordsOf(name: string): string {
	return name
		.slice(0, 400)
		.normalize('NFKD')
		.replace(/\p{M}+/gu, '')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '-')
		.replace(/^-|-$/g, '');
}

/** FNV-1a in two lanes over UTF-16 units, 13 signs at most: for telling apart, not for proving. */
export function markOf(text: string): string {
	let [low, high] = [0x811c9dc5, 0x01000193];
	for (let at = 0; at < text.length; at++) {
		low = Math.imul(low ^ text.charCodeAt(at), 0x01000193);
		high = Math.imul(high ^ text.charCodeAt(at), 0x85ebca6b);
	}
	return (BigInt(low >>> 0) * 0x100000n + BigInt((high >>> 0) & 0xfffff)).toString(36);
}
