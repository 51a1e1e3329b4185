import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packRows } from '../../../../src/lib/timeline/lanes/pack-rows.ts';

const anyIntervals = fc
	.array(fc.tuple(fc.nat(100), fc.integer({ min: 1, max: 30 })), { maxLength: 40 })
	.map((pairs) => pairs.map(([x0, length]) => ({ x0, x1: x0 + length })).sort((a, b) => a.x0 - b.x0));

it('uses as many rows as intervals meet at the most crowded point, and lets none meet in a row', () => {
	fc.assert(
		fc.property(anyIntervals, (intervals) => {
			const { rows, count } = packRows(intervals);
			const crowd = intervals.map(({ x0 }) => intervals.filter((one) => one.x0 <= x0 && one.x1 > x0).length);
			expect(count).toBe(Math.max(0, ...crowd));
			intervals.forEach((a, i) =>
				intervals.slice(i + 1).forEach((b, j) => {
					if (rows[i] === rows[i + 1 + j]) expect(b.x0).toBeGreaterThanOrEqual(a.x1);
				})
			);
		})
	);
});

it('needs no row for nothing', () => {
	expect(packRows([])).toEqual({ rows: [], count: 0 });
});
