import { expect, it } from 'vitest';
import { toDay } from '../../../../src/lib/model/day.ts';
import { formatDay, formatExtent } from '../../../../src/lib/query/query/day-words.ts';

const on = ([year, month, date]: readonly [number, number, number]) => toDay({ year, month, day: date });

it.each([
	[
		[-12000, 1, 1],
		[-299, 12, 31],
		['12001 BC', '300 BC']
	],
	[
		[0, 3, 1],
		[1, 12, 31],
		['March 1 BC', '1 AD']
	],
	[
		[1944, 1, 1],
		[2026, 1, 28],
		['1944', '28 January 2026']
	],
	[
		[2025, 10, 1],
		[2026, 1, 31],
		['October 2025', 'January 2026']
	],
	[
		[2026, 1, 1],
		[2026, 1, 28],
		['1', '28 January 2026']
	],
	[
		[2026, 1, 1],
		[2026, 3, 31],
		['1 January', '31 March 2026']
	],
	[[2026, 1, 1], [2026, 1, 31], ['January 2026']],
	[[2026, 1, 1], [2026, 12, 31], ['2026']],
	[[2026, 1, 1], [2026, 1, 1], ['1 January 2026']]
] as const)('from %j to %j is said as %j', (first, last, said) => {
	expect(formatExtent(on(first), on(last))).toEqual(said);
});

it('a day before the year 1 has its month and day like any other', () => {
	expect(formatDay(toDay({ year: -43, month: 3, day: 15 }))).toBe('15 March 44 BC');
});
