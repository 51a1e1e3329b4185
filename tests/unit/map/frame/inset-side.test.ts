import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insetSide, type InsetSide, type MarkDisc } from '../../../../src/lib/map/frame/inset-side.ts';

const FRAME = { width: 800, height: 500 };
const ROOM = { width: 150, height: 170, side: 14, bottom: 56 };

const at = (x: number, y: number): MarkDisc => ({ x, y, radius: 10 });

describe('the side of the small map', () => {
	it.each<[string, MarkDisc[], InsetSide, InsetSide | null]>([
		['stays where nothing is beneath it', [at(400, 100)], 'right', 'right'],
		['leaves a mark beneath it', [at(700, 400)], 'right', 'left'],
		['comes back for one on the left', [at(80, 400)], 'left', 'right'],
		['is none where it would hide a mark on both', [at(80, 400), at(700, 400)], 'right', null],
		['counts a mark that only touches it', [at(800 - 14 - 150 - 9, 400)], 'right', 'left'],
		['knows nothing above it', [at(700, 500 - 56 - 170 - 11)], 'right', 'right']
	])('%s', (_, marks, now, then) => {
		expect(insetSide(marks, FRAME, ROOM, now)).toBe(then);
	});

	it('does not go back and forth', () => {
		const disc = fc.record({ x: fc.integer({ min: 0, max: 800 }), y: fc.integer({ min: 0, max: 500 }) });
		fc.assert(
			fc.property(fc.array(disc), fc.constantFrom<InsetSide>('left', 'right'), (discs, now) => {
				const marks = discs.map(({ x, y }) => at(x, y));
				const first = insetSide(marks, FRAME, ROOM, now);
				if (first !== null) expect(insetSide(marks, FRAME, ROOM, first)).toBe(first);
			})
		);
	});
});
