// Where a mark that lies beyond the frame stands at the frame's edge, and how far off it is. Screen geometry only.

export interface EdgePosition {
	/** In px from the frame's upper left corner. */
	readonly x: number;
	readonly y: number;
	readonly side: 'top' | 'right' | 'bottom' | 'left';
	/** Direction of the mark, in degrees clockwise from straight up. */
	readonly angle: number;
}

/**
 * Where the line from the middle of the frame to `x`, `y` leaves the frame, `inset` px inside it;
 * null for a point inside the frame. All in px.
 */
export function edgePosition(
	x: number,
	y: number,
	width: number,
	height: number,
	inset: number
): EdgePosition | null {
	if (x >= 0 && x <= width && y >= 0 && y <= height) return null;
	const dx = x - width / 2;
	const dy = y - height / 2;
	const scaleX = dx === 0 ? Infinity : (width / 2 - inset) / Math.abs(dx);
	const scaleY = dy === 0 ? Infinity : (height / 2 - inset) / Math.abs(dy);
	const scale = Math.min(scaleX, scaleY);
	const side = scaleX < scaleY ? (dx > 0 ? 'right' : 'left') : dy > 0 ? 'bottom' : 'top';
	return {
		x: width / 2 + dx * scale,
		y: height / 2 + dy * scale,
		side,
		angle: (Math.atan2(dx, -dy) * 180) / Math.PI
	};
}

/**
 * How much of a side a mark takes, in px from its middle: on the side of its label, and on the other. Labels point
 * towards the middle of the frame.
 */
export interface Room {
	readonly label: number;
	readonly other: number;
}

/**
 * Moves marks along their side of the frame until none is in another's room or in that of an obstacle that stands near
 * the side; the side's ends are `inset` px inside the frame. What does not fit is left out. All in px.
 */
export function spreadAlong<Mark extends { readonly edge: EdgePosition }>(
	marks: readonly Mark[],
	rooms: Readonly<Record<EdgePosition['side'], Room>>,
	frame: { readonly width: number; readonly height: number },
	inset: number,
	obstacles: readonly { readonly x: number; readonly y: number }[] = []
): Mark[] {
	return (['top', 'right', 'bottom', 'left'] as const).flatMap((side) => {
		const isAcross = side === 'top' || side === 'bottom';
		const taken = obstacles
			.filter(({ x, y }) => distanceToSide(x, y, side, frame) < NEAR_SIDE)
			.map(({ x, y }) => (isAcross ? x : y));
		const length = isAcross ? frame.width : frame.height;
		return marks
			.filter(({ edge }) => edge.side === side)
			.flatMap((mark) => {
				const wanted = isAcross ? mark.edge.x : mark.edge.y;
				const position = freePosition(wanted, taken, rooms[side], length, inset);
				if (position === null) return [];
				taken.push(position);
				return [{ ...mark, edge: { ...mark.edge, ...(isAcross ? { x: position } : { y: position }) } }];
			});
	});
}

/** Whether the label of a mark at `position` of a side stands after it: rightwards or downwards. */
export function isLabelAfter(position: number, length: number): boolean {
	return position < length / 2;
}

/** The place nearest to `wanted` on a side of `length` px that keeps clear of `taken`; null where there is none. */
function freePosition(
	wanted: number,
	taken: readonly number[],
	{ label, other }: Room,
	length: number,
	inset: number
): number | null {
	const isFree = (position: number) => {
		const after = isLabelAfter(position, length) ? label : other;
		const before = isLabelAfter(position, length) ? other : label;
		return taken.every((near) => near - position >= after || position - near >= before);
	};
	return [
		Math.min(length - inset, Math.max(inset, wanted)),
		...taken.flatMap((near) => [near - label, near - other, near + other, near + label])
	]
		.filter((position) => position >= inset && position <= length - inset && isFree(position))
		.reduce<number | null>(
			(best, position) =>
				best === null || Math.abs(position - wanted) < Math.abs(best - wanted) ? position : best,
			null
		);
}

/** Px from a side within which a mark stands in the way of what is at the edge. */
const NEAR_SIDE = 100;

function distanceToSide(
	x: number,
	y: number,
	side: EdgePosition['side'],
	{ width, height }: { readonly width: number; readonly height: number }
): number {
	switch (side) {
		case 'top':
			return y;
		case 'right':
			return width - x;
		case 'bottom':
			return height - y;
		case 'left':
			return x;
	}
}

const EARTH_RADIUS_KM = 6371.0088;

/** Great-circle distance in km between two [longitude, latitude] points. */
export function distanceKm(a: readonly [number, number], b: readonly [number, number]): number {
	const rad = Math.PI / 180;
	const dLat = (b[1] - a[1]) * rad;
	const dLng = (b[0] - a[0]) * rad;
	const h = Math.sin(dLat / 2) ** 2 + Math.cos(a[1] * rad) * Math.cos(b[1] * rad) * Math.sin(dLng / 2) ** 2;
	return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
