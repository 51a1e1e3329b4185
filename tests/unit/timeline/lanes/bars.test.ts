import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
	isOnAxis,
	toShapes,
	type Bar,
	type Glyph,
	type Shape
} from '../../../../src/lib/timeline/lanes/bars.ts';
import { openSides, toMarks } from '../../../../src/lib/timeline/axis/weights.ts';
import type { Piece } from '../../../../src/lib/timeline/axis/piece.ts';
import { choosePieces } from '../../../../src/lib/timeline/axis/pieces.ts';
import { piecesFor, startX, endX, midX, toAxis } from '../../../../src/lib/timeline/axis/scale.ts';
import { anyWhen, day, when } from '../dates.ts';

const january: Piece = { first: day('2026-01-01'), last: day('2026-01-31'), unit: 'day', weight: 1 };
const axis = toAxis([january], { earlier: false, later: true }, 600);
const LANE = 15.5;

const draw = (...dates: string[]) =>
	toShapes(
		dates.map((edtf, i) => ({ id: `c${i}`, lanes: [0], when: when(edtf) })),
		1,
		axis,
		LANE
	)[0]!;
const bars = (shapes: readonly Shape[] | null) =>
	shapes!.filter((shape): shape is Bar => shape.kind === 'bar');
const glyphs = (shapes: readonly Shape[] | null) =>
	shapes!.filter((shape): shape is Glyph => shape.kind === 'glyph');

describe('the ends of a bar', () => {
	it.each([
		['2026-01', 'tick', 'tick'],
		['2026-01-10/2026-01-20', 'tick', 'tick'],
		['2026-01-10~/2026-01-20', 'dashes', 'tick'],
		['2026-01-10?/2026-01-20%', 'dashes', 'dashes'],
		['2026-01-10/..', 'tick', 'open'],
		['2026-01-10/', 'tick', 'dashes'],
		['/2026-01-10', 'dashes', 'tick'],
		['../2026-01-10', 'cut', 'tick'],
		['2025/2026-01-10', 'cut', 'tick'],
		['2026-01-10/2026-03', 'tick', 'cut'],
		['2025/2027', 'cut', 'cut']
	])('of %s are %s and %s', (edtf, start, end) => {
		expect(bars(draw(edtf))).toMatchObject([{ start, end }]);
	});

	it('stand where the first day begins and the last one ends', () => {
		const [bar] = bars(draw('2026-01-10/2026-01-20'));
		expect([bar!.x0, bar!.x1]).toEqual([startX(axis, day('2026-01-10')), endX(axis, day('2026-01-20'))]);
	});

	it('of which one is not named enclose the day that is', () => {
		const [bar] = bars(draw('2026-01-10/'));
		expect([bar!.x0, bar!.x1]).toEqual([startX(axis, day('2026-01-10')), endX(axis, day('2026-01-10'))]);
	});
});

describe('an exact day', () => {
	it('is a glyph in the middle of the day', () => {
		expect(glyphs(draw('2026-01-26'))).toMatchObject([{ x: midX(axis, day('2026-01-26')), dashes: false }]);
	});

	it('has dashes where it is about that day', () => {
		expect(glyphs(draw('2026-01-26~'))).toMatchObject([{ dashes: true }]);
	});

	it('carries the claims that share it, with their number where there is room', () => {
		expect(glyphs(draw('2026-01-10', '2026-01-10', '2026-01-20', '2026-01-21', '2026-01-20'))).toMatchObject([
			{ claims: ['c0', 'c1'], numbered: true },
			{ claims: ['c2', 'c4'], numbered: false },
			{ claims: ['c3'], numbered: false }
		]);
	});
});

describe('rows', () => {
	it('are shared by bars that do not meet', () => {
		const ys = bars(draw('2026-01-01/2026-01-05', '2026-01-10/2026-01-15')).map(({ y }) => y);
		expect(ys).toEqual([LANE / 2, LANE / 2]);
	});

	it('part bars that meet, round the middle of the lane', () => {
		const ys = bars(draw('2026-01-01/2026-01-12', '2026-01-10/2026-01-15')).map(({ y }) => y);
		expect(ys[1]! - ys[0]!).toBeCloseTo(4.6);
		expect((ys[0]! + ys[1]!) / 2).toBeCloseTo(LANE / 2);
	});

	it('are kept clear of the dashes and blocks of another bar', () => {
		const ys = bars(draw('2026-01-01/..', '2026-01-30/..')).map(({ y }) => y);
		expect(new Set(ys).size).toBe(2);
	});

	it('give way to a histogram where they no longer fit', () => {
		const many = Array.from({ length: 9 }, (_, i) => `2026-01-0${i + 1}/2026-01-28`);
		expect(draw(...many)).toBeNull();
	});
});

it('draws a claim in the lane of each of its events, and an undated or unseen one in none', () => {
	const claim = (id: string, lanes: number[], edtf: string) => ({ id, lanes, when: when(edtf) });
	const lanes = toShapes(
		[claim('a', [0, 2], '2026-01'), claim('b', [1], 'XXXX'), claim('c', [1], '1944')],
		3,
		axis,
		LANE
	);
	expect(lanes.map((lane) => lane!.flatMap(({ claims }) => claims))).toEqual([['a'], [], ['a']]);
});

it('loses no claim that has a date on the axis', () => {
	fc.assert(
		fc.property(
			fc.array(anyWhen, { minLength: 1, maxLength: 40 }),
			fc.integer({ min: 60, max: 1600 }),
			(whens, width) => {
				const own = toAxis(choosePieces(toMarks(whens), null, piecesFor(width))!, openSides(whens), width);
				const claims = whens.map((one, i) => ({ id: String(i), lanes: [i % 3], when: one }));
				toShapes(claims, 3, own, 400).forEach((shapes, lane) => {
					const drawn = shapes?.flatMap((shape) => shape.claims).sort();
					const expected = claims.filter((claim) => claim.lanes.includes(lane) && isOnAxis(own, claim.when));
					if (drawn) expect(drawn).toEqual(expected.map(({ id }) => id).sort());
					for (const shape of shapes ?? []) {
						if (shape.kind === 'bar') expect(shape.x1).toBeGreaterThan(shape.x0);
					}
				});
			}
		)
	);
});
