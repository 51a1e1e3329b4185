// On which side of the frame the small map of the whole stands: where it hides the fewest marks. Screen geometry only.
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

/** In px of the frame. It changes sides only where fewer marks lie beneath it there. */
export function insetSide(
	marks: readonly MarkDisc[],
	frame: { readonly width: number; readonly height: number },
	room: InsetRoom,
	now: InsetSide
): InsetSide {
	const other = now === 'left' ? 'right' : 'left';
	const hidden = (side: InsetSide) => {
		const box = boxOf(side, frame, room);
		return marks.filter(({ x, y, radius }) => reachesInto(box, x, y, radius)).length;
	};
	return hidden(other) < hidden(now) ? other : now;
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
