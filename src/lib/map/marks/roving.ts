// Which mark an arrow key leads to. Screen geometry only.

export type Direction = 'left' | 'right' | 'up' | 'down';

export interface ScreenPoint {
	readonly x: number;
	readonly y: number;
}

/** What lies further aside than this many times its way ahead does not lie in that direction. */
const WIDEST = 2;

/**
 * Index of the nearest of `points` that lies in `direction` from `from`, or -1. What lies off to the side counts
 * as twice as far, so that a row of marks is walked in order.
 */
export function nextMark(points: readonly ScreenPoint[], from: ScreenPoint, direction: Direction): number {
	let best = -1;
	let bestCost = Infinity;
	points.forEach(({ x, y }, i) => {
		const along = alongOf(x - from.x, y - from.y, direction);
		const aside = Math.abs(direction === 'left' || direction === 'right' ? y - from.y : x - from.x);
		if (along <= 0.5 || aside > WIDEST * along) return;
		const cost = along + 2 * aside;
		if (cost >= bestCost) return;
		bestCost = cost;
		best = i;
	});
	return best;
}

function alongOf(dx: number, dy: number, direction: Direction): number {
	switch (direction) {
		case 'left':
			return -dx;
		case 'right':
			return dx;
		case 'up':
			return -dy;
		case 'down':
			return dy;
	}
}
