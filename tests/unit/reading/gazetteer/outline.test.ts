import fc from 'fast-check';
import { expect, it } from 'vitest';
import { writeOutline } from '../../../../geo/gazetteer/write-outline.ts';
import { OUTLINE_STEP } from '../../../../src/lib/reading/gazetteer/layout.ts';
import { isInOutline, readOutline } from '../../../../src/lib/reading/gazetteer/outline.ts';

const none = () => null;

it('an outline comes back from its bytes, on the grid', () => {
	const west = fc.integer({ min: -17000, max: 16000 });
	const south = fc.integer({ min: -8500, max: 7500 });
	const side = fc.integer({ min: 10, max: 900 });
	fc.assert(
		fc.property(west, south, side, side, (x, y, width, height) => {
			const at = (i: number, j: number) => [(x + i) / 100, (y + j) / 100];
			const ring = [at(0, 0), at(width, 0), at(width, height), at(0, height), at(0, 0)];
			const bytes = Uint8Array.from(
				writeOutline({ outline: { type: 'Polygon', coordinates: [ring] } }, () => 0)
			);
			const outline = readOutline(bytes, none)!;
			expect(outline).toEqual({ type: 'MultiPolygon', coordinates: [[ring]] });
			expect(isInOutline(outline, (x + width / 2) / 100, (y + height / 2) / 100)).toBe(true);
			expect(isInOutline(outline, (x - 5) / 100, y / 100)).toBe(false);
		})
	);
});

it('what is smaller than the grid has no outline', () => {
	const ring = [
		[0, 0],
		[OUTLINE_STEP / 4, 0],
		[0, OUTLINE_STEP / 4],
		[0, 0]
	];
	const bytes = writeOutline({ outline: { type: 'Polygon', coordinates: [ring] } }, () => 0);
	expect(readOutline(Uint8Array.from(bytes), none)).toBeNull();
});

it('what is made of others names them, large numbers too', () => {
	const bytes = Uint8Array.from(writeOutline({ parts: ['a', 'b'] }, (part) => (part === 'a' ? 5 : 70_000)));
	const asked: number[] = [];
	readOutline(bytes, (part) => {
		asked.push(part);
		return null;
	});
	expect(asked).toEqual([5, 70_000]);
});
