import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatIsoDay } from '../../../../src/lib/model/day.ts';
import { shift, zoomIn, zoomInOn, zoomOut, type DayRange } from '../../../../src/lib/timeline/axis/zoom.ts';
import { anyDay, day } from '../dates.ts';

const range = (first: string, last: string): DayRange => ({ first: day(first), last: day(last) });
const text = ({ first, last }: DayRange) => `${formatIsoDay(first)}/${formatIsoDay(last)}`;

it('goes from a century to a day in steps of the calendar', () => {
	const steps: string[] = [];
	let shown = range('1850-01-01', '2099-12-31');
	while (shown.first < shown.last)
		steps.push(text((shown = zoomIn(shown, day('2026-01-28'), range('1850-01-01', '2099-12-31')))));
	expect(steps).toEqual([
		'2000-01-01/2099-12-31',
		'2020-01-01/2029-12-31',
		'2026-01-01/2026-12-31',
		'2026-01-01/2026-03-31',
		'2026-01-01/2026-01-31',
		'2026-01-26/2026-02-01',
		'2026-01-28/2026-01-28'
	]);
});

it('comes back by the same steps, and ends with everything', () => {
	const all = range('1944-01-01', '2026-01-31');
	const steps: string[] = [];
	for (let shown: DayRange | null = range('2026-01-28', '2026-01-28'); shown;) {
		shown = zoomOut(shown, all);
		steps.push(shown ? text(shown) : 'all');
	}
	expect(steps).toEqual([
		'2026-01-26/2026-01-31',
		'2026-01-01/2026-01-31',
		'2020-01-01/2026-01-31',
		'2000-01-01/2026-01-31',
		'all'
	]);
});

it.each([
	['a month', range('2026-01-01', '2026-01-31'), 1, '2026-02-01/2026-02-28'],
	['a year', range('2024-01-01', '2024-12-31'), -1, '2023-01-01/2023-12-31'],
	['a stretch of no name', range('2026-01-02', '2026-01-11'), 1, '2026-01-12/2026-01-21']
] as const)('shifts %s by its own length', (_, shown, by, expected) => {
	expect(text(shift(shown, by))).toBe(expected);
});

it.each([
	['the window', '2026-01-20', '2026-01-28', '2026-01-28', '2026-01-20/2026-01-28'],
	[
		'the day that is known last, for a window without an end',
		'2026-01-20',
		'',
		'2026-01-28',
		'2026-01-01/2026-03-31'
	],
	['the middle, where that is not shown', '', '', '2030-01-01', '2026-07-01/2026-09-30']
])('zooms in on %s', (_, from, to, asOf, expected) => {
	const shown = range('2026-01-01', '2026-12-31');
	const anchors = { from: from ? day(from) : null, to: to ? day(to) : null, asOf: day(asOf) };
	expect(text(zoomInOn(shown, anchors, range('1944-01-01', '2040-12-31')))).toBe(expected);
});

it('shows the day zoomed in on at every step, and ever less', () => {
	fc.assert(
		fc.property(anyDay, fc.nat(1e6), fc.nat(1e6), (at, before, after) => {
			const shown = { first: at - before, last: at + after };
			const next = zoomIn(shown, at, shown);
			expect(next.first).toBeLessThanOrEqual(at);
			expect(next.last).toBeGreaterThanOrEqual(at);
			if (before + after > 0) expect(next.last - next.first).toBeLessThan(before + after);
		})
	);
});
