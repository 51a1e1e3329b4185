import { assert, integer, property } from 'fast-check';
import { expect, it } from 'vitest';
import { windowRows } from '../../../src/lib/ui/row-window.ts';

const ROW = 26;

it('holds every row in sight, whatever has been scrolled', () => {
	assert(
		property(
			integer({ min: 0, max: 500 }),
			integer({ min: -20_000, max: 2000 }),
			integer({ min: 1, max: 2000 }),
			(count, start, height) => {
				const { from, to } = windowRows(count, ROW, start, height);
				expect(from).toBeGreaterThanOrEqual(0);
				expect(to).toBeLessThanOrEqual(count);
				for (let row = 0; row < count; row++) {
					const top = start + row * ROW;
					const isInSight = top < height && top + ROW > 0;
					if (isInSight) expect(row >= from && row < to).toBe(true);
				}
			}
		)
	);
});

it('leaves out what is far from sight', () => {
	const { from, to } = windowRows(200, ROW, -100 * ROW, 20 * ROW);
	expect(from).toBeGreaterThan(80);
	expect(to).toBeLessThan(140);
});
