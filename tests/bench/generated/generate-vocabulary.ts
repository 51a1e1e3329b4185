// Words that no language has, made of syllables; shorter ones come first and will be used most.
import { oneOf, type Random } from './random.ts';

const ONSETS = [
	'b',
	'd',
	'f',
	'g',
	'h',
	'k',
	'l',
	'm',
	'n',
	'p',
	'q',
	'r',
	's',
	'sh',
	't',
	'v',
	'y',
	'z',
	'st',
	'tr'
];
const NUCLEI = ['a', 'e', 'i', 'o', 'u', 'ai', 'ou'];
const CODAS = ['', '', 'n', 'r', 's', 'l', 'm', 'k'];

export function generateVocabulary(random: Random, size: number): string[] {
	const words = new Set<string>();
	while (words.size < size) {
		const syllables = 1 + Math.floor((3.2 * words.size) / size + random());
		let word = '';
		for (let at = 0; at < syllables; at++)
			word += oneOf(random, ONSETS) + oneOf(random, NUCLEI) + oneOf(random, CODAS);
		words.add(word);
	}
	return [...words];
}
