import { expect, test } from 'vitest';
import { numberWord, numberWordInitial } from '../../../src/lib/evidence/number-words.ts';

test.each([
	[3, 3, 'three', 'Three'],
	[3, 40, '3', '3'],
	[12, 12, 'twelve', 'Twelve'],
	[13, 13, '13', '13'],
	[25_000, 25_000, '25,000', '25,000']
])('%i beside %i is written %s, and %s to open a sentence', (count, largest, inside, initial) => {
	expect(numberWord(count, largest)).toBe(inside);
	expect(numberWordInitial(count, largest)).toBe(initial);
});
