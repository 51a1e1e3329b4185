import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { When } from '../../../../src/lib/model/when.ts';
import { openSides, toMarks } from '../../../../src/lib/timeline/axis/weights.ts';
import { choosePieces } from '../../../../src/lib/timeline/axis/pieces.ts';
import { piecesFor, toAxis } from '../../../../src/lib/timeline/axis/scale.ts';
import { toTicks } from '../../../../src/lib/timeline/axis/ticks.ts';
import { anyWhen, day, TALKS, when } from '../dates.ts';

const ticksOf = (whens: readonly When[], width: number, asOf: number | null = null) => {
	const axis = toAxis(choosePieces(toMarks(whens), null, piecesFor(width))!, openSides(whens), width);
	return toTicks(
		axis,
		asOf,
		whens.flatMap(({ earliest }) => earliest ?? [])
	);
};
const texts = (pieces: ReturnType<typeof toTicks>) =>
	pieces.map(({ labels, name }) => [labels.map(({ text }) => text).join(' '), name]);

it('labels each piece in its own unit and names it beneath', () => {
	expect(texts(ticksOf(TALKS, 702, day('2026-01-28')))).toEqual([
		['1944', ''],
		['2016 2020', 'by year'],
		['2024 Jul 2025 Jul Oct', 'by month'],
		['1 8 15 22 28', 'January 2026, by day']
	]);
});

it('sets the day up to which the corpus knows in strong type', () => {
	const labels = ticksOf(TALKS, 702, day('2026-01-28')).at(-1)!.labels;
	expect(labels.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(['28']);
});

it.each([
	['-0100/-0001', ['101 BC', '2 BC']],
	['1900/1999', ['1900', '1990']],
	['Y-20000/-0001', ['20001 BC', '1 BC']]
])('labels the years of %s from its beginning', (edtf, [first]) => {
	expect(ticksOf([when(edtf)], 700)[0]!.labels[0]!.text).toBe(first);
});

it.each([
	[-17_999, 300, '18000 BC', '15000 BC'],
	[1944, 3, '1944', '1960']
])('shows no year before the first, %i, and round ones after it', (first, every, label, round) => {
	const years = Array.from({ length: 25 }, (_, at) => first + at * every);
	const edtf = (year: number) => (year < 0 ? `Y${year}` : String(year));
	const [piece] = ticksOf(
		years.map((year) => when(edtf(year))),
		700
	);
	expect(piece!.piece.first).toBe(when(edtf(first)).earliest);
	expect(piece!.labels[0]!.text).toBe(label);
	expect(piece!.labels.map(({ text }) => text)).toContain(round);
});

it('names the months in a piece of days that passes from one into another', () => {
	expect(texts(ticksOf([when('2025-12-20/2026-01-12')], 600))).toEqual([
		['20 21 22 23 24 25 26 27 28 29 30 31 Jan 2 3 4 5 6 7 8 9 10 11 12', 'Dec 2025 to Jan 2026, by day']
	]);
});

it('lets no label meet another, and keeps ticks in their piece', () => {
	fc.assert(
		fc.property(
			fc.array(anyWhen, { minLength: 1, maxLength: 40 }),
			fc.integer({ min: 60, max: 1600 }),
			(whens, width) => {
				for (const { piece, ticks, grid, labels } of ticksOf(whens, width)) {
					for (const x of [...ticks.map((tick) => tick.x), ...grid]) {
						expect(x).toBeGreaterThanOrEqual(piece.x0 - 1e-6);
						expect(x).toBeLessThanOrEqual(piece.x1 + 1e-6);
					}
					expect(ticks.length).toBeLessThanOrEqual(width / 2);
					labels.reduce((end, { x, anchor, text }) => {
						const length = text.length * 6;
						const begin = anchor === 'middle' ? x - length / 2 : x;
						expect(begin).toBeGreaterThan(end);
						return begin + length;
					}, -Infinity);
				}
			}
		)
	);
});
