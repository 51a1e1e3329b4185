import fc from 'fast-check';
import { expect, it } from 'vitest';
import { inOnePiece, unrolled } from '../../../src/lib/model/one-piece.ts';

it('no step of any line goes farther than half round the world, and each stays on its meridian', () => {
	const position = fc.tuple(
		fc.double({ min: -180, max: 180, noNaN: true }),
		fc.double({ min: -90, max: 90, noNaN: true })
	);
	fc.assert(
		fc.property(fc.array(position, { minLength: 2, maxLength: 20 }), (line) => {
			const found = unrolled(line);
			found.forEach(([longitude, latitude], i) => {
				expect(latitude).toBe(line[i]![1]);
				expect(
					Math.abs(Math.round((longitude! - line[i]![0]) / 360) * 360 - (longitude! - line[i]![0]))
				).toBeLessThan(1e-6);
				if (i > 0) expect(Math.abs(longitude! - found[i - 1]![0]!)).toBeLessThanOrEqual(180 + 1e-6);
			});
		})
	);
});

it('a cap round a pole reaches the pole', () => {
	const ring = [[-180, -70], [-90, -72], [0, -70], [90, -71], [180, -70], [-180, -70]]; // prettier-ignore
	const [outer] = inOnePiece({ type: 'Polygon', coordinates: [ring] }).coordinates;
	expect(outer).toContainEqual([-180, -90]);
	expect(Math.min(...outer!.map(([, latitude]) => latitude!))).toBe(-90);
});

it('a band round the world by its corners keeps its breadth', () => {
	const ring = [[-180, -90], [180, -90], [180, -70], [-180, -70], [-180, -90]]; // prettier-ignore
	expect(inOnePiece({ type: 'Polygon', coordinates: [ring] }).coordinates).toEqual([ring]);
});

it('a hole stays in its ring', () => {
	const ring = [[170, -20], [-170, -20], [-170, 0], [170, 0], [170, -20]]; // prettier-ignore
	const hole = [[-176, -12], [-174, -12], [-174, -10], [-176, -10], [-176, -12]]; // prettier-ignore
	const [, inner] = inOnePiece({ type: 'Polygon', coordinates: [ring, hole] }).coordinates;
	expect(inner![0]).toEqual([184, -12]);
});

it('a hole round the world is closed along its pole, like a ring', () => {
	const ring = [[-10, -10], [10, -10], [10, 10], [-10, -10]]; // prettier-ignore
	const hole = [[-120, 0], [0, 10], [120, 0], [-120, 0]]; // prettier-ignore
	const [, inner] = inOnePiece({ type: 'Polygon', coordinates: [ring, hole] }).coordinates;
	expect(inner!.at(-1)).toEqual(inner![0]);
	expect(inner!.some(([, latitude]) => latitude === 90)).toBe(true);
});
