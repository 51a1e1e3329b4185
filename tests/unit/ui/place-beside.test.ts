import { array, assert, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside } from '../../../src/lib/ui/place-beside.ts';

const GAP = 4;
const note = (wanted: number, height = 20) => ({ wanted, height });

describe('notes', () => {
	it('stand where they should while there is room', () => {
		expect(placeBeside([note(10), note(100), note(300)], GAP)).toEqual([10, 100, 300]);
	});

	it('give way to both sides where they would overlap', () => {
		expect(placeBeside([note(100), note(100)], GAP)).toEqual([88, 112]);
	});

	it('give way less the more they weigh', () => {
		const [first, second] = placeBeside([note(100), { ...note(100), weight: 1000 }], GAP);
		expect(second).toBeCloseTo(100, 0);
		expect(first).toBeCloseTo(76, 0);
	});

	it('never stand above the top', () => {
		expect(placeBeside([note(0, 40), note(0, 40)], GAP)).toEqual([0, 44]);
	});

	it('are none where none are', () => {
		expect(placeBeside([], GAP)).toEqual([]);
	});

	it('never cover each other', () => {
		const notes = array(
			record({ wanted: integer({ min: 0, max: 2000 }), height: integer({ min: 1, max: 200 }) })
		);
		assert(
			property(notes, (some) => {
				const tops = placeBeside(some, GAP);
				tops.slice(1).forEach((top, i) => {
					expect(top).toBeGreaterThanOrEqual(tops[i]! + some[i]!.height + GAP - 1e-6);
				});
			})
		);
	});
});
