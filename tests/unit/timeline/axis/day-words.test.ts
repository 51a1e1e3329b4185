import { expect, it } from 'vitest';
import {
	edgeWords,
	longDay,
	shortDay,
	spanWords,
	unitWords
} from '../../../../src/lib/timeline/axis/day-words.ts';
import { day } from '../dates.ts';

it.each([
	['day', '2026-01-28', '28 Jan 2026'],
	['month', '2026-01-28', 'Jan 2026'],
	['year', '2026-01-28', '2026'],
	['year', '-0043-03-15', '44 BC'],
	['decade', '1944-06-06', '1940s'],
	['century', '1944-06-06', '1900 to 1999']
] as const)('calls the %s of %s %s', (unit, at, words) => {
	expect(unitWords(unit, day(at))).toBe(words);
});

it('says a day in full, before the common era too', () => {
	expect(longDay(day('2026-01-28'))).toBe('28 January 2026');
	expect(shortDay(day('-0043-03-15'))).toBe('15 Mar 44 BC');
});

it.each([
	['1944-01-01', 'from', 'year', '1944'],
	['2023-12-31', 'to', 'year', '2023'],
	['2025-05-01', 'from', 'month', 'May 2025'],
	['2025-05-31', 'to', 'month', 'May 2025'],
	['2025-05-31', 'from', 'month', '31 May 2025'],
	['2026-01-01', 'from', 'day', '1 Jan 2026']
] as const)('names %s as the %s of a window by %s: %s', (at, side, unit, words) => {
	expect(edgeWords(day(at), side, unit)).toBe(words);
});

it.each([
	['2026-01-01', '2026-01-31', 'January 2026'],
	['2026-01-01', '2026-03-31', 'January to March 2026'],
	['2025-12-01', '2026-01-31', 'Dec 2025 to Jan 2026']
])('names the days from %s to %s', (first, last, words) => {
	expect(spanWords(day(first), day(last))).toBe(words);
});
