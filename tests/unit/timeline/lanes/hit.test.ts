import { describe, expect, it } from 'vitest';
import { toShapes, type Shape } from '../../../../src/lib/timeline/lanes/bars.ts';
import { neighbour, shapeAt } from '../../../../src/lib/timeline/lanes/hit.ts';
import { endX, midX, startX, toAxis } from '../../../../src/lib/timeline/axis/scale.ts';
import { day, when } from '../dates.ts';

const LANE = 15.5;
const axis = toAxis(
	[{ first: day('2026-01-01'), last: day('2026-01-31'), unit: 'day', weight: 1 }],
	{ earlier: false, later: true },
	600
);
const claim = (id: string, lane: number, edtf: string) => ({ id, lanes: [lane], when: when(edtf) });
const lanes = toShapes(
	[
		claim('span', 0, '2026-01-05/2026-01-20'),
		claim('day', 0, '2026-01-10'),
		claim('open', 0, '2026-01-25/..'),
		claim('below', 2, '2026-01-12'),
		claim('later', 2, '2026-01-30')
	],
	3,
	axis,
	LANE
);
const idOf = (shape: Shape | null) => shape?.claims[0] ?? null;
const find = (id: string) => lanes.flatMap((lane) => lane ?? []).find((shape) => shape.claims.includes(id))!;

describe('a pointer', () => {
	const at = (x: number, y = LANE / 2) => idOf(shapeAt(lanes[0]!, x, y, LANE));

	it('means the glyph that lies over a bar', () => {
		expect(at(midX(axis, day('2026-01-10')))).toBe('day');
		expect(at(midX(axis, day('2026-01-15')))).toBe('span');
	});

	it('means an open bar as far as the axis goes', () => {
		expect(at(590)).toBe('open');
	});

	it('means a bar that it is a few pixels off, and nothing further away', () => {
		expect(at(endX(axis, day('2026-01-20')) + 5)).toBe('span');
		expect(at(startX(axis, day('2026-01-05')) - 20)).toBeNull();
	});
});

describe('an arrow key', () => {
	it.each([
		['span', 'next', 'day'],
		['day', 'next', 'open'],
		['open', 'next', 'open'],
		['day', 'previous', 'span'],
		['day', 'below', 'below'],
		['open', 'below', 'later'],
		['below', 'above', 'span'],
		['span', 'above', 'span']
	] as const)('leads from %s to its %s: %s', (from, to, expected) => {
		expect(idOf(neighbour(lanes, find(from), to))).toBe(expected);
	});
});
