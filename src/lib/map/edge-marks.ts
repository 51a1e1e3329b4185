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

const EARTH_RADIUS_KM = 6371.0088;

/** Great-circle distance in km between two [longitude, latitude] points. */
export function distanceKm(a: readonly [number, number], b: readonly [number, number]): number {
	const rad = Math.PI / 180;
	const dLat = (b[1] - a[1]) * rad;
	const dLng = (b[0] - a[0]) * rad;
	const h = Math.sin(dLat / 2) ** 2 + Math.cos(a[1] * rad) * Math.cos(b[1] * rad) * Math.sin(dLng / 2) ** 2;
	return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}
