import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openSides, toMarks } from '../../../../src/lib/timeline/axis/weights.ts';
import { choosePieces } from '../../../../src/lib/timeline/axis/pieces.ts';
import {
	dayAt,
	endX,
	firstDay,
	lastDay,
	midX,
	piecesFor,
	sideAt,
	startX,
	toAxis,
	unitAt,
	type Axis
} from '../../../../src/lib/timeline/axis/scale.ts';
import { anyWhen, day, TALKS, when } from '../dates.ts';
import type { When } from '../../../../src/lib/model/when.ts';

const axisOf = (whens: readonly When[], width: number): Axis =>
	toAxis(choosePieces(toMarks(whens), null, piecesFor(width))!, openSides(whens), width);

const anyAxis = fc
	.tuple(fc.array(anyWhen, { minLength: 1, maxLength: 40 }), fc.integer({ min: 60, max: 1600 }))
	.map(([whens, width]) => axisOf(whens, width));

const dayOn = (axis: Axis) => fc.integer({ min: firstDay(axis), max: lastDay(axis) });

describe('the axis of the talks', () => {
	const axis = axisOf(TALKS, 702);
	const share = (i: number) => (axis.pieces[i]!.x1 - axis.pieces[i]!.x0) / 702;

	it('gives the days of January most room and 1944 just enough for its name', () => {
		expect(axis.pieces.map(({ unit }) => unit)).toEqual(['year', 'year', 'month', 'day']);
		expect(share(0)).toBeCloseTo(0.06, 2);
		expect(share(3)).toBeGreaterThan(share(2));
		expect(share(2)).toBeGreaterThan(share(1));
	});

	it('leaves room for what goes on without limit, on that side only', () => {
		expect(axis.earlier).toBeNull();
		expect(axis.later!.x1).toBe(702);
		expect([sideAt(axis, 700), sideAt(axis, 100)]).toEqual(['later', 'dated']);
	});

	it('parts two days by a break, never one', () => {
		expect(endX(axis, day('2025-12-31'))).toBeLessThan(startX(axis, day('2026-01-01')));
		expect(endX(axis, day('2026-01-27'))).toBeCloseTo(startX(axis, day('2026-01-28')), 9);
	});

	it('moves by years, months and days as the pieces do', () => {
		expect(
			['1944-05-01', '2020-05-01', '2025-05-01', '2026-01-05'].map((iso) => unitAt(axis, day(iso)))
		).toEqual(['year', 'year', 'month', 'day']);
	});
});

describe('any axis', () => {
	it('fills its width', () => {
		fc.assert(
			fc.property(anyAxis, (axis) => {
				const [first, last] = [axis.pieces[0], axis.pieces.at(-1)!];
				expect(axis.earlier ? axis.earlier.x0 : first.x0).toBe(0);
				expect(axis.later ? axis.later.x1 : last.x1).toBeCloseTo(axis.width, 6);
				for (const { x0, x1 } of axis.stretches) expect(x1).toBeGreaterThanOrEqual(x0);
			})
		);
	});

	it('never runs backwards', () => {
		fc.assert(
			fc.property(
				anyAxis.chain((axis) => fc.tuple(fc.constant(axis), dayOn(axis), dayOn(axis))),
				([axis, a, b]) => {
					const [before, after] = [Math.min(a, b), Math.max(a, b)];
					expect(startX(axis, before)).toBeLessThanOrEqual(startX(axis, after));
					expect(startX(axis, after)).toBeLessThanOrEqual(endX(axis, after));
					if (before < after) expect(endX(axis, before)).toBeLessThanOrEqual(startX(axis, after) + 1e-9);
				}
			)
		);
	});

	it('finds the day that stands at the middle of a day', () => {
		fc.assert(
			fc.property(
				anyAxis.chain((axis) => fc.tuple(fc.constant(axis), dayOn(axis))),
				([axis, at]) => {
					expect(dayAt(axis, midX(axis, at))).toBe(at);
				}
			)
		);
	});

	it('finds a day on it for every pixel', () => {
		fc.assert(
			fc.property(anyAxis, fc.double({ min: -50, max: 2000, noNaN: true }), (axis, x) => {
				expect(dayAt(axis, x)).toBeGreaterThanOrEqual(firstDay(axis));
				expect(dayAt(axis, x)).toBeLessThanOrEqual(lastDay(axis));
			})
		);
	});

	it('puts days before it and after it at its ends', () => {
		const axis = axisOf([when('2026-01')], 500);
		expect([startX(axis, -1e6), endX(axis, 1e6)]).toEqual([0, 500]);
	});
});

it('refuses to stand on nothing', () => {
	expect(() => toAxis([], { earlier: false, later: false }, 100)).toThrow('at least one piece');
});
