// Where a mark that lies beyond the frame stands at the frame's edge, and how far off it is. Screen geometry only.
import { isInside, overlaps, squareRound, type Box } from './boxes.ts';

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

/** A mark beyond the frame, with how much room it takes at the edge, in px. */
export interface EdgeRoom {
	/** Where it would stand if it were alone. */
	readonly edge: EdgePosition;
	/** From its middle to the end of its arrow. */
	readonly reach: number;
	/** From its middle to its label. */
	readonly labelOff: number;
	/** Of its label in full, and of shorter forms for where there is less room. */
	readonly labels: readonly { readonly width: number; readonly height: number }[];
}

export interface PlacedEdge {
	readonly edge: EdgePosition;
	/** Whether the label stands right of the mark. */
	readonly after: boolean;
	/** Which of its labels it has. */
	readonly form: number;
	/** Mark and label together. */
	readonly boxes: readonly [Box, Box];
}

/** How finely a free place is looked for, in px. */
const STEP = 6;
/** Further inside, where the edge itself is covered. */
const DEPTHS = [0, 34, 68];

/**
 * Finds each mark a place at its side of the frame, as near as can be to where it would stand alone, whole within the
 * frame and clear of those before it and of `obstacles`; null where there is none. `inset` px inside the frame at least.
 */
export function placeEdges(
	rooms: readonly EdgeRoom[],
	frame: { readonly width: number; readonly height: number },
	inset: number,
	obstacles: readonly Box[]
): (PlacedEdge | null)[] {
	const taken = [...obstacles];
	return rooms.map((room) => {
		const isFree = ({ boxes }: PlacedEdge) =>
			boxes.every((box) => isInside(box, frame) && !taken.some((other) => overlaps(box, other)));
		for (const form of room.labels.keys()) {
			for (const edge of positionsFrom(room.edge, frame, inset)) {
				const isLeft = edge.x < frame.width / 2;
				const placed = [isLeft, !isLeft].map((after) => placedAt(room, edge, form, after)).find(isFree);
				if (!placed) continue;
				taken.push(...placed.boxes);
				return placed;
			}
		}
		return null;
	});
}

function placedAt(room: EdgeRoom, edge: EdgePosition, form: number, after: boolean): PlacedEdge {
	const { x, y } = edge;
	const { width, height } = room.labels[form]!;
	const near = x + (after ? room.labelOff : -room.labelOff);
	const far = near + (after ? width : -width);
	const label = {
		left: Math.min(near, far),
		right: Math.max(near, far),
		top: y - height / 2,
		bottom: y + height / 2
	};
	return { edge, after, form, boxes: [squareRound(x, y, room.reach), label] };
}

/** Along the side of `edge`, the nearest first; then further inside. */
function* positionsFrom(
	edge: EdgePosition,
	{ width, height }: { readonly width: number; readonly height: number },
	inset: number
): Generator<EdgePosition> {
	const isAcross = edge.side === 'top' || edge.side === 'bottom';
	const inward = edge.side === 'top' || edge.side === 'left' ? 1 : -1;
	const length = isAcross ? width : height;
	const wanted = isAcross ? edge.x : edge.y;
	for (const depth of DEPTHS) {
		for (let off = 0; off < length; off += STEP) {
			for (const along of off === 0 ? [wanted] : [wanted - off, wanted + off]) {
				if (along < inset || along > length - inset) continue;
				yield isAcross
					? { ...edge, x: along, y: edge.y + inward * depth }
					: { ...edge, x: edge.x + inward * depth, y: along };
			}
		}
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
