// Which shape of a lane a pointer means, and which one arrow keys go to. Plain geometry.
import { DASHES, GLYPH_RADIUS, type LaneShapes, type Shape } from './bars.ts';

/** Distance in px up to which a shape is still meant. */
const REACH = 7;

/** The shape of one lane nearest to a point, `y` from the lane's top; null where none is near. */
export function shapeAt(shapes: LaneShapes, x: number, y: number, height: number): Shape | null {
	let nearest: Shape | null = null;
	let least = REACH;
	for (const shape of shapes ?? []) {
		const distance = distanceTo(shape, x, y, height);
		// Glyphs lie over bars, so an equal distance goes to what comes later and to glyphs.
		if (distance < least || (distance === least && shape.kind === 'glyph')) {
			nearest = shape;
			least = distance;
		}
	}
	return nearest;
}

function distanceTo(shape: Shape, x: number, y: number, height: number): number {
	if (shape.kind === 'glyph') return Math.max(0, Math.hypot(x - shape.x, y - height / 2) - GLYPH_RADIUS);
	const before = shape.start === 'dashes' ? shape.x0 - DASHES : shape.x0;
	const after = shape.end === 'dashes' ? shape.x1 + DASHES : shape.end === 'open' ? Infinity : shape.x1;
	const across = Math.max(before - x, x - after, 0);
	return Math.hypot(across, Math.max(0, Math.abs(y - shape.y) - shape.thickness / 2));
}

/** The shape that an arrow key leads to: the next in time in its lane, or the nearest in the next lane that has any. */
export function neighbour(
	lanes: readonly LaneShapes[],
	from: Shape,
	to: 'previous' | 'next' | 'above' | 'below'
): Shape {
	if (to === 'previous' || to === 'next') {
		const own = lanes[from.lane] ?? [];
		return own[own.indexOf(from) + (to === 'next' ? 1 : -1)] ?? from;
	}
	const step = to === 'below' ? 1 : -1;
	for (let lane = from.lane + step; lane >= 0 && lane < lanes.length; lane += step) {
		const nearest = nearestIn(lanes[lane] ?? [], middleOf(from));
		if (nearest) return nearest;
	}
	return from;
}

function nearestIn(shapes: readonly Shape[], x: number): Shape | null {
	return shapes.reduce<Shape | null>(
		(best, shape) => (best && Math.abs(middleOf(best) - x) <= Math.abs(middleOf(shape) - x) ? best : shape),
		null
	);
}

function middleOf(shape: Shape): number {
	return shape.kind === 'glyph' ? shape.x : (shape.x0 + shape.x1) / 2;
}
