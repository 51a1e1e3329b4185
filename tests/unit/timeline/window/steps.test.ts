import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatIsoDay } from '../../../../src/lib/model/day.ts';
import { openSides, toMarks } from '../../../../src/lib/timeline/axis/weights.ts';
import { choosePieces } from '../../../../src/lib/timeline/axis/pieces.ts';
import { endX, lastDay, piecesFor, startX, toAxis } from '../../../../src/lib/timeline/axis/scale.ts';
import {
	dragBoth,
	dragSide,
	moveSide,
	playFrom,
	playOn,
	UNLIMITED,
	windowBetween,
	type DayWindow
} from '../../../../src/lib/timeline/window/steps.ts';
import { anyWhen, day, TALKS, when } from '../dates.ts';

const axisOf = (whens: typeof TALKS, width = 702) =>
	toAxis(choosePieces(toMarks(whens), null, piecesFor(width))!, openSides(whens), width);
const axis = axisOf(TALKS);
const window = (from: string, to: string): DayWindow => ({
	from: from ? day(from) : null,
	to: to ? day(to) : null
});
const text = ({ from, to }: DayWindow) =>
	`${from === null ? '' : formatIsoDay(from)}/${to === null ? '' : formatIsoDay(to)}`;

describe('a side of the window', () => {
	it.each([
		['from', '2026-01-20', '', 1, '2026-01-21/'],
		['from', '2026-01-20', '', -10, '2026-01-10/'],
		['from', '2026-01-01', '', -1, '2025-12-01/'],
		['from', '2016-01-01', '', -1, '1944-01-01/'],
		['from', '1944-01-01', '', 1, '2016-01-01/'],
		['from', '1944-01-01', '', -1, '/'],
		['from', '', '', 1, '2016-01-01/'],
		['to', '', '2026-01-28', 1, '/2026-01-29'],
		['to', '', '2026-01-31', 1, '/'],
		['to', '', '', -1, '/2026-01-31'],
		['to', '', '2026-01-01', -1, '/2025-12-31'],
		['to', '', '2025-12-31', -1, '/2025-11-30'],
		['to', '', '2016-12-31', -1, '/1944-12-31']
	] as const)('%s of %s/%s moved by %i', (side, from, to, by, expected) => {
		expect(text(moveSide(axis, window(from, to), side, by))).toBe(expected);
	});

	it('does not pass the other', () => {
		expect(text(moveSide(axis, window('2026-01-20', '2026-01-22'), 'from', 10))).toBe(
			'2026-01-22/2026-01-22'
		);
		expect(text(moveSide(axis, window('2026-01-20', '2026-01-22'), 'to', -10))).toBe('2026-01-20/2026-01-20');
	});

	it('passes the ends of a view of a part, in the units at its ends', () => {
		const view = { first: day('2026-01-05'), last: day('2026-01-11') };
		const part = toAxis(choosePieces(toMarks(TALKS), view, 5)!, null, 702);
		expect(text(moveSide(part, window('2026-01-05', ''), 'from', -3))).toBe('2026-01-02/');
		expect(text(moveSide(part, window('', '2026-01-11'), 'to', 1))).toBe('/2026-01-12');
		expect(text(moveSide(part, window('', '2026-01-20'), 'to', 1))).toBe('/2026-01-21');
		expect(text(moveSide(part, window('', '2026-01-20'), 'to', -1))).toBe('/2026-01-19');
	});

	it('is put on whole units where it is dropped', () => {
		const may = startX(axis, day('2025-05-20'));
		expect(text(dragSide(axis, UNLIMITED, 'from', may))).toBe('2025-05-01/');
		expect(text(dragSide(axis, UNLIMITED, 'to', may))).toBe('/2025-05-31');
	});

	it('has no limit past its end of the axis', () => {
		expect(dragSide(axis, window('2026-01-20', '2026-01-22'), 'to', 700).to).toBeNull();
		expect(dragSide(axis, window('2026-01-20', '2026-01-22'), 'from', 0).from).toBeNull();
	});

	it('never leaves the order of its sides, wherever it is dragged', () => {
		fc.assert(
			fc.property(
				fc.array(anyWhen, { minLength: 1, maxLength: 20 }),
				fc.array(fc.tuple(fc.constantFrom('from', 'to'), fc.double({ min: -10, max: 720, noNaN: true })), {
					maxLength: 8
				}),
				(whens, drags) => {
					const own = axisOf(whens);
					const end = drags.reduce<DayWindow>((at, [side, x]) => dragSide(own, at, side, x), UNLIMITED);
					expect(end.from ?? -Infinity).toBeLessThanOrEqual(end.to ?? Infinity);
				}
			)
		);
	});
});

describe('the whole window', () => {
	it('is drawn between two pixels in either direction', () => {
		const [a, b] = [startX(axis, day('2026-01-10')) + 1, endX(axis, day('2026-01-12')) - 1];
		expect(text(windowBetween(axis, b, a))).toBe('2026-01-10/2026-01-12');
	});

	it('keeps its width on the axis while it is dragged, and stops at its ends', () => {
		const at = window('2026-01-10', '2026-01-12');
		const dayWidth = endX(axis, day('2026-01-10')) - startX(axis, day('2026-01-10'));
		expect(text(dragBoth(axis, at, 1.8 * dayWidth))).toBe('2026-01-12/2026-01-14');
		expect(text(dragBoth(axis, at, 5000))).toBe('2026-01-29/2026-01-31');
		expect(dragBoth(axis, at, -5000).from).toBe(day('1944-01-01'));
		expect(dragBoth(axis, UNLIMITED, 50)).toBe(UNLIMITED);
	});
});

describe('play', () => {
	it('grows the window from its first unit to the end of the axis, unit by unit', () => {
		const seen: string[] = [];
		for (let at: DayWindow | null = playFrom(axis, UNLIMITED); at; at = playOn(axis, at)) seen.push(text(at));
		expect(seen.slice(0, 3)).toEqual(['/1944-12-31', '/2016-12-31', '/2017-12-31']);
		expect(seen.at(-1)).toBe(`/${formatIsoDay(lastDay(axis))}`);
		expect(seen).toHaveLength(1 + 8 + 24 + 31);
	});

	it('goes on from where the window ends', () => {
		const at = window('2026-01-10', '2026-01-12');
		expect(playFrom(axis, at)).toBe(at);
		expect(text(playOn(axis, at)!)).toBe('2026-01-10/2026-01-13');
	});

	it('starts over when the window has reached the end', () => {
		expect(text(playFrom(axis, window('2026-01-10', '2026-01-31')))).toBe('2026-01-10/2026-01-10');
	});

	it('reaches the end of every axis, later with every step', () => {
		fc.assert(
			fc.property(fc.array(anyWhen, { minLength: 1, maxLength: 20 }), (whens) => {
				const own = axisOf(whens);
				let last = -Infinity;
				for (let at: DayWindow | null = playFrom(own, UNLIMITED); at; at = playOn(own, at)) {
					expect(at.to!).toBeGreaterThan(last);
					last = at.to!;
				}
				expect(last).toBe(lastDay(own));
			})
		);
	});

	it('needs one step for one day', () => {
		const day = axisOf([when('2026-01-28')]);
		expect(playFrom(day, UNLIMITED).to).toBe(day.pieces[0].first);
	});
});
