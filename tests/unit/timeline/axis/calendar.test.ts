import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
	ceilTo,
	countUnits,
	floorTo,
	indexOf,
	startOf,
	startsIn,
	UNITS
} from '../../../../src/lib/timeline/axis/calendar.ts';
import { anyDay, day } from '../dates.ts';

it.each([
	['month', '2024-02-29', '2024-02-01', '2024-02-29'],
	['year', '2024-02-29', '2024-01-01', '2024-12-31'],
	['decade', '1944-06-06', '1940-01-01', '1949-12-31'],
	['century', '1944-06-06', '1900-01-01', '1999-12-31'],
	['millennium', '1944-06-06', '1000-01-01', '1999-12-31'],
	['decade', '-0043-03-15', '-0050-01-01', '-0041-12-31'],
	['month', '0000-12-31', '0000-12-01', '0000-12-31']
] as const)('the %s that holds %s runs from %s to %s', (unit, at, first, last) => {
	expect([floorTo(unit, day(at)), ceilTo(unit, day(at))]).toEqual([day(first), day(last)]);
});

it('holds every day in exactly one unit of each kind', () => {
	fc.assert(
		fc.property(anyDay, fc.constantFrom(...UNITS), (at, unit) => {
			const index = indexOf(unit, at);
			expect(startOf(unit, index)).toBeLessThanOrEqual(at);
			expect(startOf(unit, index + 1)).toBeGreaterThan(at);
			expect(indexOf(unit, startOf(unit, index))).toBe(index);
		})
	);
});

it.each([
	[{ unit: 'year', count: 2 }, '2015-06-01', '2020-01-01', ['2016-01-01', '2018-01-01', '2020-01-01']],
	[
		{ unit: 'month', count: 3 },
		'2025-01-01',
		'2025-12-31',
		['2025-01-01', '2025-04-01', '2025-07-01', '2025-10-01']
	],
	[{ unit: 'century', count: 1 }, '1901-01-01', '1999-12-31', []]
] as const)('finds the beginnings of %j from %s to %s', (step, first, last, starts) => {
	expect(startsIn(step, day(first), day(last))).toEqual(starts.map(day));
});

it('counts the units that a span touches', () => {
	expect(countUnits('month', day('2025-12-31'), day('2026-01-01'))).toBe(2);
	expect(countUnits('day', day('2026-01-01'), day('2026-01-01'))).toBe(1);
});
