import { assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { cutAtPassage } from '../../../../src/lib/evidence/quote/passage.ts';

const TEXT = 'The quay was shut at noon.';
const piece = { text: TEXT, start: 100, claims: [], beginning: [] };

it('cuts a piece where the passage begins and ends', () => {
	const cut = cutAtPassage(piece, { start: 104, end: 108 });
	expect(cut.map(({ text, start, inPassage }) => [text, start, inPassage])).toEqual([
		['The ', 100, false],
		['quay', 104, true],
		[' was shut at noon.', 108, false]
	]);
});

it('leaves a piece whole that the passage covers, or does not touch', () => {
	expect(cutAtPassage(piece, { start: 0, end: 500 })).toEqual([{ ...piece, inPassage: true }]);
	expect(cutAtPassage(piece, { start: 0, end: 100 })).toEqual([{ ...piece, inPassage: false }]);
	expect(cutAtPassage(piece, null)).toEqual([{ ...piece, inPassage: false }]);
});

it('loses no letter and marks the passage alone', () => {
	const offset = integer({ min: 90, max: 140 });
	assert(
		property(offset, offset, (a, b) => {
			const passage = { start: Math.min(a, b), end: Math.max(a, b) };
			const cut = cutAtPassage(piece, passage);
			expect(cut.map(({ text }) => text).join('')).toBe(TEXT);
			const marked = cut.filter(({ inPassage }) => inPassage).map(({ text }) => text);
			expect(marked.join('')).toBe(
				TEXT.slice(Math.max(0, passage.start - 100), Math.max(0, passage.end - 100))
			);
		})
	);
});
