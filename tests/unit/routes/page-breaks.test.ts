import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, it } from 'vitest';
import { pageBreaks } from '../../../src/routes/[corpus]/briefings/[briefing]/handout/page-breaks.ts';

const line = (top: number, bottom: number) => ({ top, bottom });
const grid = (count: number, height: number) =>
	Array.from({ length: count }, (_, at) => line(at * height, (at + 1) * height));

it.each([
	['all has room', grid(5, 10), 50, [0]],
	['a line stands on the limit', grid(6, 10), 50, [0, 50]],
	['a line runs through the limit', grid(6, 10), 45, [0, 40]],
	['a number beside a line reaches higher', [...grid(4, 10), line(37, 52), line(40, 50)], 45, [0, 30]],
	['a picture is higher than the page', [line(0, 120)], 50, [0, 50, 100]],
	['there is nothing', [], 50, [0]]
])('breaks a column where %s', (_, lines, height, starts) => {
	expect(pageBreaks(lines, height)).toEqual(starts);
});

it('shows every line that is lower than a page whole on one of them, and comes to an end', () => {
	const lines = array(
		tuple(integer({ min: 0, max: 900 }), integer({ min: 4, max: 40 })).map(([top, height]) =>
			line(top, top + height)
		),
		{ minLength: 1, maxLength: 60 }
	);
	assert(
		property(lines, integer({ min: 60, max: 300 }), (made, height) => {
			const starts = pageBreaks(made, height);
			const ends = [...starts.slice(1), Infinity];
			for (const [at, start] of starts.entries()) {
				expect(Math.min(ends[at]!, start + height) - start).toBeGreaterThan(0);
				if (at > 0) expect(start - starts[at - 1]!).toBeLessThanOrEqual(height);
			}
			// Where lines overlap without a gap for a page and more they are broken where they must be.
			const isDense = starts.some((start, at) => at > 0 && start === starts[at - 1]! + height);
			if (isDense) return;
			for (const { top, bottom } of made)
				expect(starts.some((start, at) => top >= start - 1 && bottom <= ends[at]! + 1)).toBe(true);
		})
	);
});
