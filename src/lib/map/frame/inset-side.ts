// On which side of the frame the small map of the whole stands: where it hides no mark. Screen geometry only.
import { reachesInto, type Box } from './boxes.ts';

export type InsetSide = 'left' | 'right';

export interface InsetRoom {
	readonly width: number;
	readonly height: number;
	/** From the frame's side, and from its lower edge. */
	readonly side: number;
	readonly bottom: number;
}

export interface MarkDisc {
	readonly x: number;
	readonly y: number;
	readonly radius: number;
}

/** In px of the frame. It changes sides only where it would hide a mark; null where it would on both. */
export function insetSide(
	marks: readonly MarkDisc[],
	frame: { readonly width: number; readonly height: number },
	room: InsetRoom,
	now: InsetSide
): InsetSide | null {
	const isFree = (side: InsetSide) => {
		const box = boxOf(side, frame, room);
		return !marks.some(({ x, y, radius }) => reachesInto(box, x, y, radius));
	};
	return [now, now === 'left' ? ('right' as const) : ('left' as const)].find(isFree) ?? null;
}

function boxOf(
	side: InsetSide,
	frame: { readonly width: number; readonly height: number },
	room: InsetRoom
): Box {
	const left = side === 'left' ? room.side : frame.width - room.side - room.width;
	const bottom = frame.height - room.bottom;
	return { left, top: bottom - room.height, right: left + room.width, bottom };
}
