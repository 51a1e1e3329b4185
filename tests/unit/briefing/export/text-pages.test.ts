import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutAfter, textPages } from '../../../../src/lib/briefing/export/text-pages.ts';

it.each([
	['one two three', 7, ['one two', 'three']],
	['short', 9, ['short', '']],
	['unbroken', 3, ['unb', 'roken']],
	[' leading', 3, [' le', 'ading']]
] as const)('cuts %j after at most %i letters between words', (text, most, pieces) => {
	expect(cutAfter(text, most)).toEqual(pieces);
});

it.each([
	['', ['']],
	['a\nb', ['a\nb']],
	['a\nb\nc', ['a\nb', 'c']],
	['one two three', ['one two', 'three']]
] as const)('puts %j on the pages %j of two lines of four letters', (text, pages) => {
	expect(textPages(text, { letters: 4, lines: 2 })).toEqual(pages);
});

it('loses no word of any text and has no page longer than there is room', () => {
	const words = fc.array(fc.stringMatching(/^[a-z]{1,12}$/), { maxLength: 40 });
	fc.assert(
		fc.property(
			words,
			fc.integer({ min: 4, max: 20 }),
			fc.integer({ min: 1, max: 5 }),
			(said, letters, lines) => {
				const pages = textPages(said.join(' '), { letters, lines });
				expect(pages.join('').replace(/\s/g, '')).toBe(said.join(''));
				for (const page of pages) {
					const taken = page.split('\n').map((line) => Math.max(1, Math.ceil(line.length / letters)));
					expect(taken.reduce((sum, each) => sum + each, 0)).toBeLessThanOrEqual(lines);
				}
			}
		)
	);
});
