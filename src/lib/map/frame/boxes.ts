// Upright boxes on the screen, in px from the upper left corner of whatever they lie in.

export interface Box {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** The square round a point that reaches `reach` px to each side. */
export function squareRound(x: number, y: number, reach: number): Box {
	return { left: x - reach, top: y - reach, right: x + reach, bottom: y + reach };
}

export function overlaps(a: Box, b: Box): boolean {
	return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

export function isInside(box: Box, outer: Box): boolean {
	return (
		box.left >= outer.left && box.top >= outer.top && box.right <= outer.right && box.bottom <= outer.bottom
	);
}

/** Larger by `by` px on each side, or smaller where that is negative. */
export function grown({ left, top, right, bottom }: Box, by: number): Box {
	return { left: left - by, top: top - by, right: right + by, bottom: bottom + by };
}

/** Whether `box` reaches into the circle of `radius` round a point. */
export function reachesInto(box: Box, x: number, y: number, radius: number): boolean {
	const dx = Math.max(box.left - x, 0, x - box.right);
	const dy = Math.max(box.top - y, 0, y - box.bottom);
	return Math.hypot(dx, dy) < radius;
}
