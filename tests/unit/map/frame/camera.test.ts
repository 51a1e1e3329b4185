import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cameraOfBounds, projectionOf } from '../../../../src/lib/map/frame/camera.ts';

const sizes = fc.record({
	width: fc.integer({ min: 300, max: 1600 }),
	height: fc.integer({ min: 200, max: 900 })
});
const boxes = fc
	.tuple(
		fc.integer({ min: -170, max: 170 }),
		fc.integer({ min: -70, max: 60 }),
		fc.integer({ min: 1, max: 60 }),
		fc.integer({ min: 1, max: 20 })
	)
	.map(([west, south, width, height]) => [west, south, west + width, south + height] as const);

it('finds the nearest camera that has all of a box in the frame, with the padding asked for', () => {
	fc.assert(
		fc.property(boxes, sizes, fc.integer({ min: 0, max: 60 }), (box, size, padding) => {
			const project = projectionOf(cameraOfBounds(box, size, padding, 24), size);
			const [west, south, east, north] = box;
			const upper = project([west, north]);
			const lower = project([east, south]);
			const room = [upper.x, upper.y, size.width - lower.x, size.height - lower.y];
			expect(Math.min(...room)).toBeCloseTo(padding, 3);
			expect(room[0]).toBeCloseTo(room[2]!, 3);
			expect(room[1]).toBeCloseTo(room[3]!, 3);
		})
	);
});

it('comes no nearer than it may', () => {
	expect(cameraOfBounds([10, 50, 10, 50], { width: 800, height: 600 }, 0, 7).zoom).toBe(7);
	expect(cameraOfBounds([10, 50, 10, 50], { width: 800, height: 600 }, 0, 7).center[0]).toBe(10);
});
