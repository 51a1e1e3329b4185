import fc from 'fast-check';
import { expect, it } from 'vitest';
import { toFrame } from '../../../../src/lib/map/frame/frame.ts';
import { marginMarks } from '../../../../src/lib/map/frame/margin.ts';
import { wholeShapes } from '../../../../src/lib/map/over/inset-shapes.ts';
import { marginShapes } from '../../../../src/lib/map/over/margin-shapes.ts';
import type { Shape } from '../../../../src/lib/ui/shapes.ts';
import { mapMark } from '../frame/map-mark.ts';

const points = fc.array(fc.tuple(fc.integer({ min: -179, max: 179 }), fc.integer({ min: -60, max: 75 })), {
	minLength: 1,
	maxLength: 40
});
const isDot = (shape: Shape) => shape.kind === 'path';

it('in the small map of the whole no dot stands on another and no name on a dot', () => {
	fc.assert(
		fc.property(points, (all) => {
			const marks = all.map((point, i) => mapMark(`Place ${i}`, point));
			const frame = toFrame({ center: [0, 20], zoom: -1.8 }, { width: 150, height: 150 }, []);
			const shapes = wholeShapes(marks, [10, 10, 20, 20], frame, 'light');
			const dots = shapes.filter(isDot);
			expect(dots.length).toBeGreaterThan(0);
			dots.forEach((one, i) =>
				dots
					.slice(i + 1)
					.forEach((other) => expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThanOrEqual(7))
			);
			for (const shape of shapes) {
				if (shape.kind !== 'text') continue;
				const [left, right] =
					shape.anchor === 'end' ? [shape.x - shape.length, shape.x] : [shape.x, shape.x + shape.length];
				const over = dots.filter(({ x, y }) => x > left && x < right && Math.abs(y - shape.y) < 5);
				expect(over).toEqual([]);
			}
		})
	);
});

it('what is written on paper has no edge of its own: some readers of PDF would fill it with ink', () => {
	const marks = [mapMark('Far off', [120, 40])];
	const frame = toFrame({ center: [0, 40], zoom: 5 }, { width: 700, height: 400 }, [[120, 40]]);
	const texts = marginShapes(marginMarks(marks, frame), () => 'rest', 'light').filter(
		(shape) => shape.kind === 'text'
	);
	expect(texts.length).toBeGreaterThan(1);
	expect(texts.every(({ halo }) => halo === undefined)).toBe(true);
});
