import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toWords } from '../../../../src/lib/reading/places/words.ts';

describe('the gap before a word', () => {
	it.each([
		['near Hama', 'space'],
		['near\n            Hama', 'space'],
		['St. John', 'space'],
		['ez-Zor', 'hyphen'],
		['Hama, Syria', 'comma'],
		['حماة، سوريا', 'comma'],
		['left. Hama', 'stop'],
		['left: Hama', 'stop'],
		['left\nHama', 'line'],
		['left (Hama', 'other'],
		['left — Hama', 'other']
	])('%j is %s', (text, gap) => {
		expect(toWords(text).list[1]!.gap).toBe(gap);
	});
});

it.each([
	['Hama’s', 'Hama', true],
	["Hama's", 'Hama', true],
	['U.S.', 'U.S.', false],
	["O'Leary", "O'Leary", false],
	['Hama', 'Hama', false]
])('%s is the word %s, possessive: %s', (text, word, isPossessive) => {
	expect(toWords(text).list[0]).toMatchObject({ text: word, isPossessive });
});

it('words stand where their offsets say, and their folded forms where their bytes do', () => {
	const decoder = new TextDecoder();
	fc.assert(
		fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
			const { list, bytes } = toWords(text);
			for (const word of list) {
				expect(text.slice(word.start, word.end)).toBe(word.text);
				expect(decoder.decode(bytes.subarray(word.byteStart, word.byteEnd))).toBe(word.folded);
			}
		})
	);
});
