import { expect, it } from 'vitest';
import { median, quantile } from '../../bench/statistics.ts';

it.each([
	[[3], 3],
	[[3, 1, 2], 2],
	[[4, 1, 3, 2], 2.5],
	[[10, 9, 100], 10]
])('the median of %j is %d', (values, expected) => {
	expect(median(values)).toBe(expected);
});

it.each([
	[0, 1],
	[0.25, 2],
	[0.95, 4.8],
	[1, 5]
])('the %d quantile of 1 to 5 is %d', (share, expected) => {
	expect(quantile([5, 4, 3, 2, 1], share)).toBeCloseTo(expected);
});

it('refuses no values', () => {
	expect(() => median([])).toThrow('no values');
});
