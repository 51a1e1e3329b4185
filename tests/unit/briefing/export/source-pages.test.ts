import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sourcePages } from '../../../../src/lib/briefing/export/source-pages.ts';

const ROOM = { letters: 10, lines: 3 };
const sources = (lengths: readonly number[]) => lengths.map((length) => ({ full: 'x'.repeat(length) }));

it.each([
	[[], []],
	[[5, 5, 5], [3]],
	[
		[5, 5, 5, 5],
		[3, 1]
	],
	[
		[15, 15],
		[1, 1]
	],
	[
		[95, 5],
		[1, 1]
	]
])('puts sources of %j letters on pages of %j', (lengths, pages) => {
	expect(sourcePages(sources(lengths), ROOM).map((page) => page.length)).toEqual(pages);
});

it('keeps each source once and in order, and leaves no page empty', () => {
	fc.assert(
		fc.property(fc.array(fc.nat(60)), (lengths) => {
			const given = sources(lengths);
			const pages = sourcePages(given, ROOM);
			expect(pages.flat()).toEqual(given);
			expect(pages.every((page) => page.length > 0)).toBe(true);
		})
	);
});
