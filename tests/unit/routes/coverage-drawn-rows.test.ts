import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawRows } from '../../../src/routes/[corpus]/coverage/drawn-rows.ts';

it('draws every row where there is no window', () => {
	const { rows, below } = drawRows(3, null, 0);
	expect(rows).toEqual([0, 1, 2].map((row) => ({ row, gap: 0 })));
	expect(below).toBe(0);
});

it('keeps the active row before, within and behind the window, and says what is left out', () => {
	const drawn = (active: number) => drawRows(20, { from: 8, to: 10 }, active);
	expect(drawn(2)).toEqual({
		rows: [
			{ row: 2, gap: 2 },
			{ row: 8, gap: 5 },
			{ row: 9, gap: 0 }
		],
		below: 10
	});
	expect(drawn(9).rows.map(({ row }) => row)).toEqual([8, 9]);
	expect(drawn(15)).toEqual({
		rows: [
			{ row: 8, gap: 8 },
			{ row: 9, gap: 0 },
			{ row: 15, gap: 5 }
		],
		below: 4
	});
});

it('draws or leaves out each row once', () => {
	const place = fc.integer({ min: 0, max: 60 });
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 50 }), place, place, place, (count, from, to, active) => {
			const { rows, below } = drawRows(count, { from, to }, active);
			expect(rows.reduce((sum, { gap }) => sum + gap + 1, below)).toBe(count);
		})
	);
});
