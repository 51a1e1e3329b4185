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
 * Moves marks along their side of the frame until neighbours, and `obstacles` that stand near that side, are `gap` px
 * apart there, keeping their order; the side's ends are `inset` px inside the frame. What does not fit is left out at
 * the far end. All in px.
 */
export function spreadAlong<Mark extends { readonly edge: EdgePosition }>(
	marks: readonly Mark[],
	gaps: Readonly<Record<EdgePosition['side'], number>>,
	width: number,
	height: number,
	inset: number,
	obstacles: readonly { readonly x: number; readonly y: number }[] = []
): Mark[] {
	return (['top', 'right', 'bottom', 'left'] as const).flatMap((side) => {
		const isAcross = side === 'top' || side === 'bottom';
		const gap = gaps[side];
		const length = (isAcross ? width : height) - 2 * inset;
		const along = ({ edge }: Mark) => (isAcross ? edge.x : edge.y);
		const here = marks
			.filter(({ edge }) => edge.side === side)
			.slice(0, Math.floor(length / gap) + 1)
			.sort((a, b) => along(a) - along(b));
		const taken = obstacles
			.filter(({ x, y }) => distanceToSide(x, y, side, width, height) < NEAR_SIDE)
			.map(({ x, y }) => (isAcross ? x : y))
			.sort((a, b) => a - b);
		let least = inset;
		const pushed = here.map((mark) => {
			let position = Math.max(least, along(mark));
			for (const obstacle of taken) if (Math.abs(obstacle - position) < gap) position = obstacle + gap;
			least = position + gap;
			return position;
		});
		let most = inset + length;
		for (let i = pushed.length - 1; i >= 0; i--) {
			pushed[i] = Math.min(most, pushed[i]!);
			most = pushed[i]! - gap;
		}
		return here.map((mark, i) => ({
			...mark,
			edge: { ...mark.edge, ...(isAcross ? { x: pushed[i]! } : { y: pushed[i]! }) }
		}));
	});
}

/** Px from a side within which a mark stands in the way of what is at the edge. */
const NEAR_SIDE = 130;

function distanceToSide(
	x: number,
	y: number,
	side: EdgePosition['side'],
	width: number,
	height: number
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
