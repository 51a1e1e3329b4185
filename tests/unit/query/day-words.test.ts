import { expect, it } from 'vitest';
import { toDay } from '../../../src/lib/model/day.ts';
import { formatDay, formatEdge } from '../../../src/lib/query/day-words.ts';

it.each([
	[[-12000, 1, 1], 'first', '12001 BC'],
	[[-299, 12, 31], 'last', '300 BC'],
	[[0, 3, 1], 'first', 'March 1 BC'],
	[[1, 1, 1], 'first', '1'],
	[[2026, 1, 1], 'first', '2026']
] as const)('%j is said as %s edge: %s', ([year, month, date], side, said) => {
	expect(formatEdge(toDay({ year, month, day: date }), side)).toBe(said);
});

it('a day before the year 1 has its month and day like any other', () => {
	expect(formatDay(toDay({ year: -43, month: 3, day: 15 }))).toBe('15 March 44 BC');
});
