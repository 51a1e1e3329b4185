import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distanceWithin } from '../../../../src/lib/reading/gazetteer/spelling.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const distance = (a: string, b: string, most: number) =>
	distanceWithin(encode(a), a.length, encode(`--${b}--`), 2, 2 + b.length, most);

it.each([
	['damascus', 'damascus', 0],
	['damascas', 'damascus', 1],
	['dmascus', 'damascus', 1],
	['damsacus', 'damascus', 1],
	['dmscs', 'damascus', 3]
])('from %s to %s are %i letters', (a, b, expected) => {
	expect(distance(a, b, 2)).toBe(expected);
});

it('is the same both ways and 0 for the same', () => {
	const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 7 });
	fc.assert(
		fc.property(word, word, (a, b) => {
			expect(distance(a, b, 2)).toBe(distance(b, a, 2));
			expect(distance(a, b, 2) === 0).toBe(a === b);
		})
	);
});
